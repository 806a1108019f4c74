export { Assessment as Assessment } from "../../assessments/Assessment.ts";
export { AssessmentCopy as AssessmentCopy } from "../../assessments/AssessmentCopy.ts";
export { AssessmentReport as AssessmentReport } from "../../assessments/AssessmentReport.ts";
export { AssessmentStep as AssessmentStep } from "../../assessments/AssessmentStep.ts";
export { QualityCheck as QualityCheck } from "../../assessments/QualityCheck.ts";
export { assessment as Query_assessment } from "../../assessments/Query.assessment.ts";
export { assessmentQualityChecklist as Query_assessmentQualityChecklist } from "../../assessments/Query.assessmentQualityChecklist.ts";
export { assessments as Query_assessments } from "../../assessments/Query.assessments.ts";
