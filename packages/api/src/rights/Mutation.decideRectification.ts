import { recordEvents } from "@cic/db/events/event.writes";
import { isUuid } from "@cic/db/ids";
import { findRectificationsByIds, isRecordOf, writeDecision } from "@cic/db/rights/rectification.queries";
import { asGovernance } from "@cic/db/scope";
import { recordNotFound } from "@cic/domain/refusals";
import { decideRectification as decide } from "@cic/domain/rights/rectification";
import { mustExist } from "../children/child.loaders.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadRectification } from "./rights.loaders.ts";

type Resolver = MutationResolvers["decideRectification"];

export const decideRectification: Resolver = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "rights:govern", operation: "decideRectification", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db) => {
    const [row = null] = isUuid(input.id) ? await findRectificationsByIds(db, [input.id]) : [];
    if (row === null) return recordNotFound("id");
    const decision = decide(row, input);
    if (decision.kind !== "decided") return decision;
    const { correctionId } = decision;
    const isThere = async (id: string) => asGovernance(db, () => isRecordOf(db, row.childId, row.record, id));
    if (correctionId !== null && !(await isThere(correctionId))) return recordNotFound("correctionId");
    await writeDecision(db, row, decision);
    const child = { id: row.childId, authorityId: row.authorityId };
    await recordEvents(db, [
      { type: "RECTIFICATION_CHANGED", child, records: [{ record: "RECTIFICATION", id: row.id }] },
    ]);
    return { kind: "decided", id: row.id } as const;
  });
  if (outcome.kind === "rectificationDecided") {
    const message = "The request was answered already. The person may ask again.";
    return { __typename: "RectificationDecided", decidedState: outcome.state, message };
  }
  if (outcome.kind !== "decided") return refused(outcome);
  const rectification = await mustExist(loadRectification(context, outcome.id), "the request");
  return { __typename: "RectificationOk", rectification };
};
