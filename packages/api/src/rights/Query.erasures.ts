import { listErasures } from "@cic/db/rights/erasure.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const erasures: NonNullable<QueryResolvers["erasures"]> = (_, args, context, info) => {
  context.require("rights:govern");
  return connection(info, args, (asksTotal) => context.read((db) => listErasures(db, args, asksTotal)));
};
