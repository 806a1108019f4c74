import { type Candidate, findCandidates } from "@cic/db/duplicates/candidate.queries";
import { type ChildMergeRow, findMergesByIds, findMergesOfChildren } from "@cic/db/duplicates/merge.writes";
import { type DuplicatePairRow, findPairsByIds } from "@cic/db/duplicates/pair.queries";
import { allFor } from "@cic/db/keyed";
import type { ScopedDb } from "@cic/db/scope";
import type { Lens } from "@cic/domain/access/lenses";
import { type ComparedRecords, compareRecords } from "@cic/domain/duplicates/compare-records";
import type { MatchField } from "@cic/domain/duplicates/weights.parameter";
import { mayRead } from "../access/hidden-fields.ts";
import type { Context } from "../context.ts";

/** A record that may be of the same child as another, as the caller may compare the two. */
export interface PossibleDuplicateRow extends ComparedRecords {
  readonly otherChildId: string;
}

/** What each part of a comparison would tell of a child. */
const LENS: Readonly<Record<MatchField, Lens>> = {
  NHS_NUMBER: "NHS_NUMBER",
  UPN: "UPN",
  LOCAL_ID: "CHILD_LOCAL_ID",
  DATE_OF_BIRTH: "CHILD",
  SEX: "CHILD",
  ETHNICITY: "CHILD_ETHNICITY",
  HOME_POSTCODE: "RESIDENCE",
};

/** The records that may be of the same child and are put to a person, those of which most speaks first. */
export async function loadPossibleDuplicates(context: Context, childId: string): Promise<PossibleDuplicateRow[]> {
  const candidates = await context.loader("possible duplicates", candidatesOfChildren).load(childId);
  const compared = await Promise.all(candidates.map((candidate) => compare(context, candidate)));
  return compared.filter(({ band }) => band !== "UNLIKELY").sort((a, b) => b.score - a.score);
}

export async function candidatesOfChildren(db: ScopedDb, ids: readonly string[]): Promise<Candidate[][]> {
  return allFor(ids, await findCandidates(db, ids), (row) => row.childId);
}

async function compare(
  context: Context,
  { childId, otherChildId, facts, otherFacts }: Candidate,
): Promise<PossibleDuplicateRow> {
  const hidden = new Set<MatchField>();
  for (const [field, lens] of Object.entries(LENS) as [MatchField, Lens][]) {
    const both = await Promise.all([mayRead(context, childId, lens), mayRead(context, otherChildId, lens)]);
    if (!both.every(Boolean)) hidden.add(field);
  }
  return { otherChildId, ...compareRecords(facts, otherFacts, hidden) };
}

export const loadPair = (context: Context, id: string): Promise<DuplicatePairRow | null> =>
  context.loader("duplicate pairs", findPairsByIds).load(id);

export const loadMerge = (context: Context, id: string): Promise<ChildMergeRow | null> =>
  context.loader("merges", findMergesByIds).load(id);

export const loadMerges = (context: Context, childId: string): Promise<ChildMergeRow[]> =>
  context.loader("merges of children", findMergesOfChildren).load(childId);
