import type { QueryResolvers } from "../generated/types.ts";
import { loadDetermination } from "./determination.loaders.ts";

export const determination: NonNullable<QueryResolvers["determination"]> = (_, { id }, context) => {
  context.require("commissioning:read");
  return loadDetermination(context, id);
};
