import { createHash } from "node:crypto";
import { addDays, addMonths, type Day, day } from "@cic/domain/dates";
import { CATALOGUE, declaredOf } from "@cic/domain/indicators/catalogue";
import type { IndicatorDimension } from "@cic/domain/indicators/definition";
import { POPULATIONS, type PopulationId } from "@cic/domain/indicators/population";
import { lastDayOf, monthOf, monthsOf } from "@cic/domain/indicators/reporting-period";
import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { dimensionSql, joinsSql, type Placing } from "../indicators/dimension-sql.ts";
import { populationSql } from "../indicators/population-sql.ts";

/** What is counted for audiences: one table of a population, by area, month and the declared breakdown. */
export interface RollupSource {
  readonly population: PopulationId;
  readonly geography: Placing["geography"];
  readonly declared: IndicatorDimension | null;
}

export const sourceId = ({ population, geography, declared }: RollupSource): string =>
  `${population} ${geography} ${declared ?? "-"}`;

/** Of every indicator that is counted, once each. */
export const ROLLUP_SOURCES: readonly RollupSource[] = [
  ...new Map(
    CATALOGUE.flatMap(({ measure, geography }) => {
      if (measure.kind === "notEvaluated") return [];
      const { population } = measure;
      const source = { population, geography, declared: declaredOf(population) };
      return [[sourceId(source), source] as const];
    }),
  ).values(),
];

/** No definition is of an earlier period. */
export const FIRST_MONTH: Day = CATALOGUE.reduce((first, { from }) => (from < first ? from : first), day("2099-12-01"));

/** Working days after which something is missing are twenty at most: no later day changes what a month says. */
export const SETTLED_AFTER_DAYS = 62;

/** Of what was counted on a day, the first month of which a later day may say something else. */
export const firstUnsettled = (countedOn: Day): Day => {
  const first = monthOf(addDays(countedOn, -SETTLED_AFTER_DAYS)).from;
  return first < FIRST_MONTH ? FIRST_MONTH : first;
};

/** Whole months, the last of them ended. */
export interface RollupMonths {
  readonly from: Day;
  readonly until: Day;
  /** What is due is due as of this day. */
  readonly asOf: Day;
}

/** The categories of a population's outcomes, in the order in which counts are kept. */
export const countedCategories = (
  population: PopulationId,
): readonly (readonly [outcome: string, category: string])[] =>
  Object.entries(POPULATIONS[population].outcomes).flatMap(([outcome, { dimension }]) =>
    dimension.categories.map((category) => [outcome, category] as const),
  );

/** Whether a mean is made of the population's scores. */
export const isScored = (population: PopulationId): boolean =>
  CATALOGUE.some(({ measure }) => measure.kind === "mean" && measure.population === population);

/**
 * A row for each area (of either level), month and category of an authority's children that are counted, as the columns of
 * `figure_count`. The population's own statement says who they are, as for a live figure.
 */
export function rollupSql(source: RollupSource, authorityId: string, { from, until, asOf }: RollupMonths): SQL {
  const { population, geography, declared } = source;
  const { outcomes, timing, grid } = POPULATIONS[population];
  const months = monthsOf({ ...monthOf(from), until });
  const days = months.filter(({ id }) => grid === "MONTH" || id.endsWith("-03")).map(lastDayOf);
  const moments = { days: timing === "SNAPSHOT" ? days : [], from, until, asOf };
  const dimensions: IndicatorDimension[] = ["AREA", ...(declared === null ? [] : [declared])];
  const categories = countedCategories(population);
  const each = (sum: SQL) =>
    sql.join(
      categories.map(([outcome, category]) => sql`${sum} filter (where m.${sql.identifier(outcome)} = ${category})`),
      sql`, `,
    );
  return sql`select m.authority_id, ${sourceId(source)}::text as source, date_trunc('month', m.on_date)::date as month,
      ${dimensionSql("AREA", { geography, level: "ICB" })} as icb,
      ${dimensionSql("AREA", { geography, level: "AUTHORITY" })} as area_authority,
      ${declared === null ? sql`''::text` : dimensionSql(declared, { geography, level: "ICB" })} as category,
      array[${each(sql`count(*)`)}]::integer[] as counts,
      case when bool_or(m.score is not null) then array[${each(sql`sum(m.score)`)}]::integer[] end as scores
    from (${populationSql(population, moments, Object.keys(outcomes))}) m ${joinsSql(dimensions, { geography, level: "ICB" }, false)}
    where m.excluded is null and m.authority_id = ${authorityId} group by 1, 2, 3, 4, 5, 6`;
}

let made: string | undefined;

/** Of the statements that count: what was counted by others is not read. */
export function rollupsMadeBy(): string {
  if (made === undefined) {
    const months = { from: FIRST_MONTH, until: addMonths(FIRST_MONTH, 12), asOf: FIRST_MONTH };
    const statements = ROLLUP_SOURCES.map((source) =>
      new PgDialect().sqlToQuery(rollupSql(source, "", months)).sql.replaceAll(/\s+/g, " "),
    );
    made = createHash("sha256").update(JSON.stringify(statements)).digest("hex");
  }
  return made;
}
