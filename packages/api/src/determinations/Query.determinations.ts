import { listDeterminations } from "@cic/db/determinations/determination.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const determinations: NonNullable<QueryResolvers["determinations"]> = (_, args, context, info) => {
  context.require("commissioning:read");
  const list = { ...args, today: context.today };
  return connection(info, args, (asksTotal) => context.read((db) => listDeterminations(db, list, asksTotal)));
};
