import type { QueryResolvers } from "../generated/types.ts";
import { loadDispute } from "./dispute.loaders.ts";

export const dispute: NonNullable<QueryResolvers["dispute"]> = (_, { id }, context) => {
  context.require("dispute:read");
  return loadDispute(context, id);
};
