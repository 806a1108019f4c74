import type { Api } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import { type Answered, done, young } from "../offer-applications/operations.ts";

export const today = "2026-11-22";
export const employer = "ICB:QRL";
export const trust = "PROVIDER:X9901";

const vacancyFields = `id employer { id } title kind guaranteedInterview shortProgramme opensOn closesOn version`;
const interestFields = `id childId child { id } vacancy { id } state stateSince shared candidateReference startsOn endedOn
  bursary { outcome conditions { code state } instalments { pence dueOn state } } wageFloor { band pence } log { event by at } nextSteps version`;
const illegal = `... on IllegalInterestStep { message reason allowed } ... on RecordNotFound { message field }`;
const input = `... on VersionConflict { currentVersion } ... on InputRefused { code field message }`;
export const publish = `mutation ($key: String!, $input: PublishVacancyInput!) { publishVacancy(idempotencyKey: $key, input: $input) {
  __typename ... on PublishVacancyOk { vacancy { ${vacancyFields} } } ... on InputRefused { code field message } } }`;
export const express = `mutation ($key: String!, $input: ExpressInterestInput!) { expressInterest(idempotencyKey: $key, input: $input) {
  __typename ... on ExpressInterestOk { interest { ${interestFields} } } ${illegal} } }`;
export const takeStep = `mutation ($key: String!, $input: TakeVacancyInterestStepInput!) { takeVacancyInterestStep(idempotencyKey: $key, input: $input) {
  __typename ... on TakeVacancyInterestStepOk { interest { ${interestFields} } } ${illegal} ${input} } }`;
export const share = `mutation ($key: String!, $input: ShareCareLeaverStatusInput!) { shareCareLeaverStatus(idempotencyKey: $key, input: $input) {
  __typename ... on ShareCareLeaverStatusOk { interest { ${interestFields} } } ${illegal} ${input} } }`;
export const revoke = `mutation ($key: String!, $input: RevokeCareLeaverStatusInput!) { revokeCareLeaverStatus(idempotencyKey: $key, input: $input) {
  __typename ... on RevokeCareLeaverStatusOk { interest { ${interestFields} } } ... on RecordNotFound { message field } } }`;
export const vacancies = `query ($filter: VacancyFilter, $first: Int = 1000, $after: String) { vacancies(filter: $filter, first: $first, after: $after) {
  nodes { ${vacancyFields} } totalCount pageInfo { hasNextPage endCursor } } }`;
export const interests = `query ($filter: VacancyInterestFilter, $first: Int = 1000, $after: String) { vacancyInterests(filter: $filter, first: $first, after: $after) {
  nodes { ${interestFields} } totalCount pageInfo { hasNextPage endCursor } } }`;
export const sharedWith = `query ($vacancyId: [ID!], $first: Int = 1000, $after: String) { sharedCareLeaverStatuses(vacancyId: $vacancyId, first: $first, after: $after) {
  nodes { id vacancy { id } candidateReference guaranteedInterview sharedAt } totalCount pageInfo { hasNextPage endCursor } } }`;

export const recruiter = (api: Api, organisation = employer) => api.as("RECRUITER", organisation);
export const vacancy = (api: Api, by = recruiter(api), more: object = {}): Promise<Answered> =>
  done(by, publish, {
    title: "Apprentice",
    kind: "RING_FENCED",
    guaranteedInterview: true,
    opensOn: "2026-11-01",
    closesOn: "2026-12-01",
    ...more,
  });
export const interest = (api: Api, of: WorldChild, { id }: Answered): Promise<Answered> =>
  done(young(api, of), express, { childId: of.id, vacancyId: id });
export const sharing = (
  api: Api,
  of: WorldChild,
  { id, version }: Answered,
  candidateReference = "CAND-1",
): Promise<Answered> => done(young(api, of), share, { interestId: id, candidateReference, expectedVersion: version });
