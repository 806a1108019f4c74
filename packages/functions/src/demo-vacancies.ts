import { listVacancies } from "@cic/db/apprenticeships/vacancy.queries";
import { insertVacancy } from "@cic/db/apprenticeships/vacancy.writes";
import type { Scope } from "@cic/db/claims";
import type { Database } from "@cic/db/database";
import { withScope } from "@cic/db/scope";
import { addMonths, type Day } from "@cic/domain/dates";

/** Two vacancies of an ICB, one for care leavers alone; does nothing when it has some. */
export async function publishDemoVacancies(database: Database, employerId: string, today: Day): Promise<void> {
  const scope: Scope = {
    ...{ organisationId: null, callerId: employerId, recruiter: true },
    ...{ subject: "demo-recruiter", requestId: "demo", today },
  };
  await withScope(database, scope, "write", async (db) => {
    if ((await listVacancies(db, { filter: { employerId: [employerId] }, first: 1 })).nodes.length > 0) return;
    const days = { opensOn: today, closesOn: addMonths(today, 2) };
    const common = { employerId, guaranteedInterview: true, ...days };
    const nursing = { title: "Nursing associate apprentice", shortProgramme: "NO" } as const;
    const office = { title: "Business administration apprentice", shortProgramme: "NOT_KNOWN" } as const;
    await insertVacancy(db, { ...common, ...nursing, kind: "RING_FENCED" });
    await insertVacancy(db, { ...common, ...office, kind: "OPEN" });
  });
}
