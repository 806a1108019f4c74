import { expect } from "vitest";
import type { Caller } from "../harness/api.ts";

const answer = `required certainty notRequiredBecause doubts factsMissing { path ask } rules { id confidence verify }
  deadlines { reading kind day calendarGap }`;
const duties = `__typename ... on NotificationDuties { event on pack packFrom
    notices { about recipient organisation { id } healthBoardCode practiceCode written mayBeWithheldFor withheld
      content { item unlessGiven rule { id } } ${answer}
      unsent: standing { status lateByWorkingDays certainty sameDayAmbiguous readings { reading status lateByWorkingDays calendarGap } } }
    steps { step approvers consulted ${answer} }
    guidance { whom rule { id } commonly { kind day } } alerts { code on rule { id } } }
  ... on NotificationDutiesNotEvaluated { reason } ... on RecordNotFound { message field }`;

export const ofPlacement = `query ($id: ID!, $event: PlacementEvent!, $facts: NoticeFactsInput) {
  answer: notificationDuties(placementId: $id, event: $event, facts: $facts) { ${duties} } }`;
export const whatIf = `query ($event: PlacementEvent!, $on: Date!, $placingNation: PlacingNation, $facts: NoticeFactsInput!) {
  answer: whatIfNotificationDuties(event: $event, on: $on, placingNation: $placingNation, facts: $facts) { ${duties} } }`;

// biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
export async function asked(ask: Caller, operation: string, variables: object): Promise<any> {
  const { data, errors } = await ask(operation, variables as Record<string, unknown>);
  expect(errors).toEqual([]);
  return data.answer;
}

interface Line {
  readonly about: string;
  readonly recipient: string;
  readonly required: string;
}

/** The recipients by whether they are to be notified, in the order of the answer. */
export function recipients(answer: { notices: readonly Line[] }, about: string): Record<string, string> {
  const of = (required: string) =>
    answer.notices
      .filter((line) => line.about === about && line.required === required)
      .map(({ recipient }) => recipient)
      .join(" ");
  return { YES: of("YES"), NO: of("NO"), UNKNOWN: of("UNKNOWN") };
}

// biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
export function lineOf(answer: { notices: readonly Line[] }, recipient: string, about = "START"): any {
  return answer.notices.find((line) => line.about === about && line.recipient === recipient);
}
