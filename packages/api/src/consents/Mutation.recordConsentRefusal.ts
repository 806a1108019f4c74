import { endAllShares, insertConsent } from "@cic/db/consents/consent.writes";
import { isOwnDecision } from "@cic/domain/consents/consent";
import { refuseConsent } from "@cic/domain/consents/record-consent";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { type ConsentOutcome, consentResult, lockConsentCase, tellOfConsent } from "./consent-outcome.ts";

export const recordConsentRefusal: MutationResolvers["recordConsentRefusal"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = { action: "consent:write", operation: "recordConsentRefusal", key: idempotencyKey, input } as const;
  const outcome = await idempotent<ConsentOutcome>(context, request, async (db, actor) => {
    const known = await lockConsentCase(db, input.childId);
    if (known === undefined) return recordNotFound("childId");
    const decision = refuseConsent(input, known.facts, context.today);
    if (decision.kind !== "recorded") return decision;
    const { consent, shares } = decision;
    const id = await insertConsent(db, known, consent, shares, { ...actor, today: context.today });
    // A child's own decision goes before everybody's consent.
    const isOfSharing = isOwnDecision(consent.capacity) && consent.scopes.includes("INFORMATION_SHARING");
    await tellOfConsent(db, known, id, isOfSharing ? await endAllShares(db, known.childId) : []);
    return { kind: "consent", id };
  });
  return consentResult(context, outcome);
};
