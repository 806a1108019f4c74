import type { Role } from "@cic/auth/actions";
import { findConsentCases, listConsents } from "@cic/db/consents/consent.queries";
import { listHealthActions, listHealthPlans } from "@cic/db/health-plans/health-plan.queries";
import { findHealthLinesOfChildren, findLatestSdqs, listHealthLines } from "@cic/db/health-records/health-line.queries";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { consents, key, recordConsent, refuseConsent, standing, withdrawConsent } from "../consents/operations.ts";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import { healthActions, healthPlan, healthPlans, makePlan, progress } from "../health-plans/operations.ts";
import { correctLine, healthLines, healthRecord, recordLine, takeBackLine } from "./operations.ts";

const camden = "LA:202";
const hampshire = "LA:850";
const hampshireIcb = "ICB:QRL";
const originating = "ICB:QHL";
const provider = "PROVIDER:X9901";
const friend = "PROVIDER:X9902";
const strangerIcb = "ICB:QHM";

let api: Api;
let ada: WorldChild;
let bea: WorldChild;
/** Of Ada, by name: lines before, during and after the placement; the plans before it and of it; the mother's consent. */
const ids = {} as Record<"before" | "during" | "undated" | "after" | "oldPlan" | "plan" | "consent", string>;

async function send(ask: Caller, operation: string, input: object) {
  const { data, errors } = await ask(operation, { key: key(), input });
  expect(errors).toEqual([]);
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
  return Object.values(data)[0] as any;
}

/**
 * ada: Camden's, ten years old under section 20, placed in Hampshire from 2025-02-01 to 2026-06-15; seen besides by the ICB she came
 * from and a provider until 2026-06-01. Her mother agreed to share with another provider. bea: Hampshire's own, of whom as much is known.
 */
beforeAll(async () => {
  api = await openApi("postgres", "2026-05-31");
  const say = (authority: string) => {
    const child = api.world.child(authority, { born: "2015-06-01" });
    child
      .carePeriod({ from: "2024-01-10" })
      .legalStatus("V2", "2024-01-10")
      .placement({
        from: "2025-02-01",
        until: "2026-06-15",
        endReason: "CARPL",
        area: { icb: hampshireIcb, authority: hampshire },
      });
    return child
      .seenBy(originating, "ORIGINATING_ICB", { from: "2025-02-01", until: "2026-06-01", cause: "DETERMINATION" })
      .seenBy(provider, "PROVIDER", { from: "2025-02-01", until: "2026-06-01", cause: "REQUEST" });
  };
  [ada, bea] = [say(camden), say(hampshire)];
  await api.world.save();
  for (const child of [ada, bea]) {
    const worker = api.as("SOCIAL_WORKER", child.authority);
    const nurse = api.as("ICB_CHILDREN_IN_CARE_TEAM", originating);
    const dental = { childId: child.id, kind: "DENTAL_CHECK", value: "YES", source: "DENTIST" };
    const own: Partial<typeof ids> = {};
    for (const [name, when] of [
      ["before", { on: "2025-01-31" }],
      ["during", { on: "2025-02-01" }],
      ["undated", { ofYear: 2025 }],
      ["after", { ofYear: 2024 }],
    ] as const) {
      own[name] = (await send(worker, recordLine, { ...dental, ...when })).line.id;
    }
    const plan = {
      childId: child.id,
      clinical: "Clinical text",
      needs: [
        { area: "DENTAL", description: "Teeth", actions: [{ description: "Go", owner: "Carer", dueOn: "2026-06-01" }] },
      ],
    };
    const { plan: old } = await send(nurse, makePlan, { ...plan, madeOn: "2024-02-01" });
    own.oldPlan = old.id;
    own.plan = (await send(nurse, makePlan, { ...plan, madeOn: "2025-01-20", needs: [], expectedVersion: 1 })).plan.id;
    const consent = {
      childId: child.id,
      scopes: ["INFORMATION_SHARING", "ASSESSMENT"],
      capacity: "PARENTAL_RESPONSIBILITY",
    };
    const given = { ...consent, by: "Mother", givenOn: "2024-01-10", evidence: "SIGNED_FORM", shareWith: [friend] };
    own.consent = (await send(worker, recordConsent, given)).consent.id;
    if (child === ada) Object.assign(ids, own);
  }
});
afterAll(() => api.close());

