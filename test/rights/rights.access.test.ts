import { rowsOf } from "@cic/db/page";
import { findErasureRequestsByIds, listErasureRequests, listErasures } from "@cic/db/rights/erasure.queries";
import { findHoldsByIds } from "@cic/db/rights/legal-hold.queries";
import { listRectifications } from "@cic/db/rights/rectification.queries";
import { findRetentions, listRetentions, type RetentionRow } from "@cic/db/rights/retention.queries";
import { countHeldRows, findNamingTables, rowsOfChild } from "@cic/db/rights/subject-copy.queries";
import { asGovernance, asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { retentionOf } from "@cic/domain/rights/retention.rule";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import * as ask from "./operations.ts";

const camden = "LA:202";
const norfolk = "LA:926";
const icb = "ICB:QJ2";
let api: Api;
/** Ada and Ben are Camden's, Cem is Norfolk's; Ben's access relation has ended. Each has a hold, a request of each kind and a copy. */
let ada: WorldChild;
let ben: WorldChild;
let cem: WorldChild;

const operator = <R = unknown>(statement: SQL) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

beforeAll(async () => {
  api = await openApi("postgres");
  const say = (authority: string) => {
    const child = api.world.child(authority);
    child.carePeriod({ from: "2024-01-10" }).placement({ from: "2024-02-01", area: { authority: "LA:830", icb } });
    return child;
  };
  [ada, ben, cem] = [say(camden), say(camden), say(norfolk)];
  await api.world.save();
  await operator(sql`update access_relation set superseded_at = now() where child_id = ${ben.id}`);
  // Many others' beside them, so that a plan that reads a whole table costs.
  await operator(sql`insert into child (id, authority_id, local_id, date_of_birth)
    select gen_random_uuid(), o.id, 'other-' || n, date '1930-01-01' + (n * 97 + length(o.name) * 31) from organisation o, generate_series(1, 40) n
    where o.kind = 'LOCAL_AUTHORITY'`);
  await operator(sql`insert into care_period (id, child_id, authority_id, started_on, ended_on, end_reason)
    select gen_random_uuid(), id, authority_id, date_of_birth + 3000, date_of_birth + 4000 + (random() * 2000)::integer,
      (array['E2', 'E11', 'E12', 'E8', null])[1 + (random() * 4)::integer] from child where local_id like 'other-%'`);
  await operator(
    sql`insert into legal_hold (id, child_id, authority_id, reason, placed_by) select gen_random_uuid(), id, authority_id, 'x', 's' from child`,
  );
  await operator(sql`insert into rectification (id, child_id, authority_id, record, record_id, statement, asked_by_them, asked_by, received_on, answer_by)
    select gen_random_uuid(), id, authority_id, 'CHILD', id, 'x', true, 's', '2026-11-01', '2026-12-01' from child`);
  await operator(sql`insert into erasure_request (id, child_id, authority_id, reason, asked_by_them, asked_by)
    select gen_random_uuid(), id, authority_id, 'x', false, 's' from child`);
  await operator(sql`insert into erasure (id, authority_id, erased_id, rule, kept_until, approved_by, rows_erased)
    select gen_random_uuid(), id, gen_random_uuid(), 'x', '2026-01-01', 's', '{}' from organisation, generate_series(1, 40)
    where kind = 'LOCAL_AUTHORITY'`);
  const session = await api.operator.acquire();
  await session.exec("vacuum analyze");
  session.release();
});
afterAll(() => api.close());

const everybody = [
  ["INFORMATION_GOVERNANCE", camden, undefined],
  ["INFORMATION_GOVERNANCE", norfolk, undefined],
  ["INFORMATION_GOVERNANCE", icb, undefined],
  ["INFORMATION_GOVERNANCE", "PROVIDER:X9901", undefined],
  ["YOUNG_PERSON", camden, "ada"],
  ["SOCIAL_WORKER", camden, undefined],
  ["SOCIAL_WORKER", norfolk, undefined],
  ["SOCIAL_WORKER", "LA:830", undefined],
  ["REVIEWING_OFFICER", camden, undefined],
  ["PERSONAL_ADVISER", camden, undefined],
  ["RETURNS_OFFICER", camden, undefined],
  ["ICB_CHILDREN_IN_CARE_TEAM", icb, undefined],
  ["ICB_COMMISSIONER", icb, undefined],
  ["PROVIDER_CLINICIAN", "PROVIDER:X9901", undefined],
  ["RECRUITER", icb, undefined],
  ["REPORTING_TOOL", camden, undefined],
] as const;

/** Which of the three children the caller finds by a list, with ada, ben and cem as a, b and c. */
const found = async ([role, organisation, of]: (typeof everybody)[number], operation: string, field: string) => {
  const { data, errors } = await api.as(role, organisation, of === undefined ? undefined : ada.id)(operation, {});
  if (errors.length > 0) return errors[0]?.code;
  const ids = new Set(data[field].nodes.map((node: { childId: string }) => node.childId));
  return [ada, ben, cem].map(({ id }, i) => (ids.has(id) ? "abc"[i] : "")).join("");
};

describe("who sees", () => {
  const governed = ["ab", "c", "", ""];
  const F = "FORBIDDEN";
  // In the order of `everybody`. Beside a record an authority reads what is said of it while it sees the child.
  test.each<[string, string, string, readonly string[]]>([
    [
      "how long records are kept",
      ask.retentionList.replace("$first: Int! = 50", "$first: Int! = 1000"),
      "retentionList",
      [...governed, ...Array(12).fill(F)],
    ],
    [
      "what people say is wrong",
      ask.rectifications,
      "rectifications",
      [...governed, "a", "a", "c", "", "a", "a", F, F, F, F, F, F],
    ],
    ["requests for erasure", ask.erasureRequests, "erasureRequests", [...governed, "a", ...Array(11).fill(F)]],
  ])("%s", async (_, operation, field, expected) => {
    for (const [i, who] of everybody.entries()) {
      expect([...who, await found(who, operation, field)]).toEqual([...who, expected[i]]);
    }
  });

  test("one child's retention: their governance and themselves", async () => {
    for (const [role, organisation, of] of everybody) {
      const as = api.as(role, organisation, of === undefined ? undefined : ada.id);
      const { data, errors } = await as(ask.retention, { id: ada.id });
      const seen = errors[0]?.code ?? (data.retention === null ? "null" : "seen");
      const sees = (role === "INFORMATION_GOVERNANCE" && organisation === camden) || role === "YOUNG_PERSON";
      const asks = role === "INFORMATION_GOVERNANCE" || role === "YOUNG_PERSON";
      expect([role, organisation, seen]).toEqual([role, organisation, sees ? "seen" : asks ? "null" : "FORBIDDEN"]);
    }
    expect((await api.as("YOUNG_PERSON", camden, ada.id)(ask.retention, { id: ben.id })).data.retention).toBe(null);
  });

  test("what was erased: the authority's governance", async () => {
    expect((await api.as("INFORMATION_GOVERNANCE", camden)(ask.erasures)).data.erasures.totalCount).toBe(40);
    expect((await api.as("INFORMATION_GOVERNANCE", icb)(ask.erasures)).data.erasures.totalCount).toBe(0);
    expect((await api.as("YOUNG_PERSON", camden, ada.id)(ask.erasures)).errors[0]?.code).toBe("FORBIDDEN");
  });
});

describe("who does", () => {
  const inputs = {
    placeHold: { childId: "", reason: "x" },
    askRectification: { childId: "", record: "CHILD", recordId: "", statement: "x" },
    askErasure: { childId: "", reason: "x" },
    askCopy: { childId: "" },
  } as const;
  const { placeHold, askRectification, askErasure, askCopy } = ask;
  const operations = { placeHold, askRectification, askErasure, askCopy };
  test.each(Object.keys(inputs) as (keyof typeof inputs)[])("%s", async (name) => {
    const operation = operations[name];
    api.exports = { work: async () => {}, link: async () => ({ url: "", expiresAt: "" }) };
    for (const [n, [role, organisation, of]] of everybody.entries()) {
      for (const [child, target] of Object.entries({ ada, cem })) {
        const input = {
          ...inputs[name],
          childId: target.id,
          ...(name === "askRectification" && { recordId: target.id }),
        };
        const as = api.as(role, organisation, of === undefined ? undefined : ada.id);
        const { data, errors } = await as(operation, { key: `does-${name}-${n}-${child}`, input });
        const answer = errors[0]?.code ?? (Object.values(data)[0] as { __typename: string }).__typename;
        const own = child === "ada" ? camden : norfolk;
        const may = role === "INFORMATION_GOVERNANCE" || (role === "YOUNG_PERSON" && name !== "placeHold");
        const theirs = organisation === own && (role !== "YOUNG_PERSON" || child === "ada");
        const expected = !may ? "FORBIDDEN" : theirs ? expect.stringMatching(/Ok$/) : "RecordNotFound";
        expect([role, organisation, child, answer]).toEqual([role, organisation, child, expected]);
      }
    }
  });

  test("another's hold and request are not there", async () => {
    const [hold] = await operator<{ id: string }>(sql`select id from legal_hold where child_id = ${ada.id} limit 1`);
    const [asked] = await operator<{ id: string }>(
      sql`select id from erasure_request where child_id = ${ada.id} limit 1`,
    );
    const [wrong] = await operator<{ id: string }>(
      sql`select id from rectification where child_id = ${ada.id} limit 1`,
    );
    const by = api.as("INFORMATION_GOVERNANCE", norfolk);
    for (const [operation, input] of [
      [ask.liftHold, { id: hold?.id, reason: "x" }],
      [ask.decideErasure, { id: asked?.id, decision: "ERASE", note: "x" }],
      [ask.decideRectification, { id: wrong?.id, outcome: "REFUSED", reason: "x" }],
    ] as const) {
      const { data } = await by(operation, { key: `not-there-${input.id}`, input: { ...input, expectedVersion: 1 } });
      expect(Object.values(data)[0]).toEqual({ __typename: "RecordNotFound", field: "id" });
    }
  });

  test("the role of governance reads nothing of what records say", async () => {
    for (const column of ["sex", "local_id", "ethnicity"]) {
      await expect(governing((db) => rowsOf(db, sql`select ${sql.identifier(column)} from child`))).rejects.toThrow();
    }
    for (const table of ["placement", "health_line", "assessment_clinical", "notice_version"]) {
      await expect(governing((db) => rowsOf(db, sql`select * from ${sql.identifier(table)}`))).rejects.toThrow();
    }
  });
});

const scope = (governs?: string, childId?: string) => ({
  ...{ organisationId: null, callerId: camden, subject: "s", requestId: "r", today: day("2026-11-22") },
  ...(governs !== undefined && { governs }),
  ...(childId !== undefined && { childId }),
});
const governing = <T>(work: (db: ScopedDb) => Promise<T>, authority = camden) =>
  withScope(api.database, scope(authority), "read", (db) => asGovernance(db, () => work(db)));

test("the day by which the list is sorted is that of the rule", async () => {
  const pages = await governing((db) => listRetentions(db, { first: 1000 }), norfolk);
  const days = pages.nodes.map((row: RetentionRow) => retentionOf(row).longest.keptUntil);
  expect(days.length).toBe(41);
  expect(days).toEqual([...days].sort());
  const rules = new Set(pages.nodes.map((row) => retentionOf(row).longest.rule));
  expect([...rules].sort()).toEqual(["ADOPTION_ORDER_100", "CPPCR_REG_50_BIRTH_75", "CPPCR_REG_50_DEATH_15"]);
  const list = api.as("INFORMATION_GOVERNANCE", norfolk);
  for (const on of ["2004-12-31", "2020-01-01", "2120-01-01"]) {
    const { data } = await list(ask.retentionList, { filter: { mayBeErasedBy: on }, first: 1000 });
    expect(data.retentionList.totalCount).toBe(days.filter((one) => one <= on).length);
    expect(data.retentionList.nodes).toHaveLength(data.retentionList.totalCount);
  }
});

test("lists take as many statements however long, and page over the whole set", async () => {
  const list = api.as("INFORMATION_GOVERNANCE", norfolk);
  const statements = async (first: number) => {
    api.takeStatements();
    await list(ask.retentionList, { first });
    return api.takeStatements().length;
  };
  expect(await statements(1)).toBe(await statements(40));
  const page = async (first: number, after?: string) =>
    (await list(ask.retentionList, { first, after })).data.retentionList;
  const first = await page(15);
  const rest = await page(1000, first.pageInfo.endCursor);
  const ids = [...first.nodes, ...rest.nodes].map(({ childId }: { childId: string }) => childId);
  expect(new Set(ids).size).toBe(first.totalCount);
});

describe("found by index:", () => {
  const id = () => ada.id;
  test.each<[string, "governance" | "young person" | "role", (db: ScopedDb) => Promise<unknown>]>([
    ["one child's clocks", "role", (db) => findRetentions(db, [id()])],
    ["an authority's clocks", "role", (db) => listRetentions(db, { first: 50 })],
    ["one hold", "governance", (db) => findHoldsByIds(db, [id()])],
    ["what people say is wrong", "governance", (db) => listRectifications(db, { first: 50 })],
    ["what one says is wrong", "young person", (db) => listRectifications(db, { first: 50 })],
    ["requests for erasure", "governance", (db) => listErasureRequests(db, { first: 50 })],
    ["one's requests for erasure", "young person", (db) => listErasureRequests(db, { first: 50 })],
    ["one request", "governance", (db) => findErasureRequestsByIds(db, [id()])],
    ["what was erased", "governance", (db) => listErasures(db, { first: 50 })],
  ])("%s", async (_, as, work) => {
    const lines: string[] = [];
    const explain = async (db: ScopedDb) => {
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
    };
    if (as === "role") await governing(explain);
    else await withScope(api.database, as === "governance" ? scope(camden) : scope(undefined, ada.id), "read", explain);
    expect(
      lines.filter((line) => /Seq Scan on (child|care_period|legal_hold|rectification|erasure_request)/.test(line)),
    ).toEqual([]);
    expect(lines.some((line) => /Index/.test(line))).toBe(true);
  });
});

test("the rows of a copy are counted and read in one statement a table", async () => {
  const tables = await withScope(api.database, scope(undefined, ada.id), "read", findNamingTables);
  expect(tables.length).toBeGreaterThan(50);
  const held = await governing((db) => countHeldRows(db, [ada.id], tables));
  expect(held.get("placement")).toBe(1);
  const child = tables.find(({ name }) => name === "child");
  const rows = await withScope(api.database, scope(undefined, ada.id), "read", async (db) =>
    Array.fromAsync(rowsOfChild(db, [ada.id], child as NonNullable<typeof child>)),
  );
  expect(rows).toMatchObject([{ id: ada.id }]);
});
