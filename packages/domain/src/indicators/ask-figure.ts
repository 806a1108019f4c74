import type { Day } from "../dates.ts";
import { ALL, type Dimension } from "../disclosure/dimension.ts";
import { declaredOf } from "./catalogue.ts";
import { categoriesOf, monthDimension, quarterOfMonth } from "./categories.ts";
import type { IndicatorDefinition, IndicatorDimension } from "./definition.ts";
import { type Counted, type Counting, exactCell, type FigureCell } from "./figure.ts";
import { POPULATIONS, type PopulationId } from "./population.ts";
import { protectedCell } from "./protected-figure.ts";
import type { AudienceTable } from "./release.ts";
import { lastDayOf, monthsOf, type ReportingPeriod, yearOf } from "./reporting-period.ts";

/** What is asked of one indicator. */
export interface Asked {
  readonly definition: IndicatorDefinition & { readonly measure: Counting };
  readonly period: ReportingPeriod;
  /** An organisation; `null` for the nation. */
  readonly area: string | null;
  readonly groupBy: readonly IndicatorDimension[];
  /** One category of a breakdown each. */
  readonly filter: readonly { readonly dimension: IndicatorDimension; readonly value: string }[];
}

export const MOST_CELLS = 10_000;
export const MOST_BREAKDOWNS = 3;

const byTime = (dimension: IndicatorDimension) => dimension === "MONTH" || dimension === "QUARTER";

/** Every combination of the categories asked for. */
function places(asked: Asked, areas: readonly string[]): string[][] {
  let at: string[][] = [[]];
  for (const dimension of asked.groupBy) {
    const chosen = asked.filter.find((one) => one.dimension === dimension)?.value;
    const categories = categoriesOf(dimension, asked.period, areas);
    const kept = chosen === undefined ? categories : categories.filter((category) => category === chosen);
    at = at.flatMap((before) => kept.map((category) => [...before, category]));
  }
  return at;
}

/** How many cells the question has. */
export const cellsAsked = (asked: Asked, areas: readonly string[]): number =>
  asked.groupBy.reduce((product, dimension) => product * categoriesOf(dimension, asked.period, areas).length, 1);

/** The days on which a snapshot is taken: the last of each month, quarter or year asked for. */
export function snapshotDays({ groupBy, period }: Asked): { readonly id: string; readonly day: Day }[] {
  const time = groupBy.find(byTime);
  if (time === undefined) return [{ id: period.id, day: lastDayOf(period) }];
  const months = monthsOf(period).map((month) => ({ id: month.id, day: lastDayOf(month) }));
  if (time === "MONTH") return months;
  const quarters = categoriesOf("QUARTER", period, []);
  return months
    .filter(({ id }) => Number(id.slice(5)) % 3 === 0)
    .map(({ id, day }) => ({ id: quarterOfMonth(id), day }))
    .filter(({ id }) => quarters.includes(id));
}

/** Cells from rows that are shown as they are; each row has a category of each breakdown asked for, months for quarters. */
export function exactFigure(asked: Asked, counted: readonly Counted[], areas: readonly string[]): FigureCell[] {
  const snapshot = POPULATIONS[asked.definition.measure.population].timing === "SNAPSHOT";
  const keyOf = (row: Counted) =>
    row.at
      .map((category, i) => {
        if (asked.groupBy[i] !== "QUARTER") return category;
        // Of a snapshot, a quarter is its last month.
        return snapshot && Number(category.slice(5)) % 3 !== 0 ? "" : quarterOfMonth(category);
      })
      .join("|");
  const rows = Map.groupBy(counted, keyOf);
  return places(asked, areas).map((at) => exactCell(at, asked.definition.measure, rows.get(at.join("|")) ?? []));
}

/**
 * The dimensions of the one table of an audience: of the months of a year that have ended, or of a day when the population is a
 * snapshot. Whichever indicator is asked: two tables of one population would give by their difference what each hides.
 */
export function tableDimensions(
  population: PopulationId,
  months: readonly ReportingPeriod[],
  areas: readonly string[] | null,
): Dimension[] {
  const declared = declaredOf(population);
  return [
    ...(areas === null || areas.length === 0 ? [] : [{ id: "AREA", categories: areas }]),
    ...(POPULATIONS[population].timing === "PERIOD" ? [monthDimension(months)] : []),
    ...(declared === null
      ? []
      : [{ id: declared, categories: categoriesOf(declared, months[0] as ReportingPeriod, []) }]),
  ];
}

/** Cells of an audience's tables: of the year, or of each snapshot's day by the id of its period. */
export function protectedFigure(
  asked: Asked,
  tables: ReadonlyMap<string, AudienceTable>,
  areas: readonly string[],
): FigureCell[] {
  const { measure } = asked.definition;
  const year = yearOf(asked.period.from).id;
  return places(asked, areas).map((at) => {
    const value = (dimension: IndicatorDimension) => {
      const i = asked.groupBy.indexOf(dimension);
      return i === -1 ? asked.filter.find((one) => one.dimension === dimension)?.value : at[i];
    };
    const time = value("MONTH") ?? value("QUARTER") ?? asked.period.id;
    const table = tables.get(time) ?? tables.get(year);
    const nothing = { at, reason: null, numerator: null, denominator: null, value: null, completeness: null } as const;
    if (table === undefined) return { ...nothing, status: "NOT_YET_DUE" };
    const place = table.dimensions.map(({ id }) => {
      if (id === "AREA") return value("AREA") ?? asked.area ?? ALL;
      if (id === "MONTH") return time === year ? ALL : time;
      return value(id as IndicatorDimension) ?? ALL;
    });
    return protectedCell(table, at, place, measure);
  });
}
