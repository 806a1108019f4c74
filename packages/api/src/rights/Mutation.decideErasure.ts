import { recordEvents } from "@cic/db/events/event.writes";
import { isUuid } from "@cic/db/ids";
import { eraseChild, findErasureRequestsByIds, refuseErasure } from "@cic/db/rights/erasure.queries";
import { findRetentions } from "@cic/db/rights/retention.queries";
import { asGovernance } from "@cic/db/scope";
import { recordNotFound } from "@cic/domain/refusals";
import { decideErasure as decide } from "@cic/domain/rights/erasure";
import { retentionOf } from "@cic/domain/rights/retention.rule";
import { mustExist } from "../children/child.loaders.ts";
import type { ErasureNotDecidableReason, MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadErasure, loadErasureRequest } from "./rights.loaders.ts";

const WHY: Readonly<Record<ErasureNotDecidableReason, string>> = {
  DECIDED: "The request was decided already. Erasure may be asked for again.",
  OWN: "Nobody approves what they asked for: somebody else decides.",
};

export const decideErasure: MutationResolvers["decideErasure"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "rights:govern", operation: "decideErasure", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, { subject }) => {
    const [row = null] = isUuid(input.id) ? await findErasureRequestsByIds(db, [input.id]) : [];
    if (row === null) return recordNotFound("id");
    const [facts] = await asGovernance(db, () => findRetentions(db, [row.childId]));
    if (facts == null) throw new Error("a request for erasure has its child");
    const of = { retained: retentionOf(facts), held: facts.holds.length > 0 };
    const decision = decide(row, input, of, subject, context.today);
    if (decision.kind === "erase") {
      const { id, child, told } = await eraseChild(db, row.id, decision);
      await recordEvents(db, [{ type: "RECORD_ERASED", records: [{ record: "CHILD", id: child }], named: told }]);
      return { kind: "erased", id } as const;
    }
    if (decision.kind !== "refuse") return decision;
    await refuseErasure(db, row, decision);
    const child = { id: row.childId, authorityId: row.authorityId };
    const records = [{ record: "ERASURE_REQUEST", id: row.id }] as const;
    await recordEvents(db, [{ type: "ERASURE_REQUEST_CHANGED", child, records }]);
    const { obstacles, rule, keptUntil } = decision;
    return { kind: "refused", id: row.id, obstacles, rule, keptUntil } as const;
  });
  if (outcome.kind === "erased") {
    return { __typename: "ErasureOk", erasure: await mustExist(loadErasure(context, outcome.id), "the erasure") };
  }
  if (outcome.kind === "notDecidable") {
    const { reason } = outcome;
    return { __typename: "ErasureNotDecidable", notDecidableBecause: reason, message: WHY[reason] };
  }
  if (outcome.kind !== "refused") return refused(outcome);
  const asked = await mustExist(loadErasureRequest(context, outcome.id), "the request");
  if (input.decision === "REFUSE") return { __typename: "ErasureRequestOk", request: asked };
  const { obstacles, rule, keptUntil } = outcome;
  const message = "The record is kept: the rule, the day until when and what else stands against it are the reason.";
  return { __typename: "ErasureNotAllowed", obstacles: [...obstacles], rule, keptUntil, request: asked, message };
};
