import { listHealthPlans } from "@cic/db/health-plans/health-plan.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const healthPlans: NonNullable<QueryResolvers["healthPlans"]> = (_, args, context, info) => {
  context.require("health-record:read");
  return connection(info, args, (asksTotal) => context.read((db) => listHealthPlans(db, args, asksTotal)));
};
