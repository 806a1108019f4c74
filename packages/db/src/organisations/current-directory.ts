import { setTimeout } from "node:timers/promises";
import type { Directory } from "@cic/domain/organisations/directory";
import { sql } from "drizzle-orm";
import type { Database, Drizzle } from "../database.ts";
import { rowsOf } from "../page.ts";
import { asOperator, type ScopedDb } from "../scope.ts";
import { loadDirectory } from "./directory.queries.ts";

/** How long after reference data was loaded a server may go on with what it read before. */
export const DIRECTORY_AGE_MS = 60_000;

/** How long a request waits for that: with the database slow or away, what is known will do. */
const WAIT_MS = 250;

/** The organisations as last loaded, kept in memory. */
export interface CurrentDirectory {
  readonly current: () => Directory;
  /**
   * Reads the organisations again if reference data was loaded since; asks at most once in {@link DIRECTORY_AGE_MS}, and callers
   * at the same time wait for one answer, and not long. With the database away what is known stays: rejects never.
   */
  refresh(): Promise<void>;
}

/** Reads the directory, once, and keeps it. Rejects when the database cannot be read. */
export async function keepDirectory(database: Database, clock: () => Date): Promise<CurrentDirectory> {
  let { directory, loaded } = await asOperator(database, async ({ drizzle }) => read(drizzle));
  let askedAt = clock().getTime();
  let asking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    askedAt = clock().getTime();
    await asOperator(database, async ({ drizzle }) => {
      if ((await lastLoad(drizzle)) !== loaded) ({ directory, loaded } = await read(drizzle));
    }).catch(() => {});
    asking = undefined;
  }
  return {
    current: () => directory,
    refresh() {
      if (asking === undefined && clock().getTime() - askedAt >= DIRECTORY_AGE_MS) asking = ask();
      return asking === undefined
        ? Promise.resolve()
        : Promise.race([asking, setTimeout(WAIT_MS, undefined, { ref: false })]);
    },
  };
}

/** What was loaded is read first: a load that comes between is seen the next time. */
async function read(db: Drizzle): Promise<{ directory: Directory; loaded: string }> {
  const loaded = await lastLoad(db);
  return { directory: await loadDirectory(db), loaded };
}

async function lastLoad(db: Drizzle): Promise<string> {
  const [row] = await rowsOf<{ loaded: string }>(
    db as ScopedDb,
    sql`select coalesce(string_agg(concat(dataset, ' ', sha256), ',' order by dataset), '') as loaded from reference_load`,
  );
  return row?.loaded ?? "";
}
