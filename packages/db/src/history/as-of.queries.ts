import type { BasisThen } from "@cic/domain/history/not-answered.rule";
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { callersToday } from "../access/access-relation.queries.ts";
import { accessRelation } from "../access/access-relation.table.ts";
import { carePeriod, legalStatus } from "../children/care-period.table.ts";
import { child, type childIdentifier } from "../children/child.table.ts";
import { gpRegistration, residence } from "../children/gp-registration.table.ts";
import { consent } from "../consents/consent.table.ts";
import type { DeterminationRow } from "../determinations/determination.queries.ts";
import { determination } from "../determinations/determination.table.ts";
import { mayBeToldOf } from "../determinations/determination-list.ts";
import { type GpPracticeRow, PRACTICE_ROW } from "../organisations/gp-practice.queries.ts";
import { gpPractice } from "../organisations/gp-practice.table.ts";
import { columnsOf, rowsOf, textArray } from "../page.ts";
import { placement, placementArea, placementHome } from "../placements/placement.table.ts";
import type { ScopedDb } from "../scope.ts";

/** A child and the moment whose knowledge is asked for: an instant, or `null` for now. */
export interface ChildAt {
  readonly childId: string;
  readonly at: string | null;
}

/** Tables whose every version is in `record_history`, by what their rows are. */
export const tablesWithHistory = {
  CHILD: child,
  CARE_PERIOD: carePeriod,
  LEGAL_STATUS: legalStatus,
  PLACEMENT: placement,
  GP_REGISTRATION: gpRegistration,
  RESIDENCE: residence,
  CONSENT: consent,
} as const;
export type RecordWithHistory = keyof typeof tablesWithHistory;
export type RowOf<R extends RecordWithHistory> = (typeof tablesWithHistory)[R]["$inferSelect"];

/** A row as it was known, and since when and until when it was. Instants are of one form and zone. */
export interface KnownRow<Row> {
  readonly row: Row;
  readonly recordedAt: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly takenBackAt: string | null;
  /** Where it may have been recorded only after the moment: since when it is kept. */
  readonly keptSince: string | null;
}

/** An instant in the form of the contract, as text that compares. */
export const utc = (instant: SQL): SQL => sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** A child and a moment of a statement around, in place of a key (`known-then.ts`). */
interface ChildAtOfStatement {
  readonly childId: SQL;
  readonly at: SQL;
}

const asked = (keys: readonly (ChildAt | ChildAtOfStatement)[]): SQL => {
  const [first] = keys;
  if (first !== undefined && typeof first.childId !== "string")
    return sql`(select ${first.childId} as child_id, coalesce(${first.at}::timestamptz, 'infinity') as at, 1 as n) asked`;
  return ofKeys(keys as readonly ChildAt[]);
};

const ofKeys = (keys: readonly ChildAt[]): SQL =>
  sql`unnest(${textArray(keys.map(({ childId }) => childId))}::uuid[], ${textArray(keys.map(({ at }) => at ?? "infinity"))}::timestamptz[])
    with ordinality asked(child_id, at, n)`;

/** Recorded by the moment and not superseded then, of a table whose rows are superseded and never changed. */
const stood = (table: typeof placementHome | typeof placementArea | typeof determination): SQL =>
  sql`${table.recordedAt} <= asked.at and (${table.supersededAt} is null or ${table.supersededAt} > asked.at)`;

/** For each key its rows, in the order they came. */
function inOrder<Key, R extends { readonly n: number }>(keys: readonly Key[], rows: readonly R[]): R[][] {
  const byKey = Map.groupBy(rows, ({ n }) => n);
  return keys.map((_, index) => byKey.get(index + 1) ?? []);
}

/** A moment, and what decides what of a child is told of it. */
export interface Moment {
  /** The moment itself, in the form of the contract. */
  readonly at: string;
  readonly isFuture: boolean;
  readonly isRecorded: boolean;
  readonly recordedSince: string;
  /** The caller's bases of today, without that of their own record. */
  readonly bases: readonly BasisThen[];
  /** Where the child lives is protected today and not the caller's to know: nor is where they lived. */
  readonly addressHidden: boolean;
}

