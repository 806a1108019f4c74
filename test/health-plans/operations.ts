export { key } from "../placements/operations.ts";

export const planFields = `id childId number madeOn reviewOn replacedOn assessmentId clinical version recordedBy { id }
  needs { id area description carried actions { id planId description owner ownerOrganisation { id } dueOn overdue state carriedFromId
    originId version progress { note state dueOn recordedBy { id } } } }
  access { canMakeNext { allowed reason } canRecordProgress { allowed reason } hidden { field visibleTo } }`;
const common = `... on RecordNotFound { message field } ... on VersionConflict { message currentVersion }
  ... on InputRefused { message code field }`;

export const makePlan = `mutation ($key: String!, $input: MakeHealthPlanInput!) {
  makeHealthPlan(idempotencyKey: $key, input: $input) { __typename ... on HealthPlanOk { plan { ${planFields} } }
    ... on DaysOutOfOrder { message daysReason: reason field } ${common} } }`;
export const progress = `mutation ($key: String!, $input: RecordHealthActionProgressInput!) {
  recordHealthActionProgress(idempotencyKey: $key, input: $input) { __typename
    ... on HealthActionOk { action { id state dueOn version progress { note state } } }
    ... on HealthActionCarriedOn { message currentActionId } ${common} } }`;
export const healthPlan = `query ($id: ID!) { healthPlan(id: $id) { ${planFields} } }`;
export const healthPlans = `query ($filter: HealthPlanFilter, $sort: [HealthPlanSort!], $first: Int! = 50, $after: String) {
  healthPlans(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id number clinical } } }`;
export const healthActions = `query ($filter: HealthActionFilter, $sort: [HealthActionSort!], $first: Int! = 50, $after: String) {
  healthActions(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id dueOn state overdue } } }`;
