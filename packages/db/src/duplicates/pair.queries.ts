import { type ComparedRecords, compareRecords } from "@cic/domain/duplicates/compare-records";
import type { PairDecided } from "@cic/domain/duplicates/decide";
import { type SQL, sql } from "drizzle-orm";
import { type AnyOf, textIn, uuidIn } from "../filter.ts";
import { uuidv7 } from "../ids.ts";
import { oneFor } from "../keyed.ts";
import { RowChanged } from "../lost-race.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { type Candidate, findCandidates } from "./candidate.queries.ts";
import { duplicatePair } from "./duplicate.table.ts";

export type DuplicatePairRow = typeof duplicatePair.$inferSelect;

/** A pair that is compared, the lesser id first. */
interface ComparedPair extends ComparedRecords {
  readonly childId: string;
  readonly otherChildId: string;
}

/**
 * Compares children of the authority with those that they may be, and keeps what is to be put to a person: in the transaction that
 * recorded or changed them. A pair that was decided comes back only when something compared is otherwise than then, and one that no
 * longer is alike is closed. One statement; two when there is anything to keep.
 */
export async function notePairs(db: ScopedDb, authorityId: string, childIds: readonly string[]): Promise<void> {
  if (childIds.length > 0) await keepPairs(db, authorityId, await findCandidates(db, childIds));
}

