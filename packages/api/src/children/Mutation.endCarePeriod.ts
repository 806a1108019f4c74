import { findCarePeriodsByIds } from "@cic/db/children/care-period.queries";
import { endCarePeriod as write } from "@cic/db/children/care-period.writes";
import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { endLapsedShares } from "@cic/db/consents/consent.writes";
import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { recordEvents } from "@cic/db/events/event.writes";
import { writePlacements } from "@cic/db/placements/placement.writes";
import { endCarePeriod as decide } from "@cic/domain/children/end-care-period";
import { recordNotFound } from "@cic/domain/refusals";
import { codesFor } from "@cic/imports/ssda903/code-sets";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";

export const endCarePeriod: MutationResolvers["endCarePeriod"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "care-period:write", operation: "endCarePeriod", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await lockChildInCare(db, actor.organisationId, { record: "carePeriod", id: input.carePeriodId });
    if (child === undefined) return recordNotFound("carePeriodId");
    const decision = decide(
      child,
      { ...input, carePeriodId: input.carePeriodId.toLowerCase() },
      context.today,
      codesFor,
    );
    if (decision.kind !== "ended") return decision;
    await write(db, decision.carePeriod, decision.endReason, decision.legalStatuses);
    await writePlacements(db, child, { changed: decision.placements }, context.directory());
    await redetermine(db, child, [child.id], "CARE_PERIOD", context.today, context.directory());
    await endLapsedShares(db, [child.id]);
    await recordEvents(db, [
      ...decision.placements.map(
        ({ id }) => ({ type: "PLACEMENT_ENDED", child, records: [{ record: "PLACEMENT", id }] }) as const,
      ),
      { type: "CARE_PERIOD_ENDED", child, records: [{ record: "CARE_PERIOD", id: decision.carePeriod.id }] },
    ]);
    return { kind: "ended", id: decision.carePeriod.id } as const;
  });
  if (outcome.kind !== "ended") return refused(outcome);
  const [carePeriod] = await context.read((db) => findCarePeriodsByIds(db, [outcome.id]));
  return carePeriod == null ? refused(recordNotFound("carePeriodId")) : { __typename: "EndCarePeriodOk", carePeriod };
};
