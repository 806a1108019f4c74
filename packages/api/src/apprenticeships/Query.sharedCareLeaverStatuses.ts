import { listSharedStatuses } from "@cic/db/apprenticeships/vacancy.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const sharedCareLeaverStatuses: NonNullable<QueryResolvers["sharedCareLeaverStatuses"]> = (
  _,
  args,
  context,
  info,
) => {
  context.require("shared-status:read");
  return connection(info, args, (asksTotal) => context.read((db) => listSharedStatuses(db, args, asksTotal)));
};
