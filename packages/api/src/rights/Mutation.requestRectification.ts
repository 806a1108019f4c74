import { recordEvents } from "@cic/db/events/event.writes";
import { insertRectification, isRecordOf } from "@cic/db/rights/rectification.queries";
import { asGovernance } from "@cic/db/scope";
import { recordNotFound } from "@cic/domain/refusals";
import { askRectification } from "@cic/domain/rights/rectification";
import { mustExist } from "../children/child.loaders.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadRectification } from "./rights.loaders.ts";
import { subjectOf } from "./subject.ts";

type Resolver = MutationResolvers["requestRectification"];

export const requestRectification: Resolver = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "rights:ask", operation: "requestRectification", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await subjectOf(db, actor, input.childId);
    if ("kind" in child) return child;
    const askedByThem = actor.childId !== undefined;
    const asked = askRectification(input, askedByThem, context.today);
    if (asked.kind !== "asked") return asked;
    const { record, recordId } = input;
    if (!(await asGovernance(db, () => isRecordOf(db, child.id, record, recordId)))) return recordNotFound("recordId");
    const id = await insertRectification(db, child, { record, recordId, askedByThem }, asked);
    await recordEvents(db, [{ type: "RECTIFICATION_CHANGED", child, records: [{ record: "RECTIFICATION", id }] }]);
    return { kind: "asked", id } as const;
  });
  if (outcome.kind !== "asked") return refused(outcome);
  const rectification = await mustExist(loadRectification(context, outcome.id), "the request");
  return { __typename: "RectificationOk", rectification };
};
