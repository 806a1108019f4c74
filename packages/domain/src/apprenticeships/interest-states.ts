/** The meanings stand in the schema (`VacancyInterestState`). */
export const INTEREST_STATES = [
  "EXPRESSED",
  "INTERVIEWED",
  "OFFERED",
  "PLACED",
  "ENDED",
  "WITHDRAWN",
  "NOT_TAKEN_ON",
] as const;
export type InterestState = (typeof INTEREST_STATES)[number];

/** The meanings stand in the schema (`VacancyInterestEvent`). */
export const INTEREST_EVENTS = [...INTEREST_STATES, "SHARED", "REVOKED"] as const;
export type InterestEvent = (typeof INTEREST_EVENTS)[number];

export type InterestStepTo = Exclude<InterestState, "EXPRESSED">;

const over = ["WITHDRAWN", "NOT_TAKEN_ON"] as const;

/** From each state, what can follow. Somebody may be taken on without an interview, or without the offer having been recorded. */
export const INTEREST_STEPS: Readonly<Record<InterestState, readonly InterestStepTo[]>> = {
  EXPRESSED: ["INTERVIEWED", "OFFERED", "PLACED", ...over],
  INTERVIEWED: ["OFFERED", "PLACED", ...over],
  OFFERED: ["PLACED", ...over],
  PLACED: ["ENDED"],
  ENDED: [],
  WITHDRAWN: [],
  NOT_TAKEN_ON: [],
};

/** In these nothing is shared any more: the reason to share it is gone. */
export const OVER: readonly InterestState[] = ["ENDED", ...over];
