import { lockAssessment } from "@cic/db/assessments/assessment.queries";
import { insertAssessment, insertReport, writeAssessmentStep } from "@cic/db/assessments/assessment.writes";
import { findRequestOnRecord } from "@cic/db/assessments/request.queries";
import { insertRows } from "@cic/db/bulk";
import type { Scope } from "@cic/db/claims";
import { consent } from "@cic/db/consents/consent.table";
import type { Database } from "@cic/db/database";
import { uuidv7 } from "@cic/db/ids";
import { listPlacements } from "@cic/db/placements/placement.queries";
import { withScope } from "@cic/db/scope";
import { type AssessmentRecord, type TakeAssessmentStep, takeAssessmentStep } from "@cic/domain/assessments/take-step";
import { payerOf } from "@cic/domain/charges/payer.rule";
import { addDays, type Day } from "@cic/domain/dates";

/** How far the assessment of each of three children is, as days before today. */
const ways: readonly (readonly [kind: TakeAssessmentStep["kind"], daysAgo: number])[][] = [
  [],
  [
    ["ACCEPT", 20],
    ["BOOK", 15],
  ],
  [
    ["ACCEPT", 25],
    ["BOOK", 22],
    ["COMPLETE", 12],
    ["RETURN_REPORT", 8],
  ],
];
const REQUESTED = 30;

/**
 * Assessments of three children of an authority who are placed outside their ICB's area, asked of a provider there: one that waits for
 * consent, one booked and one whose report is back. All three are late: what was done before a return is not told by it.
 */
export async function loadDemoAssessments(
  { database, today }: { readonly database: Database; readonly today: Day },
  scope: Scope,
  { authorityId, providerId }: { readonly authorityId: string; readonly providerId: string },
): Promise<void> {
  const ago = (days: number) => addDays(today, -days);
  const at = `${today}T00:00:00Z`;
  const asked = await withScope(database, scope, "write", async (db) => {
    const { nodes } = await listPlacements(db, { first: ways.length, filter: { on: today, outOfIcbArea: ["YES"] } });
    const taker = { organisationId: authorityId, subject: "demo-social-worker", requestId: "demonstration", at };
    const ids: string[] = [];
    for (const [i, { childId, carePeriodId }] of nodes.entries()) {
      const of = { childId, authorityId };
      const { icbId, outOfArea, determination } = await findRequestOnRecord(db, childId, "IHA", today);
      const payer = determination === null ? null : payerOf(determination);
      const paid = { payerIcbId: payer?.icbId ?? null, payerCertainty: payer?.certainty ?? null };
      const request = {
        ...of,
        ...paid,
        icbId,
        outOfArea,
        providerId,
        carePeriodId,
        kind: "IHA",
        requestedOn: ago(REQUESTED),
        sdqMissing: false,
      } as const;
      ids.push(await insertAssessment(db, request, taker));
      if (i === 0) continue;
      const day = ago(REQUESTED - 2);
      const given = {
        decision: "GIVEN" as const,
        scopes: ["ASSESSMENT" as const],
        evidence: "SIGNED_FORM" as const,
        checked: "PROVISIONAL" as const,
      };
      const by = { capacity: "PARENTAL_RESPONSIBILITY", decidedBy: "Mother", decidedOn: day, receivedOn: day } as const;
      await insertRows(db, consent, [{ id: uuidv7(), ...of, ...given, ...by, recordedById: authorityId }]);
    }
    return ids;
  });
  const clinician: Scope = {
    ...{ organisationId: providerId, subject: "demo-provider", clinical: true },
    requestId: "demonstration",
    today,
  };
  await withScope(database, clinician, "write", async (db) => {
    const taker = { organisationId: providerId, subject: "demo-provider", requestId: "demonstration", at };
    for (const [i, id] of asked.entries()) {
      for (const [kind, daysAgo] of ways[i] ?? []) {
        const before = await lockAssessment(db, id);
        if (before === undefined) throw new Error("an assessment of the demonstration is not there");
        const step = {
          ...{ kind, on: ago(daysAgo), expectedVersion: before.version },
          ...(kind === "BOOK" && { appointmentOn: ago(12) }),
          ...(kind === "COMPLETE" && { assessedBy: "MEDICAL_PRACTITIONER" as const }),
        };
        const facts = { dateOfBirth: before.dateOfBirth as Day, today, sides: ["PROVIDER"] as const, consent: true };
        const decision = takeAssessmentStep(before as unknown as AssessmentRecord, step, facts);
        if (decision.kind !== "taken") throw new Error("a step of the demonstration was not taken");
        if (kind === "RETURN_REPORT") {
          const said = { summary: "Well. Dental check by spring, with the carer.", clinical: "Mild asthma, made up." };
          await insertReport(db, before, { version: before.version + 1, returnedOn: step.on, ...said }, taker);
        }
        await writeAssessmentStep(db, before, decision.assessment, decision.step, taker);
      }
    }
  });
}
