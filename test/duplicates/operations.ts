import { randomUUID } from "node:crypto";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import type { SQL } from "drizzle-orm";
import { expect } from "vitest";
import type { Api } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";

export const camden = "LA:202";
export const key = () => randomUUID();

const common = `... on RecordNotFound { field } ... on VersionConflict { currentVersion } ... on InputRefused { code field }`;
const merge = `id version formerId child { id } mergedBy reason unmergedAt unmergeReason writtenSince { record id written with }`;

const mutation = (name: string, input: string, members: string) =>
  `mutation ($key: String!, $input: ${input}!) { ${name}(idempotencyKey: $key, input: $input) { __typename ${members} ${common} } }`;

export const decide = mutation(
  "decideDuplicate",
  "DecideDuplicateInput",
  `... on DecideDuplicateOk { pair { id state band score reason decidedBy version } }`,
);
export const mergeChildren = mutation(
  "mergeChildren",
  "MergeChildrenInput",
  `... on MergeChildrenOk { merge { ${merge} } settled { record rows } } ... on ChildrenNotMergeable { notMergeableBecause message }
  ... on MergeConflicts { conflicts { record keptId formerId } message }`,
);
export const unmergeChildren = mutation(
  "unmergeChildren",
  "UnmergeChildrenInput",
  `... on UnmergeChildrenOk { merge { ${merge} } formerChild { id } } ... on MergeNotUndoable { notUndoableBecause message }`,
);
export const look = `mutation ($key: String!) { lookForDuplicates(idempotencyKey: $key) { ... on LookForDuplicatesOk { compared } } }`;
export const queue = `query ($filter: DuplicatePairFilter, $first: Int! = 50, $after: String) {
  duplicatePairs(filter: $filter, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes {
    id state band score version reason child { id } otherChild { id } comparisons { field agreement weight oftenOfOne oftenOfTwo } } } }`;
export const possible = `query ($id: ID!) { child(id: $id) { id possibleDuplicates { child { id } score band comparisons { field agreement } } } }`;
export const mergesOf = `query ($id: ID!) { child(id: $id) { id localId nhsNumber merges { ${merge} } } }`;

export const worker = (api: Api) => api.as("SOCIAL_WORKER", camden);

/** The answer's only field, without errors. */
export async function answered(
  caller: ReturnType<Api["as"]>,
  operation: string,
  input: object,
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
): Promise<any> {
  const { data, errors } = await caller(operation, { key: key(), input });
  expect(errors).toEqual([]);
  return Object.values(data)[0];
}

export const merged = (api: Api, kept: WorldChild, former: WorldChild, more: object = {}) =>
  answered(worker(api), mergeChildren, {
    ...{ keptId: kept.id, formerId: former.id, reason: "One child.", expectedVersion: 1 },
    ...more,
  });

export const unmerged = (api: Api, mergeId: string, more: object = {}) =>
  answered(worker(api), unmergeChildren, { mergeId, reason: "Two children.", expectedVersion: 1, ...more });

export const operator = <R>(api: Api, statement: SQL) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));
