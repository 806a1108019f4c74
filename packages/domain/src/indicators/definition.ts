import type { Day } from "../dates.ts";
import type { PopulationId } from "./population.ts";

/** By what a figure can be broken down. */
export type IndicatorDimension =
  | "AREA"
  | "MONTH"
  | "QUARTER"
  | "AGE_BAND"
  | "SEX"
  | "ASYLUM"
  | "PLACED"
  | "PLACEMENT_TYPE";

/** Breakdowns that tell more of a child (rules 6.5). */
export const SENSITIVE_DIMENSIONS: ReadonlySet<IndicatorDimension> = new Set(["ASYLUM"]);

/**
 * What is counted. A share of a population's outcome; a mean of the scores of those in `of`; or nothing, with the reason:
 * NO_RECORDS when this product keeps no records that it could be counted from, PARTIES_ONLY when records are for their parties alone.
 */
export type Measure =
  | {
      readonly kind: "share";
      readonly population: PopulationId;
      readonly outcome: string;
      readonly numerator: string;
      /** `*`: the whole population. */
      readonly of: string;
    }
  | { readonly kind: "mean"; readonly population: PopulationId; readonly outcome: string; readonly of: string }
  | { readonly kind: "notEvaluated"; readonly reason: "NO_RECORDS" | "PARTIES_ONLY"; readonly detail: string };

/** One version of an indicator. What is changed gets a new version: figures say by which they were made. */
export interface IndicatorDefinition {
  readonly id: string;
  readonly version: number;
  /** The periods that end on or after this day. */
  readonly from: Day;
  readonly until: Day | null;
  readonly name: string;
  readonly population: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly exclusions: readonly string[];
  /** Which day decides the period and the area. */
  readonly anchor: string;
  /** RESPONSIBLE: whoever is responsible for the child, wherever they live. RESIDENT: where they live, whoever is responsible. */
  readonly geography: "RESPONSIBLE" | "RESIDENT";
  readonly direction: "HIGHER_IS_BETTER" | "LOWER_IS_BETTER" | "NEITHER";
  readonly measure: Measure;
  /** For those who see the records. */
  readonly dimensions: readonly IndicatorDimension[];
  /** The one breakdown beside area and time for everybody else: a closed set, so that there is nothing to combine. */
  readonly declared: IndicatorDimension | null;
  /** NICE quality standard 31: the statement that it measures. */
  readonly niceQs31: number | null;
  /** Whose arrival is expected month by month; `null` when it is counted from what is recorded here. */
  readonly feed: "HEALTH_ASSESSMENTS" | "CARE_PERIODS" | "NOTICES" | null;
  readonly source: string;
  /** What of it is not verified. */
  readonly provisional: string | null;
}
