import { findChildCaredFor } from "@cic/db/children/child-cared-for.queries";
import { insertHealthLine } from "@cic/db/health-records/health-line.writes";
import { recordHealthLine as decide } from "@cic/domain/health-records/record-line";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { type HealthLineOutcome, healthLineResult, tellOfHealthLine } from "./health-line-outcome.ts";

export const recordHealthLine: MutationResolvers["recordHealthLine"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = { action: "health-record:write", operation: "recordHealthLine", key: idempotencyKey, input } as const;
  const outcome = await idempotent<HealthLineOutcome>(context, request, async (db, actor) => {
    const child = await findChildCaredFor(db, input.childId);
    if (child === undefined) return recordNotFound("childId");
    const decision = decide(child.dateOfBirth, input, context.today);
    if (decision.kind !== "recorded") return decision;
    const id = await insertHealthLine(db, child.own, decision.line, actor);
    await tellOfHealthLine(db, child.own, id);
    return { kind: "line", id };
  });
  return healthLineResult(context, outcome);
};
