import { randomUUID } from "node:crypto";
import { returnsCsvRoute } from "@cic/api/returns/returns-csv";
import { assessment } from "@cic/db/assessments/assessment.table";
import { insertRows } from "@cic/db/bulk";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RECORD_MEASURE } from "../care-leavers/care-leaver-world.ts";
import type { Caller } from "../harness/api.ts";
import { key, recordLine } from "../health-records/operations.ts";
import { ep, episodes, headers, type ImportApi, importsOf, newKey, openImportApi } from "../imports/import-api.ts";
import { get } from "../indicators/indicator-world.ts";

const camden = "LA:202";
const readiness = `query ($part: ReturnPart!, $year: Int!, $filter: ReturnRowFilter, $first: Int! = 50, $after: String) {
  returnReadiness(part: $part, year: $year) {
    authority { id } asOf yearIsOver csvPath
    counts { rows ready withBlanks withFailures withDisagreements notExpected }
    blanks { column reason cells } failures { rule severity rows } notEvaluated { rule reason rows }
    rows(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
      child { id localId } expected ready toldAt { file line }
      cells { column value source told blank { reason rule } record { kind id } owner { id } }
      failures { rule severity cells { column owner { id } } } } }
  }
}`;

let api: ImportApi;
/** By local id. */
const ids = new Map<string, string>();
beforeAll(async () => {
  api = await openImportApi("postgres");
  api.today = "2026-05-20";
  const la = importsOf(api, camden);
  // Four children of twelve, in care for years but for d, who came in June.
  await la.loaded(2026, {
    "header.csv": headers(...["a", "b", "c", "d"].map((id) => `${id},1,14/05/2013,WBRI,,,`)),
    "episodes.csv": episodes(...["a", "b", "c"].map((id) => ep(id, "01/05/2023", "")), ep("d", "01/06/2025", "")),
    "oc2.csv": oc2("a,14/05/2013,12,,0,,1,1,1,0,,", "d,14/05/2013,9,,0,,1,1,1,0,,"),
  });
  for (const { id, local } of await api.rows<{ id: string; local: string }>(
    sql`select id, local_id as local from child`,
  )) {
    ids.set(local, id);
  }
  // Of another authority, there in every test.
  await importsOf(api, "LA:203").loaded(2026, {
    "header.csv": headers("z,1,14/05/2013,WBRI,,,"),
    "episodes.csv": episodes(ep("z", "01/05/2023", "")),
    "oc2.csv": oc2("z,14/05/2013,12,,0,,1,1,1,0,,"),
  });
});
afterAll(() => api.close());

const oc2 = (...rows: string[]) =>
  `CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n${rows.join("\n")}\n`;
const officer = () => api.as("RETURNS_OFFICER", camden);
const ask = async (variables: Record<string, unknown> = {}, as: Caller = officer()) => {
  const { data, errors } = await as(readiness, { part: "OC2", year: 2026, ...variables });
  expect(errors).toEqual([]);
  return data.returnReadiness;
};
type Row = Awaited<ReturnType<typeof ask>>["rows"]["nodes"][number];
const rowOf = async (local: string): Promise<Row> =>
  (await ask()).rows.nodes.find(({ child }: { child: { localId: string } }) => child.localId === local);
const cell = (row: Row, column: string) => row.cells.find((one: { column: string }) => one.column === column);
const file = async (part = "oc2", authority = camden) =>
  (await get(api, returnsCsvRoute, "RETURNS_OFFICER", authority, `/returns/2026/${part}.csv`)).body;
const say = async (local: string, kind: string, value: string | undefined, more: Record<string, unknown> = {}) => {
  const input = {
    childId: ids.get(local),
    kind,
    ...(value !== undefined && { value }),
    on: "2026-02-01",
    source: "HEALTH_TEAM",
    ...more,
  };
  const { data, errors } = await api.as("SOCIAL_WORKER", camden)(recordLine, { key: key(), input });
  expect(errors).toEqual([]);
  expect(data.recordHealthLine).toMatchObject({ __typename: "HealthLineOk" });
  return data.recordHealthLine.line.id as string;
};

