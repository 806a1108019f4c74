import { ALL } from "../disclosure/dimension.ts";
import { cellAt } from "../disclosure/grid.ts";
import { showCount, showRate } from "../disclosure/show.ts";
import { type Counting, type FigureCell, meanOf, partsOf } from "./figure.ts";
import type { AudienceTable } from "./release.ts";

/** A cell of the audience's table of the measure's outcome; `place` has a category, a group or `*` for each of the table's dimensions. */
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
    showRate(table.shown, place, { outcome: 0, numerator, of: measure.of }, context);
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
  const { tree, counts } = table.shown.outcomes[0] as (typeof table.shown.outcomes)[number];
  const cell = (cellAt(table.shown.grid, place) as number) * tree.nodes.length;
  const count = counts[cell + tree.nodes.indexOf(measure.of)] as number;
  return meanOf(table.score(place, partsOf(measure).of), count);
}
