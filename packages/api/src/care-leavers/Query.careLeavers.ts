import { careLeaverPage, findMatchingCareLeavers } from "@cic/db/care-leavers/care-leaver-list";
import { findBesideChildren } from "@cic/db/children/beside-child.queries";
import { needsOfChild } from "../children/needs-of-child.ts";
import { giveNeeds } from "../compiled/needs.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { selects } from "../selects.ts";

export const careLeavers: NonNullable<QueryResolvers["careLeavers"]> = async (_, args, context, info) => {
  const { organisationId } = context.require("care-leaver:report");
  const on = args.on ?? context.today;
  return connection(info, args, async () => {
    const all = await context.read((db) => findMatchingCareLeavers(db, organisationId, on, args));
    const page = careLeaverPage(all, organisationId, on, args);
    const ids = page.nodes.map(({ child }) => child.id);
    if (selects(info, "nodes", "child")) context.isToShow(ids);
    // Their rows are read.
    const ofChild = needsOfChild(context, info, ["nodes", "child"]).filter((need) => need !== "child");
    const beside = ofChild.length === 0 ? [] : await context.read((db) => findBesideChildren(db, ids, ofChild));
    for (const of of beside) giveNeeds(of, context);
    return { ...page, nodes: page.nodes.map((record) => ({ record, on })), totalCount: all.length };
  });
};
