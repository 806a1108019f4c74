import { findEntry, recordedEntries } from "@cic/db/care-leavers/care-leaver.queries";
import { updateEntry } from "@cic/db/care-leavers/care-leaver.writes";
import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { giveReason } from "@cic/db/placements/placement.writes";
import { correctCareLeaverEntry as decide } from "@cic/domain/care-leavers/care-leaver-entry";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { entryWritten } from "./entry-written.ts";

export const correctCareLeaverEntry: MutationResolvers["correctCareLeaverEntry"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = {
    action: "care-leaver:write",
    operation: "correctCareLeaverEntry",
    key: idempotencyKey,
    input,
  } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const named = await findEntry(db, input.id);
    if (named === undefined) return recordNotFound("id");
    const child = await lockChildInCare(db, actor.organisationId, { record: "child", id: named.childId });
    if (child === undefined) return recordNotFound("id");
    const known = { dateOfBirth: child.dateOfBirth, recorded: await recordedEntries(db, child.id, named.kind) };
    const decision = decide(known, { ...input, id: named.id }, context.today);
    if (decision.kind !== "corrected") return decision;
    await giveReason(db, decision.reason);
    await updateEntry(db, child, decision.fact);
    return { kind: "written", id: decision.fact.id } as const;
  });
  return outcome.kind === "written" ? entryWritten(context, outcome.id) : refused(outcome);
};
