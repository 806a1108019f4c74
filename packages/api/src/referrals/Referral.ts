import { may } from "@cic/auth/actor";
import { type Day, daysBetween } from "@cic/domain/dates";
import { nextReferralSteps, type RecordedStep, reviewNeeded, waitedUntil } from "@cic/domain/referrals/referral";
import { loadChild } from "../children/child.loaders.ts";
import type { Context } from "../context.ts";
import type { ReferralResolvers } from "../generated/types.ts";
import { loadReferralSteps } from "./referral.loaders.ts";

export const Referral: ReferralResolvers = {
  child: ({ childId }, _, context) => loadChild(context, childId),

  referredOn: ({ referredOn }) => referredOn as Day,

  waitingSince: ({ waitingSince }) => waitingSince as Day,

  daysWaiting: ({ waitingSince, firstAttendedOn, closedOn }, _, { today }) => {
    const days = { firstAttendedOn: firstAttendedOn as Day | null, closedOn: closedOn as Day | null };
    return daysBetween(waitingSince as Day, waitedUntil(days) ?? today);
  },

  firstAttendedOn: ({ firstAttendedOn }) => firstAttendedOn as Day | null,

  missedAppointments: ({ missed }) => missed,

  reviewNeeded: async ({ id }, _, context) => reviewNeeded(await recorded(context, id)),

  closedOn: ({ closedOn }) => closedOn as Day | null,

  steps: ({ id }, _, context) => loadReferralSteps(context, id),

  nextSteps: async ({ id, state }, _, context) =>
    context.actor !== null && may(context.actor, "referral:write")
      ? nextReferralSteps(state, await recorded(context, id))
      : [],
};

async function recorded(context: Context, referralId: string): Promise<RecordedStep[]> {
  const steps = await loadReferralSteps(context, referralId);
  return steps.map(({ kind, takenOn, reviewOutcome }) => ({ kind, on: takenOn as Day, reviewOutcome }));
}
