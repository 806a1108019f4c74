import { isUuid } from "@cic/db/ids";
import { mayRead } from "../access/hidden-fields.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { consentStandingOn } from "./ConsentStanding.ts";

export const consentStanding: NonNullable<QueryResolvers["consentStanding"]> = async (_, { childId, on }, context) => {
  context.require("consent:read");
  // To whoever is told of no consent, that none is recorded would be wrong.
  if (!isUuid(childId) || !(await mayRead(context, childId.toLowerCase(), "CONSENT"))) return null;
  const standing = await consentStandingOn(context, childId, on ?? context.today);
  if (standing !== null) context.saw([childId]);
  return standing;
};
