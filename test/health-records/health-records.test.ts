import { findLatestSdqs } from "@cic/db/health-records/health-line.queries";
import { withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ep, episodes, headers, type ImportApi, importsOf, openImportApi } from "../imports/import-api.ts";
import { correctLine, healthLines, healthRecord, key, recordLine, takeBackLine } from "./operations.ts";

let api: ImportApi;
beforeAll(async () => {
  api = await openImportApi("postgres");
});
afterAll(() => api.close());

const worker = () => api.as("SOCIAL_WORKER");
async function send(operation: string, input: Record<string, unknown>, idempotencyKey = key()) {
  const { data, errors } = await worker()(operation, { key: idempotencyKey, input });
  expect(errors).toEqual([]);
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
  return Object.values(data)[0] as any;
}
async function recordOf(childId: string) {
  const { data, errors } = await worker()(healthRecord, { childId });
  expect(errors).toEqual([]);
  return data.healthRecord;
}
const standing = async (childId: string, kind: string) =>
  (await recordOf(childId)).standings.find((one: { kind: string }) => one.kind === kind);

/** A child of Camden, eight years old. */
async function aChild(): Promise<string> {
  const { child } = api.world.child("LA:202", { born: "2018-06-01" }).carePeriod({ from: "2024-01-10" });
  await api.world.save();
  return child.id;
}
const dental = (childId: string, over: object = {}) => ({
  ...{ childId, kind: "DENTAL_CHECK", value: "YES", on: "2026-03-01", source: "DENTIST", ...over },
});
const sdq = (childId: string, on: string, score: object) => ({
  childId,
  kind: "SDQ",
  on,
  source: "PARENT_OR_CARER",
  sdq: { rater: "CARER", ...score },
});

