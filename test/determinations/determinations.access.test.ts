import type { Role } from "@cic/auth/actions";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import {
  type ChildOnRecord,
  childOnRecord,
  correctGpRegistration,
  done,
  fromCamdenToDerby,
  LEICESTER,
  loadPractices,
  movePlacement,
  register,
} from "./child-on-record.ts";

const camden = "LA:202";
const derbyIcb = "ICB:QJ2";
const leicesterIcb = "ICB:QK1";
const camdenIcb = "ICB:Z9B2Z";
const camdenIcbBefore = "ICB:QMJ";
const PORTSMOUTH = "PO1 9GJ";

const names = ["ada", "ben", "cem", "dee", "eva", "fay"] as const;
type Name = (typeof names)[number];
let api: Api;
const children = {} as Record<Name, ChildOnRecord>;
/** The determinations of a child that a receiving ICB was ever told of, by `ICB child`. */
const toldTo = new Map<string, Set<string>>();
/** Of each child what the authority sees of its determinations, superseded ones too. */
const all = {} as Record<Name, Seen[]>;
interface Seen {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly supersededAt: string | null;
}

/**
 * ada: Camden's, placed in Derby. ben: Camden's, moved from Derby to Leicester on 2026-06-10. cem: Camden's, placed in Derby, at first
 * thought to come from Leicester. dee: Norfolk's, who has nothing to do with any of them. eva: Camden's, moved on from Leicester to
 * Portsmouth on 2026-08-10. fay: Camden's, placed in Derby, at first thought to have been registered nowhere.
 */
beforeAll(async () => {
  api = await openApi("postgres");
  await loadPractices(api);
  const worker = api.as("SOCIAL_WORKER", camden);
  children.ada = await childOnRecord(worker, fromCamdenToDerby);
  children.ben = await childOnRecord(worker, fromCamdenToDerby);
  const moved = (placementId: string | null, movedOn: string, postcode: string) =>
    done(worker, movePlacement, { placementId, movedOn, postcode, reason: "CARPL", type: "U4", expectedVersion: 1 });
  await moved(children.ben.placementId, "2026-06-10", LEICESTER);
  children.eva = await childOnRecord(worker, fromCamdenToDerby);
  const { started } = await moved(children.eva.placementId, "2026-06-10", LEICESTER);
  await moved(started.id, "2026-08-10", PORTSMOUTH);
  children.cem = await childOnRecord(worker, { ...fromCamdenToDerby, registrations: [], homes: [] });
  const { registration } = await register(worker, children.cem.id, "L10001", { from: "2012-05-20" });
  const before = await seesChild(api.as("ICB_COMMISSIONER", leicesterIcb), children.cem);
  expect(before).toBe(true);
  const corrected = { practiceCode: "C10001", correctionReason: "Another child's.", expectedVersion: 1 };
  await done(worker, correctGpRegistration, { id: registration.id, ...corrected });
  children.fay = await childOnRecord(worker, { ...fromCamdenToDerby, registrations: [] });
  const none = await register(worker, children.fay.id, null, { from: "2012-05-20" });
  await done(worker, correctGpRegistration, { id: none.registration.id, ...corrected });
  const norfolk = api.as("SOCIAL_WORKER", "LA:926");
  children.dee = await childOnRecord(norfolk, {
    inCareFrom: "2025-02-20",
    placement: { postcode: PORTSMOUTH, from: "2025-02-20" },
  });
  for (const name of names) {
    all[name] = await listed(name === "dee" ? norfolk : worker, { childId: [children[name].id] });
    expect(all[name].length).toBeGreaterThan(3);
  }
  const rows = await asOperator(api.operator, ({ drizzle }) =>
    rowsOf<{ receiver: string; child: string; id: string }>(
      drizzle as ScopedDb,
      sql`select r.organisation_id as receiver, r.child_id as child, d.id from access_relation r join determination d using (child_id)
        where r.basis = 'RECEIVING_ICB' and r.superseded_at is null and (d.superseded_at is null or d.recorded_at >= r.recorded_at)`,
    ),
  );
  for (const { receiver, child, id } of rows) {
    const of = `${receiver} ${child}`;
    toldTo.set(of, (toldTo.get(of) ?? new Set()).add(id));
  }
});
afterAll(() => api.close());

