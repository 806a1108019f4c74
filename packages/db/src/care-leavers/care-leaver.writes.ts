import type { CareLeaverEntry, CareLeaverEntryDraft } from "@cic/domain/care-leavers/care-leaver-entry";
import type { CareLeaverMeasure } from "@cic/domain/care-leavers/measures";
import type { ChildInCare } from "@cic/domain/children/child-in-care";
import { and, eq, sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import { recordEvents } from "../events/event.writes.ts";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import type { ScopedDb } from "../scope.ts";
import type { CareLeaverMeasureRecord } from "./care-leaver.queries.ts";
import { careLeaverEntry, careLeaverMeasure } from "./care-leaver.table.ts";

type Owner = Pick<ChildInCare, "id" | "authorityId">;

/** Adds an entry after ending the one before it, if there is one to end; resolves to its id. */
export async function insertEntry(
  db: ScopedDb,
  { id: childId, authorityId }: Owner,
  draft: CareLeaverEntryDraft,
  ended?: CareLeaverEntry,
): Promise<string> {
  if (ended !== undefined) await changeEntry(db, ended, valuesOf(ended));
  const id = uuidv7();
  await insertRows(db, careLeaverEntry, [{ id, childId, authorityId, ...valuesOf(draft) }]);
  await tell(db, { id: childId, authorityId }, "CARE_LEAVER_ENTRY", id);
  return id;
}

/** Writes an entry as it is now. Throws {@link RowChanged} when it is no longer of the version that was decided on. */
export async function updateEntry(db: ScopedDb, child: Owner, entry: CareLeaverEntry): Promise<void> {
  await changeEntry(db, entry, valuesOf(entry));
  await tell(db, child, "CARE_LEAVER_ENTRY", entry.id);
}

/** What the entry said stays; it is read no more. Throws as {@link updateEntry} does. */
export async function takeBackEntry(
  db: ScopedDb,
  child: Owner,
  entry: CareLeaverEntry,
  voidReason: string,
): Promise<void> {
  await changeEntry(db, entry, { voidedAt: sql`now()`, voidReason });
  await tell(db, child, "CARE_LEAVER_ENTRY", entry.id);
}

/** Writes the measure of a year: a new one, or the one `before` changed. Throws as {@link updateEntry} does. */
export async function writeMeasure(
  db: ScopedDb,
  { id: childId, authorityId }: Owner,
  { year, ...values }: CareLeaverMeasure,
  before: CareLeaverMeasureRecord | undefined,
): Promise<void> {
  const id = before?.id ?? uuidv7();
  if (before === undefined) {
    await insertRows(db, careLeaverMeasure, [{ id, childId, authorityId, year, ...values, source: "API" }]);
  } else {
    const rows = await db
      .update(careLeaverMeasure)
      .set({ ...values, source: "API", version: before.version + 1, updatedAt: sql`now()` })
      .where(and(eq(careLeaverMeasure.id, id), eq(careLeaverMeasure.version, before.version)))
      .returning({ id: careLeaverMeasure.id });
    mustChange(rows);
  }
  await tell(db, { id: childId, authorityId }, "CARE_LEAVER_MEASURE", id);
}

/** What a return says of a child's measure of its year; `values` null: it is blank. */
export interface MeasureOfReturn {
  readonly childId: string;
  readonly year: number;
  readonly values: Pick<CareLeaverMeasure, "inTouch" | "activity" | "accommodation"> | null;
}

/**
 * Writes what a return says. A measure that says the same already stays as it is, with the day on which it was taken. Two
 * statements, whatever the number.
 */
export async function writeMeasuresOfReturn(
  db: ScopedDb,
  authorityId: string,
  measures: readonly MeasureOfReturn[],
): Promise<void> {
  if (measures.length === 0) return;
  const rows = measures.map(({ childId, year, values }) => ({
    id: uuidv7(),
    child_id: childId,
    authority_id: authorityId,
    year,
    in_touch: values?.inTouch ?? null,
    activity: values?.activity ?? null,
    accommodation: values?.accommodation ?? null,
    source: "SSDA903",
  }));
  const gone = JSON.stringify(rows.filter((row) => row.in_touch === null));
  const said = JSON.stringify(rows.filter((row) => row.in_touch !== null));
  await db.execute(
    sql`update care_leaver_measure m set voided_at = now(), void_reason = 'Taken back by the authority''s return',
        version = m.version + 1, updated_at = now()
      from json_populate_recordset(null::care_leaver_measure, ${gone}::json) g
      where m.child_id = g.child_id and m.year = g.year and m.voided_at is null and m.source = 'SSDA903'`,
  );
  await db.execute(
    sql`insert into care_leaver_measure as m (id, child_id, authority_id, year, in_touch, activity, accommodation, source)
      select id, child_id, authority_id, year, in_touch, activity, accommodation, source
        from json_populate_recordset(null::care_leaver_measure, ${said}::json)
      on conflict (child_id, year) where voided_at is null do update set in_touch = excluded.in_touch,
        activity = excluded.activity, accommodation = excluded.accommodation, observed_on = null, source = 'SSDA903',
        version = m.version + 1, updated_at = now()
      where (m.in_touch, m.activity, m.accommodation) is distinct from
        (excluded.in_touch, excluded.activity, excluded.accommodation)`,
  );
}

async function changeEntry(db: ScopedDb, { id, version }: CareLeaverEntry, values: object): Promise<void> {
  const rows = await db
    .update(careLeaverEntry)
    .set({ ...values, version: version + 1, updatedAt: sql`now()` })
    .where(and(eq(careLeaverEntry.id, id), eq(careLeaverEntry.version, version)))
    .returning({ id: careLeaverEntry.id });
  mustChange(rows);
}

const valuesOf = ({ kind, holds, adviser, startedOn, endedOn, source }: CareLeaverEntryDraft) => ({
  kind,
  holds,
  adviser,
  startedOn,
  endedOn,
  source,
});

const tell = (
  db: ScopedDb,
  { id, authorityId }: Owner,
  record: "CARE_LEAVER_ENTRY" | "CARE_LEAVER_MEASURE",
  recordId: string,
): Promise<void> =>
  recordEvents(db, [{ type: "CARE_LEAVER_CHANGED", child: { id, authorityId }, records: [{ record, id: recordId }] }]);

function mustChange(rows: readonly unknown[]): void {
  if (rows.length === 0) throw new RowChanged("a care leaver's entry or measure was changed by another transaction");
}
