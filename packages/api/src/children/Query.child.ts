import type { QueryResolvers } from "../generated/types.ts";
import { loadChild } from "./child.loaders.ts";

export const child: NonNullable<QueryResolvers["child"]> = (_, { id }, context) => {
  context.require("child:read");
  return loadChild(context, id);
};
