import { cellAt } from "./grid.ts";
import type { DisclosurePolicy } from "./policies.ts";
import type { ProtectedCells, ProtectedTable } from "./protect-counts.ts";

type ShownCells = Pick<ProtectedCells, "counts" | "hidden">;
/** What is needed of a protected table to show it. */
export interface ShownTable {
  readonly grid: ProtectedTable["grid"];
  readonly population: ShownCells;
  readonly outcomes: readonly (ShownCells & Pick<ProtectedTable["outcomes"][number], "tree">)[];
}

/** SMALL_NUMBERS: this count is small, or would give one that is; which of the two is not told. */
export type HiddenReason = "SMALL_NUMBERS";

export interface Hidden {
  readonly kind: "hidden";
  readonly reason: HiddenReason;
}

export type ShownCount = { readonly kind: "count"; readonly count: number } | Hidden;

export type ShownShare =
  | { readonly kind: "percent"; readonly percent: number }
  /** The denominator is a true zero. */
  | { readonly kind: "noEligible" }
  | Hidden
  /** Both counts are shown, but the denominator is less than the policy's least. */
  | { readonly kind: "denominatorTooSmall" };

export interface ShownRate {
  readonly numerator: ShownCount;
  readonly denominator: ShownCount;
  readonly share: ShownShare;
}

export const HIDDEN: Hidden = { kind: "hidden", reason: "SMALL_NUMBERS" };

export interface ShowContext {
  readonly policy: DisclosurePolicy;
  /** Whether the cell is of one area: areas and the nation are rounded differently. */
  readonly ofArea: boolean;
}

/** Half goes up, as counts are at least zero. */
const roundTo = (count: number, base: number): number => Math.round(count / base) * base;

const shown = (count: number, { policy, ofArea }: ShowContext): ShownCount => ({
  kind: "count",
  count: roundTo(count, ofArea ? policy.roundAreaTo : policy.roundNationTo),
});

/** A percentage to so many decimals, half up, free of binary fractions' error. */
export const percentOf = (numerator: number, denominator: number, decimals: 0 | 1): number => {
  const scale = 10 ** decimals;
  return Math.floor((2 * 100 * scale * numerator + denominator) / (2 * denominator)) / scale;
};

/** What the audience is shown of the population of a cell; `undefined` for names that the table does not have. */
export function showCount(table: ShownTable, at: readonly string[], context: ShowContext): ShownCount | undefined {
  const cell = cellAt(table.grid, at);
  if (cell === undefined) return undefined;
  if (table.population.hidden[cell] === 1) return HIDDEN;
  return shown(table.population.counts[cell] as number, context);
}

/**
 * Nodes of an outcome: those that count, and those among which. `of` may be the whole population (`ALL`).
 * A numerator of several nodes is hidden with any of them.
 */
export interface Ratio {
  readonly outcome: number;
  readonly numerator: readonly string[];
  readonly of: string;
}

/**
 * The percentage is of the unrounded counts, and shown only where both counts are, so that it tells no more than they; a
 * numerator is not shown of a hidden denominator.
 */
export function showRate(
  table: ShownTable,
  at: readonly string[],
  ratio: Ratio,
  context: ShowContext,
): ShownRate | undefined {
  const cell = cellAt(table.grid, at);
  const outcome = table.outcomes[ratio.outcome];
  if (cell === undefined || outcome === undefined) return undefined;
  const nodes = outcome.tree.nodes;
  const place = (node: string) => {
    const i = nodes.indexOf(node);
    if (i === -1) throw new Error("The outcome has no such category.");
    return cell * nodes.length + i;
  };
  const of = place(ratio.of);
  const denominator = outcome.counts[of] as number;
  if (outcome.hidden[of] === 1) return { numerator: HIDDEN, denominator: HIDDEN, share: HIDDEN };
  const parts = ratio.numerator.map(place);
  if (parts.some((part) => outcome.hidden[part] === 1)) {
    return { numerator: HIDDEN, denominator: shown(denominator, context), share: HIDDEN };
  }
  const numerator = parts.reduce((sum, part) => sum + (outcome.counts[part] as number), 0);
  const share: ShownShare =
    denominator === 0
      ? { kind: "noEligible" }
      : denominator < context.policy.minDenominator
        ? { kind: "denominatorTooSmall" }
        : { kind: "percent", percent: percentOf(numerator, denominator, context.policy.percentDecimals) };
  return { numerator: shown(numerator, context), denominator: shown(denominator, context), share };
}
