import { findChildCaredFor } from "@cic/db/children/child-cared-for.queries";
import { findConsentCases, lockConsentsOf } from "@cic/db/consents/consent.queries";
import { insertConsent } from "@cic/db/consents/consent.writes";
import { giveConsent } from "@cic/domain/consents/record-consent";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { type ConsentOutcome, consentResult, tellOfConsent } from "./consent-outcome.ts";

export const recordConsent: MutationResolvers["recordConsent"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "consent:write", operation: "recordConsent", key: idempotencyKey, input } as const;
  const outcome = await idempotent<ConsentOutcome>(context, request, async (db, actor) => {
    const child = await findChildCaredFor(db, input.childId);
    if (child === undefined) return recordNotFound("childId");
    await lockConsentsOf(db, child.own.childId);
    const [known] = await findConsentCases(db, [child.own.childId]);
    if (known == null) return recordNotFound("childId");
    const decision = giveConsent(input, child.own.authorityId, known.facts, context.today, context.directory());
    if (decision.kind !== "recorded") return decision;
    const recorder = { ...actor, today: context.today };
    const id = await insertConsent(db, child.own, decision.consent, decision.shares, recorder);
    await tellOfConsent(db, child.own, id, decision.shares.organisationIds);
    return { kind: "consent", id };
  });
  return consentResult(context, outcome);
};
