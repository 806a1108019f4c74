import { findReportsOfAssessments } from "@cic/db/assessments/assessment.queries";
import { insertQuality } from "@cic/db/assessments/assessment.writes";
import { checkQuality } from "@cic/domain/assessments/quality-checklist";
import { recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadAssessment, loadChecks } from "./assessment.loaders.ts";
import { stepRefused } from "./assessment-refused.ts";
import { takeStepOf } from "./take-step.ts";

export const checkAssessmentQuality: MutationResolvers["checkAssessmentQuality"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const operation = "checkAssessmentQuality";
  const request = { action: "assessment:check", operation, key: idempotencyKey, input } as const;
  const { assessmentId: id, checklistVersion, answers, expectedVersion } = input;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const checked = checkQuality(checklistVersion, answers);
    if (checked.kind !== "checked") return checked;
    let checkId = "";
    const step = { kind: "CHECK_QUALITY", expectedVersion } as const;
    const to = checked.passed ? "QA_PASSED" : "QA_FAILED";
    const taken = await takeStepOf(db, actor, context, { id, step, to }, async (before, checkedOn) => {
      const [reports] = await findReportsOfAssessments(db, [before.id]);
      const reportVersion = reports?.at(-1)?.version ?? 0;
      checkId = await insertQuality(db, before, checked, { reportVersion, checkedOn }, takerOf(actor, context));
    });
    if (taken.kind === "daysOutOfOrder") throw new Error("a check of today is before nothing");
    return taken.kind === "taken" ? ({ kind: "taken", id: taken.before.id, checkId } as const) : taken;
  });
  if (outcome.kind === "illegalStep") return stepRefused(outcome);
  if (outcome.kind !== "taken") return refused(outcome);
  const assessment = await loadAssessment(context, outcome.id);
  const qualityCheck = (await loadChecks(context, outcome.id)).find((check) => check.id === outcome.checkId);
  return assessment === null || qualityCheck === undefined
    ? refused(recordNotFound("assessmentId"))
    : { __typename: "CheckAssessmentQualityOk", assessment, qualityCheck };
};
