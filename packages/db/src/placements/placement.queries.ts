import { type SQL, sql } from "drizzle-orm";
import { isCallersChild, isShownOtherwise } from "../access/access-relation.queries.ts";
import { holdsOn, uuidIn } from "../filter.ts";
import { oneFor } from "../keyed.ts";
import {
  columnsOf,
  countRows,
  countRowsByParent,
  type ListQuery,
  type Page,
  readPage,
  readPagesByParent,
  rowsOf,
  type Way,
  whereAll,
} from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { placement } from "./placement.table.ts";
import { type PlacementListArgs, placementConditions, placementList } from "./placement-list.ts";

export type PlacementRow = typeof placement.$inferSelect;

const notVoided = sql`${placement.voidedAt} is null`;

/** For each id the placement, or `null` when there is none that the caller sees. */
export async function findPlacementsByIds(db: ScopedDb, ids: readonly string[]): Promise<(PlacementRow | null)[]> {
  const rows = await find(db, [notVoided, ...uuidIn(sql`${placement.id}`, ids)]);
  return oneFor(ids, rows, (row) => row.id);
}

/** For each child the placement in force on a day, or `null` when the caller sees none. */
export async function findPlacementsOn(
  db: ScopedDb,
  childIds: readonly string[],
  on: string,
): Promise<(PlacementRow | null)[]> {
  const inForce = holdsOn(sql`${placement.startedOn}`, sql`${placement.endedOn}`, on);
  const rows = await find(db, [notVoided, inForce, ...uuidIn(sql`${placement.childId}`, childIds)]);
  return oneFor(childIds, rows, (row) => row.childId);
}

export async function listPlacements(
  db: ScopedDb,
  args: PlacementListArgs,
  asksTotal = false,
): Promise<Page<PlacementRow>> {
  return readPage(db, callersPlacements(args), asksTotal);
}

export async function countPlacements(db: ScopedDb, args: PlacementListArgs): Promise<number> {
  return countRows(db, callersPlacements(args));
}

/** What a nested list of placements hangs from. */
export type PlacementParent = "child" | "carePeriod";
const parentColumn = { child: sql`${placement.childId}`, carePeriod: sql`${placement.carePeriodId}` };

/** A page of placements for each parent. */
export async function listPlacementsBy(
  parent: PlacementParent,
  db: ScopedDb,
  args: PlacementListArgs,
  parentIds: readonly string[],
): Promise<Page<PlacementRow>[]> {
  return readPagesByParent(db, placementList(args), parentColumn[parent], parentIds);
}

export async function countPlacementsBy(
  parent: PlacementParent,
  db: ScopedDb,
  args: PlacementListArgs,
  parentIds: readonly string[],
): Promise<number[]> {
  return countRowsByParent(db, placementList(args), parentColumn[parent], parentIds);
}

/**
 * In the order of their start or of their end the list walks through the placements of which `placement_reader` says that the caller might see
 * them. Those of a day are counted among what had not ended by then.
 */
export function callersPlacements(args: PlacementListArgs): ListQuery<typeof placement> {
  const list = placementList(args);
  const [{ field = "STARTED_ON" } = {}, ...more] = args.sort ?? [];
  const keys = more.length === 0 ? readersOrder[field] : undefined;
  const on = args.filter?.on ?? args.inArea?.on;
  const ofDay = on == null ? undefined : callersWays(args, list.where, [sql`r.ended_on > ${on}::date`]);
  const inOrder = field === "ENDED_ON" && ofDay !== undefined ? ofDay : callersWays(args, list.where);
  return {
    ...list,
    where: [isCallersChild(sql`${placement.childId}`), ...list.where],
    walk: keys && inOrder.map((way, i) => (i === 0 ? { ...way, keys } : way)),
    counted: ofDay,
  };
}

/** The orders in which `placement_reader` has indexes. */
const readersOrder: Readonly<Record<string, readonly SQL[]>> = {
  STARTED_ON: [sql`r.started_on`, sql`r.placement_id`],
  ENDED_ON: [sql`r.ended_on`, sql`r.placement_id`],
};

const reader = sql`r.organisation_id = (select current_setting('cic.organisation', true))
  and r.started_on = ${placement.startedOn} and r.placement_id = ${placement.id}`;

/** By a relation of the caller's organisation, of those `readers`, and the few who are shown for another reason. */
const callersWays = (args: PlacementListArgs, where: readonly SQL[], readers: readonly SQL[] = []): Way[] => [
  {
    join: sql`join placement_reader r on ${reader}`,
    where: [...readers, ...placementConditions(args, sql`r.started_on`)],
  },
  {
    where: [
      isShownOtherwise(sql`${placement.childId}`),
      sql`not exists (select from placement_reader r where ${reader})`,
      ...where,
    ],
  },
];

function find(db: ScopedDb, conditions: readonly SQL[]): Promise<PlacementRow[]> {
  return rowsOf(db, sql`select ${columnsOf(placement)} from ${placement} ${whereAll(conditions)}`);
}
