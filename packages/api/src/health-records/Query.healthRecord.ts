import type { QueryResolvers } from "../generated/types.ts";
import { loadReadableChild } from "./health-record.loaders.ts";

export const healthRecord: NonNullable<QueryResolvers["healthRecord"]> = async (_, { childId }, context) => {
  context.require("health-record:read");
  const child = await loadReadableChild(context, childId);
  return child === null ? null : { childId: child.id, shared: child.shared };
};
