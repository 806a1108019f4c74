import { randomUUID } from "node:crypto";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, type Api, openApi } from "../harness/api.ts";
import {
  asked,
  camden,
  clinician,
  consented,
  provider,
  read,
  receiving,
  report,
  reportOf,
  request,
  requested,
  step,
  take,
  team,
  worker,
} from "./operations.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres", "2026-03-20");
});
afterAll(() => api.close());

const times = <T>(n: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => work(i)));

/** How often each member of a result union was the answer. */
function counted(answers: readonly Answer[], mutation: string): Record<string, number> {
  const names = answers.map(({ data, errors }) => {
    expect(errors).toEqual([]);
    return data[mutation].__typename as string;
  });
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
}

async function childInCare(): Promise<string> {
  const child = api.world.child(camden, { born: "2014-05-14" });
  const care = child.carePeriod({ from: "2026-03-02" }).legalStatus("C2", "2026-03-02");
  care.placement({ from: "2026-03-02", area: { icb: receiving, outOfIcbArea: "YES" } });
  await api.world.save();
  await consented(api, child.id, "2026-03-02");
  return child.id;
}

/** The clocks that the database keeps of a child. */
const kept = (childId: string) =>
  asOperator(api.operator, ({ drizzle }) =>
    rowsOf<{ leg: string }>(drizzle as ScopedDb, sql`select leg from assessment_clock where child_id = ${childId}`),
  );

test("of twenty acceptances from one version, by the provider and the ICB's team, one is taken", async () => {
  const childId = await childInCare();
  const one = await requested(api, childId, { requestedOn: "2026-03-03" });
  const input = { assessmentId: one.id, kind: "ACCEPT", expectedVersion: 1 };
  const answers = await times(20, (i) =>
    (i % 2 === 0 ? clinician(api) : team(api))(take, { key: randomUUID(), input }),
  );
  expect(counted(answers, "takeAssessmentStep")).toEqual({ TakeAssessmentStepOk: 1, VersionConflict: 19 });
  expect(await asked(worker(api), read, { id: one.id })).toMatchObject({
    ...{ state: "ACCEPTED", version: 2, steps: [{ kind: "REQUEST" }, { kind: "ACCEPT" }] },
  });
  expect(await kept(childId)).toEqual([{ leg: "BOOK" }]);
});

test("of a booking and a discharge at once one is taken, and the other is told of the version", async () => {
  const childId = await childInCare();
  const one = await step(clinician(api), await requested(api, childId, { requestedOn: "2026-03-03" }), "ACCEPT");
  const of = { assessmentId: one.id, expectedVersion: one.version };
  const answers = await Promise.all([
    clinician(api)(take, { key: randomUUID(), input: { ...of, kind: "BOOK", appointmentOn: "2026-03-24" } }),
    worker(api)(take, { key: randomUUID(), input: { ...of, kind: "DISCHARGE", reason: "Placed elsewhere." } }),
  ]);
  expect(counted(answers, "takeAssessmentStep")).toEqual({ TakeAssessmentStepOk: 1, VersionConflict: 1 });
  const conflict = answers.map(({ data }) => data.takeAssessmentStep).find((answer) => "currentVersion" in answer);
  expect(conflict.currentVersion).toBe(one.version + 1);
  const found = await asked(worker(api), read, { id: one.id });
  expect(found.steps).toHaveLength(3);
  expect(await kept(childId)).toEqual([{ leg: found.state === "BOOKED" ? "ASSESS" : "REQUEST" }]);
});

test("of two reports at once one is kept", async () => {
  const childId = await childInCare();
  const accepted = await step(clinician(api), await requested(api, childId, { requestedOn: "2026-03-03" }), "ACCEPT");
  const done = await step(clinician(api), accepted, "COMPLETE", { assessedBy: "MEDICAL_PRACTITIONER" });
  const answers = await times(2, (i) =>
    clinician(api)(report, { key: randomUUID(), input: reportOf(done, { summary: `Report ${i}.` }) }),
  );
  expect(counted(answers, "returnAssessmentReport")).toEqual({ ReturnAssessmentReportOk: 1, VersionConflict: 1 });
  expect((await asked(worker(api), read, { id: done.id })).reports).toHaveLength(1);
});

test("of ten requests at once one is opened, and the others are told of it", async () => {
  const childId = await childInCare();
  const input = { childId, kind: "IHA", providerId: provider };
  const answers = await times(10, () => worker(api)(request, { key: randomUUID(), input }));
  expect(counted(answers, "requestAssessment")).toEqual({ RequestAssessmentOk: 1, AssessmentNotRequestable: 9 });
  const all = answers.map(({ data }) => data.requestAssessment);
  const opened = all.flatMap(({ assessment }) => (assessment === undefined ? [] : [assessment.id]));
  const told = all.flatMap(({ underWayId }) => (underWayId === undefined ? [] : [underWayId]));
  expect([...new Set([...opened, ...told])]).toHaveLength(1);
  // With it the provider sees the child, once.
  const relations = await asOperator(api.operator, ({ drizzle }) =>
    rowsOf(
      drizzle as ScopedDb,
      sql`select from access_relation where child_id = ${childId} and basis = 'PROVIDER' and superseded_at is null`,
    ),
  );
  expect(relations).toHaveLength(1);
});

test("one key twenty times: one request, one answer", async () => {
  const variables = { key: randomUUID(), input: { childId: await childInCare(), kind: "IHA", providerId: provider } };
  const answers = await times(20, () => worker(api)(request, variables));
  expect(counted(answers, "requestAssessment")).toEqual({ RequestAssessmentOk: 20 });
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});
