import { lockConsent, storedConsent } from "@cic/db/consents/consent.queries";
import { endAllShares, endShares, updateConsent } from "@cic/db/consents/consent.writes";
import { giveReason } from "@cic/db/placements/placement.writes";
import { correctConsent as decide } from "@cic/domain/consents/change-consent";
import { isOwnDecision } from "@cic/domain/consents/consent";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { type ConsentOutcome, consentResult, lockConsentCase, tellOfConsent } from "./consent-outcome.ts";

export const correctConsent: MutationResolvers["correctConsent"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "consent:write", operation: "correctConsent", key: idempotencyKey, input } as const;
  const outcome = await idempotent<ConsentOutcome>(context, request, async (db, actor) => {
    const before = await lockConsent(db, input.consentId);
    if (before === undefined) return recordNotFound("consentId");
    const known = await lockConsentCase(db, before.childId);
    if (known === undefined) return recordNotFound("consentId");
    const stored = storedConsent(before);
    const decision = decide(stored, input, actor.organisationId, known.facts, context.today, context.directory());
    if (decision.kind !== "corrected") return decision;
    const { consent } = decision;
    await giveReason(db, decision.reason);
    await updateConsent(db, before, consent);
    const shares = consent.scopes.includes("INFORMATION_SHARING");
    const isOwnRefusal = shares && consent.decision === "REFUSED" && isOwnDecision(consent.capacity);
    // What was shared was shared on what the consent said: of another capacity, or without the scope, it is shared no longer.
    const stands = shares && consent.capacity === before.capacity && consent.checked !== "NOT_KNOWN";
    const ended = isOwnRefusal ? await endAllShares(db, before.childId) : stands ? [] : await endShares(db, before.id);
    await tellOfConsent(db, before, before.id, ended);
    return { kind: "consent", id: before.id };
  });
  return consentResult(context, outcome);
};
