import { isUuid } from "@cic/db/ids";
import {
  findReferralsByIds,
  findReferralsOfChildren,
  findStepsOfReferrals,
  type ReferralRow,
  type ReferralStepRow,
} from "@cic/db/referrals/referral.queries";
import type { Context } from "../context.ts";

/** The referral, or `null` when there is none that the caller sees. */
export const loadReferral = async (context: Context, id: string): Promise<ReferralRow | null> =>
  isUuid(id) ? context.loader("referrals", findReferralsByIds).load(id.toLowerCase()) : null;

/** The child's, the longest wait first. */
export const loadReferrals = (context: Context, childId: string): Promise<ReferralRow[]> =>
  context.loader("referrals of children", findReferralsOfChildren).load(childId);

/** Its steps, in the order in which they were recorded. */
export const loadReferralSteps = (context: Context, referralId: string): Promise<ReferralStepRow[]> =>
  context.loader("steps of referrals", findStepsOfReferrals).load(referralId);