type Line = "before" | "during" | "undated" | "after";
const all: Line[] = ["after", "undated", "before", "during"];
const ofPlacement: Line[] = ["undated", "during"];
const both = ["oldPlan", "plan"] as const;
const la: Role = "SOCIAL_WORKER";
const icb: Role = "ICB_CHILDREN_IN_CARE_TEAM";
const clinician: Role = "PROVIDER_CLINICIAN";

// biome-ignore format: a matrix is read by its columns
const cells: [who: string, role: Role, organisation: string, on: string, lines: Line[], plans: readonly ("oldPlan" | "plan")[], clinical: boolean, consent: boolean][] = [
  ["the responsible authority",                   la,                  camden,       "2026-05-31", all,         both,     false, true],
  ["its reviewing officer",                       "REVIEWING_OFFICER", camden,       "2026-05-31", all,         both,     false, true],
  ["its personal adviser",                        "PERSONAL_ADVISER",  camden,       "2026-05-31", all,         both,     false, true],
  ["another authority",                           la,                  "LA:330",     "2026-05-31", [],          [],       false, false],
  ["the originating ICB",                         icb,                 originating,  "2026-05-31", all,         both,     true,  true],
  ["the originating ICB, no longer",              icb,                 originating,  "2026-06-01", [],          [],       false, false],
  ["the receiving ICB, on the day of the start",  icb,                 hampshireIcb, "2025-02-01", ofPlacement, ["plan"], true,  true],
  ["the receiving ICB, on the day of the end",    icb,                 hampshireIcb, "2026-06-15", ofPlacement, ["plan"], true,  true],
  ["the receiving ICB, the day after",            icb,                 hampshireIcb, "2026-06-16", [],          [],       false, false],
  ["another ICB",                                 icb,                 strangerIcb,  "2026-05-31", [],          [],       false, false],
  ["the area's authority: nothing",               la,                  hampshire,    "2026-05-31", [],          [],       false, false],
  ["the performing provider",                     clinician,           provider,     "2026-05-31", all,         both,     true,  true],
  ["the performing provider, no longer",          clinician,           provider,     "2026-06-01", [],          [],       false, false],
  ["whom a consent shares with: not clinical",    clinician,           friend,       "2026-05-31", all,         both,     false, false],
  ["the young person",                            "YOUNG_PERSON",      camden,       "2026-05-31", all,         both,     false, true],
];
const askAs = (role: Role, organisation: string) =>
  api.as(role, organisation, role === "YOUNG_PERSON" ? ada.id : undefined);