/** The same of every child of the authority. Resolves to how many pairs were compared. */
export async function noteAllPairs(db: ScopedDb, authorityId: string): Promise<number> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from child where authority_id = ${authorityId} and authority_id = (select current_setting('cic.organisation', true))`,
  );
  const candidates = await findCandidates(
    db,
    rows.map(({ id }) => id),
  );
  return keepPairs(db, authorityId, candidates);
}

async function keepPairs(db: ScopedDb, authorityId: string, candidates: readonly Candidate[]): Promise<number> {
  const pairs = new Map<string, ComparedPair>();
  for (const { childId, otherChildId, facts, otherFacts } of candidates) {
    // Another authority's child may be visible for a placement: that one's record is its own.
    if (facts.authorityId !== authorityId || otherFacts.authorityId !== authorityId) continue;
    const [lesser, greater] = childId < otherChildId ? [childId, otherChildId] : [otherChildId, childId];
    pairs.set(`${lesser} ${greater}`, {
      childId: lesser,
      otherChildId: greater,
      ...compareRecords(facts, otherFacts),
    });
  }
  if (pairs.size > 0) await writePairs(db, authorityId, [...pairs.values()]);
  return pairs.size;
}

/** Of a pair that is put to nobody nothing is kept, unless it was. */
async function writePairs(db: ScopedDb, authorityId: string, pairs: readonly ComparedPair[]): Promise<void> {
  const rows = pairs.map(({ childId, otherChildId, score, band, comparisons }) => ({
    id: uuidv7(),
    child_id: childId,
    other_child_id: otherChildId,
    score: hundredths(score),
    band,
    comparisons,
  }));
  await db.execute(sql`
    with said as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as s(id uuid, child_id uuid, other_child_id uuid, score integer, band text, comparisons jsonb)),
    kept as (
      update duplicate_pair p set score = s.score, band = s.band, comparisons = s.comparisons, version = p.version + 1,
        state = case when s.band = 'UNLIKELY' then case p.state when 'OPEN' then 'NO_LONGER_ALIKE' else p.state end
          when p.state = 'SAME' then 'SAME' else 'OPEN' end
      from said s where p.child_id = s.child_id and p.other_child_id = s.other_child_id and p.comparisons <> s.comparisons)
    insert into duplicate_pair (id, child_id, other_child_id, authority_id, state, score, band, comparisons)
    select id, child_id, other_child_id, ${authorityId}, 'OPEN', score, band, comparisons from said where band <> 'UNLIKELY'
    on conflict (child_id, other_child_id) do nothing`);
}

const hundredths = (bits: number): number => Math.round(bits * 100);

/** The pair of two children, locked until the transaction ends, or `undefined` when nothing is stored of them. */
export async function lockPair(
  db: ScopedDb,
  childId: string,
  otherChildId: string,
): Promise<DuplicatePairRow | undefined> {
  const [lesser, greater] = childId < otherChildId ? [childId, otherChildId] : [otherChildId, childId];
  const [row] = await rowsOf<DuplicatePairRow>(
    db,
    sql`select ${columnsOf(duplicatePair)} from ${duplicatePair}
      where child_id = ${lesser} and other_child_id = ${greater} for update`,
  );
  return row;
}

/**
 * Writes what somebody decided of two children; resolves to the pair's id. Throws {@link RowChanged} when another decided meanwhile.
 */
export async function writeDecision(
  db: ScopedDb,
  authorityId: string,
  { childId, otherChildId, facts, otherFacts }: Candidate,
  before: DuplicatePairRow | undefined,
  { verdict, reason }: PairDecided,
  decidedBy: string,
  at: Date,
): Promise<string> {
  const [lesser, greater] = childId < otherChildId ? [childId, otherChildId] : [otherChildId, childId];
  const { score, band, comparisons } = compareRecords(facts, otherFacts);
  const id = before?.id ?? uuidv7();
  const when = at.toISOString();
  const compared = JSON.stringify(comparisons);
  const written = await rowsOf(
    db,
    before === undefined
      ? sql`insert into duplicate_pair (id, child_id, other_child_id, authority_id, state, score, band, comparisons, decided_by, decided_at,
            reason)
          values (${id}, ${lesser}, ${greater}, ${authorityId}, ${verdict}, ${hundredths(score)}, ${band}, ${compared}::jsonb, ${decidedBy},
            ${when}::timestamptz, ${reason}) on conflict do nothing returning id`
      : sql`update duplicate_pair set state = ${verdict}, score = ${hundredths(score)}, band = ${band}, comparisons = ${compared}::jsonb,
            decided_by = ${decidedBy}, decided_at = ${when}::timestamptz, reason = ${reason}, version = version + 1
          where id = ${id} and version = ${before.version} returning id`,
  );
  if (written.length === 0) throw new RowChanged("the pair was decided meanwhile");
  return id;
}

/** For each id the pair, or `null` when there is none that the caller may know of. */
export async function findPairsByIds(db: ScopedDb, ids: readonly string[]): Promise<(DuplicatePairRow | null)[]> {
  const [byId] = uuidIn(sql`${duplicatePair.id}`, ids);
  const rows = await rowsOf<DuplicatePairRow>(
    db,
    sql`select ${columnsOf(duplicatePair)} from ${duplicatePair} where ${byId}`,
  );
  return oneFor(ids, rows, (row) => row.id);
}

/** The meanings stand in the schema (`DuplicatePairFilter`). */
export interface PairListArgs {
  readonly filter?:
    | {
        readonly state?: AnyOf<DuplicatePairRow["state"]>;
        readonly band?: AnyOf<DuplicatePairRow["band"]>;
        readonly childId?: AnyOf;
      }
    | null
    | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** The pairs of the caller's authority, those of which most speaks first. */
export function listPairs(db: ScopedDb, args: PairListArgs, asksTotal = false): Promise<Page<DuplicatePairRow>> {
  return readPage(db, pairList(args), asksTotal);
}

export function pairList({ filter, first, after }: PairListArgs): ListQuery<typeof duplicatePair> {
  const { state, band, childId } = filter ?? {};
  const [one] = uuidIn(sql`${duplicatePair.childId}`, childId);
  const [other] = uuidIn(sql`${duplicatePair.otherChildId}`, childId);
  const where: SQL[] = [
    sql`${duplicatePair.authorityId} = (select current_setting('cic.organisation', true))`,
    ...textIn(sql`${duplicatePair.state}`, state),
    ...textIn(sql`${duplicatePair.band}`, band),
    ...(one === undefined || other === undefined ? [] : [sql`(${one} or ${other})`]),
  ];
  return {
    table: duplicatePair,
    where,
    sort: [{ expression: sql`${duplicatePair.score}`, type: "integer", direction: "DESC" }],
    id: { expression: sql`${duplicatePair.id}`, type: "uuid" },
    first,
    after,
    shape: filter ?? null,
  };
}
