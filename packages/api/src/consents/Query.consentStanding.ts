import type { QueryResolvers } from "../generated/types.ts";
import { consentStandingOn } from "./ConsentStanding.ts";

export const consentStanding: NonNullable<QueryResolvers["consentStanding"]> = (_, { childId, on }, context) => {
  context.require("consent:read");
  return consentStandingOn(context, childId, on ?? context.today);
};
