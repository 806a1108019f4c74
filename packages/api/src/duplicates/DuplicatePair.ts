import { loadChild, mustExist } from "../children/child.loaders.ts";
import type { DuplicatePairResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const DuplicatePair: DuplicatePairResolvers = {
  child: ({ childId }, _, context) => mustExist(loadChild(context, childId), "the child"),

  otherChild: ({ otherChildId }, _, context) => mustExist(loadChild(context, otherChildId), "the other child"),

  score: ({ score }) => score / 100,

  foundAt: ({ foundAt }) => instant(foundAt),

  decidedAt: ({ decidedAt }) => (decidedAt === null ? null : instant(decidedAt)),
};
