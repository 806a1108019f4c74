import { findCarePeriodsByIds } from "@cic/db/children/care-period.queries";
import { insertCarePeriod } from "@cic/db/children/care-period.writes";
import { insertChild, isLocalIdInUse } from "@cic/db/children/child.writes";
import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { notePairs } from "@cic/db/duplicates/pair.queries";
import { recordEvents } from "@cic/db/events/event.writes";
import type { ScopedDb } from "@cic/db/scope";
import { startCarePeriod as decide, startCarePeriodOfNewChild } from "@cic/domain/children/start-care-period";
import { inputRefused, recordNotFound } from "@cic/domain/refusals";
import { codesFor } from "@cic/imports/ssda903/code-sets";
import type { Context } from "../context.ts";
import type { MutationResolvers, NewChild, StartCarePeriodInput } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";

export const startCarePeriod: MutationResolvers["startCarePeriod"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "care-period:write", operation: "startCarePeriod", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, (db, { organisationId }) =>
    input.child.new === undefined
      ? startForChild(db, organisationId, input.child.id, input, context)
      : startForNewChild(db, organisationId, input.child.new, input, context),
  );
  if (outcome.kind !== "started") return refused(outcome);
  const [carePeriod] = await context.read((db) => findCarePeriodsByIds(db, [outcome.id]));
  return carePeriod == null ? refused(recordNotFound("child.id")) : { __typename: "StartCarePeriodOk", carePeriod };
};

async function startForChild(
  db: ScopedDb,
  authorityId: string,
  id: string,
  input: StartCarePeriodInput,
  context: Context,
) {
  const child = await lockChildInCare(db, authorityId, { record: "child", id });
  if (child === undefined) return recordNotFound("child.id");
  const decision = decide(child, input, context.today, codesFor);
  return decision.kind === "started" ? record(db, child, decision, context) : decision;
}

async function startForNewChild(
  db: ScopedDb,
  authorityId: string,
  newChild: NewChild,
  input: StartCarePeriodInput,
  context: Context,
) {
  const decision = startCarePeriodOfNewChild(newChild, input, context.today, codesFor);
  if (decision.kind !== "started") return decision;
  const inUse = await isLocalIdInUse(db, authorityId, decision.newChild.localId);
  if (inUse) return inputRefused("LOCAL_ID_IN_USE", "child.new.localId");
  const childId = await insertChild(db, authorityId, decision.newChild);
  await notePairs(db, authorityId, [childId]);
  return record(db, { id: childId, authorityId }, decision, context);
}

async function record(
  db: ScopedDb,
  child: { readonly id: string; readonly authorityId: string },
  decision: Parameters<typeof insertCarePeriod>[2],
  { today, directory }: Context,
) {
  const id = await insertCarePeriod(db, child, decision);
  await redetermine(db, child, [child.id], "CARE_PERIOD", today, directory());
  await recordEvents(db, [{ type: "CARE_PERIOD_STARTED", child, records: [{ record: "CARE_PERIOD", id }] }]);
  return { kind: "started", id } as const;
}
