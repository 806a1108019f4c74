export { makeReferral as Mutation_makeReferral } from "../../referrals/Mutation.makeReferral.ts";
export { takeReferralStep as Mutation_takeReferralStep } from "../../referrals/Mutation.takeReferralStep.ts";
