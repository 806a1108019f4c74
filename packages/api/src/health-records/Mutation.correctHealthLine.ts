import { findChildCaredFor } from "@cic/db/children/child-cared-for.queries";
import { lockHealthLine, storedHealthLine } from "@cic/db/health-records/health-line.queries";
import { updateHealthLine } from "@cic/db/health-records/health-line.writes";
import { giveReason } from "@cic/db/placements/placement.writes";
import { correctHealthLine as decide } from "@cic/domain/health-records/record-line";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { type HealthLineOutcome, healthLineResult, tellOfHealthLine } from "./health-line-outcome.ts";

export const correctHealthLine: MutationResolvers["correctHealthLine"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = {
    action: "health-record:write",
    operation: "correctHealthLine",
    key: idempotencyKey,
    input,
  } as const;
  const outcome = await idempotent<HealthLineOutcome>(context, request, async (db, actor) => {
    const before = await lockHealthLine(db, input.lineId);
    const child = before && (await findChildCaredFor(db, before.childId));
    if (before === undefined || child === undefined) return recordNotFound("lineId");
    const stored = storedHealthLine(before);
    const decision = decide(stored, input, actor.organisationId, child.dateOfBirth, context.today);
    if (decision.kind !== "corrected") return decision;
    await giveReason(db, decision.reason);
    await updateHealthLine(db, before, decision.line);
    await tellOfHealthLine(db, before, before.id);
    return { kind: "line", id: before.id };
  });
  return healthLineResult(context, outcome);
};
