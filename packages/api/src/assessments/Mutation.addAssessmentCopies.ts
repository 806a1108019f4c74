import { lockAssessment } from "@cic/db/assessments/assessment.queries";
import { insertCopies } from "@cic/db/assessments/assessment.writes";
import { readCopies } from "@cic/domain/assessments/report";
import { nextAssessmentSteps } from "@cic/domain/assessments/take-step";
import type { Day } from "@cic/domain/dates";
import { inputRefused, recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadAssessment } from "./assessment.loaders.ts";
import { stepRefused } from "./assessment-refused.ts";
import { assessmentSides, recordOf } from "./assessment-sides.ts";

export const addAssessmentCopies: MutationResolvers["addAssessmentCopies"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const operation = "addAssessmentCopies";
  const request = { action: "assessment:write", operation, key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    if (input.copies.length === 0) return inputRefused("VALUE_NEEDED", "copies");
    const before = await lockAssessment(db, input.assessmentId);
    if (before === undefined) return recordNotFound("assessmentId");
    if (before.reportReturnedOn === null || before.state === "VOID") {
      const allowed = nextAssessmentSteps(recordOf(before), assessmentSides(before, actor.organisationId, context));
      return { kind: "illegalStep", reason: "NOT_NEXT", allowed } as const;
    }
    const copies = readCopies(input.copies, before.reportReturnedOn as Day, context.today);
    if (copies.kind !== "copies") return copies;
    await insertCopies(db, before, copies.copies, takerOf(actor, context));
    return { kind: "added", id: before.id } as const;
  });
  if (outcome.kind === "illegalStep") return stepRefused(outcome);
  if (outcome.kind !== "added") return refused(outcome);
  const assessment = await loadAssessment(context, outcome.id);
  return assessment === null
    ? refused(recordNotFound("assessmentId"))
    : { __typename: "AddAssessmentCopiesOk", assessment };
};
