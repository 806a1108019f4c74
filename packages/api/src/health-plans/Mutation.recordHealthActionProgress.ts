import { recordEvents } from "@cic/db/events/event.writes";
import { findCurrentAction, type HealthActionRow, lockAction } from "@cic/db/health-plans/health-plan.queries";
import { writeProgress } from "@cic/db/health-plans/health-plan.writes";
import { type HealthActionRecord, progressAction } from "@cic/domain/health-plans/health-plan";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadAction } from "./health-plan.loaders.ts";

export const recordHealthActionProgress: MutationResolvers["recordHealthActionProgress"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const operation = "recordHealthActionProgress";
  const request = { action: "health-plan:write", operation, key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const before = await lockAction(db, input.actionId);
    if (before === undefined) return recordNotFound("actionId");
    const decision = progressAction(recordOf(before), input, context.today);
    if (decision.kind === "carriedOn") {
      const id = await findCurrentAction(db, before.originId);
      return id === undefined ? recordNotFound("actionId") : ({ kind: "carriedOn", id } as const);
    }
    if (decision.kind !== "progressed") return decision;
    await writeProgress(db, before, decision, actor);
    const child = { id: before.childId, authorityId: before.authorityId };
    const records = [{ record: "HEALTH_PLAN", id: before.planId } as const];
    await recordEvents(db, [{ type: "HEALTH_PLAN_CHANGED", child, records }]);
    return { kind: "progressed", id: before.id } as const;
  });
  if (outcome.kind === "carriedOn") {
    const message = "It is of a plan whose place another has taken.";
    return { __typename: "HealthActionCarriedOn", message, currentActionId: outcome.id };
  }
  if (outcome.kind !== "progressed") return refused(outcome);
  const action = await loadAction(context, outcome.id);
  return action === null ? refused(recordNotFound("actionId")) : { __typename: "HealthActionOk", action };
};

// Days are days: the database holds no other.
const recordOf = (row: HealthActionRow): HealthActionRecord => row as unknown as HealthActionRecord;
