import { recordNotFound } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadAssessment } from "./assessment.loaders.ts";
import { stepRefused } from "./assessment-refused.ts";
import { takeStepOf } from "./take-step.ts";

export const takeAssessmentStep: MutationResolvers["takeAssessmentStep"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = { action: "assessment:write", operation: "takeAssessmentStep", key: idempotencyKey, input } as const;
  const { assessmentId: id, ...step } = input;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const taken = await takeStepOf(db, actor, context, { id, step });
    return taken.kind === "taken" ? ({ kind: "taken", id: taken.before.id } as const) : taken;
  });
  if (outcome.kind === "illegalStep") return stepRefused(outcome);
  if (outcome.kind !== "taken") return refused(outcome);
  const assessment = await loadAssessment(context, outcome.id);
  return assessment === null
    ? refused(recordNotFound("assessmentId"))
    : { __typename: "TakeAssessmentStepOk", assessment };
};
