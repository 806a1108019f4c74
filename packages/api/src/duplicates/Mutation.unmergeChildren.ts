import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { findMergesByIds, lockRecords, unmergeRecords } from "@cic/db/duplicates/merge.writes";
import { notePairs } from "@cic/db/duplicates/pair.queries";
import { recordEvents } from "@cic/db/events/event.writes";
import { isUuid } from "@cic/db/ids";
import { decideUnmerge } from "@cic/domain/duplicates/decide";
import { recordNotFound } from "@cic/domain/refusals";
import { loadChild, mustExist } from "../children/child.loaders.ts";
import type { MergeNotUndoableReason, MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadMerge } from "./duplicate.loaders.ts";

const WHY: Readonly<Record<MergeNotUndoableReason, string>> = {
  ALREADY_TAKEN_BACK: "The merge was taken back already.",
  MERGED_FURTHER: "The record was merged into another later: take that back first.",
};

export const unmergeChildren: MutationResolvers["unmergeChildren"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "child:merge", operation: "unmergeChildren", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, { organisationId }) => {
    const find = async () => (isUuid(input.mergeId) ? ((await findMergesByIds(db, [input.mergeId]))[0] ?? null) : null);
    const seen = await find();
    if (seen === null || seen.authorityId !== organisationId) return recordNotFound("mergeId");
    await lockRecords(db, organisationId, [seen.childId]);
    // Again, as it is since it is locked.
    const merge = await find();
    if (merge === null) return recordNotFound("mergeId");
    const decision = decideUnmerge(merge, input);
    if (decision.kind !== "ready") return decision;
    await unmergeRecords(db, merge.id, decision.reason);
    const both = [merge.intoId, merge.formerId];
    const child = { id: merge.intoId, authorityId: organisationId };
    await redetermine(db, child, both, "MERGE", context.today, context.directory());
    await notePairs(db, organisationId, both);
    await recordEvents(
      db,
      both.map((id, i) => ({
        type: "CHILDREN_UNMERGED",
        child: { id, authorityId: organisationId },
        records: [
          { record: "CHILD", id },
          { record: "CHILD", id: both[1 - i] as string },
        ],
      })),
    );
    return { kind: "unmerged", id: merge.id, formerId: merge.formerId } as const;
  });
  if (outcome.kind === "notUnmergeable") {
    const { because } = outcome;
    return { __typename: "MergeNotUndoable", notUndoableBecause: because, message: WHY[because] };
  }
  if (outcome.kind !== "unmerged") return refused(outcome);
  return {
    __typename: "UnmergeChildrenOk",
    merge: await mustExist(loadMerge(context, outcome.id), "the merge"),
    formerChild: await mustExist(loadChild(context, outcome.formerId), "the child"),
  };
};
