import { may } from "@cic/auth/actor";
import { findChildCaredFor } from "@cic/db/children/child-cared-for.queries";
import { recordEvents } from "@cic/db/events/event.writes";
import { lockCurrentPlan } from "@cic/db/health-plans/health-plan.queries";
import { insertHealthPlan } from "@cic/db/health-plans/health-plan.writes";
import { isUuid } from "@cic/db/ids";
import { makeHealthPlan as decide } from "@cic/domain/health-plans/health-plan";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadHealthPlan } from "./health-plan.loaders.ts";

export const makeHealthPlan: MutationResolvers["makeHealthPlan"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "health-plan:write", operation: "makeHealthPlan", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await findChildCaredFor(db, input.childId);
    if (child === undefined) return recordNotFound("childId");
    const assessmentId = input.assessmentId ?? null;
    if (assessmentId !== null && !isUuid(assessmentId)) return recordNotFound("assessmentId");
    const current = await lockCurrentPlan(db, child.own.childId);
    const by = { born: child.dateOfBirth, today: context.today, directory: context.directory() };
    const decision = decide(current?.plan, input, { ...by, clinical: may(actor, "clinical:read") });
    if (decision.kind !== "made") return decision;
    const id = await insertHealthPlan(db, child.own, decision.plan, assessmentId, current?.row, actor);
    const { childId, authorityId } = child.own;
    const records = [{ record: "HEALTH_PLAN", id } as const];
    await recordEvents(db, [{ type: "HEALTH_PLAN_CHANGED", child: { id: childId, authorityId }, records }]);
    return { kind: "made", id } as const;
  });
  if (outcome.kind !== "made") return refused(outcome);
  const plan = await loadHealthPlan(context, outcome.id);
  return plan === null ? refused(recordNotFound("childId")) : { __typename: "HealthPlanOk", plan };
};
