import type { Day } from "../dates.ts";

/** To what somebody agreed or not. The meanings stand in the schema (`ConsentScope`). */
export const CONSENT_SCOPES = ["ASSESSMENT", "INFORMATION_SHARING", "IMMUNISATION"] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** In what capacity somebody decided. The meanings stand in the schema (`ConsentCapacity`). */
export const CONSENT_CAPACITIES = [
  "PARENTAL_RESPONSIBILITY",
  "AUTHORITY_UNDER_CARE_ORDER",
  "AUTHORITY_UNDER_PLACEMENT_ORDER",
  "AUTHORITY_UNDER_EMERGENCY_ORDER",
  "YOUNG_PERSON",
  "GILLICK_COMPETENT_CHILD",
] as const;
export type ConsentCapacity = (typeof CONSENT_CAPACITIES)[number];

/** The child's own decision, at sixteen or with the competence to make it. */
export const isOwnDecision = (capacity: ConsentCapacity): boolean =>
  capacity === "YOUNG_PERSON" || capacity === "GILLICK_COMPETENT_CHILD";

export const CONSENT_EVIDENCE = [
  "CORAMBAAF_CONSENT_FORM",
  "SIGNED_FORM",
  "COURT_ORDER",
  "LETTER_OR_EMAIL",
  "SPOKEN",
  "OTHER",
] as const;
export type ConsentEvidence = (typeof CONSENT_EVIDENCE)[number];

/** Whether the child was judged to understand enough to decide: who judged it, and when. */
export interface Understanding {
  readonly sufficient: boolean;
  readonly judgedBy: string;
  readonly judgedOn: Day;
}

/** What was found of a capacity when the record was made: of use where a reader may not see the legal status. */
export type CapacityAsChecked = "SETTLED" | "PROVISIONAL" | "NOT_KNOWN";

/** A decision about health care that somebody took for the child, or the child took. Nothing in it was taken back. */
export interface ConsentRecord {
  readonly id: string;
  readonly decision: "GIVEN" | "REFUSED";
  readonly scopes: readonly ConsentScope[];
  readonly capacity: ConsentCapacity;
  readonly understanding: Understanding | null;
  /** The day on which it was given or refused. */
  readonly decidedOn: Day;
  /** The day on which whoever arranges the child's health care got it. Null: not received. */
  readonly receivedOn: Day | null;
  /** The first day on which it is no longer given. */
  readonly withdrawnOn: Day | null;
  readonly reofferOn: Day | null;
  readonly checked: CapacityAsChecked;
}
