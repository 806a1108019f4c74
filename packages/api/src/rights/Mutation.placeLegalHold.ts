import { insertHold } from "@cic/db/rights/legal-hold.queries";
import { readReason } from "@cic/domain/rights/erasure";
import { mustExist } from "../children/child.loaders.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadHold } from "./rights.loaders.ts";
import { subjectOf } from "./subject.ts";

export const placeLegalHold: MutationResolvers["placeLegalHold"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "rights:govern", operation: "placeLegalHold", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await subjectOf(db, actor, input.childId);
    if ("kind" in child) return child;
    const reason = readReason(input.reason, "reason");
    if (typeof reason !== "string") return reason;
    return { kind: "placed", id: await insertHold(db, child, reason) } as const;
  });
  if (outcome.kind !== "placed") return refused(outcome);
  return { __typename: "LegalHoldOk", hold: await mustExist(loadHold(context, outcome.id), "the hold") };
};
