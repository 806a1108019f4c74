import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { recordEvents } from "@cic/db/events/event.writes";
import { findPlacementsByIds } from "@cic/db/placements/placement.queries";
import { writePlacements } from "@cic/db/placements/placement.writes";
import { movePlacement as decide } from "@cic/domain/placements/move-placement";
import { recordNotFound } from "@cic/domain/refusals";
import { codesFor } from "@cic/imports/ssda903/code-sets";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { moveImpact } from "./move-impact.ts";

export const movePlacement: MutationResolvers["movePlacement"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "placement:write", operation: "movePlacement", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await lockChildInCare(db, actor.organisationId, { record: "placement", id: input.placementId });
    if (child === undefined) return recordNotFound("placementId");
    const decision = decide(child, { ...input, placementId: input.placementId.toLowerCase() }, context.today, codesFor);
    if (decision.kind !== "moved") return decision;
    const { from, to } = decision;
    const [id] = await writePlacements(db, child, { changed: [from], added: [to] }, context.directory());
    await redetermine(db, child, [child.id], "PLACEMENT", context.today, context.directory());
    await recordEvents(db, [
      { type: "PLACEMENT_ENDED", child, records: [{ record: "PLACEMENT", id: from.id }] },
      { type: "PLACEMENT_RECORDED", child, records: [{ record: "PLACEMENT", id: id as string }] },
    ]);
    return { kind: "moved", from: from.id, to: id as string } as const;
  });
  if (outcome.kind !== "moved") return refused(outcome);
  const [from, to] = await context.read((db) => findPlacementsByIds(db, [outcome.from, outcome.to]));
  return from == null || to == null
    ? refused(recordNotFound("placementId"))
    : // The default resolver of a field calls a function that it finds in its place.
      {
        __typename: "MovePlacementOk",
        ended: from,
        started: to,
        impact: (() => moveImpact(context, from, to)) as never,
      };
};
