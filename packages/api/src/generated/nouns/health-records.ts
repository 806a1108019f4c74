export { HealthLine as HealthLine } from "../../health-records/HealthLine.ts";
export { HealthRecord as HealthRecord } from "../../health-records/HealthRecord.ts";
export { healthLines as Query_healthLines } from "../../health-records/Query.healthLines.ts";
export { healthRecord as Query_healthRecord } from "../../health-records/Query.healthRecord.ts";
