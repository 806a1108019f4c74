import type { QueryResolvers } from "../generated/types.ts";
import { loadNotice } from "./notice.loaders.ts";

export const notice: NonNullable<QueryResolvers["notice"]> = (_, { id }, context) => {
  context.require("notice:read");
  return loadNotice(context, id);
};
