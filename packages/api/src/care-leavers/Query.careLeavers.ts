import { careLeaverPage, findMatchingCareLeavers } from "@cic/db/care-leavers/care-leaver-list";
import { loadChildAsked } from "../children/child-beside.ts";
import { needsOfChild } from "../children/needs-of-child.ts";
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
    if (needsOfChild(context, info, ["nodes", "child"], "child").length > 1) {
      await Promise.all(ids.map((id) => loadChildAsked(context, id, info, "nodes", "child")));
    }
    return { ...page, nodes: page.nodes.map((record) => ({ record, on })), totalCount: all.length };
  });
};
