import type { QueryResolvers } from "../generated/types.ts";
import { consentStandingOn } from "./ConsentStanding.ts";

export const consentStanding: NonNullable<QueryResolvers["consentStanding"]> = async (_, { childId, on }, context) => {
  context.require("consent:read");
  const standing = await consentStandingOn(context, childId, on ?? context.today);
  if (standing !== null) context.saw([childId]);
  return standing;
};
