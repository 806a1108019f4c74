import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { findGpRegistrationsByIds, recordedGpRegistrations } from "@cic/db/children/gp-registration.queries";
import { takeBackGpRegistration as write } from "@cic/db/children/gp-registration.writes";
import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { giveReason } from "@cic/db/placements/placement.writes";
import { takeBackFact } from "@cic/domain/children/dated-fact";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { redeterminationOf } from "./redetermination.ts";

export const takeBackGpRegistration: MutationResolvers["takeBackGpRegistration"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = {
    action: "registration:write",
    operation: "takeBackGpRegistration",
    key: idempotencyKey,
    input,
  } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const [named] = await findGpRegistrationsByIds(db, [input.id]);
    if (named == null) return recordNotFound("id");
    const child = await lockChildInCare(db, actor.organisationId, { record: "child", id: named.childId });
    if (child === undefined) return recordNotFound("id");
    const decision = takeBackFact(await recordedGpRegistrations(db, child.id), { ...input, id: named.id });
    if (decision.kind !== "takenBack") return decision;
    await giveReason(db, decision.reason);
    await write(db, decision.fact, decision.reason);
    const changed = await redetermine(db, child, [child.id], "GP_REGISTRATION", context.today, context.directory());
    return { kind: "takenBack", id: decision.fact.id, changed } as const;
  });
  if (outcome.kind !== "takenBack") return refused(outcome);
  const redetermination = await redeterminationOf(context, outcome.changed);
  return { __typename: "TakenBackOk", id: outcome.id, redetermination };
};
