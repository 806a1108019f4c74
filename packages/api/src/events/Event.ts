import { loadChild } from "../children/child.loaders.ts";
import type { EventResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const Event: EventResolvers = {
  child: ({ childId }, _, context) => (childId === null ? null : loadChild(context, childId)),

  recordedAt: ({ recordedAt }) => instant(recordedAt),
};
