import type { QueryResolvers } from "../generated/types.ts";
import { loadCharge } from "./charge.loaders.ts";

export const assessmentCharge: NonNullable<QueryResolvers["assessmentCharge"]> = (_, { id }, context) => {
  context.require("charge:read");
  return loadCharge(context, id);
};
