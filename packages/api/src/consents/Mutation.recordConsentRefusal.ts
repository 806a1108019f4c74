import { findChildCaredFor } from "@cic/db/children/child-cared-for.queries";
import { findConsentCases, lockConsentsOf } from "@cic/db/consents/consent.queries";
import { endAllShares, insertConsent } from "@cic/db/consents/consent.writes";
import { isOwnDecision } from "@cic/domain/consents/consent";
import { refuseConsent } from "@cic/domain/consents/record-consent";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { type ConsentOutcome, consentResult, tellOfConsent } from "./consent-outcome.ts";

export const recordConsentRefusal: MutationResolvers["recordConsentRefusal"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = { action: "consent:write", operation: "recordConsentRefusal", key: idempotencyKey, input } as const;
  const outcome = await idempotent<ConsentOutcome>(context, request, async (db, actor) => {
    const child = await findChildCaredFor(db, input.childId);
    if (child === undefined) return recordNotFound("childId");
    await lockConsentsOf(db, child.own.childId);
    const [known] = await findConsentCases(db, [child.own.childId]);
    if (known == null) return recordNotFound("childId");
    const decision = refuseConsent(input, known.facts, context.today);
    if (decision.kind !== "recorded") return decision;
    const { consent, shares } = decision;
    const id = await insertConsent(db, child.own, consent, shares, { ...actor, today: context.today });
    // A child's own decision goes before everybody's consent.
    const isOfSharing = isOwnDecision(consent.capacity) && consent.scopes.includes("INFORMATION_SHARING");
    await tellOfConsent(db, child.own, id, isOfSharing ? await endAllShares(db, child.own.childId) : []);
    return { kind: "consent", id };
  });
  return consentResult(context, outcome);
};
