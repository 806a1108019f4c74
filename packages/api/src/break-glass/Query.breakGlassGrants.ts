import { listGrants } from "@cic/db/break-glass/break-glass.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { belowOf } from "../selects.ts";

export const breakGlassGrants: NonNullable<QueryResolvers["breakGlassGrants"]> = (_, args, context, info) => {
  context.require("break-glass:review");
  const below = belowOf(info, "nodes", "child");
  return connection(info, args, async (asksTotal) => {
    const page = await context.read((db) => listGrants(db, args, asksTotal, below));
    below.give(page.below?.[0], context);
    return page;
  });
};