describe.each(cells)("%s", (_who, role, organisation, on, lines, plans, clinical, consent) => {
  test("sees these lines, plans and consents on every path, and is told what is hidden", async () => {
    api.today = on;
    const ask = askAs(role, organisation);
    const data = async (operation: string, variables: object) => {
      const answer = await ask(operation, { ...variables });
      expect(answer.errors).toEqual([]);
      return answer.data;
    };
    const filter = { childId: [ada.id] };
    const idsOf = (nodes: { id: string }[]) => nodes.map(({ id }) => id).sort();
    const wanted = lines.map((name) => ids[name]).sort();
    const listed = await data(healthLines, { filter, first: 1000 });
    expect([idsOf(listed.healthLines.nodes), listed.healthLines.totalCount]).toEqual([wanted, wanted.length]);
    const { healthRecord: record } = await data(healthRecord, { childId: ada.id });
    expect(idsOf(record?.lines.nodes ?? [])).toEqual(wanted);
    const seesAll = lines.length === all.length;
    // Whom a consent shares with sees no child: that is hidden too.
    const hiddenOf = (access: { hidden: { field: string }[] }) =>
      access.hidden.filter(({ field }) => field !== "child");
    if (record !== null) {
      expect(hiddenOf(record.access).length).toBe(seesAll ? 0 : 1);
      expect(record.access.sharedByConsent).toBe(organisation === friend);
      const vision = record.standings.find(({ kind }: { kind: string }) => kind === "VISION_CHECK");
      expect(vision.knowledge).toBe(seesAll ? "NOT_RECORDED" : "HIDDEN");
    }
    const { healthPlans: listedPlans } = await data(healthPlans, { filter });
    expect(idsOf(listedPlans.nodes)).toEqual(plans.map((name) => ids[name]).sort());
    for (const name of both) {
      const { healthPlan: plan } = await data(healthPlan, { id: ids[name] });
      expect([name, plan !== null]).toEqual([name, plans.includes(name)]);
      if (plan === null) continue;
      expect(plan.clinical).toBe(clinical ? "Clinical text" : null);
      expect(hiddenOf(plan.access).length).toBe(clinical ? 0 : 1);
      expect(plan.needs).toHaveLength(1);
    }
    // One action in each plan.
    expect((await data(healthActions, { filter })).healthActions.totalCount).toBe(plans.length);
    const { consents: given } = await data(consents, { filter });
    expect(idsOf(given.nodes)).toEqual(consent ? [ids.consent] : []);
    const { consentStanding } = await data(standing, { childId: ada.id });
    if (consent) {
      // The provider may not see the legal status: what was found when it was recorded stands in.
      const provisional = role === clinician ? ["AS_CHECKED_WHEN_RECORDED"] : [];
      expect(consentStanding[0]).toMatchObject({ state: "IN_FORCE", provisionalBecause: provisional });
    } else expect(consentStanding).toBeNull();
  });
});

