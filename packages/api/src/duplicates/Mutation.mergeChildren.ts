import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { findPairFacts } from "@cic/db/duplicates/candidate.queries";
import { findMergeConflicts, lockRecords, mergeRecords } from "@cic/db/duplicates/merge.writes";
import { lockPair, notePairs } from "@cic/db/duplicates/pair.queries";
import { recordEvents } from "@cic/db/events/event.writes";
import { isUuid } from "@cic/db/ids";
import { compareRecords } from "@cic/domain/duplicates/compare-records";
import { decideMerge } from "@cic/domain/duplicates/decide";
import { recordNotFound } from "@cic/domain/refusals";
import { mustExist } from "../children/child.loaders.ts";
import type { ChildrenNotMergeableReason, MergeConflict, MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadMerge } from "./duplicate.loaders.ts";

const WHY: Readonly<Record<ChildrenNotMergeableReason, string>> = {
  DECIDED_DIFFERENT: "Somebody decided that they are two children.",
  NHS_NUMBERS_DIFFER: "Their NHS numbers differ: another person must have decided that they are the same.",
};

/** Records of health organisations that the authority reads none of: not even that there are any. */
const NOT_THE_AUTHORITYS: readonly string[] = ["assessment_charge", "dispute", "event", "webhook_delivery"];

export const mergeChildren: MutationResolvers["mergeChildren"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "child:merge", operation: "mergeChildren", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, { organisationId, subject }) => {
    const [keptId, formerId] = [input.keptId.toLowerCase(), input.formerId.toLowerCase()];
    if (!isUuid(keptId)) return recordNotFound("keptId");
    if (!isUuid(formerId) || formerId === keptId) return recordNotFound("formerId");
    const locked = await lockRecords(db, organisationId, [keptId, formerId]);
    const kept = locked.find(({ id }) => id === keptId);
    const former = locked.find(({ id }) => id === formerId);
    if (kept === undefined) return recordNotFound("keptId");
    if (former === undefined) return recordNotFound("formerId");
    const pair = await findPairFacts(db, keptId, formerId);
    if (pair === undefined) return recordNotFound("formerId");
    const { comparisons } = compareRecords(pair.facts, pair.otherFacts);
    const known = {
      formerVersion: former.version,
      nhsNumbersDiffer: comparisons.some((one) => one.field === "NHS_NUMBER" && one.agreement === "DIFFERENT"),
      decision: (await lockPair(db, keptId, formerId)) ?? null,
    };
    const decision = decideMerge(known, input, subject);
    if (decision.kind !== "ready") return decision;
    const conflicts = await findMergeConflicts(db, keptId, formerId);
    if (conflicts.length > 0) return { kind: "conflicts", conflicts: conflicts.map(shown) } as const;
    const { id, settled } = await mergeRecords(db, organisationId, kept, former, decision.reason, subject);
    const child = { id: keptId, authorityId: organisationId };
    await redetermine(db, child, [keptId], "MERGE", context.today, context.directory());
    await notePairs(db, organisationId, [keptId]);
    const records = [
      { record: "CHILD", id: keptId },
      { record: "CHILD", id: formerId },
    ] as const;
    await recordEvents(db, [{ type: "CHILDREN_MERGED", child, records }]);
    return { kind: "merged", id, settled } as const;
  });
  switch (outcome.kind) {
    case "merged": {
      const merge = await mustExist(loadMerge(context, outcome.id), "the merge");
      return { __typename: "MergeChildrenOk", merge, settled: outcome.settled };
    }
    case "notMergeable":
      return {
        __typename: "ChildrenNotMergeable",
        notMergeableBecause: outcome.because,
        message: WHY[outcome.because],
      };
    case "conflicts":
      return {
        __typename: "MergeConflicts",
        conflicts: outcome.conflicts,
        message: "The records say what cannot be true of one child. Correct one of them first.",
      };
    default:
      return refused(outcome);
  }
};

const shown = ({
  record,
  ...ids
}: {
  record: string;
  keptId: string | null;
  formerId: string | null;
}): MergeConflict =>
  NOT_THE_AUTHORITYS.includes(record) ? { record: null, keptId: null, formerId: null } : { record, ...ids };
