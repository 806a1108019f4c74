import { asGoverning } from "@cic/db/other-roles";
import { listRetentions } from "@cic/db/rights/retention.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { retentionAnswer } from "./retention-answer.ts";

export const retentionList: NonNullable<QueryResolvers["retentionList"]> = (_, args, context, info) => {
  context.require("rights:govern");
  return connection(info, args, async (asksTotal) => {
    const page = await context.read((db) => listRetentions(asGoverning(db), args, asksTotal));
    return { ...page, nodes: page.nodes.map((row) => retentionAnswer(context, row)) };
  });
};
