import { CONSENT_SCOPES } from "@cic/domain/consents/consent";
import { consentStanding as standingOf } from "@cic/domain/consents/standing.rule";
import type { QueryResolvers } from "../generated/types.ts";
import { standingRow } from "./ConsentStanding.ts";
import { loadConsentCase } from "./consent.loaders.ts";

export const consentStanding: NonNullable<QueryResolvers["consentStanding"]> = async (_, { childId, on }, context) => {
  context.require("consent:read");
  const known = await loadConsentCase(context, childId);
  if (known === null) return null;
  const day = on ?? context.today;
  return CONSENT_SCOPES.map((scope) => standingRow(scope, day, standingOf(known.consents, scope, known.facts, day)));
};
