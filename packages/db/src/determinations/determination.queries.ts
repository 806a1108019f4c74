import { type SQL, sql } from "drizzle-orm";
import { idToday } from "../children/child.queries.ts";
import { uuidIn } from "../filter.ts";
import { oneFor } from "../keyed.ts";
import { columnsOf, type Page, readPage, rowsOf, textArray, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { commissioningFacts, determination } from "./determination.table.ts";
import { type DeterminationListArgs, determinationList, mayBeToldOf } from "./determination-list.ts";

export type DeterminationRow = typeof determination.$inferSelect;
export type CommissioningFactsRow = typeof commissioningFacts.$inferSelect;

/** For each id the determination, or `null` when there is none that the caller sees. */
export async function findDeterminationsByIds(
  db: ScopedDb,
  ids: readonly string[],
): Promise<(DeterminationRow | null)[]> {
  const rows = await find(db, uuidIn(sql`${determination.id}`, ids));
  return oneFor(ids, rows, (row) => row.id);
}

export async function listDeterminations(
  db: ScopedDb,
  args: DeterminationListArgs,
  asksTotal = false,
): Promise<Page<DeterminationRow>> {
  return readPage(db, determinationList(args), asksTotal);
}

/** The determinations of a child that stood at an instant, or stand now (`null`), by their days. */
export async function findTimeline(db: ScopedDb, childId: string, knownAt: string | null): Promise<DeterminationRow[]> {
  const ofChild = sql`${determination.childId} = ${idToday(childId)}`;
  return find(db, [ofChild, stood(determination, knownAt)], sql`order by ${determination.validFrom}`);
}

/** The facts that those determinations were made of, as far as the caller may read them. */
export async function findFactsOfTimeline(
  db: ScopedDb,
  childId: string,
  knownAt: string | null,
): Promise<CommissioningFactsRow[]> {
  const ofChild = sql`${determination.childId} = ${idToday(childId)}`;
  const ids = sql`select ${determination.factsId} from ${determination} ${whereAll([ofChild, stood(determination, knownAt)])}`;
  return findFacts(db, [sql`${commissioningFacts.id} in (${ids})`]);
}

/** A child and a day. */
export interface ChildOn {
  readonly childId: string;
  readonly on: string;
}

/** For each child and day the determination that holds, or `null` when there is none of which the caller may be told. */
export async function findDeterminationsOn(
  db: ScopedDb,
  asked: readonly ChildOn[],
): Promise<(DeterminationRow | null)[]> {
  const rows = await rowsOf<DeterminationRow & { askedOn: string }>(
    db,
    sql`select ${columnsOf(determination)}, asked.day::text as "askedOn"
      from unnest(${textArray(asked.map(({ childId }) => childId))}::uuid[], ${textArray(asked.map(({ on }) => on))}::date[]) asked(child_id, day)
      join ${determination} on ${determination.childId} = asked.child_id
      ${whereAll([stood(determination, null), ...holding(sql`asked.day`)])}`,
  );
  const keyOf = ({ childId, on }: ChildOn) => `${childId} ${on}`.toLowerCase();
  return oneFor(asked.map(keyOf), rows, (row) => keyOf({ childId: row.childId, on: row.askedOn }));
}

/** The determination of a child that holds on a day, as it stood at an instant, or stands now (`null`). */
export async function findDeterminationKnownAt(
  db: ScopedDb,
  { childId, on }: ChildOn,
  knownAt: string | null,
): Promise<DeterminationRow | undefined> {
  const conditions = [sql`${determination.childId} = ${idToday(childId)}`, stood(determination, knownAt)];
  const [row] = await find(db, [...conditions, ...holding(sql`${on}::date`)]);
  return row;
}

/** The facts of a child that were known at an instant, or are known now (`null`). */
export async function findFactsKnownAt(
  db: ScopedDb,
  childId: string,
  knownAt: string | null,
): Promise<CommissioningFactsRow | undefined> {
  const conditions = [sql`${commissioningFacts.childId} = ${idToday(childId)}`, stood(commissioningFacts, knownAt)];
  const [row] = await findFacts(db, conditions);
  return row;
}

/** For each id the facts, or `null` when there are none that the caller may read. */
export async function findFactsByIds(db: ScopedDb, ids: readonly string[]): Promise<(CommissioningFactsRow | null)[]> {
  const rows = await findFacts(db, uuidIn(sql`${commissioningFacts.id}`, ids));
  return oneFor(ids, rows, (row) => row.id);
}

/** For each id of facts why they were asked about, or `null` when the caller may not read that. */
export async function findCausesOfFacts(
  db: ScopedDb,
  ids: readonly string[],
): Promise<(Pick<CommissioningFactsRow, "id" | "cause"> | null)[]> {
  const rows = await rowsOf<Pick<CommissioningFactsRow, "id" | "cause">>(
    db,
    sql`select ${commissioningFacts.id} as id, ${commissioningFacts.cause} as cause
      from ${commissioningFacts} ${whereAll(uuidIn(sql`${commissioningFacts.id}`, ids))}`,
  );
  return oneFor(ids, rows, (row) => row.id);
}

export const holding = (on: SQL): SQL[] => [
  sql`${determination.validFrom} <= ${on} and (${determination.validUntil} is null or ${determination.validUntil} > ${on})`,
  mayBeToldOf(on),
];

const stood = (table: typeof determination | typeof commissioningFacts, knownAt: string | null): SQL =>
  knownAt === null
    ? sql`${table.supersededAt} is null`
    : sql`${table.recordedAt} <= ${knownAt}::timestamptz and (${table.supersededAt} is null or ${table.supersededAt} > ${knownAt}::timestamptz)`;

function find(db: ScopedDb, conditions: readonly SQL[], order = sql``): Promise<DeterminationRow[]> {
  return rowsOf(db, sql`select ${columnsOf(determination)} from ${determination} ${whereAll(conditions)} ${order}`);
}

function findFacts(db: ScopedDb, conditions: readonly SQL[]): Promise<CommissioningFactsRow[]> {
  return rowsOf(db, sql`select ${columnsOf(commissioningFacts)} from ${commissioningFacts} ${whereAll(conditions)}`);
}
