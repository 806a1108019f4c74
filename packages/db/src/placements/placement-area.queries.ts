import { sql } from "drizzle-orm";
import { uuidIn } from "../filter.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, rowsOf, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { placementArea, placementHome } from "./placement.table.ts";

export type PlacementAreaRow = typeof placementArea.$inferSelect;
export type PlacementHomeRow = typeof placementHome.$inferSelect;

/** For each placement the areas it lies in, one row until the next change, oldest first. */
export async function findAreasOfPlacements(
  db: ScopedDb,
  placementIds: readonly string[],
): Promise<PlacementAreaRow[][]> {
  const conditions = [
    sql`${placementArea.supersededAt} is null`,
    ...uuidIn(sql`${placementArea.placementId}`, placementIds),
  ];
  const rows = await rowsOf<PlacementAreaRow>(
    db,
    sql`select ${columnsOf(placementArea)} from ${placementArea} ${whereAll(conditions)} order by ${placementArea.validFrom}`,
  );
  return allFor(placementIds, rows, (row) => row.placementId);
}

/** For each placement what is known of its distance from home; `null` when nothing is, or the caller may not read it. */
export async function findHomesOfPlacements(
  db: ScopedDb,
  placementIds: readonly string[],
): Promise<(PlacementHomeRow | null)[]> {
  const conditions = [
    sql`${placementHome.supersededAt} is null`,
    ...uuidIn(sql`${placementHome.placementId}`, placementIds),
  ];
  const rows = await rowsOf<PlacementHomeRow>(
    db,
    sql`select ${columnsOf(placementHome)} from ${placementHome} ${whereAll(conditions)}`,
  );
  return oneFor(placementIds, rows, (row) => row.placementId);
}
