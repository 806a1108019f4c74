import type { QueryResolvers } from "../generated/types.ts";
import { loadHealthPlan } from "./health-plan.loaders.ts";

export const healthPlan: NonNullable<QueryResolvers["healthPlan"]> = (_, { id }, context) => {
  context.require("health-record:read");
  return loadHealthPlan(context, id);
};
