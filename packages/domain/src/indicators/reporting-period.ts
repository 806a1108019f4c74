import { addDays, addMonths, type Day, day, parseDay } from "../dates.ts";

/** Of the fixed grid: a calendar month, a quarter of a financial year, a financial year. Figures are of no other days. */
export type PeriodKind = "MONTH" | "QUARTER" | "YEAR";

export interface ReportingPeriod {
  /** `2026-03`, `2025-26-Q4`, `2025-26`. */
  readonly id: string;
  readonly kind: PeriodKind;
  readonly from: Day;
  /** First day after it. */
  readonly until: Day;
}

const make = (id: string, kind: PeriodKind, from: Day, months: number): ReportingPeriod => ({
  id,
  kind,
  from,
  until: addMonths(from, months),
});

/** Those that were read before: there are 1,691 of these years. */
const known = new Map<string, ReportingPeriod>();

/** The period that `text` names; `undefined` when it names none of 2000 to 2099. */
export function readPeriod(text: string): ReportingPeriod | undefined {
  const period = known.get(text) ?? read(text);
  if (period !== undefined) known.set(text, period);
  return period;
}

function read(text: string): ReportingPeriod | undefined {
  const year = /^(20\d\d)-(\d\d)(?:-Q([1-4]))?$/.exec(text);
  if (year === null) return undefined;
  const [, first, second, quarter] = year as unknown as [string, string, string, string | undefined];
  // In 2011-12 the second part is the next year: of a month it is 12 at most, and a year before 2012 has no figures here.
  if (Number(second) === (Number(first) + 1) % 100 && Number(first) >= 2012) {
    if (quarter === undefined) return make(text, "YEAR", day(`${first}-04-01`), 12);
    return make(text, "QUARTER", addMonths(day(`${first}-04-01`), 3 * (Number(quarter) - 1)), 3);
  }
  const from = quarter === undefined ? parseDay(`${text}-01`) : undefined;
  return from === undefined ? undefined : make(text, "MONTH", from, 1);
}

/** The financial year, from 1 April, that the day lies in. */
export function yearOf(on: Day): ReportingPeriod {
  const first = Number(on.slice(0, 4)) - (on.slice(5) < "04-01" ? 1 : 0);
  return make(`${first}-${String((first + 1) % 100).padStart(2, "0")}`, "YEAR", day(`${first}-04-01`), 12);
}

export function monthOf(on: Day): ReportingPeriod {
  const id = on.slice(0, 7);
  return readPeriod(id) ?? make(id, "MONTH", day(`${id}-01`), 1);
}

/** The months of a period, first to last. */
export function monthsOf({ from, until }: ReportingPeriod): ReportingPeriod[] {
  const months: ReportingPeriod[] = [];
  for (let month = monthOf(from); month.from < until; month = monthOf(month.until)) months.push(month);
  return months;
}

export function quartersOf(year: ReportingPeriod): ReportingPeriod[] {
  return [0, 1, 2, 3].map((i) => make(`${year.id}-Q${i + 1}`, "QUARTER", addMonths(year.from, 3 * i), 3));
}

/** The year of a return: `2026` is the year that ends on 31 March 2026. */
export const returnYearOf = (year: ReportingPeriod): number => Number(year.from.slice(0, 4)) + 1;

export const lastDayOf = ({ until }: ReportingPeriod): Day => addDays(until, -1);