const everything = { anyDay: true, inCare: null, superseded: true };
async function listed(ask: Caller, filter: object): Promise<Seen[]> {
  const { data, errors } = await ask(
    `query ($filter: DeterminationFilter) { determinations(first: 1000, filter: $filter) {
      totalCount nodes { id from until supersededAt } } }`,
    { filter: { ...everything, ...filter } },
  );
  expect(errors).toEqual([]);
  expect(data.determinations.totalCount).toBe(data.determinations.nodes.length);
  return data.determinations.nodes;
}

async function seesChild(ask: Caller, { id }: ChildOnRecord): Promise<boolean> {
  const { data } = await ask(`query ($id: ID!) { child(id: $id) { id } }`, { id });
  return data.child !== null;
}

/** What of a child's determinations a caller gets on every path that leads to them; one and the same set of ids. */
async function seen(ask: Caller, name: Name): Promise<string[]> {
  const byList = (await listed(ask, { childId: [children[name].id] })).map(({ id }) => id).sort();
  const byId: string[] = [];
  for (const { id } of all[name]) {
    const { data, errors } = await ask(`query ($id: ID!) { determination(id: $id) { id child { id } } }`, { id });
    expect(errors).toEqual([]);
    if (data.determination !== null) byId.push(id);
  }
  expect(byId.sort()).toEqual(byList);
  const { data, errors } = await ask(`query ($id: ID!) { commissionerTimeline(childId: $id) { id } }`, {
    id: children[name].id,
  });
  expect(errors).toEqual([]);
  const standing = all[name].filter(({ id, supersededAt }) => supersededAt === null && byList.includes(id));
  expect((data.commissionerTimeline ?? []).map(({ id }: { id: string }) => id).sort()).toEqual(
    standing.map(({ id }) => id).sort(),
  );
  return byList;
}

const la: Role = "SOCIAL_WORKER";
const icb: Role = "ICB_COMMISSIONER";
const overlapping = (name: Name, from: string, until: string | null): string[] =>
  all[name]
    .filter((row) => (until === null || row.from < until) && (row.until === null || row.until > from))
    .map(({ id }) => id)
    .sort();
/** Of these, what an ICB that receives the child was ever told: what stands, and what was made since it was told of the placement. */
const told = (organisation: string, name: Name, from: string, until: string | null): string[] => {
  const since = toldTo.get(`${organisation} ${children[name].id}`) ?? new Set();
  return overlapping(name, from, until).filter((id) => since.has(id));
};
const toldOf = (organisation: string, ...whom: Name[]) =>
  Object.fromEntries(whom.map((name) => [name, () => told(organisation, name, "0001-01-01", null)]));
const wholeOf = (...whom: Name[]) =>
  Object.fromEntries(whom.map((name) => [name, () => overlapping(name, "0001-01-01", null)]));

