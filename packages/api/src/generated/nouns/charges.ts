export { AssessmentCharge as AssessmentCharge } from "../../charges/AssessmentCharge.ts";
export { ChargeStatement as ChargeStatement } from "../../charges/ChargeStatement.ts";
export { assessmentCharge as Query_assessmentCharge } from "../../charges/Query.assessmentCharge.ts";
export { assessmentCharges as Query_assessmentCharges } from "../../charges/Query.assessmentCharges.ts";
export { chargeStatement as Query_chargeStatement } from "../../charges/Query.chargeStatement.ts";
