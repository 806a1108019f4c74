import type { Day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
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

/** Which of the children the caller sees today on one of the bases. */
export async function childrenReadBy(
  db: ScopedDb,
  childIds: readonly string[],
  bases: readonly string[],
): Promise<Set<string>> {
  const rows = await rowsOf<{ childId: string }>(
    db,
    sql`select distinct r.child_id as "childId" from access_relation r
      where r.child_id = any(${textArray(childIds)}::uuid[]) and r.basis = any(${textArray(bases)}::text[])
        and r.organisation_id = (select current_setting('cic.organisation', true)) and r.superseded_at is null
        and r.valid_from <= (select current_setting('cic.today', true)::date)
        and (r.valid_until is null or r.valid_until > (select current_setting('cic.today', true)::date))`,
  );
  return new Set(rows.map(({ childId }) => childId));
}
