import { insertConsent } from "@cic/db/consents/consent.writes";
import { giveConsent } from "@cic/domain/consents/record-consent";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { type ConsentOutcome, consentResult, lockConsentCase, tellOfConsent } from "./consent-outcome.ts";

export const recordConsent: MutationResolvers["recordConsent"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "consent:write", operation: "recordConsent", key: idempotencyKey, input } as const;
  const outcome = await idempotent<ConsentOutcome>(context, request, async (db, actor) => {
    const known = await lockConsentCase(db, input.childId);
    if (known === undefined) return recordNotFound("childId");
    const decision = giveConsent(input, known.authorityId, known.facts, context.today, context.directory());
    if (decision.kind !== "recorded") return decision;
    const recorder = { ...actor, today: context.today };
    const id = await insertConsent(db, known, decision.consent, decision.shares, recorder);
    await tellOfConsent(db, known, id, decision.shares.organisationIds);
    return { kind: "consent", id };
  });
  return consentResult(context, outcome);
};
