import {
  type AssessmentCopyRow,
  type AssessmentQualityRow,
  type AssessmentReportRow,
  type AssessmentRow,
  type AssessmentStepRow,
  findAssessmentsByIds,
  findAssessmentsOfChildren,
  findChecksOfAssessments,
  findCopiesOfAssessments,
  findReportsOfAssessments,
  findStepsOfAssessments,
} from "@cic/db/assessments/assessment.queries";
import { type ConsentCase, findConsentCases } from "@cic/db/consents/consent.queries";
import { isUuid } from "@cic/db/ids";
import { consentStanding } from "@cic/domain/consents/standing.rule";
import type { Day } from "@cic/domain/dates";
import type { Context } from "../context.ts";

/** The assessment, or `null` when there is none that the caller sees. */
export const loadAssessment = async (context: Context, id: string): Promise<AssessmentRow | null> =>
  isUuid(id) ? context.loader("assessments", findAssessmentsByIds).load(id.toLowerCase()) : null;

/** The child's, the latest request first. */
export const loadAssessmentsOfChild = (context: Context, childId: string): Promise<AssessmentRow[]> =>
  context.loader("assessments of children", findAssessmentsOfChildren).load(childId);

/** Its steps, oldest first. */
export const loadAssessmentSteps = (context: Context, id: string): Promise<AssessmentStepRow[]> =>
  context.loader("steps of assessments", findStepsOfAssessments).load(id);

/** Its reports, oldest first. */
export const loadReports = (context: Context, id: string): Promise<AssessmentReportRow[]> =>
  context.loader("reports of assessments", findReportsOfAssessments).load(id);

export const loadCopies = (context: Context, id: string): Promise<AssessmentCopyRow[]> =>
  context.loader("copies of assessments", findCopiesOfAssessments).load(id);

/** The results of its quality checks, oldest first. */
export const loadChecks = (context: Context, id: string): Promise<AssessmentQualityRow[]> =>
  context.loader("quality checks of assessments", findChecksOfAssessments).load(id);

/** Whether consent to assessment is in force today, as far as the caller may read it. */
export async function hasConsent(context: Context, childId: string): Promise<boolean> {
  return isInForce(await context.loader("consent cases", findConsentCases).load(childId), context.today);
}

export const isInForce = (found: ConsentCase | null, today: Day): boolean =>
  found !== null && consentStanding(found.consents, "ASSESSMENT", found.facts, today).kind === "inForce";
