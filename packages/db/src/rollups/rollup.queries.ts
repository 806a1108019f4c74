import type { Day } from "@cic/domain/dates";
import type { AreaLevel } from "@cic/domain/indicators/audience";
import { POPULATIONS } from "@cic/domain/indicators/population";
import { sql } from "drizzle-orm";
import { rowsOf, textArray } from "../page.ts";
import type { FiguresDb } from "../scope.ts";
import { countedCategories, FIRST_MONTH, type RollupSource, rollupsMadeBy, sourceId } from "./rollup-source.ts";

export interface RollupQuery extends RollupSource {
  /** The first days of the months wanted, all of them ended. */
  readonly months: readonly Day[];
  readonly level: AreaLevel;
  /** In this area alone. */
  readonly area: string | null;
}

/** Members of a category of one outcome: of the others nothing is said. */
export interface RolledCell {
  /** Area unless one is asked for, month, and category of the breakdown if there is one. */
  readonly at: readonly string[];
  readonly outcomes: readonly (string | null)[];
  readonly count: number;
  readonly score: number;
}

/**
 * The day as of which the roll-ups are, of the authority that was counted first; `null` while they lack an authority or a month wanted,
 * or were counted by other statements.
 */
export async function findRolledUp(db: FiguresDb, months: readonly Day[]): Promise<Day | null> {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined || first < FIRST_MONTH) return null;
  const [row] = await rowsOf<{ readonly countedOn: Day; readonly complete: boolean | null }>(
    db,
    sql`select min(counted_on)::text as "countedOn",
        bool_and(made_by = ${rollupsMadeBy()} and until_month > ${last}::date) and not exists (select from figure_change c
          where not exists (select from figure_rollup r where r.authority_id = c.authority_id)) as complete
      from figure_rollup`,
  );
  return row?.complete === true ? row.countedOn : null;
}

/** The counts that are kept of a population, by area or in one, by month, breakdown, and category of each outcome. */
export async function readRollup(db: FiguresDb, query: RollupQuery): Promise<RolledCell[]> {
  const { population, declared, months, level, area } = query;
  const areas = sql.raw(level === "ICB" ? "icb" : "area_authority");
  const categories = countedCategories(population);
  const each = (kept: string) =>
    sql.raw(
      `array[${categories.map((_, i) => `coalesce(sum(${kept}[${i + 1}]), 0)`).join(", ")}]::integer[] as ${kept}`,
    );
  const rows = await rowsOf<Record<"area" | "month" | "category", string> & Record<"counts" | "scores", number[]>>(
    db,
    sql`select ${areas} as area, to_char(month, 'YYYY-MM') as month, category, ${each("counts")}, ${each("scores")}
      from figure_count where source = ${sourceId(query)} and month = any(${textArray(months)}::date[])
        ${area === null ? sql`` : sql`and ${areas} = ${area}`} group by 1, figure_count.month, 3`,
  );
  const outcomes = Object.keys(POPULATIONS[population].outcomes);
  return rows.flatMap((row) => {
    const at = [...(area === null ? [row.area] : []), row.month, ...(declared === null ? [] : [row.category])];
    return categories.flatMap(([of, category], i) => {
      const [count, score] = [row.counts[i] as number, row.scores[i] as number];
      if (count === 0) return [];
      return [{ at, outcomes: outcomes.map((outcome) => (outcome === of ? category : null)), count, score }];
    });
  });
}
