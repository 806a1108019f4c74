import { isUuid } from "@cic/db/ids";
import {
  countPlacementsBy,
  findPlacementsByIds,
  findPlacementsOn,
  listPlacementsBy,
  type PlacementParent,
  type PlacementRow,
} from "@cic/db/placements/placement.queries";
import {
  findAreasOfPlacements,
  findHomesOfPlacements,
  type PlacementAreaRow,
  type PlacementHomeRow,
} from "@cic/db/placements/placement-area.queries";
import type { PlacementListArgs } from "@cic/db/placements/placement-list";
import type { Context } from "../context.ts";
import { type Connection, connection } from "../page.ts";
import type { Selecting } from "../selects.ts";

/** The placement, or `null` when there is none that the caller sees. */
export const loadPlacement = async (context: Context, id: string): Promise<PlacementRow | null> =>
  isUuid(id) ? context.loader("placements", findPlacementsByIds).load(id.toLowerCase()) : null;

export const loadPlacementOn = (context: Context, childId: string, on: string): Promise<PlacementRow | null> =>
  placementsOn(context, on).load(childId);

export const placementsOn = (context: Context, on: string) =>
  context.loader(`placements on ${on}`, (db, ids: readonly string[]) => findPlacementsOn(db, ids, on));

export const loadAreas = (context: Context, placementId: string): Promise<PlacementAreaRow[]> =>
  context.loader("areas of placements", findAreasOfPlacements).load(placementId);

/** `null` when nothing is recorded, or the caller may not read it. */
export const loadHome = (context: Context, placementId: string): Promise<PlacementHomeRow | null> =>
  context.loader("homes of placements", findHomesOfPlacements).load(placementId);

/** A page of the placements of a child or a care period; pages of other parents come in the same statement. */
export function placementsBy(
  parent: PlacementParent,
  parentId: string,
  args: PlacementListArgs,
  context: Context,
  info: Selecting,
): Promise<Connection<PlacementRow>> {
  const name = `placements by ${parent} ${JSON.stringify(args)}`;
  const pages = () =>
    context.loader(name, (db, ids: readonly string[]) => listPlacementsBy(parent, db, args, ids)).load(parentId);
  const counts = () =>
    context
      .loader(`count of ${name}`, (db, ids: readonly string[]) => countPlacementsBy(parent, db, args, ids))
      .load(parentId);
  return connection(info, args, pages, counts);
}
