import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { recordEvents } from "@cic/db/events/event.writes";
import { findPlacementsByIds } from "@cic/db/placements/placement.queries";
import { giveReason, writePlacements } from "@cic/db/placements/placement.writes";
import { correctPlacement as decide } from "@cic/domain/placements/correct-placement";
import { recordNotFound } from "@cic/domain/refusals";
import { codesFor } from "@cic/imports/ssda903/code-sets";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";

export const correctPlacement: MutationResolvers["correctPlacement"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = { action: "placement:write", operation: "correctPlacement", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await lockChildInCare(db, actor.organisationId, { record: "placement", id: input.placementId });
    if (child === undefined) return recordNotFound("placementId");
    const decision = decide(child, { ...input, placementId: input.placementId.toLowerCase() }, context.today, codesFor);
    if (decision.kind !== "corrected") return decision;
    await giveReason(db, decision.reason);
    await writePlacements(db, child, { changed: [decision.placement] }, context.directory());
    await redetermine(db, child, [child.id], "PLACEMENT", context.today, context.directory());
    await recordEvents(db, [
      { type: "PLACEMENT_CORRECTED", child, records: [{ record: "PLACEMENT", id: decision.placement.id }] },
    ]);
    return { kind: "corrected", id: decision.placement.id } as const;
  });
  if (outcome.kind !== "corrected") return refused(outcome);
  const [placement] = await context.read((db) => findPlacementsByIds(db, [outcome.id]));
  return placement == null ? refused(recordNotFound("placementId")) : { __typename: "CorrectPlacementOk", placement };
};
