import { loadChild, mustExist } from "../children/child.loaders.ts";
import type { PossibleDuplicateResolvers } from "../generated/types.ts";

export const PossibleDuplicate: PossibleDuplicateResolvers = {
  child: ({ otherChildId }, _, context) => mustExist(loadChild(context, otherChildId), "the child"),
};
