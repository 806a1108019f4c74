import { type VersionConflict, versionConflict } from "../refusals.ts";

/** How far an opening has come, by the clock. The meanings stand in the schema (`SealedOpeningState`). */
export const OPENING_STATES = ["ASKED", "LAPSED", "REFUSED", "OPEN", "ENDED", "REVIEWED"] as const;
export type OpeningState = (typeof OPENING_STATES)[number];

export type OpeningStep = "APPROVE" | "REFUSE" | "CLOSE_REVIEW";

const NEXT: Readonly<Record<OpeningState, readonly OpeningStep[]>> = {
  ASKED: ["APPROVE", "REFUSE"],
  LAPSED: [],
  REFUSED: [],
  OPEN: [],
  ENDED: ["CLOSE_REVIEW"],
  REVIEWED: [],
};

export interface Opening {
  readonly subject: string;
  readonly decidedBy: string | null;
  readonly state: OpeningState;
  readonly version: number;
}

export type OpeningNotPossible = {
  readonly kind: "notPossible";
  readonly reason: "STATE" | "OWN" | "APPROVER";
  readonly nextSteps: readonly OpeningStep[];
};

/** The steps that somebody of the organisation's information governance may take. */
export const nextOpeningSteps = (opening: Opening, by: string): readonly OpeningStep[] =>
  by === opening.subject || by === opening.decidedBy ? [] : NEXT[opening.state];

/** Rules 7.2: a second approver. Who asked neither decides nor reviews, and who decided does not review. */
export function takeOpeningStep(
  opening: Opening,
  step: OpeningStep,
  by: string,
  expectedVersion: number,
): { readonly kind: "taken" } | OpeningNotPossible | VersionConflict {
  const conflict = versionConflict(opening.version, expectedVersion);
  if (conflict !== undefined) return conflict;
  const nextSteps = nextOpeningSteps(opening, by);
  if (!NEXT[opening.state].includes(step)) return { kind: "notPossible", reason: "STATE", nextSteps };
  if (by === opening.subject) return { kind: "notPossible", reason: "OWN", nextSteps };
  if (by === opening.decidedBy) return { kind: "notPossible", reason: "APPROVER", nextSteps };
  return { kind: "taken" };
}
