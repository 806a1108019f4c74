import type { Day } from "@cic/domain/dates";
import type { AreaLevel } from "@cic/domain/indicators/audience";
import { type SQL, sql } from "drizzle-orm";
import { textArray } from "../page.ts";
import {
  countedCategories,
  firstUnsettled,
  type RollupSource,
  rollupsMadeBy,
  SETTLED_AFTER_DAYS,
  sourceId,
} from "./rollup-source.ts";

/** One outcome of a population in one area, as of a day. */
export interface RolledCells extends RollupSource {
  readonly outcome: string;
  /** The first days of the months wanted, all of them ended. */
  readonly months: readonly Day[];
  readonly level: AreaLevel;
  readonly area: string;
  /** The category of the breakdown; of all where none is said. */
  readonly category: string | null;
  readonly by: { readonly month: boolean; readonly category: boolean };
  /** What is due is due as of this day. */
  readonly asOf: Day;
}

/** As `rolledSql` gives them; empty text where it is not broken down by that. */
export interface RolledRow {
  readonly month: string;
  readonly category: string;
  /** Of each category of the outcome, in its order. */
  readonly counts: readonly number[];
  readonly scores: readonly number[];
}

/**
 * The authorities whose kept counts may not be what a live count would say at this moment: something was written since, they were counted
 * by other statements, lack a month wanted, or are of another day which makes a difference.
 */
export function staleSql({ geography, level, area, months, asOf }: RolledCells): SQL {
  const last = months.at(-1) as Day;
  // Nobody else's children are counted in an authority's own area.
  const own = geography === "RESPONSIBLE" && level === "AUTHORITY" ? sql`authority_id = ${area} and` : sql``;
  const settled =
    last < firstUnsettled(asOf)
      ? sql`or counted_on < ${asOf}::date and date_trunc('month', counted_on - ${SETTLED_AFTER_DAYS}::integer) > ${last}::date`
      : sql``;
  return sql`select authority_id from figure_change where ${own} true
    union all select authority_id from figure_rollup where ${own}
      not (made_by = ${rollupsMadeBy()} and until_month > ${last}::date and (counted_on = ${asOf}::date ${settled}))`;
}

/** Rows of what is kept, shaped as `RolledRow`; without the authorities in `without`, a query of their ids. */
export function rolledSql(cells: RolledCells, without: SQL = sql``): SQL {
  const { population, outcome, months, level, area, category, by } = cells;
  const places = countedCategories(population).flatMap(([of], i) => (of === outcome ? [i + 1] : []));
  const each = (kept: string) =>
    sql.raw(`array[${places.map((i) => `coalesce(sum(${kept}[${i}]), 0)`).join(", ")}]::integer[] as ${kept}`);
  return sql`select ${by.month ? sql`to_char(month, 'YYYY-MM')` : sql`''`} as month, ${by.category ? sql`f.category` : sql`''`} as category,
      ${each("counts")}, ${each("scores")}
    from figure_count f where source = ${sourceId(cells)} and month = any(${textArray(months)}::date[])
      and ${sql.raw(level === "ICB" ? "icb" : "area_authority")} = ${area}
      ${category === null ? sql`` : sql`and f.category = ${category}`} ${without} group by 1, 2`;
}
