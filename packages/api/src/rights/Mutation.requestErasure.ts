import { recordEvents } from "@cic/db/events/event.writes";
import { insertErasureRequest } from "@cic/db/rights/erasure.queries";
import { readReason } from "@cic/domain/rights/erasure";
import { mustExist } from "../children/child.loaders.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadErasureRequest } from "./rights.loaders.ts";
import { subjectOf } from "./subject.ts";

export const requestErasure: MutationResolvers["requestErasure"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "rights:ask", operation: "requestErasure", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await subjectOf(db, actor, input.childId);
    if ("kind" in child) return child;
    const reason = readReason(input.reason, "reason");
    if (typeof reason !== "string") return reason;
    const id = await insertErasureRequest(db, child, reason, actor.childId !== undefined);
    await recordEvents(db, [{ type: "ERASURE_REQUEST_CHANGED", child, records: [{ record: "ERASURE_REQUEST", id }] }]);
    return { kind: "asked", id } as const;
  });
  if (outcome.kind !== "asked") return refused(outcome);
  return {
    __typename: "ErasureRequestOk",
    request: await mustExist(loadErasureRequest(context, outcome.id), "the request"),
  };
};
