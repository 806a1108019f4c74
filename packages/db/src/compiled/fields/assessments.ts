import { sql } from "drizzle-orm";
import {
  assessment,
  assessmentClock,
  assessmentCopy,
  assessmentQuality,
  assessmentReport,
  assessmentStep,
} from "../../assessments/assessment.table.ts";
import {
  byRow,
  type CompiledType,
  instant,
  leadingTo,
  list,
  ofRow,
  resolved,
  rowOf,
  value,
} from "../compiled-field.ts";
import { idsOf, needs, reportRow } from "../needs.ts";
import { childOf } from "./shared.ts";

export const assessments: Readonly<Record<string, CompiledType>> = {
  Assessment: {
    childId: sql`${assessment.childId}`,
    row: rowOf(assessment),
    fields: {
      id: value(assessment.id),
      childId: value(assessment.childId),
      carePeriodId: value(assessment.carePeriodId),
      kind: value(assessment.kind),
      stateSince: instant(assessment.stateSince),
      requestedBy: value(assessment.authorityId),
      requestedOn: value(assessment.requestedOn),
      acceptedOn: value(assessment.acceptedOn),
      bookedOn: value(assessment.bookedOn),
      appointmentOn: value(assessment.appointmentOn),
      assessedOn: value(assessment.assessedOn),
      assessedBy: value(assessment.assessedBy),
      reportReturnedOn: value(assessment.reportReturnedOn),
      declinedOn: value(assessment.declinedOn),
      cancelledOn: value(assessment.cancelledOn),
      timesNotBrought: value(assessment.notBrought),
      timesCancelledByCarer: value(assessment.cancelledByCarer),
      timesCancelledByService: value(assessment.cancelledByService),
      icb: value(assessment.icbId),
      provider: value(assessment.providerId),
      outOfArea: value(assessment.outOfArea),
      sdqMissing: value(assessment.sdqMissing),
      version: value(assessment.version),
      child: childOf(assessment.childId),
      ...byRow("nextSteps payer satisfiesDuty"),
      access: resolved([needs.accessRelations(assessment.childId)]),
      state: resolved([needs.consentCase(assessment.childId)]),
      report: resolved([needs.reports(assessment.id)]),
      copies: list(
        "AssessmentCopy",
        sql`from ${assessmentCopy} where ${assessmentCopy.assessmentId} = ${assessment.id} order by ${assessmentCopy.sentOn}, ${assessmentCopy.recipient}`,
      ),
      qualityChecks: list(
        "QualityCheck",
        sql`from ${assessmentQuality} where ${assessmentQuality.assessmentId} = ${assessment.id} order by ${assessmentQuality.id}`,
      ),
      reports: list(
        "AssessmentReport",
        sql`from ${assessmentReport} where ${assessmentReport.assessmentId} = ${assessment.id} order by ${assessmentReport.version}`,
      ),
      steps: list(
        "AssessmentStep",
        sql`from ${assessmentStep} where ${assessmentStep.assessmentId} = ${assessment.id} order by ${assessmentStep.position}`,
      ),
    },
  },
  AssessmentCopy: ofRow(assessmentCopy, assessmentCopy.childId, "recipient sentOn"),
  AssessmentQueueItem: ofRow(
    assessmentClock,
    assessmentClock.childId,
    "assessmentId causeId childId dueOn kind leg overdue paused startedOn waitingOn waitingSince",
    {
      child: childOf(assessmentClock.childId),
      clock: leadingTo(resolved([needs.accessRelations(assessmentClock.childId)], ["clocks", "holidays"]), [
        [["assessment"], idsOf.assessments(sql`${assessmentClock.childId}`)],
      ]),
    },
  ),
  AssessmentReport: {
    ...ofRow(assessmentReport, assessmentReport.childId, "clinical organisation returnedOn summary version"),
    row: reportRow,
  },
  AssessmentStep: ofRow(
    assessmentStep,
    assessmentStep.childId,
    `alternativesOffered appointmentOn from kind on organisation reason reofferOn takenAt takenBy to understandingJudgedBy`,
  ),
  QualityCheck: ofRow(
    assessmentQuality,
    assessmentQuality.childId,
    "answers checkedOn checklistVersion failed organisation passed reportVersion",
  ),
};
