import { insertDispute } from "@cic/db/disputes/dispute.writes";
import { findDisputedDetermination } from "@cic/db/disputes/disputed-determination.queries";
import { raiseDispute as decide } from "@cic/domain/disputes/raise-dispute";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadDispute } from "./dispute.loaders.ts";
import { disputeRefused } from "./dispute-refused.ts";
import { takerOf } from "./taker.ts";

export const raiseDispute: MutationResolvers["raiseDispute"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "dispute:write", operation: "raiseDispute", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const disputed = await findDisputedDetermination(db, input.childId, input.on);
    if (disputed === undefined) return recordNotFound("childId");
    // What is not given has its default by now: the contract says so, its generated type does not.
    const asked = { ...input, service: input.service ?? "STATUTORY_ASSESSMENT", evidence: input.evidence ?? [] };
    const decision = decide(disputed, asked, actor.organisationId, context.today, context.directory());
    if (decision.kind !== "raised") return decision;
    const child = { id: input.childId, authorityId: disputed.authorityId };
    return {
      kind: "raised",
      id: await insertDispute(db, child, decision.dispute, takerOf(actor, context)),
    } as const;
  });
  switch (outcome.kind) {
    case "raised": {
      const dispute = await loadDispute(context, outcome.id);
      return dispute === null ? refused(recordNotFound("childId")) : { __typename: "RaiseDisputeOk", dispute };
    }
    case "respondentNotConcerned":
    case "payerNotParty":
    case "disputeAlreadyOpen":
      return disputeRefused(outcome);
    default:
      return refused(outcome);
  }
};
