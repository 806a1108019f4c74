import { addMonths, type Day } from "../dates.ts";
import { type InputRefused, inputRefused, type VersionConflict, versionConflict } from "../refusals.ts";
import { readText } from "../text.ts";

/** Records that a person may say are wrong. */
export const RECTIFIED_RECORDS = [
  "ASSESSMENT",
  "CARE_LEAVER_ENTRY",
  "CARE_PERIOD",
  "CHILD",
  "CONSENT",
  "GP_REGISTRATION",
  "HEALTH_LINE",
  "HEALTH_PLAN",
  "LEGAL_STATUS",
  "PLACEMENT",
  "RESIDENCE",
] as const;
export type RectifiedRecord = (typeof RECTIFIED_RECORDS)[number];

export const RECTIFICATION_STATES = ["OPEN", "CORRECTED", "REFUSED", "STATEMENT_ADDED"] as const;
export type RectificationState = (typeof RECTIFICATION_STATES)[number];

const MOST_STATEMENT = 4_000;
const MOST_REASON = 2_000;

/**
 * UK GDPR article 12(3): one month from receipt, that is the corresponding day of the next month, or its last. The law in force on the
 * day of receipt. It may be extended for complex requests; that is not recorded here.
 */
export const answerBy = (receivedOn: Day): Day => addMonths(receivedOn, 1);

export interface RectificationAsked {
  readonly kind: "asked";
  readonly statement: string;
  readonly receivedOn: Day;
  readonly answerBy: Day;
}

/** The request as it is recorded. What a person asks themselves is received when they ask. */
export function askRectification(
  input: { readonly statement: string; readonly receivedOn?: Day | null | undefined },
  byThemselves: boolean,
  today: Day,
): RectificationAsked | InputRefused {
  const statement = readText(input.statement, MOST_STATEMENT);
  if (statement === undefined) return inputRefused("TEXT_LENGTH", "statement");
  const receivedOn = input.receivedOn ?? today;
  if (byThemselves && receivedOn !== today) return inputRefused("FIELD_DOES_NOT_APPLY", "receivedOn");
  if (receivedOn > today) return inputRefused("DAY_IN_FUTURE", "receivedOn");
  if (receivedOn < "2018-05-25") return inputRefused("DAY_OUT_OF_RANGE", "receivedOn");
  return { kind: "asked", statement, receivedOn, answerBy: answerBy(receivedOn) };
}

export interface RectificationDecision {
  readonly kind: "decided";
  readonly outcome: Exclude<RectificationState, "OPEN">;
  readonly reason: string;
  readonly correctionId: string | null;
}

/** The answer to a request: once, with a reason, and with the row that says what is right when one does. */
export function decideRectification(
  current: { readonly state: RectificationState; readonly version: number },
  input: {
    readonly outcome: RectificationState;
    readonly reason: string;
    readonly correctionId?: string | null | undefined;
    readonly expectedVersion: number;
  },
):
  | RectificationDecision
  | { readonly kind: "rectificationDecided"; readonly state: RectificationState }
  | VersionConflict
  | InputRefused {
  if (current.state !== "OPEN") return { kind: "rectificationDecided", state: current.state };
  const conflict = versionConflict(current.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  if (input.outcome === "OPEN") return inputRefused("FIELD_DOES_NOT_APPLY", "outcome");
  const reason = readText(input.reason, MOST_REASON);
  if (reason === undefined) return inputRefused("TEXT_LENGTH", "reason");
  const correctionId = input.correctionId ?? null;
  if (input.outcome === "CORRECTED" && correctionId === null) return inputRefused("VALUE_MISSING", "correctionId");
  if (input.outcome !== "CORRECTED" && correctionId !== null)
    return inputRefused("FIELD_DOES_NOT_APPLY", "correctionId");
  return { kind: "decided", outcome: input.outcome, reason, correctionId };
}