const commissioner: Role = "ICB_COMMISSIONER";
test.each([
  ["consents", consents, {}],
  ["healthRecord", healthRecord, { childId: "x" }],
  ["healthLines", healthLines, {}],
  ["healthPlans", healthPlans, {}],
  ["healthActions", healthActions, {}],
])(
  "%s is not for whoever pays or reports, and row-level security shows them no line or plan either",
  async (_, operation, variables) => {
    for (const role of [commissioner, "REPORTING_TOOL"] as const) {
      expect((await api.as(role, originating)(operation, variables)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
    }
    expect((await api.as(null)(operation, variables)).errors).toMatchObject([{ code: "UNAUTHENTICATED" }]);
    const scope = { organisationId: originating, subject: "s", requestId: "r", today: day("2026-05-31") };
    for (const table of ["health_line", "health_plan", "health_need", "health_action", "health_plan_clinical"]) {
      const rows = await withScope(api.database, scope, "read", async (db) => {
        const answer = (await db.execute(sql`select 1 from ${sql.identifier(table)} limit 1`)) as unknown as {
          rows: unknown[];
        };
        return answer.rows;
      });
      expect([table, rows]).toEqual([table, []]);
    }
  },
);

const given = () => ({
  childId: ada.id,
  scopes: ["ASSESSMENT"],
  capacity: "PARENTAL_RESPONSIBILITY",
  by: "x",
  evidence: "SPOKEN",
});
const line = () => ({ childId: ada.id, kind: "HEARING_CHECK", value: "YES", on: "2026-05-01", source: "OTHER" });
const writes: [name: string, operation: string, input: () => object, field: string][] = [
  ["recordConsent", recordConsent, () => ({ ...given(), givenOn: "2026-05-01" }), "childId"],
  ["recordConsentRefusal", refuseConsent, () => ({ ...given(), refusedOn: "2026-05-01" }), "childId"],
  [
    "withdrawConsent",
    withdrawConsent,
    () => ({ consentId: ids.consent, withdrawnOn: "2026-05-01", by: "x", expectedVersion: 1 }),
    "consentId",
  ],
  ["recordHealthLine", recordLine, line, "childId"],
  [
    "correctHealthLine",
    correctLine,
    () => ({ lineId: ids.during, correctionReason: "x", expectedVersion: 1 }),
    "lineId",
  ],
  ["takeBackHealthLine", takeBackLine, () => ({ lineId: ids.during, reason: "x", expectedVersion: 1 }), "lineId"],
  [
    "makeHealthPlan",
    makePlan,
    () => ({ childId: ada.id, madeOn: "2026-05-01", needs: [], expectedVersion: 1 }),
    "childId",
  ],
];

test.each(writes)(
  "%s is not for those who do not care for the child, whether they see them or not",
  async (name, operation, input, field) => {
    api.today = "2026-05-31";
    for (const [role, organisation] of [
      [la, hampshire],
      [la, "LA:330"],
      [icb, strangerIcb],
      [clinician, friend],
    ] as const) {
      expect([organisation, await send(api.as(role, organisation), operation, input())]).toEqual([
        organisation,
        { __typename: "RecordNotFound", message: expect.any(String), field },
      ]);
    }
    for (const role of ["REVIEWING_OFFICER", commissioner, "YOUNG_PERSON"] as const) {
      if (name === "withdrawConsent" && role === "YOUNG_PERSON") continue;
      const ask = askAs(role, role === commissioner ? originating : camden);
      expect((await ask(operation, { key: key(), input: input() })).errors).toMatchObject([{ code: "FORBIDDEN" }]);
    }
  },
);

test("those who care for the child write, and change what they recorded themselves", async () => {
  api.today = "2026-05-31";
  for (const [role, organisation] of [
    [icb, originating],
    [icb, hampshireIcb],
    [clinician, provider],
  ] as const) {
    const ask = api.as(role, organisation);
    const recorded = await send(ask, recordLine, { ...line(), on: "2025-01-01" });
    expect(recorded).toMatchObject({
      line: { recordedBy: { id: organisation }, access: { canCorrect: { allowed: true } } },
    });
    const correction = { lineId: recorded.line.id, value: "NO", correctionReason: "x", expectedVersion: 1 };
    expect(await send(ask, correctLine, correction)).toMatchObject({ line: { value: "NO" } });
    expect(await send(ask, correctLine, { ...correction, lineId: ids.during })).toMatchObject({
      code: "RECORDED_BY_ANOTHER",
    });
    const takenBack = { lineId: recorded.line.id, reason: "x", expectedVersion: 2 };
    expect(await send(api.as(la, camden), takeBackLine, takenBack)).toMatchObject({
      __typename: "HealthLineTakenBackOk",
    });
    const consent = await send(ask, recordConsent, { ...given(), givenOn: "2026-05-01" });
    expect(consent).toMatchObject({ consent: { recordedBy: { id: organisation } } });
    const withdrawal = { consentId: consent.consent.id, withdrawnOn: "2026-05-02", by: "x", expectedVersion: 1 };
    expect(await send(ask, withdrawConsent, withdrawal)).toMatchObject({ consent: { withdrawnOn: "2026-05-02" } });
  }
  const actions = (await api.as(la, camden)(healthActions, { filter: { childId: [ada.id], state: ["OPEN"] } })).data
    .healthActions.nodes;
  const went = { actionId: actions[0].id, to: "OPEN", note: "x", expectedVersion: 1 };
  expect(await send(api.as(clinician, provider), progress, went)).toMatchObject({ __typename: "HealthActionOk" });
});

describe("sharing on the ground of a consent", () => {
  const shared = async () => {
    const ask = api.as(clinician, friend);
    const { data } = await ask(healthRecord, { childId: ada.id });
    const plans = (await ask(healthPlans, { filter: { childId: [ada.id] } })).data.healthPlans.totalCount;
    return [data.healthRecord?.lines.totalCount ?? null, plans];
  };
  const give = (over: object = {}) => ({
    ...given(),
    scopes: ["INFORMATION_SHARING"],
    givenOn: "2026-05-01",
    shareWith: [friend],
    ...over,
  });

  test("stops in the transaction of the withdrawal, and whom it was shared with is told", async () => {
    api.today = "2026-05-31";
    expect(await shared()).toEqual([4, 2]);
    const withdrawal = { consentId: ids.consent, withdrawnOn: "2026-05-31", by: "Mother", expectedVersion: 1 };
    const { consent } = await send(api.as(clinician, provider), withdrawConsent, withdrawal);
    expect(consent.sharedWith).toMatchObject([{ organisation: { id: friend }, endedAt: expect.any(String) }]);
    expect(await shared()).toEqual([null, 0]);
    const told = await asOperator(api.operator, ({ drizzle }) =>
      (drizzle as ScopedDb).execute(sql`select named from event_audience a join event e on e.id = a.event_id
        where e.type = 'CONSENT_CHANGED' and e.records -> 0 ->> 'id' = ${ids.consent} and a.organisation_id = ${friend}`),
    );
    expect((told as unknown as { rows: unknown[] }).rows).toEqual([{ named: true }, { named: true }]);
  });

  test("with an authority that sees the child for another reason shows all lines, and says on what ground", async () => {
    api.today = "2026-05-31";
    const { consent } = await send(api.as(la, camden), recordConsent, give({ shareWith: [hampshire] }));
    const record = async () => (await api.as(la, hampshire)(healthRecord, { childId: ada.id })).data.healthRecord;
    expect(await record()).toMatchObject({ lines: { totalCount: 4 }, access: { sharedByConsent: true, hidden: [] } });
    const withdrawal = { consentId: consent.id, withdrawnOn: "2026-05-31", by: "Mother", expectedVersion: 1 };
    await send(api.as(la, camden), withdrawConsent, withdrawal);
    expect(await record()).toMatchObject({
      lines: { totalCount: 0 },
      access: { sharedByConsent: false, hidden: [{ field: "lines" }] },
    });
  });

  test("stops when the child refuses, though a parent agrees; and on the birthday on which somebody else decides", async () => {
    api.today = "2026-05-31";
    const worker = api.as(la, camden);
    const first = await send(worker, recordConsent, give());
    expect(first).toMatchObject({ consent: { sharedWith: [{ until: "2031-06-01", endedAt: null }] } });
    expect(await shared()).toEqual([4, 2]);
    api.today = "2031-05-31";
    expect(await shared()).toEqual([4, 2]);
    api.today = "2031-06-01";
    expect(await shared()).toEqual([null, 0]);
    api.today = "2026-05-31";
    const understanding = { sufficient: true, judgedBy: "Dr A", judgedOn: "2026-05-30" };
    const refusal = {
      ...given(),
      scopes: ["INFORMATION_SHARING"],
      capacity: "GILLICK_COMPETENT_CHILD",
      refusedOn: "2026-05-31",
      understanding,
    };
    await send(api.as(icb, originating), refuseConsent, refusal);
    expect(await shared()).toEqual([null, 0]);
  });
});

test("hidden, absent and malformed ids get the same bytes", async () => {
  api.today = "2026-05-31";
  const ask = api.as(la, "LA:330");
  for (const [operation, hidden] of [
    [healthPlan, ids.plan],
    [`query ($id: ID!) { consent(id: $id) { id } }`, ids.consent],
    [`query ($id: ID!) { healthRecord(childId: $id) { childId } }`, ada.id],
    [`query ($id: ID!) { consentStanding(childId: $id) { state } }`, ada.id],
  ] as const) {
    const bytes = async (id: string) => JSON.stringify(await ask(operation, { id }));
    const absent = await bytes("00000000-0000-4000-8000-000000000000");
    for (const id of [hidden, hidden.toUpperCase(), "x", "", "\0"]) expect(await bytes(id)).toBe(absent);
  }
});

test("a page takes a constant number of statements, however many rows it has", async () => {
  api.today = "2026-05-31";
  const fields = {
    lines: `query ($first: Int!) { healthLines(first: $first) { totalCount nodes { id recordedBy { id } access { canCorrect { allowed } } } } }`,
    plans: `query ($first: Int!) { healthPlans(first: $first) { nodes { id clinical needs { actions { progress { note } } } access { hidden { field } } } } }`,
    consents: `query ($first: Int!) { consents(first: $first) { nodes { id child { id } validity { found } sharedWith { from } access { canWithdraw { allowed } } } } }`,
  };
  for (const [name, operation] of Object.entries(fields)) {
    const counts: number[] = [];
    for (const first of [1, 50]) {
      api.takeStatements();
      expect((await api.as(icb, originating)(operation, { first })).errors).toEqual([]);
      counts.push(api.takeStatements().length);
    }
    expect([name, counts[1]]).toEqual([name, counts[0]]);
  }
});

test("lists and loaders find rows by index, under row-level security", async () => {
  // Many children of many authorities: a caller's share is small.
  await asOperator(api.operator, async ({ drizzle }) => {
    const run = (statement: SQL) => (drizzle as ScopedDb).execute(statement);
    await run(sql`insert into child (id, authority_id, local_id, date_of_birth)
      select gen_random_uuid(), o.id, 'many ' || n, '2015-06-01' from organisation o, generate_series(1, 40) n where o.kind = 'LOCAL_AUTHORITY'`);
    await run(sql`insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
      select gen_random_uuid(), id, authority_id, authority_id, 'RESPONSIBLE_LA', '2015-06-01', 'CHILD', id from child where local_id like 'many %'`);
    await run(sql`insert into health_line (id, child_id, authority_id, kind, value, on_day, effective_on, source, recorded_by_id, recorded_by)
      select gen_random_uuid(), id, authority_id, 'DENTAL_CHECK', 'YES', '2025-01-01', '2025-01-01', 'DENTIST', authority_id, 's'
      from child, generate_series(1, 3) where local_id like 'many %'`);
    await run(sql`insert into consent (id, child_id, authority_id, decision, scopes, capacity, decided_by, decided_on, evidence, checked, recorded_by_id, recorded_by)
      select gen_random_uuid(), id, authority_id, 'GIVEN', '{ASSESSMENT}', 'PARENTAL_RESPONSIBILITY', 'x', '2025-01-01', 'OTHER', 'SETTLED', authority_id, 's'
      from child where local_id like 'many %'`);
    await run(sql`insert into health_plan (id, child_id, authority_id, number, made_on, recorded_by_id, recorded_by)
      select gen_random_uuid(), id, authority_id, 1, '2025-01-01', authority_id, 's' from child where local_id like 'many %'`);
    await run(sql`insert into health_need (id, plan_id, child_id, authority_id, position, area, description)
      select gen_random_uuid(), id, child_id, authority_id, 0, 'OTHER', 'x' from health_plan p where not exists (select from health_need n where n.plan_id = p.id)`);
    await run(sql`insert into health_action (id, need_id, plan_id, child_id, authority_id, position, description, owner, due_on, state, origin_id)
      select made, need, plan_id, child_id, authority_id, 0, 'x', 'x', '2025-01-01', 'OPEN', made
      from (select gen_random_uuid() as made, n.id as need, n.plan_id, n.child_id, n.authority_id from health_need n
        where not exists (select from health_action a where a.need_id = n.id)) one`);
  });
  const session = await api.operator.acquire();
  await session.exec("vacuum analyze");
  session.release();
  const works: [string, (db: ScopedDb) => Promise<unknown>][] = [
    ["lines", (db) => listHealthLines(db, { first: 50 })],
    ["lines of a child", (db) => findHealthLinesOfChildren(db, [ada.id])],
    ["latest questionnaires", (db) => findLatestSdqs(db, [{ childId: ada.id, on: day("2026-05-31") }])],
    ["plans", (db) => listHealthPlans(db, { first: 50 })],
    ["actions", (db) => listHealthActions(db, { first: 50, filter: { overdue: true } })],
    ["consents", (db) => listConsents(db, { first: 50 })],
    ["cases", (db) => findConsentCases(db, [ada.id])],
  ];
  for (const organisationId of [camden, originating]) {
    const scope = { organisationId, clinical: true, subject: "s", requestId: "r", today: day("2026-05-31") };
    for (const [name, work] of works) {
      const plan = await withScope(api.database, scope, "read", async (db) => {
        const lines: string[] = [];
        const execute = async (statement: SQL) => {
          const { rows } = (await db.execute(sql`explain ${statement}`)) as unknown as {
            rows: { "QUERY PLAN": string }[];
          };
          lines.push(...rows.map((row) => row["QUERY PLAN"]));
          return { rows: [] };
        };
        await work({ execute } as unknown as ScopedDb);
        return lines;
      });
      const scans = plan.filter((one) =>
        /Seq Scan on (health_line|health_plan|health_need|health_action|consent|child)\b/.test(one),
      );
      expect([organisationId, name, scans]).toEqual([organisationId, name, []]);
    }
  }
});