// biome-ignore format: a matrix is read by its columns
const cells: [who: string, role: Role, organisation: string, on: string, sees: Partial<Record<Name, () => string[]>>][] = [
  ["the responsible authority",                      la,  camden,          "2026-11-22", wholeOf("ada", "ben", "cem", "eva", "fay")],
  ["another authority",                              la,  "LA:926",        "2026-11-22", wholeOf("dee")],
  ["the authority of the area",                      la,  "LA:831",        "2026-11-22", {}],
  ["the originating ICB",                            icb, camdenIcb,       "2026-11-22", wholeOf("ada", "ben", "cem", "eva", "fay")],
  ["its children in care team",       "ICB_CHILDREN_IN_CARE_TEAM", camdenIcb, "2026-11-22", wholeOf("ada", "ben", "cem", "eva", "fay")],
  ["the originating ICB, before it existed",         icb, camdenIcb,       "2026-03-31", {}],
  ["its predecessor, on its last day",               icb, camdenIcbBefore, "2026-03-31", wholeOf("ada", "ben", "cem", "eva", "fay")],
  ["its predecessor, abolished",                     icb, camdenIcbBefore, "2026-04-01", {}],
  ["the receiving ICB",                              icb, derbyIcb,        "2026-11-22", toldOf(derbyIcb, "ada", "cem", "fay")],
  ["the receiving ICB, on the day of the move",      icb, derbyIcb,        "2026-06-10", { ...toldOf(derbyIcb, "ada", "cem", "fay"), ben: () => told(derbyIcb, "ben", "2025-02-20", "2026-06-10"), eva: () => told(derbyIcb, "eva", "2025-02-20", "2026-06-10") }],
  ["the receiving ICB, the day after",               icb, derbyIcb,        "2026-06-11", toldOf(derbyIcb, "ada", "cem", "fay")],
  ["the one that received two later; once thought the originating ICB of another", icb, leicesterIcb, "2026-08-10", { ben: () => told(leicesterIcb, "ben", "2026-06-10", null), eva: () => told(leicesterIcb, "eva", "2026-06-10", "2026-08-10") }],
  ["the same, the day after one moved on",           icb, leicesterIcb,    "2026-08-11", { ben: () => told(leicesterIcb, "ben", "2026-06-10", null) }],
  ["the ICB that receives another's, and one in the end", icb, "ICB:QRL",  "2026-11-22", { ...toldOf("ICB:QRL", "dee"), eva: () => told("ICB:QRL", "eva", "2026-08-10", null) }],
  ["another ICB",                                    icb, "ICB:QHM",       "2026-11-22", {}],
  ["an organisation that nobody knows",              icb, "ICB:NONE",      "2026-11-22", {}],
];

describe.each(cells)("%s", (_who, role, organisation, on, sees) => {
  test.each(names)("%s", async (name) => {
    api.today = on;
    expect(await seen(api.as(role, organisation), name)).toEqual(sees[name]?.() ?? []);
    api.today = "2026-11-22";
  });
});

const hiddenFacts = [
  "from",
  "until",
  "rule",
  "originatingIcb",
  "cause",
  "supersedesId",
  "changes",
  "answer",
  "reproduction",
  "recordThen",
].map((field) => ({ field, visibleTo: ["RESPONSIBLE_LA", "ORIGINATING_ICB"] }));
const fields = `id from until inCare outcome commissioner { onTheDay { organisation { id } } today { organisation { id } } }
  interimPayer { basis } rule { id } edition { id } originatingIcb { id } reasonCodes warnings cause recordedAt supersededAt supersedesId
  changes { field } answer { outcome } reproduction { same } recordThen { knownAt } hidden { field visibleTo }`;
const responsible = `query ($childId: ID!, $on: Date!) {
  responsibleCommissioner(childId: $childId, on: $on, service: { category: COMMUNITY }) {
    ... on ResponsibleCommissioner { determination { ${fields} } answer { outcome } hidden { field visibleTo } } }
  child(id: $childId) { determinationOn(on: $on) { id } } }`;

