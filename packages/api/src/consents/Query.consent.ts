import type { QueryResolvers } from "../generated/types.ts";
import { loadConsent } from "./consent.loaders.ts";

export const consent: NonNullable<QueryResolvers["consent"]> = (_, { id }, context) => {
  context.require("consent:read");
  return loadConsent(context, id);
};
