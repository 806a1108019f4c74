import type { QueryResolvers } from "../generated/types.ts";
import { loadAssessment } from "./assessment.loaders.ts";

export const assessment: NonNullable<QueryResolvers["assessment"]> = (_, { id }, context) => {
  context.require("assessment:read");
  return loadAssessment(context, id);
};
