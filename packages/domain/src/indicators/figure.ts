import type { Dimension } from "../disclosure/dimension.ts";
import { percentOf } from "../disclosure/show.ts";
import type { IndicatorDefinition, IndicatorDimension, Measure } from "./definition.ts";
import { POPULATIONS } from "./population.ts";

/** NOT_YET_DUE: the period has not ended, or nothing of it is due yet. NO_ELIGIBLE: the denominator is a true zero. */
export type FigureStatus = "VALUE" | "SUPPRESSED" | "NOT_RECEIVED" | "NO_ELIGIBLE" | "NOT_YET_DUE";

export interface FigureCell {
  /** A category for each breakdown asked for, in their order. */
  readonly at: readonly string[];
  readonly status: FigureStatus;
  /** Why it is hidden: SMALL_NUMBERS, or DENOMINATOR_TOO_SMALL, where the counts are shown and the value is not. */
  readonly reason: "SMALL_NUMBERS" | "DENOMINATOR_TOO_SMALL" | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** A percentage, or a mean. */
  readonly value: number | null;
  /** The percentage of the denominator of which the data are there. */
  readonly completeness: number | null;
}

/**
 * Members counted: of a category of each breakdown, and of each outcome of the population; or each outcome by itself, with `null` for
 * the others.
 */
export interface Counted {
  readonly at: readonly string[];
  readonly outcomes: readonly (string | null)[];
  readonly count: number;
  readonly score: number;
}

export type Counting = Exclude<Measure, { kind: "notEvaluated" }>;

/** Categories that say that the data are not there. */
const WITHOUT_DATA: ReadonlySet<string> = new Set(["NOT_KNOWN", "NOT_TOLD", "NO_REASON", "NO_CALENDAR"]);

/** What an indicator counts of its outcome, as categories. */
export interface Parts {
  readonly numerator: readonly string[];
  readonly of: readonly string[];
  /** Those of `of` of which the data are there. */
  readonly known: readonly string[];
  /** Those that are not due yet. */
  readonly notDue: readonly string[];
}

export function partsOf(measure: Counting): Parts {
  const dimension = POPULATIONS[measure.population].outcomes[measure.outcome]?.dimension;
  if (dimension === undefined) throw new Error(`${measure.population} has no outcome ${measure.outcome}`);
  const of = inside(dimension, measure.of);
  return {
    numerator: measure.kind === "mean" ? [] : inside(dimension, measure.numerator),
    of,
    known: of.filter((category) => !WITHOUT_DATA.has(category)),
    notDue: dimension.categories.filter((category) => category === "NOT_YET_DUE"),
  };
}

/** The categories that a node of the outcome holds. */
export function inside(dimension: Dimension, node: string): readonly string[] {
  if (node === "*") return dimension.categories;
  const group = dimension.groups?.find(({ id }) => id === node);
  return group === undefined ? [node] : group.of.flatMap((member) => inside(dimension, member));
}

/** The mean to one decimal, half up. */
export const meanOf = (sum: number, count: number): number => Math.floor((20 * sum + count) / (2 * count)) / 10;

/** A cell from counts that are shown as they are. */
export function exactCell(at: readonly string[], measure: Counting, counted: readonly Counted[]): FigureCell {
  const parts = partsOf(measure);
  const sum = (categories: readonly string[]) =>
    counted.reduce((total, { outcomes, count }) => total + (categories.includes(outcomes[0] as string) ? count : 0), 0);
  const denominator = sum(parts.of);
  const numerator = measure.kind === "mean" ? null : sum(parts.numerator);
  if (denominator === 0) {
    const status = sum(parts.notDue) > 0 ? "NOT_YET_DUE" : "NO_ELIGIBLE";
    return { at, status, reason: null, numerator, denominator, value: null, completeness: null };
  }
  const score = counted.reduce((total, row) => total + row.score, 0);
  return {
    at,
    status: "VALUE",
    reason: null,
    numerator,
    denominator,
    value: numerator === null ? meanOf(score, denominator) : percentOf(numerator, denominator, 1),
    completeness: percentOf(sum(parts.known), denominator, 1),
  };
}

/** Breakdowns asked for of an indicator that it does not have for the caller. */
export function undeclared(
  definition: IndicatorDefinition,
  asked: readonly IndicatorDimension[],
  exact: boolean,
): IndicatorDimension[] {
  const allowed: readonly (IndicatorDimension | null)[] = exact
    ? definition.dimensions
    : ["AREA", "MONTH", "QUARTER", definition.declared];
  return asked.filter((dimension) => !allowed.includes(dimension));
}
