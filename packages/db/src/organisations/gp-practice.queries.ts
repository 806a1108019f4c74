import { sql } from "drizzle-orm";
import { textIn } from "../filter.ts";
import { columnsOf, rowsOf, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { gpPractice, type gpPracticeAssociation } from "./gp-practice.table.ts";

/** A practice with the ICBs that it was and is associated with, oldest first. */
export type GpPracticeRow = typeof gpPractice.$inferSelect & {
  readonly associations: readonly Omit<typeof gpPracticeAssociation.$inferSelect, "practiceCode">[];
};

/** The practices of the loaded list that have these codes, by code as it is stored. One statement. */
export async function findPractices(db: ScopedDb, codes: readonly string[]): Promise<Map<string, GpPracticeRow>> {
  if (codes.length === 0) return new Map();
  const rows = await rowsOf<GpPracticeRow>(
    db,
    sql`select ${columnsOf(gpPractice)},
        (select coalesce(json_agg(row order by row."validFrom" nulls first), '[]') from
          (select icb_id as "icbId", valid_from as "validFrom", valid_until as "validUntil", source
            from gp_practice_association where practice_code = ${gpPractice.odsCode}) row) as associations
      from ${gpPractice} ${whereAll(textIn(sql`${gpPractice.odsCode}`, codes))}`,
  );
  return new Map(rows.map((row) => [row.odsCode, row]));
}
