import { writeClaim } from "@cic/db/charges/charge.writes";
import { lockClaim } from "@cic/db/charges/claim.queries";
import { claimCharge, longestReference } from "@cic/domain/charges/claim-charge";
import { recordNotFound } from "@cic/domain/refusals";
import { readText } from "@cic/domain/text";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadCharge } from "./charge.loaders.ts";

export const claimAssessmentCharge: MutationResolvers["claimAssessmentCharge"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = {
    action: "charge:write",
    operation: "claimAssessmentCharge",
    key: idempotencyKey,
    input,
  } as const;
  const outcome = await idempotent(context, request, async (db, { organisationId }) => {
    const { providerId } = input;
    if (context.directory().byId(providerId)?.kind !== "PROVIDER") return recordNotFound("providerId");
    const reference = readText(input.reference, longestReference) ?? "";
    const claim = await lockClaim(db, organisationId, { ...input, reference });
    if (claim === undefined) return recordNotFound("childId");
    const decision = claimCharge(claim, input, context.today);
    if (decision.kind !== "claimed") return decision;
    const { childId, authorityId } = claim;
    const parties = { childId, authorityId, providerId, claimedById: organisationId };
    return { kind: "claimed", id: await writeClaim(db, parties, decision, context.today) } as const;
  });
  if (outcome.kind !== "claimed") return refused(outcome);
  const charge = await loadCharge(context, outcome.id);
  return charge === null ? refused(recordNotFound("childId")) : { __typename: "ClaimAssessmentChargeOk", charge };
};
