import { sql } from "drizzle-orm";
import { uuidIn } from "../filter.ts";
import { allFor } from "../keyed.ts";
import { columnsOf, rowsOf, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { legalStatus } from "./care-period.table.ts";

export type LegalStatusRow = typeof legalStatus.$inferSelect;

/** For each care period the legal statuses that the caller may read, oldest first. */
export async function findLegalStatusesOfCarePeriods(
  db: ScopedDb,
  carePeriodIds: readonly string[],
): Promise<LegalStatusRow[][]> {
  const conditions = [sql`${legalStatus.voidedAt} is null`, ...uuidIn(sql`${legalStatus.carePeriodId}`, carePeriodIds)];
  const rows = await rowsOf<LegalStatusRow>(
    db,
    sql`select ${columnsOf(legalStatus)} from ${legalStatus} ${whereAll(conditions)} order by ${legalStatus.startedOn}`,
  );
  return allFor(carePeriodIds, rows, (row) => row.carePeriodId);
}