describe("OC2", () => {
  test("says what is ready, what is missing and why, and which rules are broken by what, before anything is recorded", async () => {
    const found = await ask();
    expect(found).toMatchObject({
      authority: { id: camden },
      asOf: "2026-05-20",
      yearIsOver: true,
      csvPath: "/returns/2026/oc2.csv",
      // d is told, and was not looked after all year; b and c are not told at all.
      counts: { rows: 4, ready: 1, withBlanks: 2, withFailures: 3, withDisagreements: 0, notExpected: 1 },
    });
    expect(found.blanks).toContainEqual({ column: "TEETH_CHECK", reason: "NOT_RECEIVED", cells: 2 });
    expect(found.blanks).toContainEqual({ column: "CONVICTED", reason: "NOT_HELD", cells: 2 });
    expect(found.blanks).toContainEqual({ column: "HEALTH_CHECK", reason: "NOT_APPLICABLE", cells: 4 });
    expect(found.failures).toContainEqual({ rule: "191", severity: "ERROR", rows: 2 });
    expect(found.failures).toContainEqual({ rule: "190", severity: "ERROR", rows: 1 });
    expect(await rowOf("a")).toMatchObject({
      ready: true,
      expected: true,
      failures: [],
      toldAt: { file: "oc2.csv", line: 2 },
    });
    const d = await rowOf("d");
    expect(d).toMatchObject({ expected: false, ready: false });
    expect(d.failures.map(({ rule }: { rule: string }) => rule).sort()).toEqual(["185", "190"]);
    expect(cell(d, "IMMUNISATIONS")).toMatchObject({
      value: "1",
      source: "RETURN",
      record: null,
      owner: { id: camden },
    });
    // What no rule could be asked of is told apart from what keeps it.
    expect(found.notEvaluated.every(({ rows }: { rows: number }) => rows > 0)).toBe(true);
  });

  test("follows the records as they change, and names the record and its owner", async () => {
    const line = await say("b", "DENTAL_CHECK", "YES");
    const row = await rowOf("b");
    expect(cell(row, "TEETH_CHECK")).toEqual({
      ...{ column: "TEETH_CHECK", value: "1", source: "RECORD", told: null, blank: null },
      record: { kind: "HEALTH_LINE", id: line },
      owner: { id: camden },
    });
    await say("b", "IMMUNISATIONS", "NOT_KNOWN");
    expect(cell(await rowOf("b"), "IMMUNISATIONS")).toMatchObject({ value: "", blank: { reason: "NOT_KNOWN" } });
    // All of four that are wanted together, but one: the rule points at it.
    await say("b", "SUBSTANCE_MISUSE", "NO");
    await say("b", "SDQ", undefined, { sdq: { rater: "CARER", total: 14 } });
    const provider = await assessed("b");
    const most = await rowOf("b");
    expect(cell(most, "HEALTH_ASSESSMENT")).toMatchObject({
      value: "1",
      record: { kind: "ASSESSMENT" },
      owner: { id: provider },
    });
    const failure = most.failures.find(({ rule }: { rule: string }) => rule === "182");
    expect(failure.cells.map(({ column }: { column: string }) => column)).toEqual(["IMMUNISATIONS"]);
    await say("b", "IMMUNISATIONS", "UP_TO_DATE", { on: "2026-02-02" });
    const whole = await rowOf("b");
    expect(whole.failures.map(({ rule }: { rule: string }) => rule)).toEqual(["543"]);
    expect(cell(whole, "CONVICTED")).toMatchObject({ blank: { reason: "NOT_HELD" } });
    expect(cell(whole, "SDQ_SCORE")).toMatchObject({ value: "14" });
  });

  test("says where the return and a record disagree, and is not ready until somebody settles it", async () => {
    expect((await rowOf("a")).ready).toBe(true);
    const line = await say("a", "DENTAL_CHECK", "NO", { on: "2026-03-01" });
    const row = await rowOf("a");
    expect(row.ready).toBe(false);
    expect(cell(row, "TEETH_CHECK")).toMatchObject({
      value: "0",
      told: "1",
      source: "RECORD",
      record: { kind: "HEALTH_LINE", id: line },
    });
    expect((await ask({ filter: { disagrees: true } })).rows.nodes).toMatchObject([{ child: { localId: "a" } }]);
    expect((await ask()).counts.withDisagreements).toBe(1);
  });

  test("goes out in the return's layout and loads back: once it is applied, nothing changes and nobody disagrees", async () => {
    const csv = await file();
    expect(csv.split("\r\n").slice(1)).toEqual([
      "a,14/05/2013,12,,0,,1,0,1,0,,",
      "b,14/05/2013,14,,,,1,1,1,0,,",
      // Nothing is on record of c: a row that says nothing is left out.
      "d,14/05/2013,9,,0,,1,1,1,0,,",
      "",
    ]);
    const la = importsOf(api, camden);
    const loaded = await la.loaded(2026, { "oc2.csv": csv });
    expect(loaded.counts).toMatchObject({ rows: 3, changed: 1, new: 1, unchanged: 1, error: 0, decision: 0, fatal: 0 });
    expect(await file()).toBe(csv);
    expect((await ask()).counts).toMatchObject({ rows: 4, withDisagreements: 0 });
    const again = await la.loaded(2026, { "oc2.csv": csv });
    expect(again.counts).toMatchObject({ rows: 3, unchanged: 3, changed: 0, new: 0 });
  });

  test("while the year is under way tells of who would be in it, and what is not due yet", async () => {
    const next = await ask({ year: 2027 });
    expect(next).toMatchObject({ yearIsOver: false, counts: { rows: 4, ready: 0 } });
    expect(next.blanks).toContainEqual({ column: "HEALTH_ASSESSMENT", reason: "NOT_YET", cells: 4 });
    // It reads parts that the return of that year does not have yet.
    expect(next.notEvaluated).toEqual([{ rule: "215", reason: "moduleNotInImport", rows: 4 }]);
  });

  test("filters, pages, and asks as much however many rows", async () => {
    const locals = async (filter: Record<string, unknown>) =>
      (await ask({ filter })).rows.nodes.map(({ child }: Row) => child.localId);
    expect(await locals({ expected: false })).toEqual(["d"]);
    expect(await locals({ blank: ["NOT_HELD"] })).toEqual(["b", "c"]);
    expect(await locals({ rule: ["191"] })).toEqual(["c"]);
    expect(await locals({ ready: true })).toEqual(["a"]);
    const first = (await ask({ first: 3 })).rows;
    expect((await ask({ first: 3, after: first.pageInfo.endCursor })).rows.nodes).toMatchObject([
      { child: { localId: "d" } },
    ]);
    const statements = async (count: number) => {
      api.takeStatements();
      await ask({ first: count });
      return api.takeStatements().length;
    };
    expect(await statements(1)).toBe(await statements(100));
  });

  test("is the authority's own, for whoever makes its return", async () => {
    const other = await ask({}, api.as("RETURNS_OFFICER", "LA:203"));
    expect(other.rows.nodes.map(({ child }: Row) => child.localId)).toEqual(["z"]);
    expect(await file("oc2", "LA:203")).not.toContain("a,14");
    for (const [role, organisation] of [
      ["SOCIAL_WORKER", camden],
      ["PERSONAL_ADVISER", camden],
      ["REPORTING_TOOL", camden],
      ["ICB_COMMISSIONER", "ICB:QJ2"],
      ["PROVIDER_CLINICIAN", "PROVIDER:X9901"],
    ] as const) {
      const { errors } = await api.as(role, organisation)(readiness, { part: "OC2", year: 2026 });
      expect([role, errors]).toMatchObject([role, [{ code: "FORBIDDEN" }]]);
    }
    expect((await officer()(readiness, { part: "OC2", year: 2016 })).errors).toMatchObject([
      { code: "BAD_USER_INPUT" },
    ]);
  });
});

