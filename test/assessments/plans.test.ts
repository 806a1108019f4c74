import { findAssessmentsOfChildren, listAssessments } from "@cic/db/assessments/assessment.queries";
import { listQueue, type QueueArgs } from "@cic/db/clocks/clock.queries";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { type Stored, storedAssessments } from "./assessment-world.ts";
import {
  type Answered,
  asked,
  camden,
  clinician,
  otherProvider,
  provider,
  receiving,
  team,
  worker,
} from "./operations.ts";

const today = "2026-11-22";
let api: Api;
let camdens: Stored[];

/** A hundred children of Camden, assessed and to be assessed again; of forty other authorities 2,000, each with a clock that runs. */
beforeAll(async () => {
  api = await openApi("postgres", today);
  camdens = await storedAssessments(
    api,
    Array.from({ length: 100 }, () => ({})),
  );
  await asOperator(api.operator, ({ exec }) =>
    exec(`select set_config('cic.today', '${today}', false);
      create temp table kid as select gen_random_uuid() as id, gen_random_uuid() as care, gen_random_uuid() as placed, i, la.id as authority
        from (select id, row_number() over (order by id) as n from organisation where kind = 'LOCAL_AUTHORITY' and id <> '${camden}' limit 40) la,
          generate_series(1, 50) i;
      insert into child (id, authority_id, local_id, date_of_birth) select id, authority, 'many-' || i, '2012-05-14' from kid;
      insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
        select gen_random_uuid(), id, authority, authority, 'RESPONSIBLE_LA', date '2012-05-14', 'CHILD', id from kid
        union all select gen_random_uuid(), id, authority, 'ICB:QHM', 'ORIGINATING_ICB', date '2026-01-10', 'DETERMINATION', id from kid;
      insert into care_period (id, child_id, authority_id, started_on) select care, id, authority, date '2026-01-10' from kid;
      insert into assessment (id, child_id, authority_id, care_period_id, kind, state, state_since, requested_on, provider_id, out_of_area, sdq_missing)
        select gen_random_uuid(), id, authority, care, 'IHA', 'REQUESTED', now(), date '2026-01-12', '${otherProvider}', 'NO', false from kid`),
  );
  const session = await api.operator.acquire();
  await session.exec("vacuum analyze");
  session.release();
}, 180_000);
afterAll(() => api.close());

describe("found by index", () => {
  const queue = (more: Partial<QueueArgs> = {}) => ({ first: 50, today: day(today), ...more });
  const own = { caller: { organisationId: camden, isAuthority: true } };
  const as = (organisationId: string) => ({ caller: { organisationId, isAuthority: false } });
  test.each<[string, string, (db: ScopedDb) => Promise<unknown>]>([
    ["an authority's work list", camden, (db) => listQueue(db, queue(own))],
    ["what is overdue of an authority's", camden, (db) => listQueue(db, queue({ ...own, filter: { overdue: true } }))],
    ["an authority's counts", camden, (db) => listQueue(db, queue(own), { clocks: true, counts: true })],
    ["an ICB's work list", receiving, (db) => listQueue(db, queue(as(receiving)))],
    [
      "an ICB's work list, by what it waits for",
      receiving,
      (db) => listQueue(db, queue({ ...as(receiving), filter: { leg: ["ACCEPT"] } })),
    ],
    ["how long an ICB's is", receiving, (db) => listQueue(db, queue(as(receiving)), {}, true)],
    ["an ICB's counts", receiving, (db) => listQueue(db, queue(as(receiving)), { clocks: true, counts: true })],
    ["a provider's work list", provider, (db) => listQueue(db, queue(as(provider)))],
    ["an authority's assessments", camden, (db) => listAssessments(db, { first: 50 })],
    ["an ICB's assessments", receiving, (db) => listAssessments(db, { first: 50, filter: { kind: ["IHA"] } })],
    ["how many an ICB has", receiving, (db) => listAssessments(db, { first: 50 }, true)],
    ["a provider's assessments", provider, (db) => listAssessments(db, { first: 50 })],
    [
      "those of children",
      receiving,
      (db) =>
        findAssessmentsOfChildren(
          db,
          camdens.slice(0, 20).map((one) => one.childId),
        ),
    ],
    ["of nobody's children", "ICB:QK1", (db) => listQueue(db, queue(as("ICB:QK1")))],
  ])("%s", async (_name, organisationId, work) => {
    const scope = { organisationId, subject: "test", requestId: "test", today: day(today) };
    const plan = await withScope(api.database, scope, "read", async (db) => {
      const lines: string[] = [];
      const explaining = {
        async execute(statement: SQL) {
          const { rows } = (await db.execute(sql`explain ${statement}`)) as unknown as {
            rows: { "QUERY PLAN": string }[];
          };
          lines.push(...rows.map((row) => row["QUERY PLAN"]));
          return { rows: [] };
        },
      };
      await work(explaining as unknown as ScopedDb);
      return lines;
    });
    expect(plan.length).toBeGreaterThan(2);
    // Through the clocks of all goes one pass at the most, with what the caller sees looked up once: there are as many as children.
    expect(plan.filter((line) => /Seq Scan on assessment_clock\b/.test(line)).length).toBeLessThanOrEqual(1);
    if (plan.some((line) => /on assessment_clock\b/.test(line))) {
      expect(plan.join("\n")).toContain("hashed SubPlan");
    }
    const scans = plan.filter((line) => /Seq Scan on (child|placement|access_relation|assessment)\b/.test(line));
    expect(scans).toEqual([]);
  });
});

describe("as many statements for 100 as for 10", () => {
  const whole = `id kind state requestedBy { id } icb { id } provider { id } payer { certainty } report { summary clinical } reports { version }
    copies { recipient } qualityChecks { passed } steps { kind organisation { id } } nextSteps child { id }
    access { canTakeStep { allowed } hidden { field } }`;
  const clock = `childId child { id } dueOn clock { legs { leg organisation { id } workingDays } assessed { state }
    breaches { proposed { owner } confirmed { owner } } dueChanges { before } assessment { id } }`;
  const list = `query ($first: Int!) { all: assessments(first: $first) { totalCount nodes { ${whole} } } }`;
  const queue = `query ($first: Int!) { all: assessmentQueue(first: $first) { totalCount counts { overdue } nodes { ${clock} } } }`;
  const ofChildren = `query ($first: Int!) { all: children(first: $first) { nodes { id assessments { id kind report { summary } }
    assessmentClocks { kind dueOn leg } consentStanding { scope state consent { id } } } } }`;
  test.each<[string, string, () => Caller]>([
    ["assessments, as an authority", list, () => worker(api)],
    ["assessments, as an ICB", list, () => team(api)],
    ["assessments, as a provider", list, () => clinician(api)],
    ["the work list, as an authority", queue, () => worker(api)],
    ["the work list, as an ICB", queue, () => team(api)],
    ["children with theirs", ofChildren, () => team(api)],
  ])("%s", async (_name, operation, asker) => {
    const ask = asker();
    const statements = async (first: number) => {
      api.takeStatements();
      const all: Answered = await asked(ask, operation, { first });
      expect(all.nodes).toHaveLength(first);
      return api.takeStatements().length;
    };
    expect(await statements(100)).toBe(await statements(10));
  });
});
