export { referral as Query_referral } from "../../referrals/Query.referral.ts";
export { referrals as Query_referrals } from "../../referrals/Query.referrals.ts";
export { Referral as Referral } from "../../referrals/Referral.ts";
export { ReferralStep as ReferralStep } from "../../referrals/ReferralStep.ts";
