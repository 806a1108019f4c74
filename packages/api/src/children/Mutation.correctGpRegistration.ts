import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { findGpRegistrationsByIds, recordedGpRegistrations } from "@cic/db/children/gp-registration.queries";
import { updateGpRegistration } from "@cic/db/children/gp-registration.writes";
import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { findPractices } from "@cic/db/organisations/gp-practice.queries";
import { giveReason } from "@cic/db/placements/placement.writes";
import { correctGpRegistration as decide, practiceCodeOf } from "@cic/domain/children/gp-registration";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { redeterminationOf } from "./redetermination.ts";

export const correctGpRegistration: MutationResolvers["correctGpRegistration"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = {
    action: "registration:write",
    operation: "correctGpRegistration",
    key: idempotencyKey,
    input,
  } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const [named] = await findGpRegistrationsByIds(db, [input.id]);
    if (named == null) return recordNotFound("id");
    const child = await lockChildInCare(db, actor.organisationId, { record: "child", id: named.childId });
    if (child === undefined) return recordNotFound("id");
    const known = { dateOfBirth: child.dateOfBirth, recorded: await recordedGpRegistrations(db, child.id) };
    const practices = await findPractices(db, input.practiceCode == null ? [] : [practiceCodeOf(input.practiceCode)]);
    const decision = decide(known, { ...input, id: named.id }, context.today, new Set(practices.keys()));
    if (decision.kind !== "corrected") return decision;
    await giveReason(db, decision.reason);
    await updateGpRegistration(db, decision.fact);
    const changed = await redetermine(db, child, [child.id], "GP_REGISTRATION", context.today, context.directory());
    return { kind: "corrected", id: decision.fact.id, changed } as const;
  });
  if (outcome.kind !== "corrected") return refused(outcome);
  const [registration] = await context.read((db) => findGpRegistrationsByIds(db, [outcome.id]));
  if (registration == null) return refused(recordNotFound("id"));
  const redetermination = await redeterminationOf(context, outcome.changed);
  return { __typename: "GpRegistrationOk", registration, redetermination };
};
