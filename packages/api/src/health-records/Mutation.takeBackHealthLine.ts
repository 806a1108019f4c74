import { lockHealthLine, storedHealthLine } from "@cic/db/health-records/health-line.queries";
import { voidHealthLine } from "@cic/db/health-records/health-line.writes";
import { giveReason } from "@cic/db/placements/placement.writes";
import { takeBackHealthLine as decide } from "@cic/domain/health-records/record-line";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { tellOfHealthLine } from "./health-line-outcome.ts";

export const takeBackHealthLine: MutationResolvers["takeBackHealthLine"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = {
    action: "health-record:write",
    operation: "takeBackHealthLine",
    key: idempotencyKey,
    input,
  } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const before = await lockHealthLine(db, input.lineId);
    if (before === undefined) return recordNotFound("lineId");
    const decision = decide(storedHealthLine(before), input, actor.organisationId);
    if (decision.kind !== "takenBack") return decision;
    await giveReason(db, decision.reason);
    await voidHealthLine(db, before, decision.reason);
    await tellOfHealthLine(db, before, before.id);
    return { kind: "takenBack", id: before.id } as const;
  });
  return outcome.kind === "takenBack" ? { __typename: "HealthLineTakenBackOk", id: outcome.id } : refused(outcome);
};
