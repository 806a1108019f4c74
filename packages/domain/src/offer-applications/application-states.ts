/** The meanings stand in the schema (`OfferApplicationState`). */
export const APPLICATION_STATES = [
  "DRAFT",
  "SUBMITTED",
  "APPROVED",
  "REFUSED",
  "APPEALED",
  "ISSUED",
  "REMINDED",
  "RENEWED",
  "LAPSED",
  "WITHDRAWN",
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** The steps that a party takes; `REMINDED` and `LAPSED` come with the calendar, and `RENEWED` with the application that renews it. */
export const APPLICATION_STEPS = [
  "SUBMITTED",
  "APPROVED",
  "REFUSED",
  "APPEALED",
  "ISSUED",
  "WITHDRAWN",
] as const satisfies readonly ApplicationState[];
export type ApplicationStepTo = (typeof APPLICATION_STEPS)[number];

/** Whose step it is: the applicant's (the young person, and the authority that looked after them), or that of who gives the offer. */
export type ApplicationSide = "APPLICANT" | "OWNER";

/** What a step asks for. */
export interface ApplicationStepRule {
  readonly by: ApplicationSide | "RECORD";
  readonly reason: "NEEDED" | "OPTIONAL";
}

const applies: ApplicationStepRule = { by: "APPLICANT", reason: "OPTIONAL" };
const decides: ApplicationStepRule = { by: "OWNER", reason: "OPTIONAL" };
const explains: ApplicationStepRule = { by: "OWNER", reason: "NEEDED" };
const follows: ApplicationStepRule = { by: "RECORD", reason: "OPTIONAL" };

/** From each state, the states that can follow and what each step asks for. */
export const APPLICATION_STEP_RULES: Readonly<
  Record<ApplicationState, Readonly<Partial<Record<ApplicationState, ApplicationStepRule>>>>
> = {
  DRAFT: { SUBMITTED: applies, WITHDRAWN: applies },
  SUBMITTED: { APPROVED: decides, REFUSED: explains, WITHDRAWN: applies },
  APPROVED: { ISSUED: decides, WITHDRAWN: applies },
  // Whoever is refused is told why, and may ask again once more to be looked at.
  REFUSED: { APPEALED: { by: "APPLICANT", reason: "NEEDED" } },
  APPEALED: { APPROVED: decides, REFUSED: explains, WITHDRAWN: applies },
  ISSUED: { REMINDED: follows, RENEWED: follows, LAPSED: follows },
  REMINDED: { RENEWED: follows, LAPSED: follows },
  RENEWED: {},
  LAPSED: { RENEWED: follows },
  WITHDRAWN: {},
};

/** While an application is in one of these, no other of the same person for the same offer is begun. */
export const OPEN_APPLICATION = [
  "DRAFT",
  "SUBMITTED",
  "APPROVED",
  "APPEALED",
] as const satisfies readonly ApplicationState[];

/** In one of these it can be renewed. */
export const RENEWABLE = ["ISSUED", "REMINDED", "LAPSED"] as const satisfies readonly ApplicationState[];
