import type { Dimension } from "../disclosure/dimension.ts";
import type { IndicatorDimension } from "./definition.ts";
import { monthsOf, quartersOf, type ReportingPeriod, yearOf } from "./reporting-period.ts";

/** The categories of breakdowns that are the same for everybody, in the order in which they are told. */
const FIXED = {
  AGE_BAND: ["UNDER_1", "1_TO_4", "5_TO_9", "10_TO_15", "16_AND_OVER"],
  SEX: ["FEMALE", "MALE", "NOT_KNOWN"],
  ASYLUM: ["YES", "NO", "NOT_KNOWN"],
  PLACED: ["IN_AREA", "OUT_OF_AREA", "NOT_KNOWN"],
  PLACEMENT_TYPE: ["FOSTER", "FOR_ADOPTION", "PARENTS", "RESIDENTIAL", "SUPPORTED", "OTHER", "NOT_KNOWN"],
} as const satisfies Partial<Record<IndicatorDimension, readonly string[]>>;

/** The categories of a breakdown in a period; `areas` are those that anybody is counted in. */
export function categoriesOf(
  dimension: IndicatorDimension,
  period: ReportingPeriod,
  areas: readonly string[],
): readonly string[] {
  switch (dimension) {
    case "AREA":
      return areas;
    case "MONTH":
      return monthsOf(period).map(({ id }) => id);
    case "QUARTER":
      return quartersOf(yearOf(period.from))
        .filter(({ from, until }) => from >= period.from && until <= period.until)
        .map(({ id }) => id);
    default:
      return FIXED[dimension];
  }
}

/** Months of a financial year as a dimension, with its quarters as far as all of their months are there; `*` is the year. */
export function monthDimension(months: readonly ReportingPeriod[]): Dimension {
  const categories = months.map(({ id }) => id);
  const [first] = months;
  const groups = (first === undefined ? [] : quartersOf(yearOf(first.from)))
    .map((quarter) => ({ id: quarter.id, of: monthsOf(quarter).map(({ id }) => id) }))
    .filter(({ of }) => of.every((month) => categories.includes(month)));
  return { id: "MONTH", categories, groups };
}

export const quarterOfMonth = (month: string): string =>
  quartersOf(yearOf(`${month}-01` as never)).find((quarter) => monthsOf(quarter).some(({ id }) => id === month))
    ?.id as string;
