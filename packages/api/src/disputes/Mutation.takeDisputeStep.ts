import { lockDispute } from "@cic/db/disputes/dispute.queries";
import { writeStep } from "@cic/db/disputes/dispute.writes";
import { isUuid } from "@cic/db/ids";
import { takeStep } from "@cic/domain/disputes/take-step";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadDispute } from "./dispute.loaders.ts";
import { stepRefused } from "./dispute-refused.ts";
import { takerOf } from "./taker.ts";

export const takeDisputeStep: MutationResolvers["takeDisputeStep"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "dispute:write", operation: "takeDisputeStep", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const dispute = isUuid(input.disputeId) ? await lockDispute(db, input.disputeId) : undefined;
    if (dispute === undefined) return recordNotFound("disputeId");
    const decision = takeStep(
      dispute,
      { ...input, evidence: input.evidence ?? [] },
      actor.organisationId,
      context.today,
      context.directory(),
    );
    if (decision.kind !== "taken") return decision;
    await writeStep(db, decision.dispute, decision.step, takerOf(actor, context));
    return { kind: "taken", id: dispute.id } as const;
  });
  if (outcome.kind === "illegalStep") return stepRefused(outcome);
  if (outcome.kind !== "taken") return refused(outcome);
  const dispute = await loadDispute(context, outcome.id);
  return dispute === null ? refused(recordNotFound("disputeId")) : { __typename: "TakeDisputeStepOk", dispute };
};
