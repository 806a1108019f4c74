const refusals = "... on RecordNotFound { field } ... on InputRefused { code field }";
const conflict = "... on VersionConflict { currentVersion }";
const mutation = (name: string, input: string, members: string) =>
  `mutation ($key: String!, $input: ${input}!) { ${name}(idempotencyKey: $key, input: $input) { __typename ${members} ${refusals} } }`;
const holdFields = "id childId reason placedBy liftedAt liftReason version";
const request = "id childId state askedByThem askedBy refusedBecause refusedRule refusedUntil decisionNote version";
const rectificationFields =
  "id childId record recordId statement askedByThem receivedOn answerBy overdue state decisionReason correctionId version";

export const placeHold = mutation(
  "placeLegalHold",
  "PlaceLegalHoldInput",
  `... on LegalHoldOk { hold { ${holdFields} } }`,
);
export const liftHold = mutation(
  "liftLegalHold",
  "LiftLegalHoldInput",
  `... on LegalHoldOk { hold { ${holdFields} } } ... on LegalHoldLifted { holdLiftedAt } ${conflict}`,
);
export const askRectification = mutation(
  "requestRectification",
  "RequestRectificationInput",
  `... on RectificationOk { rectification { ${rectificationFields} } }`,
);
export const decideRectification = mutation(
  "decideRectification",
  "DecideRectificationInput",
  `... on RectificationOk { rectification { ${rectificationFields} } } ... on RectificationDecided { decidedState } ${conflict}`,
);
export const askErasure = mutation(
  "requestErasure",
  "RequestErasureInput",
  `... on ErasureRequestOk { request { ${request} } }`,
);
export const decideErasure = mutation(
  "decideErasure",
  "DecideErasureInput",
  `... on ErasureOk { erasure { id erasedId rule keptUntil askedBy approvedBy rows } } ... on ErasureRequestOk { request { ${request} } }
    ... on ErasureNotAllowed { obstacles rule keptUntil request { ${request} } } ... on ErasureNotDecidable { notDecidableBecause } ${conflict}`,
);
export const askCopy = mutation(
  "requestSubjectAccess",
  "RequestSubjectAccessInput",
  "... on RequestExportOk { export { id } }",
);
export const copyOf = `query ($id: ID!) { export(id: $id) { kind layout state failedBecause subjectId indicatorId contentHash bytes
  copy { asOf tables rows rowsNotShown redacted seen } }
  exportLink(id: $id) { ... on ExportLink { url } ... on NoExportLink { noLinkBecause } } }`;
export const retention = `query ($id: ID!) { retention(childId: $id) { childId mayBeErasedFrom longest obstacles goodPracticeUntil
  clocks { class standing rule keptUntil } holds { id reason } } }`;
export const retentionList = `query ($filter: RetentionFilter, $first: Int! = 50, $after: String) {
  retentionList(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { childId mayBeErasedFrom obstacles holds { id } } } }`;
export const rectifications = `query ($filter: RectificationFilter) { rectifications(filter: $filter, first: 1000) { totalCount
  nodes { id childId state overdue } } }`;
export const erasureRequests = `query ($filter: ErasureRequestFilter) { erasureRequests(filter: $filter, first: 1000) { totalCount
  nodes { id childId state } } }`;
export const erasures = `{ erasures(first: 1000) { totalCount nodes { erasedId approvedBy } } }`;
