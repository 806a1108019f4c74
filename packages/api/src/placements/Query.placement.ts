import type { QueryResolvers } from "../generated/types.ts";
import { loadPlacement } from "./placement.loaders.ts";

export const placement: NonNullable<QueryResolvers["placement"]> = (_, { id }, context) => {
  context.require("placement:read");
  return loadPlacement(context, id);
};
