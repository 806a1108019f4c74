import { findChargeOfClaimant } from "@cic/db/charges/charge.queries";
import { writeCredit } from "@cic/db/charges/charge.writes";
import { creditCharge } from "@cic/domain/charges/credit-charge";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadCharge } from "./charge.loaders.ts";

export const creditAssessmentCharge: MutationResolvers["creditAssessmentCharge"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = {
    action: "charge:write",
    operation: "creditAssessmentCharge",
    key: idempotencyKey,
    input,
  } as const;
  const outcome = await idempotent(context, request, async (db) => {
    const charge = await findChargeOfClaimant(db, input.chargeId);
    if (charge === undefined) return recordNotFound("chargeId");
    const decision = creditCharge(charge, input.reason);
    if (decision.kind !== "credited") return decision;
    return { kind: "credited", id: await writeCredit(db, charge, decision.reason, context.today) } as const;
  });
  if (outcome.kind !== "credited") return refused(outcome);
  const credit = await loadCharge(context, outcome.id);
  return credit === null ? refused(recordNotFound("chargeId")) : { __typename: "CreditAssessmentChargeOk", credit };
};
