import { listRetentions } from "@cic/db/rights/retention.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { selects } from "../selects.ts";
import { retentionAnswer } from "./retention-answer.ts";

export const retentionList: NonNullable<QueryResolvers["retentionList"]> = (_, args, context, info) => {
  context.require("rights:govern");
  // One transaction, of a role of its own, for all that is asked of the list.
  return context.governing(
    (db) =>
      connection(info, args, async (asksTotal) => {
        const page = await listRetentions(db, args, asksTotal);
        return { ...page, nodes: page.nodes.map((row) => retentionAnswer(context, row)) };
      }),
    ({ nodes }) => (selects(info, "nodes") ? nodes.map(({ childId }) => childId) : []),
  );
};
