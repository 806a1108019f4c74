import type { Database, Session } from "@cic/db/database";
import { DatabaseUnavailable } from "@cic/db/unavailable";
import type { Limits } from "./limits.ts";

interface Share {
  held: number;
  readonly waiting: (() => void)[];
}

/**
 * Makes, of a database, that of one request: an organisation holds `connections` of the pool at the most, however much it asks, so
 * that others find one; and a request waits `waitMs` in all, and `lockMs` for a lock, so that who cannot be answered is told soon.
 *
 * For the embedded database, which has one connection, everybody waits.
 */
export function makeFairShare(
  database: Database,
  { connections, waitMs, lockMs }: Pick<Limits, "connections" | "waitMs" | "lockMs">,
) {
  const shares = new Map<string, Share>();

  function giveBack(key: string, share: Share): void {
    const next = share.waiting.shift();
    if (next !== undefined) {
      next();
      return;
    }
    share.held -= 1;
    if (share.held === 0) shares.delete(key);
  }

  return function ofRequest(organisation: string): Database {
    if (database.driver === "pglite") return database;
    let left = waitMs;
    return {
      ...database,
      lockTimeoutMs: lockMs,
      async acquire() {
        const began = performance.now();
        const { promise: late, resolve: giveUp } = Promise.withResolvers<"late">();
        const timer = setTimeout(giveUp, Math.max(0, left), "late").unref();
        try {
          const share = shares.get(organisation) ?? { held: 0, waiting: [] };
          shares.set(organisation, share);
          if (share.held < connections) share.held += 1;
          else {
            const { promise, resolve } = Promise.withResolvers<void>();
            share.waiting.push(resolve);
            if ((await Promise.race([promise, late])) === "late") {
              const place = share.waiting.indexOf(resolve);
              // It may have been given one at the same moment.
              if (place < 0) giveBack(organisation, share);
              else share.waiting.splice(place, 1);
              throw new DatabaseUnavailable("the organisation's share of the connections is in use");
            }
          }
          return await ownOf(organisation, share, late);
        } finally {
          clearTimeout(timer);
          left -= performance.now() - began;
        }
      },
    };
  };

  async function ownOf(key: string, share: Share, late: Promise<"late">): Promise<Session> {
    const acquiring = database.acquire();
    let session: Session | "late";
    try {
      session = await Promise.race([acquiring, late]);
    } catch (error) {
      giveBack(key, share);
      throw error;
    }
    if (session === "late") {
      acquiring
        .then((unused) => unused.release())
        .catch(() => {})
        .finally(() => giveBack(key, share));
      throw new DatabaseUnavailable("no database connection in time");
    }
    const { release, ...own } = session;
    return {
      ...own,
      release(broken) {
        release(broken);
        giveBack(key, share);
      },
    };
  }
}
