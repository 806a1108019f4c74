export { key } from "../placements/operations.ts";

export const consentFields = `id childId decision scopes capacity by decidedOn receivedOn evidence evidenceReference
  understanding { sufficient judgedBy judgedOn } alternativesOffered reofferOn withdrawnOn withdrawnBy withdrawalReason
  validity { found provisionalBecause notKnownBecause notValidBecause } sharedWith { organisation { id } from until endedAt }
  recordedBy { id } recordedAt version access { canRecordReceipt { allowed reason } canWithdraw { allowed reason }
  canCorrect { allowed reason } }`;
const common = `... on RecordNotFound { message field } ... on VersionConflict { message currentVersion }
  ... on InputRefused { message code field }`;
const members = `... on ConsentOk { consent { ${consentFields} } }
  ... on ConsentWithoutCapacity { message field capacityReason fittingCapacities } ... on AlreadyEnded { message endedOn }
  ... on DaysOutOfOrder { message daysReason: reason field } ${common}`;
const mutation = (name: string, input: string, what = members) =>
  `mutation ($key: String!, $input: ${input}!) { ${name}(idempotencyKey: $key, input: $input) { __typename ${what} } }`;

export const recordConsent = mutation("recordConsent", "RecordConsentInput");
export const refuseConsent = mutation("recordConsentRefusal", "RecordConsentRefusalInput");
export const receiveConsent = mutation("recordConsentReceipt", "RecordConsentReceiptInput");
export const withdrawConsent = mutation("withdrawConsent", "WithdrawConsentInput");
export const correctConsent = mutation("correctConsent", "CorrectConsentInput");
export const takeBackConsent = mutation(
  "takeBackConsent",
  "TakeBackConsentInput",
  `... on ConsentTakenBackOk { id } ${common}`,
);
export const standing = `query ($childId: ID!, $on: Date) { consentStanding(childId: $childId, on: $on) {
  scope on state consent { id } since receivedOn provisionalBecause notKnownBecause lapsedBecause refusedByChild reofferOn } }`;
export const consents = `query ($filter: ConsentFilter, $sort: [ConsentSort!], $first: Int! = 50, $after: String) {
  consents(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id decidedOn } } }`;
