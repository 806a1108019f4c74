import type { HealthNeedResolvers } from "../generated/types.ts";
import { loadActions } from "./health-plan.loaders.ts";

export const HealthNeed: HealthNeedResolvers = {
  carried: ({ carriedFromId }) => carriedFromId !== null,

  actions: ({ id }, _, context) => loadActions(context, id),
};
