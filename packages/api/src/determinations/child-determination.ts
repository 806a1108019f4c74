import type { ChildResolvers } from "../generated/types.ts";
import { loadDeterminationOn } from "./determination.loaders.ts";

/** `Child.determinationOn`. */
export const determinationOn: NonNullable<ChildResolvers["determinationOn"]> = ({ id }, { on }, context) => {
  context.require("commissioning:read");
  return loadDeterminationOn(context, { childId: id, on: on ?? context.today });
};
