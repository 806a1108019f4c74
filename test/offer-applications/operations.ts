import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Api, Caller } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";

export const camden = "LA:202";
/** Who published North Central London's scheme, and who stands for it since April 2026. */
export const published = "ICB:QMJ";
export const owner = "ICB:Z9B2Z";
export const scheme = "NORTH_CENTRAL_LONDON_PRESCRIPTIONS";

/** Nothing makes their prescriptions free. */
export const paying = {
  fullTimeEducation: "NO",
  pregnancy: "NEITHER",
  listedCondition: "NO",
  inpatient: "NO",
  listedBenefit: "NO",
  dependantOfRecipient: "NO",
  universalCredit: "NO",
  certificates: [],
} as const;

const answer = `answer { on outcome exemption conditions { code state words ask } next }`;
export const fields = `id childId child { id } offer { id owner { id } } authority { id } state stateSince ${answer} email
  certificateNumber certificateFrom certificateUntil remindOn committedPence renewsId steps { from to by takenAt reason } nextSteps version
  access { sides canTakeStep { allowed reason } hidden { field } }`;
const common = `... on RecordNotFound { message field } ... on InputRefused { message code field }`;
const conflict = `... on VersionConflict { message currentVersion }`;
export const draft = `mutation ($key: String!, $input: DraftOfferApplicationInput!) { draftOfferApplication(idempotencyKey: $key, input: $input) {
  __typename ... on DraftOfferApplicationOk { application { ${fields} } } ... on OfferTakesNoApplications { message noApplicationsReason } ${common} } }`;
export const takeStep = `mutation ($key: String!, $input: TakeOfferApplicationStepInput!) { takeOfferApplicationStep(idempotencyKey: $key, input: $input) {
  __typename ... on TakeOfferApplicationStepOk { application { ${fields} } } ... on IllegalApplicationStep { message reason allowed }
  ... on BudgetSpent { message costPence remainingPence } ... on PriceNotLoaded { message } ${conflict} ${common} } }`;
export const setBudget = `mutation ($key: String!, $input: SetOfferBudgetInput!) { setOfferBudget(idempotencyKey: $key, input: $input) {
  __typename ... on SetOfferBudgetOk { budget { id offer { id } from until amountPence committedPence version } }
  ... on PeriodOverlaps { conflictingId conflictFrom conflictUntil } ${conflict} ${common} } }`;
export const read = `query ($id: ID!) { offerApplication(id: $id) { ${fields} } }`;
export const list = `query ($filter: OfferApplicationFilter, $sort: [OfferApplicationSort!], $first: Int = 1000, $after: String) {
  offerApplications(filter: $filter, sort: $sort, first: $first, after: $after) { nodes { id state } totalCount pageInfo { hasNextPage endCursor } } }`;
export const budgets = `query ($offerId: ID!) { offerBudgets(offerId: $offerId) { id from until amountPence committedPence version } }`;

// biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
export type Answered = any;

/** The answer of an operation with one field, which must not be an error. */
export async function answered(ask: Caller, operation: string, variables: object): Promise<Answered> {
  const { data, errors } = await ask(operation, { key: randomUUID(), ...variables });
  expect(errors).toEqual([]);
  return Object.values(data)[0];
}

/** The application after a mutation, which must have worked. */
export async function done(ask: Caller, operation: string, input: object): Promise<Answered> {
  const result = await answered(ask, operation, { input });
  expect(result).toMatchObject({ __typename: expect.stringMatching(/Ok$/) });
  return result.application ?? result.budget ?? result.interest ?? result.vacancy;
}

export const adviser = (api: Api, authority = camden) => api.as("PERSONAL_ADVISER", authority);
export const young = (api: Api, { id, authority }: Pick<WorldChild, "id" | "authority">) =>
  api.as("YOUNG_PERSON", authority, id);
export const commissioner = (api: Api, icb = owner) => api.as("ICB_COMMISSIONER", icb);

/** A care leaver of nineteen, looked after until 18, and registered with a GP in Camden. Say `practice` first. */
export function careLeaver(api: Api, authority = camden, born = "2007-03-10"): WorldChild {
  const child = api.world.child(authority, { born });
  const adult = `${Number(born.slice(0, 4)) + 18}${born.slice(4)}`;
  child
    .carePeriod({ from: `${Number(born.slice(0, 4)) + 13}-01-10`, until: adult, endReason: "E7" })
    .legalStatus("C2", `${Number(born.slice(0, 4)) + 13}-01-10`, adult);
  child.gpRegistration({ practice: "F83001", from: "2022-01-10" });
  return child;
}

/** The practice of those care leavers. */
export const practice = (api: Api) => api.world.practice("F83001", { postcode: "NW1 2BA", icb: owner });

/** An application of a care leaver for the scheme, as far as is said. */
export async function applied(
  api: Api,
  child: WorldChild,
  to: "DRAFT" | "SUBMITTED" | "APPROVED" | "ISSUED" = "SUBMITTED",
  more: object = {},
): Promise<Answered> {
  const input = { childId: child.id, offerId: scheme, facts: paying, email: "someone@example.org", ...more };
  let application = await done(adviser(api, child.authority), draft, input);
  if (to === "DRAFT") return application;
  application = await step(adviser(api, child.authority), application, "SUBMITTED");
  if (to === "SUBMITTED") return application;
  application = await step(commissioner(api), application, "APPROVED");
  return to === "APPROVED"
    ? application
    : step(commissioner(api), application, "ISSUED", { certificateNumber: "PPC-1" });
}

/** Takes a step at the application's version. */
export const step = (ask: Caller, { id, version }: Answered, to: string, more: object = {}) =>
  done(ask, takeStep, { applicationId: id, to, expectedVersion: version, ...more });
