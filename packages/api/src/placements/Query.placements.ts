import { listPlacements } from "@cic/db/placements/placement.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const placements: NonNullable<QueryResolvers["placements"]> = (_, args, context, info) => {
  context.require("placement:read");
  return connection(info, args, (asksTotal) => context.read((db) => listPlacements(db, args, asksTotal)));
};
