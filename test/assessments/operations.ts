import { randomUUID } from "node:crypto";
import { QUALITY_CHECKLIST } from "@cic/domain/assessments/quality-checklist";
import { expect } from "vitest";
import type { Api, Caller } from "../harness/api.ts";

export const camden = "LA:202";
/** The ICB where the child is placed, and the one that it comes from. */
export const receiving = "ICB:QJ2";
export const originating = "ICB:Z9B2Z";
export const provider = "PROVIDER:X9901";
export const otherProvider = "PROVIDER:X9902";

export const assessmentFields = `id childId kind state stateSince requestedBy { id } requestedOn acceptedOn bookedOn appointmentOn
  assessedOn assessedBy satisfiesDuty reportReturnedOn declinedOn cancelledOn timesNotBrought timesCancelledByCarer
  timesCancelledByService icb { id } provider { id } outOfArea payer { icb { id } certainty } sdqMissing
  report { version returnedOn summary clinical organisation { id } } reports { version } copies { recipient sentOn }
  qualityChecks { reportVersion checklistVersion passed failed answers { question answer comment } checkedOn organisation { id } }
  steps { kind from to on reason appointmentOn understandingJudgedBy alternativesOffered reofferOn organisation { id } takenBy }
  nextSteps version access { canTakeStep { allowed reason } hidden { field visibleTo } } child { id }`;
const breach = `measure dueOn proposed { leg owner organisation { id } reason by }
  confirmed { owner reason note agrees organisation { id } confirmedBy } confirmations { owner }`;
export const clockFields = `kind causeId state reason exemptById pausedOn startsOn dueOn calendarGap twentyEightDaysOn crossover
  stricterDueOn overdue leg workingDays assessment { id } legs { leg owner organisation { id } from until workingDays
  target { on standard source } workingDaysOverTarget } assessed { state dueOn doneOn lateByWorkingDays }
  reported { state dueOn doneOn lateByWorkingDays } breaches { ${breach} } dueChanges { before after }
  classified { class counts assessedInTime reportedInTime }`;

const common = `... on RecordNotFound { message field } ... on InputRefused { message code field }`;
const conflict = `... on VersionConflict { message currentVersion }`;
const illegal = `... on IllegalAssessmentStep { message illegalReason allowedSteps }`;
const days = `... on DaysOutOfOrder { message daysReason: reason field }`;
const mutation = (name: string, ok: string, members: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return `mutation ($key: String!, $input: ${type}Input!) { ${name}(idempotencyKey: $key, input: $input) { __typename
    ... on ${type}Ok { ${ok} } ${members} ${common} } }`;
};
const assessment = `assessment { ${assessmentFields} }`;
export const request = mutation(
  "requestAssessment",
  assessment,
  `... on AssessmentNotRequestable { message notRequestableReason underWayId }`,
);
export const take = mutation("takeAssessmentStep", assessment, `${illegal} ${days} ${conflict}`);
export const report = mutation("returnAssessmentReport", assessment, `${illegal} ${days} ${conflict}`);
export const copies = mutation("addAssessmentCopies", assessment, `${illegal} ${days}`);
export const check = mutation(
  "checkAssessmentQuality",
  `${assessment} qualityCheck { passed failed }`,
  `${illegal} ${conflict}`,
);
export const confirm = mutation(
  "confirmAssessmentBreach",
  `clock { ${clockFields} }`,
  `... on NoSuchBreach { message } ... on BreachNoteNeeded { message proposed { owner reason } }`,
);
export const read = `query ($id: ID!) { assessment(id: $id) { ${assessmentFields} } }`;
export const clocks = `query ($id: ID!, $asOf: Date) { assessmentClocks(childId: $id, asOf: $asOf) { ${clockFields} } }`;
export const queue = (fields = "causeId") =>
  `query ($filter: AssessmentQueueFilter, $sort: [AssessmentQueueSort!], $first: Int! = 1000, $after: String) {
    assessmentQueue(filter: $filter, sort: $sort, first: $first, after: $after) { nodes { ${fields} } totalCount
      pageInfo { hasNextPage endCursor } counts { overdue dueSoon paused legs { leg count } waitingOn { owner count } } } }`;
export const list = `query ($filter: AssessmentFilter, $sort: [AssessmentSort!], $first: Int! = 1000) {
  assessments(filter: $filter, sort: $sort, first: $first) { nodes { id } totalCount } }`;

// biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
export type Answered = any;

/** The answer of a mutation, which must not be an error. */
export async function answered(ask: Caller, operation: string, input: object, key = randomUUID()): Promise<Answered> {
  const { data, errors } = await ask(operation, { key, input });
  expect(errors).toEqual([]);
  return Object.values(data)[0];
}

/** The assessment after a mutation, which must have worked. */
export async function done(ask: Caller, operation: string, input: object): Promise<Answered> {
  const answer = await answered(ask, operation, input);
  expect(answer).toMatchObject({ __typename: expect.stringMatching(/Ok$/) });
  return answer.assessment ?? answer.clock;
}

export async function asked(ask: Caller, operation: string, variables: object = {}): Promise<Answered> {
  const { data, errors } = await ask(operation, { ...variables });
  expect(errors).toEqual([]);
  return Object.values(data)[0];
}

export const worker = (api: Api, authority = camden) => api.as("SOCIAL_WORKER", authority);
export const team = (api: Api, icb = receiving) => api.as("ICB_CHILDREN_IN_CARE_TEAM", icb);
export const clinician = (api: Api, of = provider) => api.as("PROVIDER_CLINICIAN", of);

/** Asks for an assessment, as its authority. */
export const requested = (api: Api, childId: string, more: object = {}): Promise<Answered> =>
  done(worker(api), request, { childId, kind: "IHA", providerId: provider, ...more });

/** Takes a step at the assessment's version. */
export const step = (ask: Caller, { id, version }: Answered, kind: string, more: object = {}): Promise<Answered> =>
  done(ask, take, { assessmentId: id, kind, expectedVersion: version, ...more });

/** From accepted to the report, on these days. */
export async function carriedOut(
  api: Api,
  one: Answered,
  on: { readonly accepted: string; readonly assessed: string; readonly reported?: string | null; readonly by?: string },
): Promise<Answered> {
  const by = clinician(api);
  const accepted = await step(by, one, "ACCEPT", { on: on.accepted });
  const assessedBy = on.by ?? "MEDICAL_PRACTITIONER";
  const completed = await step(by, accepted, "COMPLETE", { on: on.assessed, assessedBy });
  if (on.reported == null) return completed;
  return done(by, report, reportOf(completed, { returnedOn: on.reported }));
}

export const reportOf = ({ id, version }: Answered, more: object = {}) => ({
  ...{ assessmentId: id, summary: "Well. Asthma plan with the GP by May.", clinical: "Asthma, salbutamol." },
  ...{ expectedVersion: version, ...more },
});

/** Every question answered yes, but those said. */
export const answersOf = (but: Readonly<Record<string, string>> = {}) =>
  QUALITY_CHECKLIST.questions.map(({ id }) => ({ question: id, answer: but[id] ?? "YES" }));
export const checkOf = ({ id, version }: Answered, but: Readonly<Record<string, string>> = {}) => ({
  ...{ assessmentId: id, checklistVersion: "1", answers: answersOf(but), expectedVersion: version },
});

const recordConsent = `mutation ($key: String!, $input: RecordConsentInput!) { recordConsent(idempotencyKey: $key, input: $input) {
  __typename ... on ConsentOk { consent { id version } } } }`;
const withdrawal = `mutation ($key: String!, $input: WithdrawConsentInput!) { withdrawConsent(idempotencyKey: $key, input: $input) {
  __typename ... on ConsentOk { consent { id version } } } }`;

/** Consent to the assessment, of the authority under a care order. */
export async function consented(api: Api, childId: string, on: string): Promise<Answered> {
  const answer = await answered(worker(api), recordConsent, {
    ...{ childId, scopes: ["ASSESSMENT"], capacity: "AUTHORITY_UNDER_CARE_ORDER", by: "Team manager" },
    ...{ givenOn: on, receivedOn: on, evidence: "SIGNED_FORM" },
  });
  expect(answer).toMatchObject({ __typename: "ConsentOk" });
  return answer.consent;
}

export async function withdrawn(api: Api, { id, version }: Answered, on: string): Promise<void> {
  const input = { consentId: id, withdrawnOn: on, by: "Team manager", expectedVersion: version };
  expect(await answered(worker(api), withdrawal, input)).toMatchObject({ __typename: "ConsentOk" });
}
