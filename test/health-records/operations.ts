export { key } from "../placements/operations.ts";

const sdq = "sdq { rater total band emotional conduct hyperactivity peer prosocial notDoneBecause }";
export const lineFields = `id childId kind value on ofYear source ${sdq} recordedBy { id } recordedAt version
  access { canCorrect { allowed reason } }`;
const common = `... on RecordNotFound { message field } ... on VersionConflict { message currentVersion }
  ... on InputRefused { message code field }`;
const mutation = (name: string, input: string, what: string) =>
  `mutation ($key: String!, $input: ${input}!) { ${name}(idempotencyKey: $key, input: $input) { __typename ${what} ${common} } }`;
const ofLine = `... on HealthLineOk { line { ${lineFields} } }`;

export const recordLine = mutation("recordHealthLine", "RecordHealthLineInput", ofLine);
export const correctLine = mutation("correctHealthLine", "CorrectHealthLineInput", ofLine);
export const takeBackLine = mutation(
  "takeBackHealthLine",
  "TakeBackHealthLineInput",
  "... on HealthLineTakenBackOk { id }",
);
export const healthRecord = `query ($childId: ID!) { healthRecord(childId: $childId) { childId child { id }
  standings { kind knowledge line { id value on ofYear source } since { id } }
  sdq { rater latest { id sdq { total band } } previous { id } change }
  lines(first: 1000) { totalCount nodes { id } }
  access { canRecordLine { allowed reason } sharedByConsent hidden { field visibleTo } } } }`;
export const healthLines = `query ($filter: HealthLineFilter, $sort: [HealthLineSort!], $first: Int! = 50, $after: String) {
  healthLines(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id kind value on ofYear sdq { total } } } }`;
