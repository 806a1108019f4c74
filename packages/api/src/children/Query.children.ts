import { countChildren, listChildren } from "@cic/db/children/child.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const children: NonNullable<QueryResolvers["children"]> = (_, args, context, info) => {
  context.require("child:read");
  return connection(
    info,
    args,
    () => context.read((db) => listChildren(db, args)),
    () => context.read((db) => countChildren(db, args)),
  );
};
