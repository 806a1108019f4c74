import { lockConsent, storedConsent } from "@cic/db/consents/consent.queries";
import { endShares, writeWithdrawal } from "@cic/db/consents/consent.writes";
import { withdrawConsent as decide } from "@cic/domain/consents/change-consent";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { type ConsentOutcome, consentResult, tellOfConsent } from "./consent-outcome.ts";

export const withdrawConsent: MutationResolvers["withdrawConsent"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "consent:withdraw", operation: "withdrawConsent", key: idempotencyKey, input } as const;
  const outcome = await idempotent<ConsentOutcome>(context, request, async (db, actor) => {
    const before = await lockConsent(db, input.consentId);
    if (before === undefined) return recordNotFound("consentId");
    const decision = decide(storedConsent(before), input, context.today, actor.childId !== undefined);
    if (decision.kind !== "withdrawn") return decision;
    await writeWithdrawal(db, before, decision);
    await tellOfConsent(db, before, before.id, await endShares(db, before.id));
    return { kind: "consent", id: before.id };
  });
  return consentResult(context, outcome);
};
