import type { CheckedQuality } from "@cic/domain/assessments/quality-checklist";
import type { AssessmentRecord, TakenAssessmentStep } from "@cic/domain/assessments/take-step";
import type { Day } from "@cic/domain/dates";
import { and, eq, sql } from "drizzle-orm";
import { insertion, insertRows } from "../bulk.ts";
import type { Taker } from "../disputes/dispute.writes.ts";
import { recordEvents } from "../events/event.writes.ts";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import type { ScopedDb } from "../scope.ts";
import type { AssessmentRow } from "./assessment.queries.ts";
import {
  assessment,
  assessmentBreach,
  assessmentClinical,
  assessmentCopy,
  assessmentQuality,
  assessmentReport,
  assessmentStep,
  type COPY_RECIPIENTS,
} from "./assessment.table.ts";

export type NewAssessment = Pick<
  AssessmentRow,
  | "childId"
  | "authorityId"
  | "carePeriodId"
  | "kind"
  | "requestedOn"
  | "icbId"
  | "providerId"
  | "outOfArea"
  | "payerIcbId"
  | "payerCertainty"
  | "sdqMissing"
>;

export interface AssessmentCopy {
  readonly recipient: (typeof COPY_RECIPIENTS)[number];
  readonly sentOn: Day;
}

type Of = Pick<AssessmentRow, "id" | "childId" | "authorityId" | "providerId" | "icbId">;

/** Writes a request with its first step; with it the provider comes to see the child. Resolves to its id. */
export async function insertAssessment(db: ScopedDb, asked: NewAssessment, taker: Taker): Promise<string> {
  const id = uuidv7();
  await insertRows(db, assessment, [{ ...asked, id, state: "REQUESTED", stateSince: taker.at }]);
  const { childId, authorityId, requestedOn } = asked;
  await insertRows(db, assessmentStep, [
    {
      ...{ id: uuidv7(), assessmentId: id, childId, authorityId, position: 1, kind: "REQUEST", toState: "REQUESTED" },
      ...{ happenedOn: requestedOn, organisationId: taker.organisationId, takenBy: taker.subject, takenAt: taker.at },
      requestId: taker.requestId,
    },
  ]);
  await tellOfAssessment(db, { ...asked, id });
  return id;
}

/** Writes a step of an assessment that is locked, and the assessment as it is after it. Call {@link tellOfAssessment} last. */
export async function writeAssessmentStep(
  db: ScopedDb,
  before: AssessmentRow,
  after: AssessmentRecord,
  { kind, from, to, on, position, assessmentId, ...said }: TakenAssessmentStep,
  taker: Taker,
): Promise<void> {
  const { childId, authorityId } = before;
  // Before the state, because the step may end the access by which it is taken.
  await insertRows(db, assessmentStep, [
    {
      ...{ id: uuidv7(), assessmentId, childId, authorityId, position, kind, fromState: from, toState: to },
      ...{ happenedOn: on, ...said, organisationId: taker.organisationId, takenBy: taker.subject },
      ...{ takenAt: taker.at, requestId: taker.requestId },
    },
  ]);
  await tellOfAssessment(db, before);
  const { id, state, version, requestedOn: _, ...changed } = after;
  const stateSince = state === before.state ? before.stateSince : taker.at;
  const updated = await db
    .update(assessment)
    .set({
      ...{ state, version, stateSince, acceptedOn: changed.acceptedOn, bookedOn: changed.bookedOn },
      ...{ appointmentOn: changed.appointmentOn, assessedOn: changed.assessedOn, assessedBy: changed.assessedBy },
      ...{ reportReturnedOn: changed.reportReturnedOn, declinedOn: changed.declinedOn },
      ...{ cancelledOn: changed.cancelledOn, notBrought: changed.notBrought },
      ...{ notBroughtReviewed: changed.notBroughtReviewed, cancelledByCarer: changed.cancelledByCarer },
      cancelledByService: changed.cancelledByService,
    })
    .where(and(eq(assessment.id, id), eq(assessment.version, before.version)))
    .returning({ id: assessment.id });
  if (updated.length === 0) throw new RowChanged("an assessment was changed by another transaction");
}

/** Writes what came back; resolves to its version. */
export async function insertReport(
  db: ScopedDb,
  { id: assessmentId, childId, authorityId }: Of,
  report: {
    readonly version: number;
    readonly returnedOn: Day;
    readonly summary: string;
    readonly clinical: string | null;
  },
  taker: Taker,
): Promise<void> {
  const { clinical, ...shared } = report;
  const id = uuidv7();
  const own = { assessmentId, childId, authorityId };
  await insertRows(db, assessmentReport, [
    { id, ...own, ...shared, organisationId: taker.organisationId, recordedBy: taker.subject, recordedAt: taker.at },
  ]);
  if (clinical !== null) await insertRows(db, assessmentClinical, [{ reportId: id, ...own, clinical }]);
}

/** Writes to whom copies went; one that is recorded already stays as it is. */
export async function insertCopies(
  db: ScopedDb,
  { id: assessmentId, childId, authorityId }: Of,
  copies: readonly AssessmentCopy[],
  taker: Taker,
): Promise<void> {
  if (copies.length === 0) return;
  const rows = copies.map(({ recipient, sentOn }) => ({
    ...{ id: uuidv7(), assessmentId, childId, authorityId, recipient, sentOn },
    ...{ organisationId: taker.organisationId, recordedBy: taker.subject, recordedAt: taker.at },
  }));
  await db.execute(sql`${insertion(assessmentCopy, rows)} on conflict do nothing`);
}

/** Writes what a quality check came to; resolves to its id. */
export async function insertQuality(
  db: ScopedDb,
  { id: assessmentId, childId, authorityId }: Of,
  { checklistVersion, passed, failed, answers }: CheckedQuality,
  { reportVersion, checkedOn }: { readonly reportVersion: number; readonly checkedOn: Day },
  taker: Taker,
): Promise<string> {
  const id = uuidv7();
  await insertRows(db, assessmentQuality, [
    {
      ...{
        id,
        assessmentId,
        childId,
        authorityId,
        reportVersion,
        checklistVersion,
        passed,
        failed: [...failed],
        answers,
      },
      ...{ checkedOn, organisationId: taker.organisationId, checkedBy: taker.subject, checkedAt: taker.at },
    },
  ]);
  return id;
}

/** Writes whose a missed day was, as somebody confirms it. */
export async function insertBreach(
  db: ScopedDb,
  breach: Omit<typeof assessmentBreach.$inferInsert, "id" | "organisationId" | "confirmedBy" | "confirmedAt">,
  taker: Taker,
): Promise<void> {
  const { organisationId, subject: confirmedBy, at: confirmedAt } = taker;
  await insertRows(db, assessmentBreach, [{ ...breach, id: uuidv7(), organisationId, confirmedBy, confirmedAt }]);
}

/** Tells the authority, and those who are named by the request. */
export async function tellOfAssessment(
  db: ScopedDb,
  { id, childId, authorityId, providerId, icbId }: Of,
): Promise<void> {
  const named = [providerId, ...(icbId === null ? [] : [icbId])];
  const records = [{ record: "ASSESSMENT", id }] as const;
  await recordEvents(db, [{ type: "ASSESSMENT_CHANGED", child: { id: childId, authorityId }, records, named }]);
}
