import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { findResidencesByIds, recordedResidences } from "@cic/db/children/gp-registration.queries";
import { insertResidence } from "@cic/db/children/gp-registration.writes";
import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { notePairs } from "@cic/db/duplicates/pair.queries";
import { recordResidence as decide } from "@cic/domain/children/residence";
import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { redeterminationOf } from "./redetermination.ts";

export const recordResidence: MutationResolvers["recordResidence"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "registration:write", operation: "recordResidence", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await lockChildInCare(db, actor.organisationId, { record: "child", id: input.childId });
    if (child === undefined) return recordNotFound("childId");
    const known = { dateOfBirth: child.dateOfBirth, recorded: await recordedResidences(db, child.id) };
    const given = { ...input, kind: input.kind ?? "USUAL", endsPrevious: input.endsPrevious ?? false };
    const decision = decide(known, given, context.today);
    if (decision.kind !== "recorded") return decision;
    const id = await insertResidence(db, child, decision.fact, decision.ended);
    await notePairs(db, child.authorityId, [child.id]);
    const changed = await redetermine(db, child, [child.id], "RESIDENCE", context.today, context.directory());
    return { kind: "recorded", id, changed } as const;
  });
  if (outcome.kind !== "recorded") return refused(outcome);
  const [residence] = await context.read((db) => findResidencesByIds(db, [outcome.id]));
  if (residence == null) return refused(recordNotFound("childId"));
  const redetermination = await redeterminationOf(context, outcome.changed);
  return { __typename: "ResidenceOk", residence, redetermination };
};
