import { listErasureRequests } from "@cic/db/rights/erasure.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const erasureRequests: NonNullable<QueryResolvers["erasureRequests"]> = (_, args, context, info) => {
  context.require("rights:ask");
  return connection(info, args, (asksTotal) => context.read((db) => listErasureRequests(db, args, asksTotal)));
};
