export { claimAssessmentCharge as Mutation_claimAssessmentCharge } from "../../charges/Mutation.claimAssessmentCharge.ts";
export { creditAssessmentCharge as Mutation_creditAssessmentCharge } from "../../charges/Mutation.creditAssessmentCharge.ts";
