import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { findGpRegistrationsByIds, recordedGpRegistrations } from "@cic/db/children/gp-registration.queries";
import { insertGpRegistration } from "@cic/db/children/gp-registration.writes";
import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { findPractices } from "@cic/db/organisations/gp-practice.queries";
import { recordGpRegistration as decide, practiceCodeOf } from "@cic/domain/children/gp-registration";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { redeterminationOf } from "./redetermination.ts";

export const recordGpRegistration: MutationResolvers["recordGpRegistration"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = {
    action: "registration:write",
    operation: "recordGpRegistration",
    key: idempotencyKey,
    input,
  } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await lockChildInCare(db, actor.organisationId, { record: "child", id: input.childId });
    if (child === undefined) return recordNotFound("childId");
    const known = { dateOfBirth: child.dateOfBirth, recorded: await recordedGpRegistrations(db, child.id) };
    const practices = await findPractices(db, input.practiceCode == null ? [] : [practiceCodeOf(input.practiceCode)]);
    const given = { ...input, endsPrevious: input.endsPrevious ?? false };
    const decision = decide(known, given, context.today, new Set(practices.keys()));
    if (decision.kind !== "recorded") return decision;
    const id = await insertGpRegistration(db, child, decision.fact, decision.ended);
    const changed = await redetermine(db, child, [child.id], "GP_REGISTRATION", context.today, context.directory());
    return { kind: "recorded", id, changed } as const;
  });
  if (outcome.kind !== "recorded") return refused(outcome);
  const [registration] = await context.read((db) => findGpRegistrationsByIds(db, [outcome.id]));
  if (registration == null) return refused(recordNotFound("childId"));
  const redetermination = await redeterminationOf(context, outcome.changed);
  return { __typename: "GpRegistrationOk", registration, redetermination };
};
