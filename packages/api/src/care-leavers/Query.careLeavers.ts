import { listCareLeavers } from "@cic/db/care-leavers/care-leaver-list";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { belowOf } from "../selects.ts";

export const careLeavers: NonNullable<QueryResolvers["careLeavers"]> = async (_, args, context, info) => {
  const { organisationId } = context.require("care-leaver:report");
  const on = args.on ?? context.today;
  const below = belowOf(info, "nodes", "child");
  return connection(info, args, async (asksTotal) => {
    const page = await context.read((db) => listCareLeavers(db, organisationId, on, args, below, asksTotal));
    below.give(page.below?.[0], context);
    return { ...page, nodes: page.nodes.map((record) => ({ record, on })) };
  });
};
