import { countRectifications, listRectifications } from "@cic/db/rights/rectification.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const rectifications: NonNullable<QueryResolvers["rectifications"]> = (_, args, context, info) => {
  context.require("rights:read");
  return connection(
    info,
    args,
    () => context.read((db) => listRectifications(db, args)),
    () => context.read((db) => countRectifications(db, args)),
  );
};
