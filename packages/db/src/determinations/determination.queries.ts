import { type SQL, sql } from "drizzle-orm";
import { besideChild } from "../children/beside-child.queries.ts";
import { idToday } from "../children/child.queries.ts";
import { type Below, together } from "../compiled/below.ts";
import { rowOf } from "../compiled/compiled-field.ts";
import { allOf, type Beside, type NeedOfChild, oneOf, rowsOfQuery } from "../compiled/needs.ts";
import { uuidIn } from "../filter.ts";
import { oneFor } from "../keyed.ts";
import { type GpPracticeRow, practicesOf } from "../organisations/gp-practice.queries.ts";
import { type PostcodeRow, postcodesSql } from "../organisations/postcode.queries.ts";
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

/** A child as somebody asks of them: by today's id, or by one that their record had before it was merged. */
export interface AskedOfChild {
  readonly childId: string;
  /** The instant as of which it is told; `null`: as it is known now. */
  readonly knownAt: string | null;
  /** What is read of the child beside it. */
  readonly ofChild: readonly NeedOfChild[];
  /** What is asked for of the child. */
  readonly below?: Below | undefined;
}
const askedChild = (id: string): SQL => sql`(select ${idToday(id)} as id) asked`;

/** The determinations of a child, by their days, and what is asked for `ofThem`. */
export async function findTimeline(
  db: ScopedDb,
  { childId, knownAt, ofChild }: AskedOfChild,
  ofThem: Below = together([]),
): Promise<{ readonly timeline: DeterminationRow[]; readonly needs: Beside; readonly below: unknown }> {
  const stands = whereAll([sql`${determination.childId} = asked.id`, stood(determination, knownAt)]);
  const found = sql`from ${determination} ${stands}`;
  const [row] = await rowsOf<Awaited<ReturnType<typeof findTimeline>>>(
    db,
    sql`select ${allOf(rowOf(determination), sql`${found} order by ${determination.validFrom}`)} as timeline,
        ${besideChild(sql`asked.id`, ofChild)} as needs, ${ofThem.of(sql`array(select ${determination.id} ${found})`)} as below
      from ${askedChild(childId)}`,
  );
  return row as NonNullable<typeof row>;
}

/** What is known of a child by which a question who is responsible is answered. */
export interface Questioned {
  readonly facts: CommissioningFactsRow | null;
  readonly needs: Beside;
  readonly below: unknown;
}

/** The same, and the determination of the day, where one is given, with what is asked for `ofIt`. */
export async function findQuestioned(
  db: ScopedDb,
  asked: AskedOfChild,
  on: string | null,
  ofIt: Below = together([]),
): Promise<Questioned & { readonly determination: DeterminationRow | null; readonly belowIt: unknown }> {
  const ofDay = [stood(determination, asked.knownAt), ...holding(sql`${on}::date`)];
  const onDay = sql`from ${determination} ${whereAll([sql`${determination.childId} = asked.id`, ...ofDay])}`;
  const [row] = await rowsOf<Awaited<ReturnType<typeof findQuestioned>>>(
    db,
    sql`select ${questioned(asked)}, ${on === null ? sql`null::json` : oneOf(rowOf(determination), onDay)} as determination,
        ${ofIt.of(on === null ? sql`'{}'::uuid[]` : sql`array(select ${determination.id} ${onDay} limit 1)`)} as "belowIt"
      from ${askedChild(asked.childId)}`,
  );
  return row as NonNullable<typeof row>;
}

/** The same, and what somebody thinks of: practices by their codes as they are stored, and postcodes (capitals, no space), with those of the practices. */
export async function findCompared(
  db: ScopedDb,
  asked: AskedOfChild,
  practiceCodes: readonly string[],
  postcodes: readonly string[],
): Promise<Questioned & { readonly practices: readonly GpPracticeRow[]; readonly postcodes: readonly PostcodeRow[] }> {
  const [row] = await rowsOf<Awaited<ReturnType<typeof findCompared>>>(
    db,
    sql`select ${questioned(asked)}, ${practicesOf(practiceCodes)} as practices,
        ${rowsOfQuery(postcodesSql(postcodes, practiceCodes))} as postcodes
      from ${askedChild(asked.childId)}`,
  );
  return row as NonNullable<typeof row>;
}

/** Columns of a `Questioned`. */
function questioned({ knownAt, ofChild, below = together([]) }: AskedOfChild): SQL {
  const facts = whereAll([sql`${commissioningFacts.childId} = asked.id`, stood(commissioningFacts, knownAt)]);
  return sql`${oneOf(rowOf(commissioningFacts), sql`from ${commissioningFacts} ${facts}`)} as facts,
    ${besideChild(sql`asked.id`, ofChild)} as needs, ${below.of(sql`array[asked.id]`)} as below`;
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

function find(db: ScopedDb, conditions: readonly SQL[]): Promise<DeterminationRow[]> {
  return rowsOf(db, sql`select ${columnsOf(determination)} from ${determination} ${whereAll(conditions)}`);
}

function findFacts(db: ScopedDb, conditions: readonly SQL[]): Promise<CommissioningFactsRow[]> {
  return rowsOf(db, sql`select ${columnsOf(commissioningFacts)} from ${commissioningFacts} ${whereAll(conditions)}`);
}
