import type { Audience, DisclosurePolicy } from "../disclosure/policies.ts";
import type { IndicatorDimension } from "../indicators/definition.ts";
import type { SettledCell } from "../indicators/settle.ts";

/** To whom a figure is shown as it is, or by whose policy small numbers are hidden. */
export type ShownTo = "EXACT" | Audience;

/** What was asked. */
export interface SealedQuestion {
  readonly indicator: string;
  readonly version: number;
  readonly period: string;
  /** An organisation; `null` for the nation. */
  readonly area: string | null;
  readonly groupBy: readonly IndicatorDimension[];
  readonly filter: readonly { readonly dimension: IndicatorDimension; readonly category: string }[];
  readonly shownTo: ShownTo;
  /** For those who read records of children; otherwise for those of the organisation who read none, too. */
  readonly forRecordReaders: boolean;
}

/** A figure as it was reported. */
export interface SealedContent extends SealedQuestion {
  readonly definitionHash: string;
  readonly policy: DisclosurePolicy | null;
  readonly asOf: string;
  readonly cells: readonly SettledCell[];
}

const byDimension = (a: { dimension: string }, b: { dimension: string }) => (a.dimension < b.dimension ? -1 : 1);

/** The question in the one form that it has whatever the order of its filters. */
export const questionText = (question: SealedQuestion): string => JSON.stringify(questionOf(question));

const questionOf = ({ indicator, version, period, area, groupBy, filter, ...rest }: SealedQuestion) => ({
  ...{ indicator, version, period, area, groupBy },
  filter: filter.map(({ dimension, category }) => ({ dimension, category })).sort(byDimension),
  ...{ shownTo: rest.shownTo, forRecordReaders: rest.forRecordReaders },
});

/** The text that is sealed: the same for the same content, in a fixed order of fields. */
export const contentText = ({ definitionHash, policy, asOf, cells, ...question }: SealedContent): string =>
  JSON.stringify({ format: 1, ...questionOf(question), definitionHash, policy, asOf, cells: cells.map(cellOf) });

/** What {@link contentText} wrote. */
export const readContent = (text: string): SealedContent => JSON.parse(text) as SealedContent;

const cellOf = ({ at, status, reason, numerator, denominator, value, completeness, feedMonths }: SettledCell) => ({
  ...{ at, status, reason, numerator, denominator, value, completeness },
  feedMonths: feedMonths === null ? null : { expected: feedMonths.expected, received: feedMonths.received },
});

export interface CellDifference {
  readonly at: readonly string[];
  readonly sealed: SettledCell | null;
  readonly today: SettledCell | null;
}

/** Cells that are not answered as they were, in the order of the sealed ones and then of those that are new. Both are as they are shown. */
export function differences(sealed: readonly SettledCell[], today: readonly SettledCell[]): CellDifference[] {
  const keyOf = ({ at }: SettledCell) => JSON.stringify(at);
  const now = new Map(today.map((cell) => [keyOf(cell), cell]));
  const then = new Set(sealed.map(keyOf));
  const changed = sealed.flatMap((cell) => {
    const other = now.get(keyOf(cell)) ?? null;
    return other !== null && JSON.stringify(cellOf(other)) === JSON.stringify(cellOf(cell))
      ? []
      : [{ at: cell.at, sealed: cell, today: other }];
  });
  const added = today.filter((cell) => !then.has(keyOf(cell)));
  return [...changed, ...added.map((cell) => ({ at: cell.at, sealed: null, today: cell }))];
}
