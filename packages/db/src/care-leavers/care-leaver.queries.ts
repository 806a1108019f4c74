import type { CareHistory } from "@cic/domain/care-leavers/care-history";
import { type CareLeaverEntry, type CareLeaverEntryKind, factsOf } from "@cic/domain/care-leavers/care-leaver-entry";
import type { CareLeaverMeasure } from "@cic/domain/care-leavers/measures";
import type { Day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import type { ChildRow } from "../children/child.queries.ts";
import { child } from "../children/child.table.ts";
import { uuidIn } from "../filter.ts";
import { oneFor } from "../keyed.ts";
import { columnsOf, rowsOf, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { careLeaverEntry } from "./care-leaver.table.ts";

export type CareLeaverEntryRow = typeof careLeaverEntry.$inferSelect;
export type CareLeaverMeasureRecord = CareLeaverMeasure & { readonly id: string; readonly version: number };

/** A child with what the law on care leavers asks for, as far as the caller may read it. */
export interface CareLeaverRecord {
  readonly child: ChildRow;
  readonly carePeriods: CareHistory["carePeriods"];
  readonly legalStatuses: CareHistory["legalStatuses"];
  /** Oldest first. */
  readonly entries: readonly CareLeaverEntry[];
  /** Latest year first. */
  readonly measures: readonly CareLeaverMeasureRecord[];
}

export const historyOf = ({
  child: { dateOfBirth },
  carePeriods,
  legalStatuses,
  entries,
}: CareLeaverRecord): CareHistory => ({
  born: dateOfBirth as Day,
  carePeriods,
  legalStatuses,
  facts: factsOf(entries),
});

/** For each child their record, or `null` when the caller sees no such child. One statement. */
export async function findCareLeavers(db: ScopedDb, childIds: readonly string[]): Promise<(CareLeaverRecord | null)[]> {
  const rows = await rowsOf<CareLeaverRow>(db, careLeaverRows(uuidIn(sql`${child.id}`, childIds)));
  return oneFor(childIds, rows.map(careLeaverRecord), (record) => record.child.id);
}

/** Those of the authority who were born in [`bornFrom`, `bornUntil`) and are or were in its care. */
export const bornBetween = (authorityId: string, bornFrom: Day, bornUntil: Day): SQL[] => [
  sql`${child.authorityId} = ${authorityId}`,
  sql`${child.dateOfBirth} >= ${bornFrom}::date and ${child.dateOfBirth} < ${bornUntil}::date`,
  sql`exists (select from care_period where child_id = ${child.id} and voided_at is null)`,
];

export type CareLeaverRow = ChildRow & Omit<CareLeaverRecord, "child">;

export const careLeaverRecord = ({
  carePeriods,
  legalStatuses,
  entries,
  measures,
  ...row
}: CareLeaverRow): CareLeaverRecord => ({ child: row, carePeriods, legalStatuses, entries, measures });

/** A row for each child of whom `where` is true; of a part of them (`order by … limit …`), where it is said. */
export const careLeaverRows = (where: readonly SQL[], part: SQL = sql``): SQL =>
  sql`select ${columnsOf(child)}, ${listOf(sql`select started_on as "from", ended_on as "until", end_reason as "endReason"
        from care_period where child_id = ${child.id} and voided_at is null order by started_on`)} as "carePeriods",
      ${listOf(sql`select code, started_on as "from", ended_on as "until"
        from legal_status where child_id = ${child.id} and voided_at is null order by started_on`)} as "legalStatuses",
      ${listOf(sql`select id, kind, holds, adviser, started_on as "startedOn", ended_on as "endedOn", source, version
        from care_leaver_entry where child_id = ${child.id} and voided_at is null order by started_on, id`)} as entries,
      ${listOf(sql`select id, year, in_touch as "inTouch", activity, accommodation, observed_on as "observedOn", version
        from care_leaver_measure where child_id = ${child.id} and voided_at is null order by year desc`)} as measures
    from ${child} ${whereAll(where)} ${part}`;

const listOf = (rows: SQL): SQL => sql`(select coalesce(json_agg(row), '[]') from (${rows}) row)`;

/** The entries of a kind of a child whom the caller has locked: what decisions need. */
export function recordedEntries(db: ScopedDb, childId: string, kind: CareLeaverEntryKind): Promise<CareLeaverEntry[]> {
  return rowsOf(
    db,
    sql`select id, kind, holds, adviser, started_on::text as "startedOn", ended_on::text as "endedOn", source, version
      from care_leaver_entry where child_id = ${childId} and kind = ${kind} and voided_at is null order by started_on`,
  );
}

/** The entry, with those that were taken back; `undefined` when there is none that the caller sees. */
export async function findEntry(db: ScopedDb, id: string): Promise<CareLeaverEntryRow | undefined> {
  const [row] = await rowsOf<CareLeaverEntryRow>(
    db,
    sql`select ${columnsOf(careLeaverEntry)} from ${careLeaverEntry}
      ${whereAll([sql`${careLeaverEntry.voidedAt} is null`, ...uuidIn(sql`${careLeaverEntry.id}`, [id])])}`,
  );
  return row;
}

/** The measure of a year of a child; `undefined` when there is none. */
export async function findMeasure(
  db: ScopedDb,
  childId: string,
  year: number,
): Promise<CareLeaverMeasureRecord | undefined> {
  const [row] = await rowsOf<CareLeaverMeasureRecord>(
    db,
    sql`select id, year, in_touch as "inTouch", activity, accommodation, observed_on::text as "observedOn", version
      from care_leaver_measure where child_id = ${childId} and year = ${year} and voided_at is null`,
  );
  return row;
}

/** A child's measure of a year, as the return tells it, and of the year before when there is one. */
export interface MeasureToReturn {
  readonly childId: string;
  readonly localId: string;
  readonly born: Day;
  readonly now: MeasureCodes;
  readonly before: MeasureCodes | null;
}
type MeasureCodes = Pick<CareLeaverMeasure, "inTouch" | "activity" | "accommodation">;

/** The authority's measures of a year, in order of its own ids of the children. One statement. */
export function findMeasuresToReturn(db: ScopedDb, authorityId: string, year: number): Promise<MeasureToReturn[]> {
  const codes = (of: "m" | "p") => {
    const column = (name: string) => sql`${sql.identifier(of)}.${sql.identifier(name)}`;
    return sql`json_build_object('inTouch', ${column("in_touch")}, 'activity', ${column("activity")},
      'accommodation', ${column("accommodation")})`;
  };
  return rowsOf(
    db,
    sql`select c.id as "childId", c.local_id as "localId", c.date_of_birth::text as born, ${codes("m")} as now,
        case when p.id is not null then ${codes("p")} end as before
      from care_leaver_measure m join child c on c.id = m.child_id
        left join care_leaver_measure p on p.child_id = m.child_id and p.year = m.year - 1 and p.voided_at is null
      where m.authority_id = ${authorityId} and m.year = ${year} and m.voided_at is null
      order by c.local_id`,
  );
}
