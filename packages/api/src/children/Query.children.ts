import { listChildren } from "@cic/db/children/child.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const children: NonNullable<QueryResolvers["children"]> = (_, args, context, info) => {
  context.require("child:read");
  return connection(info, args, (asksTotal) => context.read((db) => listChildren(db, args, asksTotal)));
};
