import { insertCopies, insertReport } from "@cic/db/assessments/assessment.writes";
import { readCopies, readReport } from "@cic/domain/assessments/report";
import { recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadAssessment } from "./assessment.loaders.ts";
import { stepRefused } from "./assessment-refused.ts";
import { takeStepOf } from "./take-step.ts";

export const returnAssessmentReport: MutationResolvers["returnAssessmentReport"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const operation = "returnAssessmentReport";
  const request = { action: "assessment:write", operation, key: idempotencyKey, input } as const;
  const { assessmentId: id, returnedOn: on, expectedVersion } = input;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const report = readReport(input);
    if (report.kind !== "report") return report;
    const copies = readCopies(input.copies ?? [], on ?? context.today, context.today);
    if (copies.kind !== "copies") return copies;
    const taker = takerOf(actor, context);
    const taken = await takeStepOf(
      db,
      actor,
      context,
      { id, step: { kind: "RETURN_REPORT", on, expectedVersion } },
      async (before, returnedOn) => {
        // Its position among the steps: another for each correction.
        await insertReport(db, before, { ...report, version: before.version + 1, returnedOn }, taker);
        await insertCopies(db, before, copies.copies, taker);
      },
    );
    return taken.kind === "taken" ? ({ kind: "taken", id: taken.before.id } as const) : taken;
  });
  if (outcome.kind === "illegalStep") return stepRefused(outcome);
  if (outcome.kind !== "taken") return refused(outcome);
  const assessment = await loadAssessment(context, outcome.id);
  return assessment === null
    ? refused(recordNotFound("assessmentId"))
    : { __typename: "ReturnAssessmentReportOk", assessment };
};
