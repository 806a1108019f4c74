import { lockConsent, storedConsent } from "@cic/db/consents/consent.queries";
import { writeReceipt } from "@cic/db/consents/consent.writes";
import { receiveConsent } from "@cic/domain/consents/change-consent";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { type ConsentOutcome, consentResult, tellOfConsent } from "./consent-outcome.ts";

export const recordConsentReceipt: MutationResolvers["recordConsentReceipt"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = { action: "consent:write", operation: "recordConsentReceipt", key: idempotencyKey, input } as const;
  const outcome = await idempotent<ConsentOutcome>(context, request, async (db) => {
    const before = await lockConsent(db, input.consentId);
    if (before === undefined) return recordNotFound("consentId");
    const decision = receiveConsent(storedConsent(before), input, context.today);
    if (decision.kind !== "received") return decision;
    await writeReceipt(db, before, decision.receivedOn);
    await tellOfConsent(db, before, before.id);
    return { kind: "consent", id: before.id };
  });
  return consentResult(context, outcome);
};
