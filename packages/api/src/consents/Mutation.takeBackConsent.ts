import { lockConsent, storedConsent } from "@cic/db/consents/consent.queries";
import { endShares, voidConsent } from "@cic/db/consents/consent.writes";
import { giveReason } from "@cic/db/placements/placement.writes";
import { takeBackConsent as decide } from "@cic/domain/consents/change-consent";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { tellOfConsent } from "./consent-outcome.ts";

export const takeBackConsent: MutationResolvers["takeBackConsent"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "consent:write", operation: "takeBackConsent", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const before = await lockConsent(db, input.consentId);
    if (before === undefined) return recordNotFound("consentId");
    const decision = decide(storedConsent(before), input, actor.organisationId);
    if (decision.kind !== "takenBack") return decision;
    await giveReason(db, decision.reason);
    await voidConsent(db, before, decision.reason);
    await tellOfConsent(db, before, before.id, await endShares(db, before.id));
    return { kind: "takenBack", id: before.id } as const;
  });
  return outcome.kind === "takenBack" ? { __typename: "ConsentTakenBackOk", id: outcome.id } : refused(outcome);
};
