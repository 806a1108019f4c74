export { addAssessmentCopies as Mutation_addAssessmentCopies } from "../../assessments/Mutation.addAssessmentCopies.ts";
export { checkAssessmentQuality as Mutation_checkAssessmentQuality } from "../../assessments/Mutation.checkAssessmentQuality.ts";
export { requestAssessment as Mutation_requestAssessment } from "../../assessments/Mutation.requestAssessment.ts";
export { returnAssessmentReport as Mutation_returnAssessmentReport } from "../../assessments/Mutation.returnAssessmentReport.ts";
export { takeAssessmentStep as Mutation_takeAssessmentStep } from "../../assessments/Mutation.takeAssessmentStep.ts";
