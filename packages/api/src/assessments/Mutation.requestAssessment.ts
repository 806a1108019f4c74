import { insertAssessment } from "@cic/db/assessments/assessment.writes";
import { findRequestOnRecord } from "@cic/db/assessments/request.queries";
import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { findLatestSdqs } from "@cic/db/health-records/health-line.queries";
import { requestAssessment as decide } from "@cic/domain/assessments/request-assessment";
import { payerOf } from "@cic/domain/charges/payer.rule";
import { recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadAssessment } from "./assessment.loaders.ts";
import { requestRefused } from "./assessment-refused.ts";

export const requestAssessment: MutationResolvers["requestAssessment"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = { action: "assessment:request", operation: "requestAssessment", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const { kind, providerId } = input;
    const directory = context.directory();
    const isProvider = directory.byId(providerId)?.kind === "PROVIDER" && directory.existsOn(providerId, context.today);
    if (!isProvider) return recordNotFound("providerId");
    const child = await lockChildInCare(db, actor.organisationId, { record: "child", id: input.childId });
    if (child === undefined) return recordNotFound("childId");
    const known = await findRequestOnRecord(db, child.id, kind, context.today);
    const [score] = await findLatestSdqs(db, [{ childId: child.id, on: input.requestedOn ?? context.today }]);
    const decision = decide(child, input, { ...known, sdqInYear: score != null }, context.today);
    if (decision.kind !== "requested") return decision;
    const { carePeriodId, requestedOn, sdqMissing } = decision;
    // Told to whoever performs it; nothing about the assessment asks for it.
    const payer = known.determination === null ? null : payerOf(known.determination);
    const asked = {
      ...{ childId: child.id, authorityId: child.authorityId, carePeriodId, kind, requestedOn, sdqMissing, providerId },
      ...{ icbId: known.icbId, outOfArea: known.outOfArea },
      ...{ payerIcbId: payer?.icbId ?? null, payerCertainty: payer?.certainty ?? null },
    };
    return { kind: "requested", id: await insertAssessment(db, asked, takerOf(actor, context)) } as const;
  });
  if (outcome.kind === "notRequestable") return requestRefused(outcome);
  if (outcome.kind !== "requested") return refused(outcome);
  const assessment = await loadAssessment(context, outcome.id);
  return assessment === null ? refused(recordNotFound("childId")) : { __typename: "RequestAssessmentOk", assessment };
};
