import { sql } from "drizzle-orm";
import { type DayFilter, dayConditions, holdsOn, type SortBy, uuidIn } from "../filter.ts";
import { allFor, oneFor } from "../keyed.ts";
import {
  columnsOf,
  countRowsByParent,
  type ListQuery,
  type Page,
  readPagesByParent,
  rowsOf,
  whereAll,
} from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { carePeriod } from "./care-period.table.ts";

export type CarePeriodRow = typeof carePeriod.$inferSelect;

export interface CarePeriodListArgs {
  readonly filter?:
    | {
        readonly startedOn?: DayFilter | null | undefined;
        readonly endedOn?: DayFilter | null | undefined;
        readonly on?: string | null | undefined;
      }
    | null
    | undefined;
  readonly sort?: SortBy<"STARTED_ON">;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** For each id the care period, or `null` when there is none that the caller sees. */
export async function findCarePeriodsByIds(db: ScopedDb, ids: readonly string[]): Promise<(CarePeriodRow | null)[]> {
  const conditions = [sql`${carePeriod.voidedAt} is null`, ...uuidIn(sql`${carePeriod.id}`, ids)];
  const rows = await rowsOf<CarePeriodRow>(
    db,
    sql`select ${columnsOf(carePeriod)} from ${carePeriod} ${whereAll(conditions)}`,
  );
  return oneFor(ids, rows, (row) => row.id);
}

/** For each child all care periods that the caller sees, oldest first. */
export async function findCarePeriodsOfChildren(db: ScopedDb, childIds: readonly string[]): Promise<CarePeriodRow[][]> {
  const conditions = [sql`${carePeriod.voidedAt} is null`, ...uuidIn(sql`${carePeriod.childId}`, childIds)];
  const rows = await rowsOf<CarePeriodRow>(
    db,
    sql`select ${columnsOf(carePeriod)} from ${carePeriod} ${whereAll(conditions)} order by ${carePeriod.startedOn}`,
  );
  return allFor(childIds, rows, (row) => row.childId);
}

/** A page of care periods for each child. */
export async function listCarePeriodsOfChildren(
  db: ScopedDb,
  args: CarePeriodListArgs,
  childIds: readonly string[],
): Promise<Page<CarePeriodRow>[]> {
  return readPagesByParent(db, carePeriodList(args), sql`${carePeriod.childId}`, childIds);
}

export async function countCarePeriodsOfChildren(
  db: ScopedDb,
  args: CarePeriodListArgs,
  childIds: readonly string[],
): Promise<number[]> {
  return countRowsByParent(db, carePeriodList(args), sql`${carePeriod.childId}`, childIds);
}

export function carePeriodList({ filter, sort, first, after }: CarePeriodListArgs): ListQuery<typeof carePeriod> {
  return {
    table: carePeriod,
    where: [
      sql`${carePeriod.voidedAt} is null`,
      ...dayConditions(sql`${carePeriod.startedOn}`, filter?.startedOn),
      ...dayConditions(sql`${carePeriod.endedOn}`, filter?.endedOn),
      ...(filter?.on == null ? [] : [holdsOn(sql`${carePeriod.startedOn}`, sql`${carePeriod.endedOn}`, filter.on)]),
    ],
    sort: (sort?.length ? sort : [{ direction: "ASC" as const }]).map(({ direction = "ASC" }) => ({
      expression: sql`${carePeriod.startedOn}`,
      type: "date",
      direction,
    })),
    id: { expression: sql`${carePeriod.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort },
  };
}
