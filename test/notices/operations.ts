import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { CAMDEN, DERBY } from "../determinations/child-on-record.ts";
import type { Api, Caller } from "../harness/api.ts";
import { record, startCare } from "../placements/operations.ts";

export const camden = "LA:202";
export const derby = "LA:831";
/** The ICB where the child is placed. */
export const receiving = "ICB:QJ2";
/** An ICB that has nothing to do with it. */
export const wrong = "ICB:QK1";

/** What both parties see alike. */
export const shared = `id chainId childId placementId sender { id } event recipientKind recipient { id } dueOn dueKind overdue
  lateByWorkingDays state stateSince sentAt deliveredAt ageInWorkingDays madeInEmergency withheldGround voidReason version
  steps { from to organisation { id } takenBy takenAt reason redirectedTo { id } }`;
export const content = `version madeAt sections identity { dateOfBirth sex nhsNumber unaccompaniedAsylumSeeking }
  placement { type postcode startedOn endedOn madeInEmergency } legal { careStartedOn legalStatus legalStatusFrom }
  gpRegistrations { practiceCode from until } consent risks clinical`;
/** What depends on who asks. */
export const own = `child { id } placement { id } chain { id state recipient { id } } content { ${content} } contentVersions { version }
  nextSteps access { sides canTakeStep { allowed reason } hidden { field } }`;

const common = `... on RecordNotFound { message field } ... on InputRefused { message code field }`;
const conflict = `... on VersionConflict { message currentVersion }`;
const illegal = `... on IllegalNoticeStep { message reason allowed }`;
const recipient = `... on RecipientNotPossible { message recipientReason }`;
export const draft = `mutation ($key: String!, $input: DraftNoticeInput!) { draftNotice(idempotencyKey: $key, input: $input) {
  __typename ... on DraftNoticeOk { notice { ${shared} ${own} } } ${recipient} ${common} } }`;
export const send = `mutation ($key: String!, $input: SendNoticeInput!) { sendNotice(idempotencyKey: $key, input: $input) {
  __typename ... on SendNoticeOk { notice { ${shared} ${own} } } ${illegal} ${recipient} ${conflict} ${common} } }`;
export const takeStep = `mutation ($key: String!, $input: TakeNoticeStepInput!) { takeNoticeStep(idempotencyKey: $key, input: $input) {
  __typename ... on TakeNoticeStepOk { notice { ${shared} ${own} } } ${illegal} ${conflict} ${common} } }`;
export const acknowledge = `mutation ($key: String!, $ids: [ID!]!) { acknowledgeNotices(idempotencyKey: $key, noticeIds: $ids) {
  results { noticeId notice { id state version } refused { reason allowed } } } }`;
export const read = `query ($id: ID!) { notice(id: $id) { ${shared} ${own} } }`;
export const list = (box: "inbox" | "outbox", fields = "id state") =>
  `query ($filter: NoticeFilter, $sort: [NoticeSort!], $first: Int = 1000, $after: String) {
    list: ${box}(filter: $filter, sort: $sort, first: $first, after: $after) {
      nodes { ${fields} } totalCount pageInfo { hasNextPage endCursor } counts { states { state count } overdue } } }`;

// biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
export type Answered = any;

/** The answer of a mutation, which must not be an error. */
export async function answered(ask: Caller, operation: string, input: object, key = randomUUID()): Promise<Answered> {
  const { data, errors } = await ask(operation, { key, input });
  expect(errors).toEqual([]);
  return Object.values(data)[0];
}

/** The notice after a mutation, which must have worked. */
export async function done(ask: Caller, operation: string, input: object): Promise<Answered> {
  const answer = await answered(ask, operation, input);
  expect(answer).toMatchObject({ __typename: expect.stringMatching(/Ok$/) });
  return answer.notice;
}

export async function found(ask: Caller, id: string): Promise<Answered> {
  const { data, errors } = await ask(read, { id });
  expect(errors).toEqual([]);
  return data.notice;
}

export const worker = (api: Api) => api.as("SOCIAL_WORKER", camden);
export const team = (api: Api, icb = receiving) => api.as("ICB_CHILDREN_IN_CARE_TEAM", icb);

/** A draft to an ICB, of the start of a placement unless said otherwise. */
export const toIcb = (placementId: string, recipientOrganisationId: string, more: object = {}) => ({
  ...{ placementId, event: "STARTED", recipientKind: "ICB_OF_PLACEMENT", recipientOrganisationId },
  ...more,
});

/** A notice that Camden has sent. */
export async function sent(api: Api, placementId: string, to = receiving, more: object = {}): Promise<Answered> {
  const { id, version } = await done(worker(api), draft, toIcb(placementId, to));
  return done(worker(api), send, { noticeId: id, expectedVersion: version, ...more });
}

/** Takes a step at the notice's version. */
export const step = (ask: Caller, { id, version }: Answered, to: string, more: object = {}) =>
  done(ask, takeStep, { noticeId: id, to, expectedVersion: version, ...more });

/** A child of Camden, placed in Derby today in an emergency. */
export async function placedToday(api: Api, more: object = {}): Promise<{ childId: string; placementId: string }> {
  const started = await answered(worker(api), startCare, {
    child: { new: { localId: randomUUID(), dateOfBirth: "2015-06-01", nhsNumber: null } },
    startedOn: api.today,
    legalStatus: "C2",
  });
  const placed = await answered(worker(api), record, {
    ...{ carePeriodId: started.carePeriod.id, startedOn: api.today, type: "U4", postcode: DERBY, homePostcode: CAMDEN },
    ...{ madeInEmergency: "YES", expectedVersion: 1, ...more },
  });
  const { data } = await worker(api)("query ($id: ID!) { placement(id: $id) { child { id } } }", {
    id: placed.placement.id,
  });
  return { childId: data.placement.child.id, placementId: placed.placement.id };
}
