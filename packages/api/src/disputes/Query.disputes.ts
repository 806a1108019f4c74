import { listDisputes } from "@cic/db/disputes/dispute.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const disputes: NonNullable<QueryResolvers["disputes"]> = (_, args, context, info) => {
  context.require("dispute:read");
  return connection(info, args, (asksTotal) => context.read((db) => listDisputes(db, args, asksTotal)));
};
