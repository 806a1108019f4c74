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

/** Members of a category of the outcome; month and category are empty text where it is not broken down by them. */
export interface RolledRow {
  readonly month: string;
  readonly category: string;
  /** The place of the category in the outcome, from 1. */
  readonly place: number;
  readonly count: number;
  readonly score: number;
}

/**
 * The authorities whose kept counts may not be what a live count would say at this moment: something was written since, they were counted
 * by other statements, lack a month wanted, or are of another day which makes a difference.
 */
export function staleSql({ geography, level, area, months, asOf }: RolledCells): SQL {
  const last = months.at(-1) as Day;
  // Nobody else's children are counted in an authority's own area.
  const own = geography === "RESPONSIBLE" && level === "AUTHORITY" ? sql`authority_id = ${area} and` : sql``;
  const isSettled = last < firstUnsettled(asOf);
  return sql`select authority_id from figure_change where ${own} true
    union all select authority_id from figure_rollup where ${own}
      not (made_by = ${rollupsMadeBy()} and until_month > ${last}::date and (counted_on = ${asOf}::date
        or ${isSettled}::boolean and counted_on < ${asOf}::date and date_trunc('month', counted_on - ${SETTLED_AFTER_DAYS}::integer) > ${last}::date))`;
}

/**
 * Rows of what is kept, each a `RolledRow`; without the authorities in `without`, a condition. Whichever indicator is asked, the text is the
 * same: a connection keeps only so many plans.
 */
export function rolledSql(cells: RolledCells, without: SQL = sql``): SQL {
  const { population, outcome, months, level, area, category, by } = cells;
  const places = countedCategories(population).flatMap(([of], i) => (of === outcome ? [i + 1] : []));
  const [first, last] = [places.at(0) as number, places.at(-1) as number];
  const own = (kept: string) => sql`f.${sql.raw(kept)}[${first}::integer:${last}::integer]`;
  return sql`select case when ${by.month}::boolean then to_char(f.month, 'YYYY-MM') else '' end as month,
      case when ${by.category}::boolean then f.category else '' end as category, of.place::integer as place,
      sum(of.count)::integer as count, coalesce(sum(of.score), 0)::integer as score
    from figure_count f cross join lateral unnest(${own("counts")}, ${own("scores")}) with ordinality of(count, score, place)
    where f.source = ${sourceId(cells)} and f.month = any(${textArray(months)}::date[])
      and f.${sql.raw(level === "ICB" ? "icb" : "area_authority")} = ${area}
      and (${category}::text is null or f.category = ${category}::text) and of.count > 0 ${without} group by 1, 2, 3`;
}
