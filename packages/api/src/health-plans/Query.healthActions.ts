import { listHealthActions } from "@cic/db/health-plans/health-plan.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const healthActions: NonNullable<QueryResolvers["healthActions"]> = (_, args, context, info) => {
  context.require("health-record:read");
  return connection(info, args, (asksTotal) => context.read((db) => listHealthActions(db, args, asksTotal)));
};
