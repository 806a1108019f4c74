import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { recordEvents } from "@cic/db/events/event.writes";
import { findPlacementsByIds } from "@cic/db/placements/placement.queries";
import { writePlacements } from "@cic/db/placements/placement.writes";
import { recordPlacement as decide } from "@cic/domain/placements/record-placement";
import { recordNotFound } from "@cic/domain/refusals";
import { codesFor } from "@cic/imports/ssda903/code-sets";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";

export const recordPlacement: MutationResolvers["recordPlacement"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "placement:write", operation: "recordPlacement", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await lockChildInCare(db, actor.organisationId, { record: "carePeriod", id: input.carePeriodId });
    if (child === undefined) return recordNotFound("carePeriodId");
    const decision = decide(
      child,
      { ...input, carePeriodId: input.carePeriodId.toLowerCase() },
      context.today,
      codesFor,
    );
    if (decision.kind !== "recorded") return decision;
    const [id] = await writePlacements(db, child, { added: [decision.placement] }, context.directory());
    await redetermine(db, child, [child.id], "PLACEMENT", context.today, context.directory());
    await recordEvents(db, [
      { type: "PLACEMENT_RECORDED", child, records: [{ record: "PLACEMENT", id: id as string }] },
    ]);
    return { kind: "recorded", id: id as string } as const;
  });
  if (outcome.kind !== "recorded") return refused(outcome);
  const [placement] = await context.read((db) => findPlacementsByIds(db, [outcome.id]));
  return placement == null ? refused(recordNotFound("carePeriodId")) : { __typename: "RecordPlacementOk", placement };
};
