import { type SQL, sql } from "drizzle-orm";
import { rowOf } from "../compiled/compiled-field.ts";
import { allOf } from "../compiled/needs.ts";
import { textIn } from "../filter.ts";
import { rowsOf, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { gpPractice, type gpPracticeAssociation } from "./gp-practice.table.ts";

/** A practice with the ICBs that it was and is associated with, oldest first. */
export type GpPracticeRow = typeof gpPractice.$inferSelect & {
  readonly associations: readonly Omit<typeof gpPracticeAssociation.$inferSelect, "practiceCode">[];
};

/** The practices of the loaded list that have these codes, by code as it is stored. One statement. */
export async function findPractices(db: ScopedDb, codes: readonly string[]): Promise<Map<string, GpPracticeRow>> {
  if (codes.length === 0) return new Map();
  const [row] = await rowsOf<{ practices: GpPracticeRow[] }>(db, sql`select ${practicesOf(codes)} as practices`);
  return practicesByCode(row?.practices ?? []);
}

/** As a column: a `GpPracticeRow`. */
export const PRACTICE_ROW = rowOf(gpPractice, {
  associations: sql`(select coalesce(json_agg(row order by row."validFrom" nulls first), '[]') from
    (select icb_id as "icbId", valid_from as "validFrom", valid_until as "validUntil", source
      from gp_practice_association where practice_code = ${gpPractice.odsCode}) row)`,
});

/** The same of several. */
export const practicesOf = (codes: readonly string[]): SQL =>
  allOf(PRACTICE_ROW, sql`from ${gpPractice} ${whereAll(textIn(sql`${gpPractice.odsCode}`, codes))}`);

export const practicesByCode = (rows: readonly GpPracticeRow[]): Map<string, GpPracticeRow> =>
  new Map(rows.map((row) => [row.odsCode, row]));