describe("a line", () => {
  test("is recorded, and stands with since when; not recorded, not known and no are told apart", async () => {
    const childId = await aChild();
    expect(await standing(childId, "DENTAL_CHECK")).toEqual({
      kind: "DENTAL_CHECK",
      knowledge: "NOT_RECORDED",
      line: null,
      since: null,
    });
    const first = await send(recordLine, dental(childId, { on: "2025-03-01" }));
    expect(first).toMatchObject({
      __typename: "HealthLineOk",
      line: { kind: "DENTAL_CHECK", value: "YES", ofYear: null, sdq: null, recordedBy: { id: "LA:202" }, version: 1 },
    });
    const second = await send(recordLine, dental(childId));
    expect(await standing(childId, "DENTAL_CHECK")).toMatchObject({
      knowledge: "KNOWN",
      line: { id: second.line.id },
      since: { id: first.line.id },
    });
    await send(recordLine, dental(childId, { kind: "VISION_CHECK", value: "NOT_KNOWN" }));
    expect(await standing(childId, "VISION_CHECK")).toMatchObject({
      knowledge: "NOT_KNOWN",
      line: { value: "NOT_KNOWN" },
    });
    await send(recordLine, dental(childId, { kind: "HEARING_CHECK", value: "NO", on: null, ofYear: 2026 }));
    expect(await standing(childId, "HEARING_CHECK")).toMatchObject({
      knowledge: "KNOWN",
      line: { value: "NO", on: null, ofYear: 2026 },
    });
    const events = await api.rows(
      sql`select type, records -> 0 ->> 'record' as record from event where child_id = ${childId}`,
    );
    expect(events).toEqual(Array(4).fill({ type: "HEALTH_RECORD_CHANGED", record: "HEALTH_LINE" }));
  });

  test("is corrected and taken back, and what it said is kept", async () => {
    const childId = await aChild();
    const { line } = await send(recordLine, dental(childId));
    const correction = { lineId: line.id, value: "NO", correctionReason: "Did not go in.", expectedVersion: 1 };
    expect(await send(correctLine, correction)).toMatchObject({ line: { value: "NO", on: "2026-03-01", version: 2 } });
    expect(await send(correctLine, { ...correction, value: "YES" })).toMatchObject({ currentVersion: 2 });
    const takenBack = { lineId: line.id, reason: "Another child's.", expectedVersion: 2 };
    expect(await send(takeBackLine, takenBack)).toEqual({ __typename: "HealthLineTakenBackOk", id: line.id });
    expect(await standing(childId, "DENTAL_CHECK")).toMatchObject({ knowledge: "NOT_RECORDED" });
    expect(await send(takeBackLine, takenBack)).toMatchObject({ __typename: "RecordNotFound", field: "lineId" });
    const kept = await api.rows(
      sql`select before ->> 'value' as value, reason from record_history where record_id = ${line.id} order by id`,
    );
    expect(kept).toEqual([
      { value: "YES", reason: "Did not go in." },
      { value: "NO", reason: "Another child's." },
    ]);
  });

  test("every mutation is done once for its key", async () => {
    const childId = await aChild();
    const twice = async (operation: string, input: Record<string, unknown>) => {
      const idempotencyKey = key();
      const first = await send(operation, input, idempotencyKey);
      expect(await send(operation, input, idempotencyKey)).toEqual(first);
      return first;
    };
    const { line } = await twice(recordLine, dental(childId));
    await twice(correctLine, { lineId: line.id, value: "NO", correctionReason: "x", expectedVersion: 1 });
    await twice(takeBackLine, { lineId: line.id, reason: "x", expectedVersion: 2 });
    expect(await api.rows(sql`select count(*)::integer as n from health_line where child_id = ${childId}`)).toEqual([
      { n: 1 },
    ]);
  });

  test("that cannot be is refused with where, and nothing is written", async () => {
    const childId = await aChild();
    const scales = { emotional: 5, conduct: 4, hyperactivity: 10, peer: 1 };
    const cases: [object, object][] = [
      [dental(childId, { on: "2026-11-23" }), { code: "DAY_IN_FUTURE", field: "on" }],
      [dental(childId, { on: "2018-05-31" }), { code: "DAY_BEFORE_BIRTH", field: "on" }],
      [dental(childId, { value: null }), { code: "VALUE_MISSING", field: "value" }],
      [dental(childId, { source: "SSDA903" }), { code: "FIELD_DOES_NOT_APPLY", field: "source" }],
      [dental("00000000-0000-4000-8000-000000000000"), { __typename: "RecordNotFound", field: "childId" }],
      [dental(childId, { kind: "DEVELOPMENT_CHECK", value: "UP_TO_DATE" }), { code: "NOT_FOR_AGE", field: "kind" }],
      [sdq(childId, "2026-03-01", { total: 41 }), { code: "NUMBER_OUT_OF_RANGE", field: "sdq.total" }],
      [sdq(childId, "2026-03-01", { total: 39.5 }), { code: "NUMBER_NOT_WHOLE", field: "sdq.total" }],
      [sdq(childId, "2026-03-01", { total: -1 }), { code: "NUMBER_OUT_OF_RANGE", field: "sdq.total" }],
      [sdq(childId, "2026-03-01", { ...scales, total: 21 }), { code: "SUB_SCALES_DO_NOT_ADD_UP", field: "sdq.total" }],
      [sdq(childId, "2026-11-23", { total: 3 }), { code: "DAY_IN_FUTURE", field: "on" }],
      [sdq(childId, "2018-05-31", { total: 3 }), { code: "DAY_BEFORE_BIRTH", field: "on" }],
    ];
    for (const [input, refusal] of cases)
      expect(await send(recordLine, input as Record<string, unknown>)).toMatchObject(refusal);
    expect(await api.rows(sql`select 1 from health_line where child_id = ${childId}`)).toEqual([]);
    expect(await api.rows(sql`select 1 from event where child_id = ${childId}`)).toEqual([]);
  });
});

