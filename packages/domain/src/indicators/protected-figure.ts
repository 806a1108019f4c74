import { ALL, type Dimension } from "../disclosure/dimension.ts";
import { cellAt } from "../disclosure/grid.ts";
import type { DisclosurePolicy } from "../disclosure/policies.ts";
import { type ProtectedTable, protectCounts } from "../disclosure/protect-counts.ts";
import { showCount, showRate } from "../disclosure/show.ts";
import { type IndicatorDimension, SENSITIVE_DIMENSIONS } from "./definition.ts";
import { type Counted, type Counting, type FigureCell, meanOf, partsOf } from "./figure.ts";
import { POPULATIONS, type PopulationId } from "./population.ts";

/**
 * All that an audience is ever shown of a population in a year or on a day: one table, of which every answer is a part. There is
 * therefore nothing that two answers together could give away that one does not.
 */
export interface AudienceTable {
  readonly shown: ProtectedTable;
  readonly dimensions: readonly Dimension[];
  readonly outcomes: readonly string[];
  readonly policy: DisclosurePolicy;
  /** Sums of scores by the cell of the population and the category of an outcome. */
  readonly score: (at: readonly string[], outcome: string, categories: readonly string[]) => number;
}

export function audienceTable(
  population: PopulationId,
  dimensions: readonly Dimension[],
  counted: readonly Counted[],
  policy: DisclosurePolicy,
): AudienceTable {
  const outcomes = Object.entries(POPULATIONS[population].outcomes);
  const at = ({ at: place }: Counted) => place;
  // Everybody is of one category of each outcome, so that those of any one are all.
  const of = (index: number) => counted.filter(({ outcomes: categories }) => categories[index] !== null);
  const shown = protectCounts(
    {
      dimensions,
      counts: of(0).map((row) => ({ at: at(row), count: row.count })),
      outcomes: outcomes.map(([, { dimension, sensitive = false }], i) => ({
        dimension,
        sensitive,
        counts: of(i).map((row) => ({ at: [...at(row), row.outcomes[i] as string], count: row.count })),
      })),
      sensitive: dimensions.some(({ id }) => SENSITIVE_DIMENSIONS.has(id as IndicatorDimension)),
      insiders: "AREA",
    },
    policy,
  );
  const holds = dimensions.map((dimension) => (node: string, category: string): boolean => {
    if (node === ALL || node === category) return true;
    return dimension.groups?.find(({ id }) => id === node)?.of.includes(category) === true;
  });
  return {
    shown,
    dimensions,
    outcomes: outcomes.map(([id]) => id),
    policy,
    score(place, outcome, categories) {
      const index = outcomes.findIndex(([id]) => id === outcome);
      const inPlace = counted.filter(
        (row) =>
          row.at.every((category, d) => holds[d]?.(place[d] as string, category)) &&
          categories.includes(row.outcomes[index] as string),
      );
      return inPlace.reduce((sum, row) => sum + row.score, 0);
    },
  };
}

/** A cell of the audience's table; `place` has a category, a group or `*` for each of the table's dimensions. */
export function protectedCell(
  table: AudienceTable,
  at: readonly string[],
  place: readonly string[],
  measure: Counting,
): FigureCell {
  const cell = { at, reason: null, numerator: null, denominator: null, value: null, completeness: null } as const;
  // An area or category in which nobody is counted.
  if (cellAt(table.shown.grid, place) === undefined) return { ...cell, status: "NO_ELIGIBLE", denominator: 0 };
  const area = table.dimensions.findIndex(({ id }) => id === "AREA");
  const context = { policy: table.policy, ofArea: area === -1 || place[area] !== ALL };
  const parts = partsOf(measure);
  const rate = (numerator: readonly string[]) =>
    showRate(
      table.shown,
      place,
      { outcome: table.outcomes.indexOf(measure.outcome), numerator, of: measure.of },
      context,
    );
  const shown = rate(measure.kind === "mean" ? [] : [measure.numerator]);
  if (shown === undefined || shown.denominator.kind === "hidden" || shown.share.kind === "hidden") {
    const denominator = shown?.denominator.kind === "count" ? shown.denominator.count : null;
    return { ...cell, status: "SUPPRESSED", reason: "SMALL_NUMBERS", denominator };
  }
  const counts = {
    denominator: shown.denominator.count,
    numerator: measure.kind === "mean" || shown.numerator.kind === "hidden" ? null : shown.numerator.count,
  };
  if (shown.share.kind === "noEligible") {
    const people = showCount(table.shown, place, context);
    const waiting = parts.notDue.length > 0 && people?.kind === "count" && people.count > 0;
    return { ...cell, ...counts, status: waiting ? "NOT_YET_DUE" : "NO_ELIGIBLE" };
  }
  if (shown.share.kind === "denominatorTooSmall") {
    return { ...cell, ...counts, status: "SUPPRESSED", reason: "DENOMINATOR_TOO_SMALL" };
  }
  const known = rate(parts.known)?.share;
  return {
    ...cell,
    ...counts,
    status: "VALUE",
    value: measure.kind === "mean" ? meanIn(table, place, measure) : shown.share.percent,
    completeness: known?.kind === "percent" ? known.percent : null,
  };
}

/** Of the unrounded count: it is shown only where that is. */
function meanIn(table: AudienceTable, place: readonly string[], measure: Counting): number {
  const outcome = table.outcomes.indexOf(measure.outcome);
  const { tree, counts } = table.shown.outcomes[outcome] as (typeof table.shown.outcomes)[number];
  const cell = (cellAt(table.shown.grid, place) as number) * tree.nodes.length;
  const count = counts[cell + tree.nodes.indexOf(measure.of)] as number;
  return meanOf(table.score(place, measure.outcome, partsOf(measure).of), count);
}
