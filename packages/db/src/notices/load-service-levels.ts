import { readFile } from "node:fs/promises";
import { SERVICE_STEPS, type ServiceLevel } from "@cic/domain/notices/service-level.rule";
import { sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import type { Database } from "../database.ts";
import { OperatorFileError, readDatedLines } from "../operator-file.ts";
import { asOperator, type ScopedDb } from "../scope.ts";
import { noticeServiceLevel } from "./notice.table.ts";

/**
 * Loads a file of local service levels in the place of those that were loaded, or nothing on an `OperatorFileError`. Resolves to their
 * number.
 */
export async function loadServiceLevels(database: Database, path: string): Promise<number> {
  const levels = readServiceLevels(await readFile(path, "utf8"));
  await asOperator(database, async ({ drizzle }) => {
    await drizzle.execute(sql`delete from ${noticeServiceLevel}`);
    const rows = levels.map(({ from, until, ...level }) => ({ ...level, validFrom: from, validUntil: until }));
    await insertRows(drizzle as ScopedDb, noticeServiceLevel, rows);
  });
  return levels.length;
}

/** The header is `step,working_days,from,until,source`; working days are a whole number from 1 to 250. */
export function readServiceLevels(text: string): ServiceLevel[] {
  return readDatedLines(text, "step", "working_days").map(({ line, key, value, from, until, source }) => {
    const step = SERVICE_STEPS.find((known) => known === key);
    const workingDays = /^\d{1,3}$/.test(value) ? Number(value) : 0;
    if (step === undefined || workingDays < 1 || workingDays > 250) throw new OperatorFileError("VALUE_REFUSED", line);
    return { step, workingDays, from, until, source };
  });
}