test("questionnaires of several raters stand side by side, with trend and band, and the latest in twelve months is found", async () => {
  const childId = await aChild();
  const none = await aChild();
  const first = await send(recordLine, sdq(childId, "2025-06-01", { total: 12 }));
  const second = await send(
    recordLine,
    sdq(childId, "2026-06-01", { emotional: 5, conduct: 4, hyperactivity: 8, peer: 1, prosocial: 9 }),
  );
  expect(second.line).toMatchObject({
    value: "SCORED",
    sdq: { total: 18, band: "CAUSE_FOR_CONCERN", prosocial: 9, notDoneBecause: null },
  });
  const teacher = await send(recordLine, sdq(childId, "2026-07-01", { rater: "TEACHER", total: 18 }));
  const refused = await send(
    recordLine,
    sdq(childId, "2026-10-01", { rater: "SELF", notDoneBecause: "CHILD_REFUSED" }),
  );
  expect(refused.line).toMatchObject({
    value: "NOT_DONE",
    sdq: { total: null, band: null, notDoneBecause: "CHILD_REFUSED" },
  });
  expect((await recordOf(childId)).sdq).toEqual([
    {
      rater: "CARER",
      latest: { id: second.line.id, sdq: { total: 18, band: "CAUSE_FOR_CONCERN" } },
      previous: { id: first.line.id },
      change: 6,
    },
    { rater: "TEACHER", latest: { id: teacher.line.id, sdq: { total: 18, band: null } }, previous: null, change: null },
  ]);
  const scope = { organisationId: "LA:202", subject: "s", requestId: "r", today: day("2026-11-22") };
  const latest = await withScope(api.database, scope, "read", (db) =>
    findLatestSdqs(db, [
      { childId, on: day("2026-11-22") },
      { childId: none, on: day("2026-11-22") },
      { childId, on: day("2025-07-01") },
      { childId, on: day("2027-07-02") },
    ]),
  );
  expect(latest.map((one) => one && [one.line.id, one.certain])).toEqual([
    [teacher.line.id, true],
    null,
    [first.line.id, true],
    null,
  ]);
});

