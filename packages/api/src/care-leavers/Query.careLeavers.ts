import { listCareLeavers } from "@cic/db/care-leavers/care-leaver-list";
import { needsOfChild } from "../children/needs-of-child.ts";
import { giveNeeds } from "../compiled/needs.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { selects } from "../selects.ts";

export const careLeavers: NonNullable<QueryResolvers["careLeavers"]> = async (_, args, context, info) => {
  const { organisationId } = context.require("care-leaver:report");
  const on = args.on ?? context.today;
  // Their rows are read in any case.
  const ofChild = needsOfChild(context, info, ["nodes", "child"]).filter((need) => need !== "child");
  return connection(info, args, async (asksTotal) => {
    const page = await context.read((db) => listCareLeavers(db, organisationId, on, args, ofChild, asksTotal));
    for (const { beside } of page.nodes) giveNeeds(beside, context);
    if (selects(info, "nodes", "child")) context.isToShow(page.nodes.map(({ child }) => child.id));
    return { ...page, nodes: page.nodes.map((record) => ({ record, on })) };
  });
};
