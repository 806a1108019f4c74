import { findReferredChild } from "@cic/db/referrals/referral.queries";
import { insertReferral } from "@cic/db/referrals/referral.writes";
import { makeReferral as decide } from "@cic/domain/referrals/referral";
import { recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadReferral } from "./referral.loaders.ts";

export const makeReferral: MutationResolvers["makeReferral"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "referral:write", operation: "makeReferral", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await findReferredChild(db, input.childId);
    if (child === undefined) return recordNotFound("childId");
    const decision = decide(input, child.dateOfBirth, context.today);
    if (decision.kind !== "made") return decision;
    return { kind: "made", id: await insertReferral(db, child, decision.referral, takerOf(actor, context)) } as const;
  });
  if (outcome.kind !== "made") return refused(outcome);
  const referral = await loadReferral(context, outcome.id);
  return referral === null ? refused(recordNotFound("childId")) : { __typename: "ReferralOk", referral };
};
