import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import type { Database } from "../database.ts";
import { asOperator, type ScopedDb } from "../scope.ts";
import { disputeTimeLimit } from "./dispute.table.ts";
import { readTimeLimits } from "./time-limit-file.ts";

/**
 * Loads a file of time limits in the place of those that were loaded, or nothing on a `TimeLimitFileError`. Resolves to their
 * number.
 */
export async function loadTimeLimits(database: Database, path: string): Promise<number> {
  const limits = readTimeLimits(await readFile(path, "utf8"));
  await asOperator(database, async ({ drizzle }) => {
    await drizzle.execute(sql`delete from ${disputeTimeLimit}`);
    await insertRows(drizzle as ScopedDb, disputeTimeLimit, limits);
  });
  return limits.length;
}
