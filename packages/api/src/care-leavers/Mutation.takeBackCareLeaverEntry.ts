import { findEntry, recordedEntries } from "@cic/db/care-leavers/care-leaver.queries";
import { takeBackEntry } from "@cic/db/care-leavers/care-leaver.writes";
import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { giveReason } from "@cic/db/placements/placement.writes";
import { takeBackFact } from "@cic/domain/children/dated-fact";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";

export const takeBackCareLeaverEntry: MutationResolvers["takeBackCareLeaverEntry"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = {
    action: "care-leaver:write",
    operation: "takeBackCareLeaverEntry",
    key: idempotencyKey,
    input,
  } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const named = await findEntry(db, input.id);
    if (named === undefined) return recordNotFound("id");
    const child = await lockChildInCare(db, actor.organisationId, { record: "child", id: named.childId });
    if (child === undefined) return recordNotFound("id");
    const decision = takeBackFact(await recordedEntries(db, child.id, named.kind), { ...input, id: named.id });
    if (decision.kind !== "takenBack") return decision;
    await giveReason(db, decision.reason);
    await takeBackEntry(db, child, decision.fact, decision.reason);
    return { kind: "takenBack", id: decision.fact.id } as const;
  });
  return outcome.kind === "takenBack" ? { __typename: "CareLeaverEntryTakenBack", id: outcome.id } : refused(outcome);
};
