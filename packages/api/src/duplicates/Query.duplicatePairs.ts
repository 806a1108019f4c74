import { listPairs } from "@cic/db/duplicates/pair.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const duplicatePairs: NonNullable<QueryResolvers["duplicatePairs"]> = (_, args, context, info) => {
  context.require("duplicate:read");
  return connection(info, args, (asksTotal) => context.read((db) => listPairs(db, args, asksTotal)));
};
