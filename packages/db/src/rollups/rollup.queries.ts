import type { Day } from "@cic/domain/dates";
import type { AreaLevel } from "@cic/domain/indicators/audience";
import { POPULATIONS } from "@cic/domain/indicators/population";
import { type SQL, sql } from "drizzle-orm";
import { rowsOf, textArray } from "../page.ts";
import type { FiguresDb } from "../scope.ts";
import {
  countedCategories,
  FIRST_MONTH,
  isScored,
  type RollupSource,
  rollupsMadeBy,
  sourceId,
} from "./rollup-source.ts";

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
  const [row] = await rowsOf<{ readonly answer: string | null }>(db, keptSql(query));
  return keptCells(query, row?.answer ?? null);
}

/**
 * The same as one text: columns with a space between, and in each a value of every row with commas between, neither of which any value has. A list of
 * rows, each with lists of its own, takes longer to write and to read than to count.
 */
export function keptSql(query: RollupQuery): SQL {
  const { population, declared, months, level, area } = query;
  const areas = level === "ICB" ? "icb" : "area_authority";
  const keys = [...(area === null ? [areas] : []), "month", ...(declared === null ? [] : ["category"])];
  const kept = isScored(population) ? ["counts", "scores"] : ["counts"];
  const sums = kept.flatMap((of) => countedCategories(population).map((_, i) => `coalesce(sum(${of}[${i + 1}]), 0)`));
  const told = [
    ...keys.map((key) => (key === "month" ? "left(month::text, 7)" : key)),
    ...sums.map((_, i) => `sum${i}::text`),
  ];
  return sql`select ${sql.raw(`array_to_string(array[${told.map((column) => `string_agg(${column}, ',')`).join(", ")}], ' ')`)} as answer
      from (select ${sql.raw([...keys, ...sums.map((sum, i) => `${sum} as sum${i}`)].join(", "))}
        from figure_count where source = ${sourceId(query)} and month = any(${textArray(months)}::date[])
          ${area === null ? sql`` : sql`and ${sql.raw(areas)} = ${area}`} group by ${sql.raw(keys.join(", "))}) rows`;
}

export function keptCells({ population, declared, area }: RollupQuery, answer: string | null): RolledCell[] {
  if (answer === null || answer === "") return [];
  const columns = answer.split(" ").map((column) => column.split(","));
  const categories = countedCategories(population);
  const keys = columns.splice(0, 1 + (area === null ? 1 : 0) + (declared === null ? 0 : 1));
  const counts = columns.splice(0, categories.length);
  const scores = columns;
  const outcomes = Object.keys(POPULATIONS[population].outcomes);
  const said = categories.map(([of, category]) => outcomes.map((outcome) => (outcome === of ? category : null)));
  return (counts[0] as string[]).flatMap((_, row) => {
    const at = keys.map((key) => key[row] as string);
    return counts.flatMap((column, i) => {
      const count = Number(column[row]);
      if (count === 0) return [];
      return [{ at, outcomes: said[i] as (string | null)[], count, score: Number(scores[i]?.[row] ?? 0) }];
    });
  });
}
