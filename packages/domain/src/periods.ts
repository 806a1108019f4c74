import type { Day } from "./dates.ts";

/** A half-open period: `from` is in it, `until` is the first day out of it. `until: null` is still open. */
export interface Period {
  readonly from: Day;
  readonly until: Day | null;
}

export const contains = (period: Period, on: Day): boolean =>
  period.from <= on && (period.until === null || on < period.until);

export const overlaps = (a: Period, b: Period): boolean =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);

/** The part of `a` that lies in `b`, or `undefined` when they do not meet. */
export function intersection(a: Period, b: Period): Period | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until === null ? b.until : b.until === null ? a.until : a.until < b.until ? a.until : b.until;
  return until !== null && from >= until ? undefined : { from, until };
}
