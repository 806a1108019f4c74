import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Caller } from "../harness/api.ts";

/** What both parties must see alike. */
export const chain = `id childId determinationId on service raisedBy { id } respondent { id } raisedAt state stateSince outcomeIcb { id }
  interimPayer { commissioner { kind organisation { id } } basis fundingWithoutPrejudice } dueOn dueOnSource version
  steps { from to organisation { id } takenBy takenAt reason evidence { title reference } outcomeIcb { id } }`;
/** What depends on who asks. */
export const own = `child { id } determination { id } nextSteps
  access { sides canTakeStep { allowed reason } hidden { field visibleTo } }`;

const common = `... on RecordNotFound { message field } ... on InputRefused { message code field }`;
export const raise = `mutation ($key: String!, $input: RaiseDisputeInput!) { raiseDispute(idempotencyKey: $key, input: $input) {
  __typename ... on RaiseDisputeOk { dispute { ${chain} ${own} } } ... on RespondentNotConcerned { message }
  ... on PayerNotParty { message } ... on DisputeAlreadyOpen { message disputeId } ${common} } }`;
export const takeStep = `mutation ($key: String!, $input: TakeDisputeStepInput!) { takeDisputeStep(idempotencyKey: $key, input: $input) {
  __typename ... on TakeDisputeStepOk { dispute { ${chain} ${own} } } ... on IllegalDisputeStep { message reason allowed }
  ... on VersionConflict { message currentVersion } ${common} } }`;
export const read = `query ($id: ID!) { dispute(id: $id) { ${chain} } }`;

export const evidence = [{ title: "Agreed statement of facts", reference: "DOC-1" }];
export const someDispute = (childId: string, respondentIcbId: string, more: object = {}) => ({
  childId,
  on: "2025-06-01",
  respondentIcbId,
  reason: "The child lived with us before.",
  ...more,
});

// biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
type Answered = Promise<any>;

/** The answer of a mutation, which must not be an error. */
export async function answered(ask: Caller, operation: string, input: object, key: string = randomUUID()): Answered {
  const { data, errors } = await ask(operation, { key, input });
  expect(errors).toEqual([]);
  return Object.values(data)[0];
}

/** The dispute that was raised or stepped, which must have worked. */
export async function done(ask: Caller, operation: string, input: object): Answered {
  const answer = await answered(ask, operation, input);
  expect(answer.__typename).toMatch(/Ok$/);
  return answer.dispute;
}
