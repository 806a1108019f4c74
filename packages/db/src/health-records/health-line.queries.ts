import type { Day } from "@cic/domain/dates";
import type {
  HealthLineKind,
  HealthLineRecord,
  HealthLineSource,
  HealthLineValue,
} from "@cic/domain/health-records/health-line";
import { latestSdq } from "@cic/domain/health-records/health-standing";
import type { SdqBand, SdqRecord } from "@cic/domain/health-records/sdq";
import { type SQL, sql } from "drizzle-orm";
import { callersChildren } from "../access/access-relation.queries.ts";
import { type AnyOf, type DayFilter, dayConditions, type SortBy, textIn, uuidIn } from "../filter.ts";
import { isUuid } from "../ids.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { healthLine } from "./health-line.table.ts";

export type HealthLineRow = typeof healthLine.$inferSelect;

/** The meanings stand in the schema (`HealthLineFilter`). */
export interface HealthLineFilter {
  readonly childId?: AnyOf;
  readonly kind?: AnyOf<HealthLineKind>;
  readonly value?: AnyOf<HealthLineValue>;
  readonly source?: AnyOf<HealthLineSource>;
  readonly on?: DayFilter | null | undefined;
  readonly ofYear?: readonly number[] | null | undefined;
  readonly sdqBand?: AnyOf<SdqBand>;
}

export interface HealthLineListArgs {
  readonly filter?: HealthLineFilter | null | undefined;
  readonly sort?: SortBy<"EFFECTIVE_ON" | "SDQ_TOTAL">;
  readonly first: number;
  readonly after?: string | null | undefined;
}

export const currentLines = sql`${healthLine.voidedAt} is null and ${healthLine.supersededAt} is null`;

/** Children whose health lines are shared with the caller on the ground of a consent. */
export const childrenShared = sql`select s.child_id from consent_share s
  where s.organisation_id = current_setting('cic.organisation', true) and s.ended_at is null`;

/** The child is one whom the caller sees, or whose health records are shared with them: lets lists begin with those. */
export const isCallersOrShared = (childId: SQL): SQL =>
  sql`${childId} in (${callersChildren} union all ${childrenShared})`;

/** For each id the line, or `null` when there is none that the caller sees. */
export async function findHealthLinesByIds(db: ScopedDb, ids: readonly string[]): Promise<(HealthLineRow | null)[]> {
  const rows = await findLines(db, uuidIn(sql`${healthLine.id}`, ids));
  return oneFor(ids, rows, (row) => row.id);
}

/** For each child the lines that the caller may read, oldest first. */
export async function findHealthLinesOfChildren(db: ScopedDb, childIds: readonly string[]): Promise<HealthLineRow[][]> {
  const rows = await findLines(db, uuidIn(sql`${healthLine.childId}`, childIds));
  return allFor(childIds, rows, (row) => row.childId);
}

/** The line, when the caller may write of it; locked until the transaction ends. */
export async function lockHealthLine(db: ScopedDb, id: string): Promise<HealthLineRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await rowsOf<HealthLineRow>(
    db,
    sql`select ${columnsOf(healthLine)} from ${healthLine} where ${currentLines} and ${healthLine.id} = ${id} for update`,
  );
  return row;
}

/** Those of the children who are seen by the caller, or whose health records are shared with them: `shared` says so. */
export async function findReadableChildren(
  db: ScopedDb,
  childIds: readonly string[],
): Promise<({ readonly id: string; readonly shared: boolean } | null)[]> {
  const rows = await rowsOf<{ id: string; shared: boolean }>(
    db,
    readableChildren((childId) => uuidIn(childId, childIds)),
  );
  return oneFor(childIds, rows, (row) => row.id);
}

/** The same for the children of whom `of` is true. */
export const readableChildren = (of: (childId: SQL) => readonly SQL[]): SQL =>
  sql`select id, bool_or(shared) as shared from (
      select c.id, false as shared from child c ${whereAll(of(sql`c.id`))}
      union all select s.child_id, true from consent_share s
        where s.organisation_id = current_setting('cic.organisation', true) and s.ended_at is null
          and s.shared_from <= current_setting('cic.today', true)::date
          and (s.shared_until is null or s.shared_until > current_setting('cic.today', true)::date)
          and ${sql.join([...of(sql`s.child_id`)])}) one
    group by id`;

