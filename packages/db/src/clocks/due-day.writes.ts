import { sql } from "drizzle-orm";
import { recordEvents } from "../events/event.writes.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import type { DueChangeRow } from "./clock.queries.ts";

/**
 * Says anew by when an authority's initial assessments are due, after bank holidays changed, and tells of each that moved; resolves
 * to how many are due on another day. What was moved before, by a change of the record meanwhile, is told of too. Three statements.
 */
export async function moveDueAssessmentsOfAuthority(db: ScopedDb, authorityId: string): Promise<number> {
  await db.execute(
    sql`select refresh_assessment_clocks(array(select child_id from assessment_clock where authority_id = ${authorityId} and kind = 'IHA'))`,
  );
  const moved = await rowsOf<Pick<DueChangeRow, "childId" | "authorityId" | "carePeriodId">>(
    db,
    sql`update assessment_due_change set told_at = now() where authority_id = ${authorityId} and told_at is null
      returning child_id as "childId", authority_id as "authorityId", care_period_id as "carePeriodId"`,
  );
  await recordEvents(
    db,
    moved.map(({ childId, authorityId: of, carePeriodId }) => ({
      type: "ASSESSMENT_DUE_CHANGED",
      child: { id: childId, authorityId: of },
      records: [{ record: "CARE_PERIOD", id: carePeriodId }],
    })),
  );
  return moved.length;
}
