import { isUuid } from "@cic/db/ids";
import type { QueryResolvers } from "../generated/types.ts";
import { relationsOf } from "./hidden-fields.ts";

export const whyVisible: NonNullable<QueryResolvers["whyVisible"]> = (_, { childId }, context) => {
  context.require("child:read");
  return isUuid(childId) ? relationsOf(context, childId.toLowerCase()) : [];
};