/**
 * For each child the latest questionnaire that was scored in the twelve months up to and with the child's day, as far as the caller
 * may read it. `certain` is false for one that is undated in a year of which a part lies in them. One statement.
 */
export async function findLatestSdqs(
  db: ScopedDb,
  of: readonly { readonly childId: string; readonly on: Day }[],
): Promise<({ readonly line: HealthLineRow; readonly certain: boolean } | null)[]> {
  const rows = await findLines(db, [
    sql`${healthLine.kind} = 'SDQ'`,
    ...uuidIn(
      sql`${healthLine.childId}`,
      of.map(({ childId }) => childId),
    ),
  ]);
  const byChild = Map.groupBy(rows, (row) => row.childId);
  return of.map(({ childId, on }) => {
    const own = byChild.get(childId.toLowerCase()) ?? [];
    const found = latestSdq(own.map(storedHealthLine), on);
    const line = own.find(({ id }) => id === found?.line.id);
    return found === undefined || line === undefined ? null : { line, certain: found.certain };
  });
}

export async function listHealthLines(
  db: ScopedDb,
  args: HealthLineListArgs,
  asksTotal = false,
): Promise<Page<HealthLineRow>> {
  return readPage(db, lineList(args), asksTotal);
}

/** A row as decisions about it read it. */
export function storedHealthLine(row: HealthLineRow): HealthLineRecord {
  const { id, authorityId, recordedById, version, kind, value, onDay, ofYear, source } = row;
  return {
    id,
    authorityId,
    recordedById,
    version,
    kind,
    value,
    on: onDay as Day | null,
    ofYear,
    source,
    sdq: sdqOf(row),
  };
}

/** The questionnaire of a line; null for another kind, and where it is not known whether there was one. */
export const sdqOf = (row: HealthLineRow): SdqRecord | null =>
  row.sdqRater === null
    ? null
    : {
        rater: row.sdqRater,
        total: row.sdqTotal,
        emotional: row.sdqEmotional,
        conduct: row.sdqConduct,
        hyperactivity: row.sdqHyperactivity,
        peer: row.sdqPeer,
        prosocial: row.sdqProsocial,
        reason: row.sdqReason,
      };

function findLines(db: ScopedDb, conditions: readonly SQL[]): Promise<HealthLineRow[]> {
  return rowsOf(
    db,
    sql`select ${columnsOf(healthLine)} from ${healthLine} ${whereAll([currentLines, ...conditions])}
      order by ${healthLine.effectiveOn}, ${healthLine.id}`,
  );
}

export function lineList({ filter, sort, first, after }: HealthLineListArgs): ListQuery<typeof healthLine> {
  return {
    table: healthLine,
    where: [
      currentLines,
      isCallersOrShared(sql`${healthLine.childId}`),
      ...uuidIn(sql`${healthLine.childId}`, filter?.childId),
      ...textIn(sql`${healthLine.kind}`, filter?.kind),
      ...textIn(sql`${healthLine.value}`, filter?.value),
      ...textIn(sql`${healthLine.source}`, filter?.source),
      ...dayConditions(sql`${healthLine.onDay}`, filter?.on),
      ...textIn(sql`${healthLine.ofYear}::text`, filter?.ofYear?.map(String)),
      ...textIn(band, filter?.sdqBand),
    ],
    sort: (sort?.length ? sort : ([{ field: "EFFECTIVE_ON", direction: "DESC" }] as const)).map(
      ({ field, direction = "ASC" }) =>
        field === "EFFECTIVE_ON"
          ? { expression: sql`${healthLine.effectiveOn}`, type: "date" as const, direction }
          : { expression: sql`coalesce(${healthLine.sdqTotal}, -1)`, type: "integer" as const, direction },
    ),
    id: { expression: sql`${healthLine.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort },
  };
}

/** The domain's `sdqBand`. */
const band = sql`case when ${healthLine.sdqRater} <> 'CARER' or ${healthLine.sdqTotal} is null then null
  when ${healthLine.sdqTotal} <= 13 then 'CLOSE_TO_AVERAGE' when ${healthLine.sdqTotal} <= 16 then 'BORDERLINE'
  else 'CAUSE_FOR_CONCERN' end`;
