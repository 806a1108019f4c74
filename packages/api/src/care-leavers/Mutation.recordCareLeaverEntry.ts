import { recordedEntries } from "@cic/db/care-leavers/care-leaver.queries";
import { insertEntry } from "@cic/db/care-leavers/care-leaver.writes";
import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { recordCareLeaverEntry as decide } from "@cic/domain/care-leavers/care-leaver-entry";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { entryWritten } from "./entry-written.ts";

export const recordCareLeaverEntry: MutationResolvers["recordCareLeaverEntry"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = {
    action: "care-leaver:write",
    operation: "recordCareLeaverEntry",
    key: idempotencyKey,
    input,
  } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await lockChildInCare(db, actor.organisationId, { record: "child", id: input.childId });
    if (child === undefined) return recordNotFound("childId");
    const known = { dateOfBirth: child.dateOfBirth, recorded: await recordedEntries(db, child.id, input.kind) };
    const given = {
      ...input,
      holds: input.holds ?? true,
      source: input.source ?? "AUTHORITY",
      endsPrevious: input.endsPrevious ?? false,
    };
    const decision = decide(known, given, context.today);
    if (decision.kind !== "recorded") return decision;
    return { kind: "written", id: await insertEntry(db, child, decision.fact, decision.ended) } as const;
  });
  return outcome.kind === "written" ? entryWritten(context, outcome.id) : refused(outcome);
};
