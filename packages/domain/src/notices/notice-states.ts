/** The meanings stand in the schema (`NoticeState`). */
export const NOTICE_STATES = [
  "DRAFTED",
  "SENT",
  "DELIVERED",
  "ACKNOWLEDGED",
  "QUERIED",
  "ANSWERED",
  "ACCEPTED",
  "REDIRECTED",
  "WITHDRAWN",
  "SUPERSEDED",
  "VOID",
] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** The states in which nothing can happen to a notice any more. */
export const TERMINAL = ["REDIRECTED", "WITHDRAWN", "SUPERSEDED", "VOID"] as const satisfies readonly NoticeState[];

/** Sent, and not yet settled with its recipient: what a change of the placement supersedes. */
export const LIVE = [
  "SENT",
  "DELIVERED",
  "ACKNOWLEDGED",
  "QUERIED",
  "ANSWERED",
] as const satisfies readonly NoticeState[];

/** The states in which a recipient no longer reads what the notice said: it should not have come to them. */
export const CONTENT_WITHHELD = ["REDIRECTED", "WITHDRAWN", "VOID"] as const satisfies readonly NoticeState[];

export const isTerminal = (state: NoticeState): boolean => (TERMINAL as readonly NoticeState[]).includes(state);

/** The states to which sender and recipient take a notice, other than by sending it. */
export const NOTICE_STEPS = [
  "DELIVERED",
  "ACKNOWLEDGED",
  "QUERIED",
  "ANSWERED",
  "ACCEPTED",
  "REDIRECTED",
  "WITHDRAWN",
  "VOID",
] as const satisfies readonly NoticeState[];
export type NoticeStepTo = (typeof NOTICE_STEPS)[number];

/** What a step asks for. `RECORD`: it follows from a change of the placement, and nobody takes it. */
export interface NoticeStepRule {
  readonly by: "SENDER" | "RECIPIENT" | "RECORD";
  readonly reason: "NEEDED" | "OPTIONAL";
}

const sends: NoticeStepRule = { by: "SENDER", reason: "OPTIONAL" };
const receives: NoticeStepRule = { by: "RECIPIENT", reason: "OPTIONAL" };
const objects: NoticeStepRule = { by: "RECIPIENT", reason: "NEEDED" };
const answers: NoticeStepRule = { by: "SENDER", reason: "NEEDED" };
/** As long as it is not settled: the sender takes it back or voids it, and a change of the placement supersedes it. */
const unsettled = {
  WITHDRAWN: answers,
  VOID: answers,
  SUPERSEDED: { by: "RECORD", reason: "OPTIONAL" },
} as const satisfies Partial<Record<NoticeState, NoticeStepRule>>;

/** From each state, the states that can follow and what each step asks for. */
export const NOTICE_STEP_RULES: Readonly<Record<NoticeState, Readonly<Partial<Record<NoticeState, NoticeStepRule>>>>> =
  {
    DRAFTED: { SENT: sends, WITHDRAWN: answers },
    SENT: { DELIVERED: receives, ACKNOWLEDGED: receives, REDIRECTED: objects, ...unsettled },
    DELIVERED: { ACKNOWLEDGED: receives, REDIRECTED: objects, ...unsettled },
    ACKNOWLEDGED: { ACCEPTED: receives, QUERIED: objects, REDIRECTED: objects, ...unsettled },
    QUERIED: { ANSWERED: answers, REDIRECTED: objects, ...unsettled },
    ANSWERED: { ACCEPTED: receives, QUERIED: objects, REDIRECTED: objects, ...unsettled },
    // An error may be found later; a move after it is another notice's matter.
    ACCEPTED: { VOID: answers },
    REDIRECTED: {},
    WITHDRAWN: {},
    SUPERSEDED: {},
    VOID: {},
  };