describe("a return", () => {
  const columns =
    "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED";
  const oc2 = (child: string, cells: string) => `${columns}\n${child},05/04/2010,${cells}\n`;
  const files = (child: string, cells: string) => ({
    "header.csv": headers(child),
    "episodes.csv": episodes(ep(child, "10/01/2020")),
    "oc2.csv": oc2(child, cells),
  });
  const lines = (child: string) =>
    api
      .rows<{ said: string }>(
        sql`select concat_ws(' ', of_year, kind, value, sdq_total, sdq_reason) as said from health_line
        where child_id = (select id from child where local_id = ${child}) and superseded_at is null and voided_at is null
          and source = 'SSDA903' order by of_year, kind`,
      )
      .then((rows) => rows.map(({ said }) => said));

  test("becomes lines of the year; again it changes nothing; the next year adds; a corrected one supersedes its own alone", async () => {
    const imports = importsOf(api);
    await imports.loaded(2025, files("OC2A", "20,,0,,1,1,1,0,,"));
    const year = [
      "2025 DENTAL_CHECK YES",
      "2025 HEALTH_ASSESSMENT YES",
      "2025 IMMUNISATIONS UP_TO_DATE",
      "2025 SDQ SCORED 20",
      "2025 SUBSTANCE_MISUSE NO",
    ];
    expect(await lines("OC2A")).toEqual(year);
    const [child] = await api.rows<{ id: string }>(sql`select id from child where local_id = 'OC2A'`);
    const childId = child?.id as string;
    const all = () =>
      api.rows(sql`select id, version, superseded_at from health_line where child_id = ${childId} order by id`);
    const before = await all();
    await imports.loaded(2025, files("OC2A", "20,,0,,1,1,1,0,,"));
    expect(await all()).toEqual(before);

    expect(await standing(childId, "DENTAL_CHECK")).toMatchObject({
      knowledge: "KNOWN",
      line: { value: "YES", on: null, ofYear: 2025, source: "SSDA903" },
    });
    const told = await send(recordLine, dental(childId, { on: "2025-02-01", value: "NO" }));
    const [ofReturn] = await api.rows<{ id: string }>(
      sql`select id from health_line where child_id = ${childId} and kind = 'SDQ'`,
    );
    const correction = {
      lineId: ofReturn?.id,
      sdq: { rater: "CARER", total: 3 },
      correctionReason: "x",
      expectedVersion: 1,
    };
    expect(await send(correctLine, correction)).toMatchObject({ code: "OF_A_RETURN", field: "lineId" });

    await imports.loaded(2026, files("OC2A", ",SDQ2,0,,0,0,1,1,0,1"));
    const next = [
      "2026 DENTAL_CHECK NO",
      "2026 HEALTH_ASSESSMENT YES",
      "2026 IMMUNISATIONS NOT_UP_TO_DATE",
      "2026 SDQ NOT_DONE CARER_REFUSED",
      "2026 SUBSTANCE_MISUSE YES",
      "2026 SUBSTANCE_MISUSE_INTERVENTION OFFERED",
    ];
    expect(await lines("OC2A")).toEqual([...year, ...next]);

    await imports.loaded(2026, files("OC2A", "16,,0,,0,1,1,1,0,1"));
    const corrected = next.map((one) =>
      one.replace("2026 DENTAL_CHECK NO", "2026 DENTAL_CHECK YES").replace("NOT_DONE CARER_REFUSED", "SCORED 16"),
    );
    expect(await lines("OC2A")).toEqual([...year, ...corrected]);
    const kept = await api.rows(
      sql`select of_year, count(*)::integer as n from health_line where child_id = ${childId} and superseded_at is not null group by 1`,
    );
    expect(kept).toEqual([{ of_year: 2026, n: 6 }]);
    const people = await api.rows(
      sql`select id from health_line where child_id = ${childId} and source <> 'SSDA903' and superseded_at is null and voided_at is null`,
    );
    expect(people).toEqual([{ id: told.line.id }]);
  });

  test("with a score that cannot be leaves no line of it, and stops nothing else", async () => {
    await importsOf(api).loaded(2026, files("OC2B", "39.5,,0,,1,,2,0,,"));
    expect(await lines("OC2B")).toEqual(["2026 IMMUNISATIONS UP_TO_DATE", "2026 SUBSTANCE_MISUSE NO"]);
  });
});

test("lists are filtered, sorted and paged over the whole set", async () => {
  const childId = await aChild();
  for (const [on, total] of [
    ["2026-03-01", 12],
    ["2026-01-01", 18],
    ["2026-02-01", 14],
  ] as const)
    await send(recordLine, sdq(childId, on, { total }));
  await send(recordLine, dental(childId, { on: null, ofYear: 2026 }));
  const list = async (variables: object) => {
    const { data, errors } = await worker()(healthLines, { ...variables });
    expect(errors).toEqual([]);
    return data.healthLines;
  };
  const filter = { childId: [childId] };
  const scores = (page: { nodes: { sdq: { total: number } | null }[] }) =>
    page.nodes.map((line) => line.sdq?.total ?? null);
  const first = await list({ filter, first: 3 });
  expect([first.totalCount, scores(first)]).toEqual([4, [12, 14, 18]]);
  expect(scores(await list({ filter, first: 3, after: first.pageInfo.endCursor }))).toEqual([null]);
  expect(scores(await list({ filter, sort: [{ field: "SDQ_TOTAL", direction: "DESC" }] }))).toEqual([18, 14, 12, null]);
  expect(scores(await list({ filter: { ...filter, sdqBand: ["BORDERLINE", "CAUSE_FOR_CONCERN"] } }))).toEqual([14, 18]);
  expect((await list({ filter: { ...filter, ofYear: [2026] } })).totalCount).toBe(1);
  expect((await list({ filter: { ...filter, kind: ["SDQ"], on: { from: "2026-02-01" } } })).totalCount).toBe(2);
  expect((await list({ filter: { ...filter, value: ["YES"], source: ["DENTIST"] } })).totalCount).toBe(1);
});
