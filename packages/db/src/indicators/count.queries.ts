import type { IndicatorDimension } from "@cic/domain/indicators/definition";
import type { PopulationId } from "@cic/domain/indicators/population";
import { type SQL, sql } from "drizzle-orm";
import { rowsOf, textArray } from "../page.ts";
import type { FiguresDb } from "../scope.ts";
import { areaSql, childrenOf, dimensionSql, joinsSql, type Placing } from "./dimension-sql.ts";
import { type Moments, QUICKLY } from "./population-parts.ts";
import { populationSql } from "./population-sql.ts";

export interface CountQuery extends Placing {
  readonly population: PopulationId;
  readonly moments: Moments;
  readonly outcomes: readonly string[];
  readonly dimensions: readonly IndicatorDimension[];
  /** Counted in this area alone. */
  readonly area: string | null;
  readonly filter: readonly { readonly dimension: IndicatorDimension; readonly values: readonly string[] }[];
  /** A query of authorities: of their children alone. */
  readonly authorities?: SQL;
}

export interface CountedCell {
  /** A category of each dimension. */
  readonly at: readonly string[];
  /** A category of each outcome. */
  readonly outcomes: readonly string[];
  readonly count: number;
  readonly score: number;
}

/** A row as `countSql` gives it: `k0` and so on are the categories of the dimensions, and then of the outcomes. */
export type CountedRow = Readonly<Record<string, string>> & { readonly count: number; readonly score: number };

/** How many members of a population there are of each combination of categories. None is of those excluded. */
export async function countPopulation(db: FiguresDb, query: CountQuery): Promise<CountedCell[]> {
  return countedCells(query, await rowsOf<CountedRow>(db, countSql(query)));
}

export const countedCells = ({ dimensions, outcomes }: CountQuery, rows: readonly CountedRow[]): CountedCell[] =>
  rows.map((row) => ({
    at: dimensions.map((_, i) => row[`k${i}`] as string),
    outcomes: outcomes.map((_, i) => row[`k${dimensions.length + i}`] as string),
    count: row.count,
    score: row.score,
  }));

export function countSql(query: CountQuery): SQL {
  const keys = [
    ...query.dimensions.map((dimension) => dimensionSql(dimension, query)),
    ...query.outcomes.map((outcome) => sql`m.${sql.identifier(outcome)}`),
  ];
  const columns = keys.map((key, i) => sql`${key} as ${sql.identifier(`k${i}`)}`);
  // PostgreSQL takes the condition for one that leaves next to nothing: of one area's cell it would first look for everybody whom it
  // leaves; of many cells it would begin to join whole tables without it.
  const isCell = query.area !== null && query.dimensions.length === 0 && query.filter.length === 0;
  const isCounted = sql`m.excluded is null`;
  const counted = isCell ? sql`count(*) filter (where ${isCounted})` : sql`count(*)`;
  const score = isCell ? sql`sum(m.score) filter (where ${isCounted})` : sql`sum(m.score)`;
  return sql`select ${sql.join([...columns, sql`${counted}::integer as count`, sql`coalesce(${score}, 0)::integer as score`], sql`, `)}
      ${fromPopulation(query)} where ${sql.join([...(isCell ? [] : [isCounted]), ...conditions(query)], sql` and `)}
      group by ${sql.join(
        keys.map((_, i) => sql.raw(String(i + 1))),
        sql`, `,
      )} having ${counted} > 0`;
}

export const fromPopulation = (query: CountQuery): SQL => {
  const dimensions = [...query.dimensions, ...query.filter.map(({ dimension }) => dimension)];
  const means = query.area === null ? QUICKLY : { ...QUICKLY, among: childrenOf(query.area, query) };
  return sql`from (${populationSql(query.population, query.moments, query.outcomes, means)}) m
    ${joinsSql(dimensions, query, query.area !== null)}`;
};

export const conditions = (query: CountQuery): SQL[] => [
  ...(query.area === null ? [] : [sql`${areaSql(query)} = ${query.area}`]),
  ...query.filter.map(
    ({ dimension, values }) => sql`${dimensionSql(dimension, query)} = any(${textArray(values)}::text[])`,
  ),
  ...(query.authorities === undefined ? [] : [sql`m.authority_id = any(array(${query.authorities}))`]),
];
