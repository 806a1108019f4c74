import type { AssessmentRow } from "@cic/db/assessments/assessment.queries";
import type { AssessmentSide } from "@cic/domain/assessments/assessment-states";
import type { AssessmentRecord } from "@cic/domain/assessments/take-step";
import { actsFor } from "@cic/domain/disputes/parties.rule";
import type { Context } from "../context.ts";

/** What an organisation that sees an assessment is to it. */
export function assessmentSides(
  { authorityId, providerId }: Pick<AssessmentRow, "authorityId" | "providerId">,
  organisationId: string,
  { today, directory }: Pick<Context, "today" | "directory">,
): AssessmentSide[] {
  const found = directory();
  return [
    ...(organisationId === authorityId ? (["AUTHORITY"] as const) : []),
    ...(found.byId(organisationId)?.kind === "ICB" ? (["HEALTH"] as const) : []),
    ...(actsFor(organisationId, providerId, today, found) ? (["PROVIDER"] as const) : []),
  ];
}

/** The row as decisions read it. Days are days: the database holds no other. */
export const recordOf = (row: AssessmentRow): AssessmentRecord => row as unknown as AssessmentRecord;