/** For each child and moment what decides what is told of it; `null` for a child whom the caller does not see. */
export async function findMoments(db: ScopedDb, keys: readonly ChildAt[]): Promise<(Moment | null)[]> {
  const rows = await rowsOf<Moment & { n: number }>(
    db,
    sql`select asked.n::integer as n, ${utc(sql`case when isfinite(asked.at) then asked.at else now() end`)} as at,
        isfinite(asked.at) and asked.at > clock_timestamp() as "isFuture",
        made.at <= asked.at as "isRecorded", ${utc(sql`made.at`)} as "recordedSince",
        (select coalesce(json_agg(json_build_object('basis', ${accessRelation.basis}, 'wasTold', ${accessRelation.recordedAt} <= asked.at,
            'since', ${utc(sql`${accessRelation.recordedAt}`)})), '[]')
          from ${accessRelation} where ${callersToday} and ${accessRelation.childId} = asked.child_id) as bases,
        is_address_hidden(asked.child_id) as "addressHidden"
      from ${asked(keys)} join ${child} on ${child.id} = asked.child_id
      cross join lateral (select coalesce((select min(changed_at) from record_history
        where record = 'child' and record_id = asked.child_id and before is null), ${child.createdAt}) as at) made`,
  );
  return inOrder(keys, rows).map(([row]) => row ?? null);
}

/**
 * For each child and moment the rows of a table that were on record then and not taken back, by their first day, as they were. One
 * statement, whatever their number. Which rows: those that the caller sees today, as far back as they may know (`history_open_since`).
 */
export async function findKnown<R extends RecordWithHistory>(
  db: ScopedDb,
  record: R,
  keys: readonly ChildAt[],
): Promise<KnownRow<RowOf<R>>[][]> {
  const table = tablesWithHistory[record];
  const name = record.toLowerCase();
  const of = sql.identifier(name);
  const order = sql.raw(name === "child" ? "'id'" : name === "consent" ? "'decided_on'" : "'started_on'");
  const rows = await rowsOf<Omit<KnownRow<RowOf<R>>, "row"> & { n: number; image: Readonly<Record<string, unknown>> }>(
    db,
    sql`select asked.n::integer as n, image, ${utc(sql`coalesce(h.made, made.at)`)} as "recordedAt",
        ${utc(sql`coalesce(h.since, made.at)`)} as "from", ${utc(sql`h.until`)} as until,
        case when said.now ->> 'voided_at' is not null then ${utc(sql`h.last`)} end as "takenBackAt",
        ${record === "LEGAL_STATUS" ? doubtful : sql`null`} as "keptSince"
      from ${asked(keys)} join ${of} r on r.${sql.identifier(record === "CHILD" ? "id" : "child_id")} = asked.child_id
      cross join lateral (select to_jsonb(r) as now, history_open_since(${name}, r.id, asked.child_id) as open_since) said
      cross join lateral (select min(h.changed_at) filter (where h.before is null) as made,
          max(h.changed_at) filter (where h.changed_at <= asked.at) as since, max(h.changed_at) as last,
          (array_agg(h.changed_at order by h.id) filter (where h.before is not null and h.changed_at > asked.at))[1] as until,
          (array_agg(h.before order by h.id) filter (where h.before is not null and h.changed_at > asked.at))[1] as before
        from record_history h where h.record = ${name} and h.record_id = r.id) h
      cross join lateral (select coalesce(h.before, said.now) as image,
        case when said.open_since = '-infinity' then (said.now ->> 'created_at')::timestamptz end as at) made
      where said.open_since <= asked.at and image ->> 'voided_at' is null
        and coalesce(h.made, (said.now ->> 'created_at')::timestamptz, '-infinity') <= asked.at
      order by asked.n, image ->> ${order}, r.id`,
  );
  const columns = Object.entries(getTableColumns(table));
  return inOrder(
    keys,
    rows.map(({ image, ...known }) => ({
      ...known,
      row: Object.fromEntries(columns.map(([field, column]) => [field, image[column.name] ?? null])) as RowOf<R>,
    })),
  );
}

