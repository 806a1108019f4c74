import { randomUUID } from "node:crypto";
import { assessment, assessmentClinical, assessmentReport, assessmentStep } from "@cic/db/assessments/assessment.table";
import { insertRows } from "@cic/db/bulk";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import type { Api } from "../harness/api.ts";
import { camden, originating, provider, receiving } from "./operations.ts";

/** What a test says of a stored assessment; the rest is made up. */
export interface StoredFacts {
  readonly authority?: string;
  readonly icb?: string;
  readonly originating?: string | null;
  readonly provider?: string;
  readonly areaAuthority?: string;
  /** When the placement ended: the child is in care on. */
  readonly until?: string;
  /** Passed its check, on a day before the test's. */
  readonly passed?: boolean;
}

export interface Stored {
  readonly id: string;
  readonly childId: string;
  readonly careId: string;
}

/**
 * Assessments that were done and whose report is back with a clinical part, each of another child in care since 10 January 2026 and
 * placed in Derby; as stored, past row-level security.
 */
export async function storedAssessments(api: Api, said: readonly StoredFacts[]): Promise<Stored[]> {
  const made = said.map((facts) => {
    const { authority = camden, icb = receiving, areaAuthority = "LA:831" } = facts;
    const child = api.world.child(authority);
    const care = child.carePeriod({ from: "2026-01-10" }).legalStatus("C2", "2026-01-10");
    const until = facts.until === undefined ? {} : { until: facts.until, endReason: "CARPL" };
    care.placement({ from: "2026-01-10", area: { icb, authority: areaAuthority, outOfIcbArea: "YES" }, ...until });
    const from = facts.originating === undefined ? originating : facts.originating;
    if (from !== null) child.seenBy(from, "ORIGINATING_ICB", { from: "2026-01-10", cause: "DETERMINATION" });
    return { facts, authority, icb, stored: { id: randomUUID(), childId: child.id, careId: care.id } };
  });
  await api.world.save();
  await asOperator(api.operator, async ({ drizzle }) => {
    const db = drizzle as ScopedDb;
    // Access begins on the day of the request.
    await db.execute(sql`select set_config('cic.today', '2026-01-15', true)`);
    for (const { facts, authority, icb, stored } of made) {
      const { id, childId, careId: carePeriodId } = stored;
      const own = { childId, authorityId: authority };
      await insertRows(db, assessment, [
        {
          ...{ ...own, id, carePeriodId, kind: "IHA", state: "REPORT_RETURNED", stateSince: "2026-01-22T09:00:00Z" },
          ...{ requestedOn: "2026-01-12", acceptedOn: "2026-01-13", assessedOn: "2026-01-20", version: 4 },
          ...{ assessedBy: "MEDICAL_PRACTITIONER", reportReturnedOn: "2026-01-22", icbId: icb, sdqMissing: false },
          ...{ providerId: facts.provider ?? provider, outOfArea: "YES" },
        },
      ]);
      await insertRows(db, assessmentStep, [
        {
          ...{ ...own, id: randomUUID(), assessmentId: id, position: 1, kind: "REQUEST", toState: "REQUESTED" },
          ...{ happenedOn: "2026-01-12", organisationId: authority, takenBy: "s", takenAt: "2026-01-12T09:00:00Z" },
        },
      ]);
      const reportId = randomUUID();
      await insertRows(db, assessmentReport, [
        {
          ...{ ...own, id: reportId, assessmentId: id, version: 4, returnedOn: "2026-01-22", summary: "Plan." },
          ...{ organisationId: facts.provider ?? provider, recordedBy: "s", recordedAt: "2026-01-22T09:00:00Z" },
        },
      ]);
      await insertRows(db, assessmentClinical, [{ ...own, reportId, assessmentId: id, clinical: "Asthma." }]);
      if (facts.passed === true) await db.execute(sql`update assessment set state = 'QA_PASSED' where id = ${id}`);
    }
  });
  return made.map(({ stored }) => stored);
}
