import { sql } from "drizzle-orm";
import { isCallersChild } from "../access/access-relation.queries.ts";
import { type AnyOf, type DayFilter, dayConditions, type SortBy, textIn, uuidIn } from "../filter.ts";
import { isUuid } from "../ids.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import {
  assessment,
  assessmentClinical,
  assessmentCopy,
  assessmentQuality,
  assessmentReport,
  assessmentStep,
} from "./assessment.table.ts";

export type AssessmentRow = typeof assessment.$inferSelect;
export type AssessmentStepRow = typeof assessmentStep.$inferSelect;
/** With its clinical part: `null` when there is none or the caller may not read it. */
export type AssessmentReportRow = typeof assessmentReport.$inferSelect & { readonly clinical: string | null };
export type AssessmentCopyRow = typeof assessmentCopy.$inferSelect;
export type AssessmentQualityRow = typeof assessmentQuality.$inferSelect;

/** The meanings stand in the schema (`AssessmentFilter`). */
export interface AssessmentListArgs {
  readonly filter?:
    | {
        readonly id?: AnyOf;
        readonly childId?: AnyOf;
        readonly kind?: AnyOf;
        readonly state?: AnyOf;
        readonly requestedOn?: DayFilter | null | undefined;
        readonly assessedOn?: DayFilter | null | undefined;
        readonly authorityId?: AnyOf;
        readonly providerId?: AnyOf;
        readonly sdqMissing?: boolean | null | undefined;
        readonly outOfArea?: AnyOf;
      }
    | null
    | undefined;
  readonly sort?: SortBy<"REQUESTED_ON" | "ASSESSED_ON">;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** For each id the assessment, or `null` when there is none that the caller sees. */
export async function findAssessmentsByIds(db: ScopedDb, ids: readonly string[]): Promise<(AssessmentRow | null)[]> {
  const [byId] = uuidIn(sql`${assessment.id}`, ids);
  const rows = await rowsOf<AssessmentRow>(db, sql`select ${columnsOf(assessment)} from ${assessment} where ${byId}`);
  return oneFor(ids, rows, (row) => row.id);
}

/** For each child those that the caller sees, the latest request first. */
export async function findAssessmentsOfChildren(db: ScopedDb, childIds: readonly string[]): Promise<AssessmentRow[][]> {
  const [ofChildren] = uuidIn(sql`${assessment.childId}`, childIds);
  const rows = await rowsOf<AssessmentRow>(
    db,
    sql`select ${columnsOf(assessment)} from ${assessment} where ${ofChildren}
      order by ${assessment.requestedOn} desc, ${assessment.id} desc`,
  );
  return allFor(childIds, rows, (row) => row.childId);
}

/** The assessment, when the caller may write of it; locked until the transaction ends. */
export async function lockAssessment(
  db: ScopedDb,
  id: string,
): Promise<(AssessmentRow & { readonly dateOfBirth: string }) | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await rowsOf<AssessmentRow & { readonly dateOfBirth: string }>(
    db,
    sql`select ${columnsOf(assessment)}, (select c.date_of_birth::text from child c where c.id = ${assessment.childId}) as "dateOfBirth"
      from ${assessment} where ${assessment.id} = ${id} for update of ${assessment}`,
  );
  return row;
}

/** For each assessment its steps, oldest first. */
export async function findStepsOfAssessments(db: ScopedDb, ids: readonly string[]): Promise<AssessmentStepRow[][]> {
  const [of] = uuidIn(sql`${assessmentStep.assessmentId}`, ids);
  const rows = await rowsOf<AssessmentStepRow>(
    db,
    sql`select ${columnsOf(assessmentStep)} from ${assessmentStep} where ${of} order by ${assessmentStep.position}`,
  );
  return allFor(ids, rows, (row) => row.assessmentId);
}

/** For each assessment its reports, oldest first, with what the caller may read of them. */
export async function findReportsOfAssessments(db: ScopedDb, ids: readonly string[]): Promise<AssessmentReportRow[][]> {
  const [of] = uuidIn(sql`${assessmentReport.assessmentId}`, ids);
  const rows = await rowsOf<AssessmentReportRow>(
    db,
    sql`select ${columnsOf(assessmentReport)}, ${assessmentClinical.clinical} as clinical
      from ${assessmentReport} left join ${assessmentClinical} on ${assessmentClinical.reportId} = ${assessmentReport.id}
      where ${of} order by ${assessmentReport.version}`,
  );
  return allFor(ids, rows, (row) => row.assessmentId);
}

/** For each assessment to whom copies went. */
export async function findCopiesOfAssessments(db: ScopedDb, ids: readonly string[]): Promise<AssessmentCopyRow[][]> {
  const [of] = uuidIn(sql`${assessmentCopy.assessmentId}`, ids);
  const rows = await rowsOf<AssessmentCopyRow>(
    db,
    sql`select ${columnsOf(assessmentCopy)} from ${assessmentCopy} where ${of}
      order by ${assessmentCopy.sentOn}, ${assessmentCopy.recipient}`,
  );
  return allFor(ids, rows, (row) => row.assessmentId);
}

/** For each assessment the results of its quality checks, oldest first. */
export async function findChecksOfAssessments(db: ScopedDb, ids: readonly string[]): Promise<AssessmentQualityRow[][]> {
  const [of] = uuidIn(sql`${assessmentQuality.assessmentId}`, ids);
  const rows = await rowsOf<AssessmentQualityRow>(
    db,
    sql`select ${columnsOf(assessmentQuality)} from ${assessmentQuality} where ${of} order by ${assessmentQuality.id}`,
  );
  return allFor(ids, rows, (row) => row.assessmentId);
}

export async function listAssessments(
  db: ScopedDb,
  args: AssessmentListArgs,
  asksTotal = false,
): Promise<Page<AssessmentRow>> {
  return readPage(db, assessmentList(args), asksTotal);
}

export function assessmentList({ filter, sort, first, after }: AssessmentListArgs): ListQuery<typeof assessment> {
  const { sdqMissing } = filter ?? {};
  return {
    table: assessment,
    where: [
      isCallersChild(sql`${assessment.childId}`),
      ...uuidIn(sql`${assessment.id}`, filter?.id),
      ...uuidIn(sql`${assessment.childId}`, filter?.childId),
      ...textIn(sql`${assessment.kind}`, filter?.kind),
      ...textIn(
        sql`${assessment.state}`,
        filter?.state?.map((state) => (state === "CONSENT_AWAITED" ? "REQUESTED" : state)),
      ),
      ...dayConditions(sql`${assessment.requestedOn}`, filter?.requestedOn),
      ...dayConditions(sql`${assessment.assessedOn}`, filter?.assessedOn),
      ...textIn(sql`${assessment.authorityId}`, filter?.authorityId),
      ...textIn(sql`${assessment.providerId}`, filter?.providerId),
      ...textIn(sql`${assessment.outOfArea}`, filter?.outOfArea),
      ...(sdqMissing == null ? [] : [sql`${assessment.sdqMissing} = ${sdqMissing}`]),
    ],
    sort: (sort?.length ? sort : ([{ field: "REQUESTED_ON", direction: "DESC" }] as const)).map(
      ({ field, direction = "ASC" }) => ({
        expression:
          field === "REQUESTED_ON"
            ? sql`${assessment.requestedOn}`
            : sql`coalesce(${assessment.assessedOn}, 'infinity'::date)`,
        type: "date" as const,
        direction,
      }),
    ),
    id: { expression: sql`${assessment.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort },
  };
}