const doubtful = sql`case when h.made is null and asked.at < legal_statuses_kept_since() then ${utc(sql`legal_statuses_kept_since()`)} end`;

export type IdentifierThen = Pick<typeof childIdentifier.$inferSelect, "scheme" | "value">;

/** For each child and moment the identifiers in use then that the caller may read. */
export async function findIdentifiersThen(db: ScopedDb, keys: readonly ChildAt[]): Promise<IdentifierThen[][]> {
  const rows = await rowsOf<IdentifierThen & { n: number }>(
    db,
    sql`select asked.n::integer as n, i.scheme, i.value from ${asked(keys)} join child_identifier i on i.child_id = asked.child_id
      where i.recorded_at <= asked.at and (i.superseded_at is null or i.superseded_at > asked.at)`,
  );
  return inOrder(keys, rows);
}

/** For each child the practices, by their codes, with which they were ever registered as far as the caller may know, of the loaded list. */
export async function findPracticesEver(db: ScopedDb, keys: readonly ChildAt[]): Promise<GpPracticeRow[][]> {
  const rows = await rowsOf<{ n: number; practice: GpPracticeRow }>(
    db,
    sql`select distinct on (asked.n, ${gpPractice.odsCode}) asked.n::integer as n, ${PRACTICE_ROW} as practice
      from ${asked(keys)} join ${gpRegistration} on ${gpRegistration.childId} = asked.child_id
        cross join lateral (select ${gpRegistration.practiceCode} as code union select h.before ->> 'practice_code' from record_history h
          where h.record = 'gp_registration' and h.record_id = ${gpRegistration.id} and h.before is not null) ever
        join ${gpPractice} on ${gpPractice.odsCode} = ever.code`,
  );
  return inOrder(keys, rows).map((own) => own.map(({ practice }) => practice));
}

export type AreaThen = typeof placementArea.$inferSelect;
export type HomeThen = Pick<typeof placementHome.$inferSelect, "placementId" | "homePostcode">;

/** For each child and moment in which areas placements were known to lie, by their days. */
export async function findAreasThen(db: ScopedDb, keys: readonly ChildAt[]): Promise<AreaThen[][]> {
  const rows = await rowsOf<AreaThen & { n: number }>(
    db,
    sql`select asked.n::integer as n, ${columnsOf(placementArea)} from ${asked(keys)}
      join ${placementArea} on ${placementArea.childId} = asked.child_id where ${stood(placementArea)} order by ${placementArea.validFrom}`,
  );
  return inOrder(keys, rows);
}

/** For each child and moment where home was known to be, by placement, where the caller may know. */
export async function findHomesThen(db: ScopedDb, keys: readonly ChildAt[]): Promise<HomeThen[][]> {
  const rows = await rowsOf<HomeThen & { n: number }>(
    db,
    sql`select asked.n::integer as n, ${placementHome.placementId} as "placementId", ${placementHome.homePostcode} as "homePostcode"
      from ${asked(keys)} join ${placementHome} on ${placementHome.childId} = asked.child_id where ${stood(placementHome)}`,
  );
  return inOrder(keys, rows);
}

/** A child, a moment, and the day asked about, or `null` for all days. */
export interface ChildAtOn extends ChildAt {
  readonly on: string | null;
}

/** For each child, moment and day the determinations that stood then, by their days. */
export async function findDeterminationsThen(db: ScopedDb, keys: readonly ChildAtOn[]): Promise<DeterminationRow[][]> {
  const rows = await rowsOf<DeterminationRow & { n: number }>(
    db,
    sql`select asked.n::integer as n, ${columnsOf(determination)}
      from ${asked(keys)} join unnest(${textArray(keys.map(({ on }) => on ?? "infinity"))}::date[]) with ordinality of_day(day, n) using (n)
      join ${determination} on ${determination.childId} = asked.child_id
      where ${stood(determination)} and (not isfinite(of_day.day) or (${determination.validFrom} <= of_day.day
        and (${determination.validUntil} is null or ${determination.validUntil} > of_day.day) and ${mayBeToldOf(sql`of_day.day`)}))
      order by ${determination.validFrom}`,
  );
  return inOrder(keys, rows);
}
