import type { Day } from "../dates.ts";
import type { FigureCell } from "./figure.ts";
import { lastDayOf, monthOf, monthsOf, type ReportingPeriod } from "./reporting-period.ts";

/** A month of which an area was expected to tell, and whether it did. */
export interface ExpectedMonth {
  readonly organisationId: string;
  readonly month: string;
  readonly received: boolean;
}

export interface SettledCell extends FigureCell {
  readonly feedMonths: { readonly expected: number; readonly received: number } | null;
}

export interface Settling {
  readonly period: ReportingPeriod;
  /** The area of the cell; `null` for the nation. */
  readonly area: string | null;
  readonly timing: "PERIOD" | "SNAPSHOT";
  /** Whether what is under way is counted: to who sees the records. Everybody else is shown periods that have ended. */
  readonly exact: boolean;
  readonly today: Day;
  readonly months: readonly ExpectedMonth[];
}

/** What time and feeds say of a cell: a period that has not come is no zero, and neither is a month whose data did not come. */
export function settle(cell: FigureCell, { period, area, timing, exact, today, months }: Settling): SettledCell {
  const ofArea = area === null ? months : months.filter(({ organisationId }) => organisationId === area);
  const ended = new Set(
    (ofArea.length === 0 ? [] : monthsOf(period)).filter(({ until }) => until <= today).map(({ id }) => id),
  );
  const expected = ofArea.filter(({ month }) => ended.has(month));
  const received = expected.filter((month) => month.received).length;
  const feedMonths = expected.length === 0 ? null : { expected: expected.length, received };
  const empty = {
    ...cell,
    reason: null,
    numerator: null,
    denominator: null,
    value: null,
    completeness: null,
    feedMonths,
  };
  const notYet =
    timing === "SNAPSHOT"
      ? exact
        ? lastDayOf(period) > today
        : period.until > today
      : exact
        ? period.from > today
        : period.until > monthOf(today).from;
  if (notYet) return { ...empty, status: "NOT_YET_DUE" };
  if (period.kind === "MONTH" && area !== null && feedMonths !== null && received === 0) {
    return { ...empty, status: "NOT_RECEIVED" };
  }
  return { ...cell, feedMonths };
}
