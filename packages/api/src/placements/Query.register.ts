import { countPlacements, listPlacements, type PlacementRow } from "@cic/db/placements/placement.queries";
import type { AreaOn, Whose } from "@cic/db/placements/placement-list";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { areaOf } from "./Query.placementsInArea.ts";

/** What a `RegisterEntry` resolves from. */
export interface RegisterEntryRow {
  readonly placement: PlacementRow;
  readonly area: AreaOn;
}

export const register: NonNullable<QueryResolvers["register"]> = async (_, args, context, info) => {
  context.require("placement:read");
  const area = areaOf(args.area, args.on ?? context.today, context.directory());
  if (area === undefined) return null;
  const { first, after, whose } = args;
  const list = { first, after, inArea: { ...area, whose } };
  const page = await connection(info, args, (asksTotal) => context.read((db) => listPlacements(db, list, asksTotal)));
  const count = (only: Whose) => context.read((db) => countPlacements(db, { first, inArea: { ...area, whose: only } }));
  // The default resolver of a field calls a function that it finds in its place.
  const counts = () => ({ own: () => count("OWN"), others: () => count("OTHERS"), notKnown: () => count("NOT_KNOWN") });
  return { ...page, nodes: page.nodes.map((placement) => ({ placement, area })), counts: counts as never };
};