describe("the ICB that receives a child is told the answer, and nothing that tells where the child comes from", () => {
  const receiving = () => api.as(icb, derbyIcb);

  test("of the days of the placement", async () => {
    const { data, errors } = await receiving()(responsible, { childId: children.ada.id, on: "2026-11-22" });
    expect(errors).toEqual([]);
    const { determination, answer, hidden } = data.responsibleCommissioner;
    expect([answer, hidden]).toEqual([null, [{ field: "answer", visibleTo: ["RESPONSIBLE_LA", "ORIGINATING_ICB"] }]]);
    expect(data.child.determinationOn.id).toBe(determination.id);
    expect(determination).toEqual({
      id: expect.any(String),
      from: null,
      until: null,
      inCare: true,
      outcome: "DETERMINED",
      commissioner: {
        onTheDay: { organisation: { id: camdenIcb } },
        today: { organisation: { id: camdenIcb } },
      },
      interimPayer: null,
      rule: null,
      edition: { id: "WP-2025" },
      originatingIcb: null,
      reasonCodes: [],
      warnings: ["EDITION_UNVERIFIED"],
      cause: null,
      recordedAt: expect.any(String),
      supersededAt: null,
      supersedesId: null,
      changes: [],
      answer: null,
      reproduction: null,
      recordThen: null,
      hidden: hiddenFacts,
    });
  });

  test("asking day by day tells it no day before or after the placement", async () => {
    api.today = "2026-08-10";
    const leicester = api.as(icb, leicesterIcb);
    // One determination holds on all but the first of these days: the placements before and after say the same.
    const days = all.eva.filter(({ supersededAt }) => supersededAt === null);
    expect(days.some(({ from, until }) => from <= "2026-06-10" && (until ?? "9") > "2026-11-22")).toBe(true);
    for (const [on, told] of [
      ["2026-06-09", false],
      ["2026-06-10", true],
      ["2026-08-09", true],
      ["2026-08-10", false],
      ["2026-11-22", false],
    ] as const) {
      const { data } = await leicester(responsible, { childId: children.eva.id, on });
      expect([on, data.responsibleCommissioner.determination !== null]).toEqual([on, told]);
      expect([on, data.child.determinationOn !== null]).toEqual([on, told]);
      const filter = { childId: [children.eva.id], anyDay: false, on, superseded: false };
      expect([on, (await listed(leicester, filter)).length]).toEqual([on, told ? 1 : 0]);
    }
    api.today = "2026-11-22";
  });

  test("neither an order nor a cursor tells it the first day", async () => {
    const page = `query ($childId: [ID!], $direction: SortDirection!) {
      determinations(first: 1000, filter: { childId: $childId, anyDay: true, inCare: null }, sort: [{ field: FROM, direction: $direction }]) {
        nodes { id } pageInfo { endCursor } } }`;
    const own = await api.as(la, camden)(page, { childId: [children.ada.id], direction: "ASC" });
    const days = all.ada.filter(({ supersededAt }) => supersededAt === null).map(({ from }) => from);
    expect(Buffer.from(own.data.determinations.pageInfo.endCursor, "base64url").toString()).toContain(
      days.sort().at(-1),
    );
    for (const direction of ["ASC", "DESC"]) {
      const { data } = await receiving()(page, { childId: [children.ada.id], direction });
      const ids = data.determinations.nodes.map(({ id }: { id: string }) => id);
      expect(ids).toEqual(direction === "ASC" ? [...ids].sort() : [...ids].sort().reverse());
      const cursor = Buffer.from(data.determinations.pageInfo.endCursor, "base64url").toString();
      expect(cursor).toContain("-infinity");
      for (const day of days) expect(cursor).not.toContain(day);
    }
  });

  test("what changed is listed when it can see the difference itself", async () => {
    const changed = { childId: [children.cem.id], changedSince: "2020-01-01T00:00:00Z", superseded: false };
    const ids = (await listed(receiving(), changed)).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    const { data } = await api.as(la, camden)(
      `query ($id: ID!) { commissionerTimeline(childId: $id) { id changes { field } } }`,
      { id: children.cem.id },
    );
    const open = ["OUTCOME", "COMMISSIONER", "SUCCESSOR_TODAY", "EDITION", "REASON_CODES", "WARNINGS", "INTERIM_PAYER"];
    const expected = data.commissionerTimeline.filter((row: { changes: { field: string }[] }) =>
      row.changes.some(({ field }) => open.includes(field)),
    );
    expect(ids.sort()).toEqual(expected.map(({ id }: { id: string }) => id).sort());
    // Another rule fixed the same originating ICB: nothing that it sees is other than before.
    const unseen = { ...changed, childId: [children.fay.id], inCare: true };
    expect((await listed(api.as(la, camden), unseen)).length).toBeGreaterThan(0);
    expect(await listed(receiving(), unseen)).toEqual([]);
  });

  test("it may not compare", async () => {
    const compare = `query ($childId: ID!) {
      compareCommissioner(childId: $childId, on: "2026-01-01", service: { category: COMMUNITY }, change: {}) { __typename } }`;
    const ask = { childId: children.ada.id };
    expect((await receiving()(compare, ask)).data).toEqual({ compareCommissioner: null });
    expect((await api.as(icb, camdenIcb)(compare, ask)).data.compareCommissioner).not.toBeNull();
  });
});

