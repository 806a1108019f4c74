export { AuditEntry as AuditEntry } from "../../audit/AuditEntry.ts";
export { auditEntries as Query_auditEntries } from "../../audit/Query.auditEntries.ts";
export { whoSawMyRecord as Query_whoSawMyRecord } from "../../audit/Query.whoSawMyRecord.ts";
