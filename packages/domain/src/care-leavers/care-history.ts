import type { Day } from "../dates.ts";
import type { Period } from "../periods.ts";

/** What is known of a person, as far as the law on care leavers asks. Nothing in it was taken back. */
export interface CareHistory {
  readonly born: Day;
  /** Of the authority that is asked about; in any order, none overlapping another. */
  readonly carePeriods: readonly CarePeriodOfHistory[];
  readonly legalStatuses: readonly (Period & { readonly code: string })[];
  /** What care periods do not tell. */
  readonly facts: readonly CareLeaverFact[];
}

export interface CarePeriodOfHistory extends Period {
  /** SSDA903 REC code; `null`: it lasts, or nobody has said. */
  readonly endReason: string | null;
}

/**
 * What only somebody who knows the person can tell. The meanings stand in the schema (`CareLeaverFactKind`).
 */
export const CARE_LEAVER_FACTS = [
  "HOME_WITH_PARENT",
  "DETAINED_OR_IN_HOSPITAL",
  "ACCOMMODATED_OTHERWISE",
  "LOOKED_AFTER_ELSEWHERE",
  "PLANNED_SERIES",
  "IN_EDUCATION",
] as const;
export type CareLeaverFactKind = (typeof CARE_LEAVER_FACTS)[number];

/** A fact that held in a period, or did not. A day that none covers is one of which nobody has told anything. */
export interface CareLeaverFact extends Period {
  readonly kind: CareLeaverFactKind;
  readonly holds: boolean;
}

export const CARE_LEAVER_CATEGORIES = ["ELIGIBLE", "RELEVANT", "FORMER_RELEVANT", "QUALIFYING", "NONE"] as const;
export type CareLeaverCategory = (typeof CARE_LEAVER_CATEGORIES)[number];

/**
 * How far the law still reaches. From 21 a former relevant young person asks for it; a qualifying one has it in education or
 * training alone.
 */
export type CareLeaverSupport = "FULL" | "ON_REQUEST" | "IN_EDUCATION" | "NONE";
