export { ChildAsOf as ChildAsOf } from "../../history/ChildAsOf.ts";
export { recordHistory as Query_recordHistory } from "../../history/Query.recordHistory.ts";
export { RecordVersion as RecordVersion } from "../../history/RecordVersion.ts";
