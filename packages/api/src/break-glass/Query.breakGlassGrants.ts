import { listGrants } from "@cic/db/break-glass/break-glass.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const breakGlassGrants: NonNullable<QueryResolvers["breakGlassGrants"]> = (_, args, context, info) => {
  context.require("break-glass:review");
  return connection(info, args, (asksTotal) => context.read((db) => listGrants(db, args, asksTotal)));
};
