import { LEFT_OUT_OF_PERCENTAGES, NOT_IN_EDUCATION_OR_WORK } from "@cic/domain/care-leavers/measures";
import { type Day, day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** How many of an age, on 31 March, there are with a measure of the year. */
export interface FigureCounts {
  readonly age: number;
  readonly recorded: number;
  readonly died: number;
  readonly returnedHome: number;
  readonly refused: number;
  readonly needsNoServices: number;
  /** Neither died nor returned home: of whom the rest are shares. */
  readonly counted: number;
  readonly inTouch: number;
  readonly inEducationOrWork: number;
  readonly notInEducationOrWork: number;
  readonly activityNotKnown: number;
  readonly suitable: number;
  readonly unsuitable: number;
  readonly accommodationNotKnown: number;
  readonly stayingPut: number;
}

/** Counts by age of the authority's care leavers whose measure of the year the caller may read. One statement. */
export function countMeasures(db: ScopedDb, authorityId: string, year: number): Promise<FigureCounts[]> {
  const yearEnd: Day = day(`${year}-03-31`);
  const counted = sql`m.in_touch <> all(${textArray(LEFT_OUT_OF_PERCENTAGES)}::text[])`;
  return rowsOf(
    db,
    sql`select m.age, count(*)::integer as recorded,
        count(*) filter (where m.in_touch = 'DIED')::integer as died,
        count(*) filter (where m.in_touch = 'RHOM')::integer as "returnedHome",
        count(*) filter (where m.in_touch = 'REFU')::integer as refused,
        count(*) filter (where m.in_touch = 'NREQ')::integer as "needsNoServices",
        count(*) filter (where ${counted})::integer as counted,
        count(*) filter (where m.in_touch = 'YES')::integer as "inTouch",
        count(*) filter (where ${counted} and left(m.activity, 1) in ('F', 'P'))::integer as "inEducationOrWork",
        count(*) filter (where ${counted} and m.activity = any(${textArray(NOT_IN_EDUCATION_OR_WORK)}::text[]))::integer
          as "notInEducationOrWork",
        count(*) filter (where ${counted} and m.activity = '0')::integer as "activityNotKnown",
        count(*) filter (where ${counted} and right(m.accommodation, 1) = '1')::integer as suitable,
        count(*) filter (where ${counted} and right(m.accommodation, 1) = '2')::integer as unsuitable,
        count(*) filter (where ${counted} and m.accommodation = '0')::integer as "accommodationNotKnown",
        count(*) filter (where ${counted} and exists (select from care_leaver_entry e where e.child_id = m.child_id
          and e.kind = 'STAYING_PUT' and e.voided_at is null and e.started_on <= ${yearEnd}::date
          and (e.ended_on is null or e.ended_on > ${yearEnd}::date)))::integer as "stayingPut"
      from (select m.*, extract(year from age(${yearEnd}::date, c.date_of_birth))::integer as age
        from care_leaver_measure m join child c on c.id = m.child_id
        where m.authority_id = ${authorityId} and m.year = ${year} and m.voided_at is null) m
      group by m.age order by m.age`,
  );
}