test("the authority of the area sees the child, and is told that the rest is hidden", async () => {
  const { data, errors } = await api.as(la, "LA:831")(responsible, { childId: children.ada.id, on: "2026-11-22" });
  expect(errors).toEqual([]);
  expect(data).toEqual({
    responsibleCommissioner: {
      determination: null,
      answer: null,
      hidden: [
        { field: "determination", visibleTo: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB"] },
        { field: "answer", visibleTo: ["RESPONSIBLE_LA", "ORIGINATING_ICB"] },
      ],
    },
    child: { determinationOn: null },
  });
  const timeline = await api.as(la, "LA:831")(`query ($id: ID!) { commissionerTimeline(childId: $id) { id } }`, {
    id: children.ada.id,
  });
  expect(timeline.data).toEqual({ commissionerTimeline: null });
});

test("the originating ICB is told all of it", async () => {
  const { data } = await api.as(icb, camdenIcb)(responsible, { childId: children.ada.id, on: "2026-11-22" });
  expect(data.responsibleCommissioner).toMatchObject({
    hidden: [],
    answer: { outcome: "DETERMINED" },
    determination: {
      hidden: [],
      from: "2026-04-01",
      until: "2030-05-14",
      rule: { id: "CHILD-OOA-LA" },
      originatingIcb: { id: camdenIcb },
      cause: "PLACEMENT",
      answer: { outcome: "DETERMINED" },
      reproduction: { same: true },
      recordThen: { knownAt: expect.any(String) },
    },
  });
});

const absent = "00000000-0000-4000-8000-000000000000";
const service = "service: { category: COMMUNITY }";
const queries = [
  `query ($id: ID!) { determination(id: $id) { id } }`,
  `query ($id: ID!) { determinations(filter: { childId: [$id], anyDay: true }) { totalCount pageInfo { endCursor } nodes { id } } }`,
  `query ($id: ID!) { commissionerTimeline(childId: $id) { id } }`,
  `query ($id: ID!) { responsibleCommissioner(childId: $id, on: "2026-01-01", ${service}) { __typename } }`,
  `query ($id: ID!) { responsibleCommissioner(childId: $id, on: "1990-01-01", ${service}) { __typename } }`,
  `query ($id: ID!) { compareCommissioner(childId: $id, on: "2026-01-01", ${service}, change: {}) { __typename } }`,
  `query ($id: ID!) { compareCommissioner(childId: $id, on: "1990-01-01", ${service}, change: { careEndsOn: "1990-01-01" }) { __typename } }`,
];

test.each(queries)("hidden, absent and malformed ids get the same bytes: %s", async (operation) => {
  const ask = api.as(icb, "ICB:QHM");
  const bytes = async (id: string) => JSON.stringify(await ask(operation, { id }));
  const answer = await bytes(absent);
  expect(answer).toContain('"errors":[]');
  const ids = [children.ada.id, all.ada[0]?.id ?? "", "not-a-uuid", "", "\0", `${absent}'`, "🙂"];
  for (const id of ids) expect(await bytes(id)).toBe(answer);
});

test.each(queries)("nobody else is answered, and nothing is read: %s", async (operation) => {
  api.takeStatements();
  const roles = [
    "RETURNS_OFFICER",
    "PERSONAL_ADVISER",
    "PROVIDER_CLINICIAN",
    "REPORTING_TOOL",
    "INFORMATION_GOVERNANCE",
  ] as const;
  for (const role of [null, ...roles]) {
    const { data, errors } = await api.as(role, camden)(operation, { id: children.ada.id });
    expect(errors.map(({ code }) => code)).toEqual([role === null ? "UNAUTHENTICATED" : "FORBIDDEN"]);
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  }
  expect(api.takeStatements()).toEqual([]);
});

test("whoever may see a child but not ask about commissioners gets no determination of it", async () => {
  const { data, errors } = await api.as("RETURNS_OFFICER", camden)(
    `query ($id: ID!) { child(id: $id) { id determinationOn { id } access { hidden { field because } } } }`,
    { id: children.ada.id },
  );
  expect(errors).toEqual([]);
  expect(data.child).toMatchObject({ id: children.ada.id, determinationOn: null });
  expect(data.child.access.hidden).toContainEqual({ field: "determinationOn", because: ["ROLE"] });
});
