import type { Day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { type CountQuery, conditions, fromPopulation } from "./count.queries.ts";

/** A record of the population, and the class that it was counted by. */
export interface PopulationMember {
  readonly recordId: string;
  readonly childId: string;
  readonly onDate: Day;
  readonly excluded: string | null;
  /** The category of the first outcome of the query. */
  readonly category: string;
}

/** Every record of the population in the query's area, excluded ones too, in order of day and record: each a `PopulationMember`. */
export function populationSql(query: CountQuery): SQL {
  const [outcome] = query.outcomes;
  if (outcome === undefined) throw new Error("members are of one outcome");
  return sql`select m.record_id as "recordId", m.child_id as "childId", m.on_date::text as "onDate", m.excluded,
        m.${sql.identifier(outcome)} as category
      ${fromPopulation(query)} where ${sql.join([sql`true`, ...conditions(query)], sql` and `)} order by 3, 1`;
}
