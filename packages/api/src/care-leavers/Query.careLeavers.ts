import { careLeaverPage, findMatchingCareLeavers } from "@cic/db/care-leavers/care-leaver-list";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { selects } from "../selects.ts";

export const careLeavers: NonNullable<QueryResolvers["careLeavers"]> = async (_, args, context, info) => {
  const { organisationId } = context.require("care-leaver:report");
  const on = args.on ?? context.today;
  return connection(info, args, async () => {
    const all = await context.read((db) => findMatchingCareLeavers(db, organisationId, on, args));
    const page = careLeaverPage(all, organisationId, on, args);
    if (selects(info, "nodes", "child")) context.isToShow(page.nodes.map(({ child }) => child.id));
    return { ...page, nodes: page.nodes.map((record) => ({ record, on })), totalCount: all.length };
  });
};
