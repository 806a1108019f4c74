import { sql } from "drizzle-orm";
import { textIn } from "../filter.ts";
import { columnsOf, rowsOf, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { gpPractice, type gpPracticeAssociation } from "./gp-practice.table.ts";

/** A practice with the ICBs that it was and is associated with, oldest first. */
export type GpPracticeRow = typeof gpPractice.$inferSelect & {
  readonly associations: readonly Omit<typeof gpPracticeAssociation.$inferSelect, "practiceCode">[];
};

/** For each code, as it is stored, the practice of the loaded list, or `null`. One statement. */
export async function findPracticesByCodes(db: ScopedDb, codes: readonly string[]): Promise<(GpPracticeRow | null)[]> {
  const rows = await rowsOf<GpPracticeRow>(
    db,
    sql`select ${columnsOf(gpPractice)},
        (select coalesce(json_agg(row order by row."validFrom" nulls first), '[]') from
          (select icb_id as "icbId", valid_from as "validFrom", valid_until as "validUntil", source
            from gp_practice_association where practice_code = ${gpPractice.odsCode}) row) as associations
      from ${gpPractice} ${whereAll(textIn(sql`${gpPractice.odsCode}`, codes))}`,
  );
  const byCode = new Map(rows.map((row) => [row.odsCode, row]));
  return codes.map((code) => byCode.get(code) ?? null);
}
