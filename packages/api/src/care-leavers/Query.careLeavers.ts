import { listCareLeavers } from "@cic/db/care-leavers/care-leaver-list";
import { findBesideChildren } from "@cic/db/children/beside-child.queries";
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
    const ids = page.nodes.map(({ child }) => child.id);
    if (selects(info, "nodes", "child")) context.isToShow(ids);
    const isToRead = page.needs === null && ofChild.length > 0;
    const needs = isToRead ? await context.read((db) => findBesideChildren(db, ids, ofChild)) : page.needs;
    for (const of of needs ?? []) giveNeeds(of, context);
    return { ...page, nodes: page.nodes.map((record) => ({ record, on })) };
  });
};
