import type { QueryResolvers } from "../generated/types.ts";
import { loadClocks } from "./clock.loaders.ts";

export const assessmentClocks: NonNullable<QueryResolvers["assessmentClocks"]> = (_, { childId, asOf }, context) => {
  context.require("assessment:read");
  return loadClocks(context, childId, asOf ?? context.today);
};
