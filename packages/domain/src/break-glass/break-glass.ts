import { readNhsNumber } from "../children/nhs-number.ts";
import { type InputRefused, inputRefused, type VersionConflict, versionConflict } from "../refusals.ts";
import { readText } from "../text.ts";

/** Rules 7.6: time-boxed, e.g. to 60 minutes, and with a reason. */
export const MOST_MINUTES = 60;
const LEAST_REASON = 10;
const MOST_REASON = 1_000;

/** Of whom, for how long and why. Exactly one of the two names the child. */
export interface BreakGlassRequest {
  readonly child: { readonly id?: string | null | undefined; readonly nhsNumber?: string | null | undefined };
  readonly reason: string;
  readonly minutes: number;
}

export interface BreakGlassRead {
  readonly kind: "read";
  readonly childId?: string;
  /** Ten digits. */
  readonly nhsNumber?: string;
  readonly reason: string;
  readonly minutes: number;
}

/** The request as it may be granted. Whether there is such a child is no part of it: it is granted, and reviewed, all the same. */
export function readBreakGlass({ child, reason, minutes }: BreakGlassRequest): BreakGlassRead | InputRefused {
  const text = readText(reason, MOST_REASON);
  if (text === undefined || text.length < LEAST_REASON) return inputRefused("TEXT_LENGTH", "reason");
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) {
    return inputRefused("NUMBER_OUT_OF_RANGE", "minutes");
  }
  if (child.id != null) return { kind: "read", childId: child.id.toLowerCase(), reason: text, minutes };
  const number = readNhsNumber(child.nhsNumber ?? "");
  if (number.kind !== "valid") return inputRefused("NHS_NUMBER_INVALID", "child.nhsNumber");
  return { kind: "read", nhsNumber: number.number, reason: text, minutes };
}

/** What a review found. */
export type ReviewOutcome = "JUSTIFIED" | "NOT_JUSTIFIED" | "TAKEN_FURTHER";

export interface ReviewClosed {
  readonly kind: "closed";
  readonly outcome: ReviewOutcome;
  readonly note: string;
}

/** The review of a grant as it is closed: once, by somebody else than who broke the glass. */
export function closeReview(
  grant: { readonly subject: string; readonly outcome: ReviewOutcome | null; readonly version: number },
  input: { readonly outcome: ReviewOutcome; readonly note: string; readonly expectedVersion: number },
  reviewer: string,
):
  | ReviewClosed
  | { readonly kind: "notReviewable"; readonly reason: "OWN" | "CLOSED" }
  | VersionConflict
  | InputRefused {
  if (grant.outcome !== null) return { kind: "notReviewable", reason: "CLOSED" };
  if (grant.subject === reviewer) return { kind: "notReviewable", reason: "OWN" };
  const conflict = versionConflict(grant.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  const note = readText(input.note, MOST_REASON);
  return note === undefined ? inputRefused("TEXT_LENGTH", "note") : { kind: "closed", outcome: input.outcome, note };
}
