import { listRectifications } from "@cic/db/rights/rectification.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const rectifications: NonNullable<QueryResolvers["rectifications"]> = (_, args, context, info) => {
  context.require("rights:read");
  return connection(info, args, (asksTotal) => context.read((db) => listRectifications(db, args, asksTotal)));
};
