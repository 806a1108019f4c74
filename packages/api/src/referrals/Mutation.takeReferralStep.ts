import { lockReferral } from "@cic/db/referrals/referral.queries";
import { writeReferralStep } from "@cic/db/referrals/referral.writes";
import type { Day } from "@cic/domain/dates";
import { takeReferralStep as decide, type IllegalReferralStepReason } from "@cic/domain/referrals/referral";
import { recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadReferral } from "./referral.loaders.ts";

export const takeReferralStep: MutationResolvers["takeReferralStep"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = { action: "referral:write", operation: "takeReferralStep", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const locked = await lockReferral(db, input.referralId);
    if (locked === undefined) return recordNotFound("referralId");
    const { row, steps } = locked;
    const days = {
      referredOn: row.referredOn as Day,
      firstAttendedOn: row.firstAttendedOn as Day | null,
      closedOn: row.closedOn as Day | null,
    };
    const decision = decide({ ...row, ...days }, steps, input, context.today);
    if (decision.kind !== "taken") return decision;
    await writeReferralStep(db, row, decision.referral, decision.step, takerOf(actor, context));
    return { kind: "taken", id: row.id } as const;
  });
  if (outcome.kind === "illegalReferralStep") {
    const { reason, allowed } = outcome;
    return {
      __typename: "IllegalReferralStep",
      message: WORDS[reason],
      stepReason: reason,
      allowedSteps: [...allowed],
    };
  }
  if (outcome.kind !== "taken") return refused(outcome);
  const referral = await loadReferral(context, outcome.id);
  return referral === null ? refused(recordNotFound("referralId")) : { __typename: "ReferralOk", referral };
};

// Written for people; callers go by the reason.
const WORDS: Readonly<Record<IllegalReferralStepReason, string>> = {
  CLOSED: "The referral is closed.",
  REVIEW_NEEDED: "An appointment was missed: record first a review that agreed to the discharge.",
  NOTHING_MISSED: "No appointment was missed.",
  APPOINTMENT_RECORDED: "An appointment is recorded: it was no error.",
};
