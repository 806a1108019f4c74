import { countRetentions, listRetentions } from "@cic/db/rights/retention.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { retentionsOf } from "./retention-answer.ts";

export const retentionList: NonNullable<QueryResolvers["retentionList"]> = (_, args, context, info) => {
  context.require("rights:govern");
  return connection(
    info,
    args,
    () =>
      context.governing(async (db) => {
        const page = await listRetentions(db, args);
        return { ...page, nodes: await retentionsOf(context, db, page.nodes) };
      }),
    () => context.governing((db) => countRetentions(db, args)),
  );
};
