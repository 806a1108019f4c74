import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { findResidencesByIds, recordedResidences } from "@cic/db/children/gp-registration.queries";
import { updateResidence } from "@cic/db/children/gp-registration.writes";
import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { notePairs } from "@cic/db/duplicates/pair.queries";
import { giveReason } from "@cic/db/placements/placement.writes";
import { correctResidence as decide } from "@cic/domain/children/residence";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { redeterminationOf } from "./redetermination.ts";

export const correctResidence: MutationResolvers["correctResidence"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = { action: "registration:write", operation: "correctResidence", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const [named] = await findResidencesByIds(db, [input.id]);
    if (named == null) return recordNotFound("id");
    const child = await lockChildInCare(db, actor.organisationId, { record: "child", id: named.childId });
    if (child === undefined) return recordNotFound("id");
    const known = { dateOfBirth: child.dateOfBirth, recorded: await recordedResidences(db, child.id) };
    const decision = decide(known, { ...input, id: named.id }, context.today);
    if (decision.kind !== "corrected") return decision;
    await giveReason(db, decision.reason);
    await updateResidence(db, decision.fact);
    await notePairs(db, child.authorityId, [child.id]);
    const changed = await redetermine(db, child, [child.id], "RESIDENCE", context.today, context.directory());
    return { kind: "corrected", id: decision.fact.id, changed } as const;
  });
  if (outcome.kind !== "corrected") return refused(outcome);
  const [residence] = await context.read((db) => findResidencesByIds(db, [outcome.id]));
  if (residence == null) return refused(recordNotFound("id"));
  const redetermination = await redeterminationOf(context, outcome.changed);
  return { __typename: "ResidenceOk", residence, redetermination };
};