test("OC3 is of the measures; one that is missing says so, and one changed since it was told says what was told", async () => {
  const la = importsOf(api, camden);
  const born = "10/06/2006";
  await la.loaded(2024, {
    "header.csv": headers(...["p", "q", "r"].map((id) => `${id},1,${born},WBRI,,,`)),
    "episodes.csv": episodes(...["p", "q", "r"].map((id) => ep(id, "01/05/2020", "10/06/2024", { rec: "E5" }))),
  });
  await la.loaded(2026, { "oc3.csv": `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\np,${born},YES,F2,U1\nq,${born},YES,F2,U1\n` });
  const found = await ask({ part: "OC3" });
  expect(found.counts).toMatchObject({ rows: 3, withBlanks: 1, withDisagreements: 0, notExpected: 0 });
  // The year's Header has no row of them.
  expect(found.failures).toEqual([{ rule: "INT06", severity: "ERROR", rows: 2 }]);
  expect(found.notEvaluated).toContainEqual({ rule: "1001", reason: "previousYearNotLoaded", rows: 2 });
  expect(found.blanks).toContainEqual({ column: "ACTIV", reason: "NOT_RECEIVED", cells: 1 });
  const csv = await file("oc3");
  expect(csv).toBe(`CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\r\np,${born},YES,F2,U1\r\nq,${born},YES,F2,U1\r\n`);
  expect((await la.loaded(2026, { "oc3.csv": csv })).counts).toMatchObject({ rows: 2, unchanged: 2 });

  const [q] = await api.rows<{ id: string }>(sql`select id from child where local_id = 'q'`);
  const input = {
    ...{
      childId: q?.id,
      year: 2026,
      inTouch: "YES",
      activity: "G5",
      accommodation: "U1",
      observedOn: "2025-06-12",
      expectedVersion: 1,
    },
  };
  const measured = await api.as("PERSONAL_ADVISER", camden)(RECORD_MEASURE, { key: newKey(), input });
  expect(measured.errors).toEqual([]);
  const rows = (await ask({ part: "OC3", filter: { disagrees: true } })).rows.nodes;
  expect(rows).toMatchObject([{ child: { localId: "q" }, ready: false }]);
  expect(cell(rows[0], "ACTIV")).toMatchObject({ value: "G5", told: "F2", record: { kind: "CARE_LEAVER_MEASURE" } });
});

/** Of the year, by a provider whose id it gives. */
async function assessed(local: string): Promise<string> {
  const [care] = await api.rows<{ id: string; child: string }>(
    sql`select p.id, p.child_id as child from care_period p join child c on c.id = p.child_id where c.local_id = ${local}`,
  );
  const row: typeof assessment.$inferInsert = {
    ...{
      id: randomUUID(),
      childId: care?.child as string,
      authorityId: camden,
      carePeriodId: care?.id as string,
      kind: "RHA",
    },
    ...{ state: "COMPLETED", stateSince: "2025-10-01T09:00:00Z", requestedOn: "2025-09-01", assessedOn: "2025-10-01" },
    ...{ assessedBy: "NURSE", providerId: "ICB:QMJ", outOfArea: "NO", sdqMissing: false },
  };
  await asOperator(api.operator, async ({ drizzle }) => {
    await drizzle.execute(sql`select set_config('cic.today', ${api.today}, true)`);
    await insertRows(drizzle as ScopedDb, assessment, [row]);
  });
  return "ICB:QMJ";
}
