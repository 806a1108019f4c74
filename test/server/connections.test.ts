import { resolvers } from "@cic/api/generated/resolvers";
import { type Database, openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import { rowsOf } from "@cic/db/page";
import { readAudited, type ScopedDb, withScope } from "@cic/db/scope";
import { DatabaseUnavailable } from "@cic/db/unavailable";
import { day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startNeonProxy } from "../harness/neon.ts";
import { freshDatabase } from "../harness/postgres.ts";
import { type Api, startApi } from "./testkit.ts";

let database: Database;
let api: Api;
let authorization: string;
/** Connections that were taken and not given back. */
let held = 0;

beforeAll(async () => {
  // One connection: whoever keeps it keeps everybody else waiting for ever.
  database = await openDatabase("pglite:memory");
  await migrate(database);
  await loadReference(database);
  api = await startApi({ database: counting(database), resolvers });
  authorization = `Bearer ${await api.issuer.issue({ subject: "worker", org: "LA:202", role: "SOCIAL_WORKER", purpose: "DIRECT_CARE", expiresInSeconds: 600 })}`;
});
afterAll(async () => {
  await api.close();
  await database.close();
});

function counting(counted: Database): Database {
  return {
    ...counted,
    async acquire() {
      const session = await counted.acquire();
      held += 1;
      return {
        ...session,
        release(broken) {
          held -= 1;
          session.release(broken);
        },
      };
    },
  };
}

const child = 'child(id: "01234567-89ab-4def-8123-456789abcdef")';

it.each([
  ["a page size out of range beside a record", `{ ${child} { id } children(first: 0) { totalCount } }`],
  ["a cursor of another list beside a record", `{ ${child} { id } placements(after: "x") { totalCount } }`],
  ["an action that is not allowed beside a record", `{ ${child} { id } imports { totalCount } }`],
  [
    "an error in one of several lists",
    '{ placements(after: "x") { totalCount } children { totalCount nodes { id } } resolvePostcode(postcode: "NG1 1AA") { __typename } }',
  ],
  [
    "an error in a mutation",
    `mutation { a: startCarePeriod(idempotencyKey: "short", input: { child: { new: { localId: "a", dateOfBirth: "2020-01-01" } }, startedOn: "2024-01-01", legalStatus: "C1" }) { __typename } }`,
  ],
])("gives every connection back after %s", async (_, query) => {
  const { errors } = await api.ask(query, undefined, { authorization });
  expect(errors).toHaveLength(1);
  const { data } = await api.ask(`{ ${child} { id } }`, undefined, { authorization });
  expect(data).toEqual({ child: null });
  expect(held).toBe(0);
});

const scope = { organisationId: null, subject: "s", requestId: "r", today: day("2026-11-22") };

describe.each(["postgres", "neon"] as const)("over %s", (driver) => {
  let stopProxy: () => Promise<void>;
  let url: string;
  beforeAll(async () => {
    stopProxy = await startNeonProxy();
    ({ url } = await freshDatabase());
  });
  afterAll(() => stopProxy());

  /** Two statements of a read, at the same time, over a pool whose first connections have died unseen. */
  async function readOver(dead: number, loss: Error = new Error("Connection terminated")): Promise<readonly unknown[]> {
    let begun = 0;
    const around = <T>(sql: string, send: () => Promise<T>) => {
      if (sql.startsWith("begin")) begun += 1;
      return begun > dead ? send() : Promise.reject(loss);
    };
    const pool = await openDatabase(url, { ...(driver === "neon" && { driver }), maxConnections: 1, around });
    const read = (db: ScopedDb, value: number) =>
      rowsOf<{ value: string }>(db, sql`select current_setting('cic.subject') || ${value}::text as value`);
    try {
      const rows = await withScope(pool, scope, "read", (db) => Promise.all([read(db, 1), read(db, 2)]));
      // The one connection was given back.
      (await pool.acquire()).release();
      return rows.flat().map(({ value }) => value);
    } finally {
      await pool.close();
    }
  }

  it("passes over two dead connections to one that lives, with all that was asked", async () => {
    expect(await readOver(2)).toEqual(["s1", "s2"]);
  });

  it.each(["ECONNRESET", "EPIPE", "ETIMEDOUT"])("passes over one that the system says is gone (%s)", async (code) => {
    expect(await readOver(1, Object.assign(new Error(`read ${code}`), { code }))).toEqual(["s1", "s2"]);
  });

  it("gives up at the third", async () => {
    await expect(readOver(3)).rejects.toMatchObject({ cause: expect.any(DatabaseUnavailable) });
  });

  it("tells whoever asks while it tries the same", async () => {
    let own: ScopedDb | undefined;
    let later: Promise<unknown> | undefined;
    const around = (text: string) => {
      // Asked when the first connection was lost, and none was had instead of it.
      if (text.startsWith("begin") && own !== undefined) later ??= rowsOf(own, sql`select 2`).catch((error) => error);
      return Promise.reject(new Error("Connection terminated"));
    };
    const pool = await openDatabase(url, { ...(driver === "neon" && { driver }), maxConnections: 1, around });
    const asked = withScope(pool, scope, "read", (db) => {
      own = db;
      return rowsOf(db, sql`select 1`);
    });
    await expect(asked).rejects.toMatchObject({ cause: expect.any(DatabaseUnavailable) });
    expect(await later).toMatchObject({ cause: expect.any(DatabaseUnavailable) });
    await pool.close();
  });

  it("begins nothing for whoever asks nothing", async () => {
    const sent: string[] = [];
    const pool = await openDatabase(url, {
      ...(driver === "neon" && { driver }),
      onStatement: (text) => sent.push(text),
    });
    expect(await withScope(pool, scope, "read", async () => "done")).toBe("done");
    await pool.close();
    expect(sent).toEqual([]);
  });

  it("what is refused refuses what was asked with it, and is not asked again", async () => {
    const sent: string[] = [];
    const pool = await openDatabase(url, {
      ...(driver === "neon" && { driver }),
      onStatement: (text) => sent.push(text),
    });
    const asked = withScope(pool, scope, "read", (db) =>
      Promise.allSettled([rowsOf(db, sql`select 1 / ${0}::integer`), rowsOf(db, sql`select 2`)]),
    );
    expect((await asked).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    // Its connection is as good as before.
    expect(await withScope(pool, scope, "read", (db) => rowsOf(db, sql`select 3::text as n`))).toEqual([{ n: "3" }]);
    const statement = { name: "refused", text: "select (1 / 0)::text as answer, null as seen", values: [] };
    await expect(readAudited(pool, scope, [statement], "select 1")).rejects.toMatchObject({ code: "22012" });
    await pool.close();
    expect(sent.filter((text) => text.includes("1 / "))).toHaveLength(2);
  });
});
