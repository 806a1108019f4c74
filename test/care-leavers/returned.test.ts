import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ep, episodes, headers, type ImportApi, importsOf, newKey, openImportApi } from "../imports/import-api.ts";
import { RECORD_MEASURE } from "./care-leaver-world.ts";

let api: ImportApi;
beforeAll(async () => {
  api = await openImportApi("postgres");
});
afterAll(() => api.close());

const oc3 = (...rows: string[]) => `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n${rows.join("\n")}\n`;

/** Children who were in care until their eighteenth birthday, 10 June 2024, and are 19 in the year to 31 March 2026. */
const files = (...ids: string[]) => ({
  "header.csv": headers(...ids.map((id) => `${id},1,10/06/2006,WBRI,,,`)),
  "episodes.csv": episodes(...ids.map((id) => ep(id, "01/05/2020", "10/06/2024", { rec: "E5" }))),
});

const measures = (at: string) =>
  api.rows<Record<string, unknown>>(
    sql`select c.local_id as child, m.year, m.in_touch, m.activity, m.accommodation, m.observed_on::text, m.source, m.version,
        m.voided_at is not null as voided
      from care_leaver_measure m join child c on c.id = m.child_id where m.authority_id = ${at} order by 1, m.year, m.created_at`,
  );
const codes = (rows: readonly Record<string, unknown>[]) =>
  rows.map(({ child, year, in_touch, activity, accommodation, version, voided }) =>
    [child, year, in_touch, activity, accommodation, version, ...(voided === true ? ["taken back"] : [])].join(" "),
  );

test("OC3 rows of a return become measures; the same again changes nothing; a changed row changes one", async () => {
  const la = importsOf(api, "LA:202");
  await la.loaded(2024, files("a1", "a2", "a3"));
  const first = { "oc3.csv": oc3("a1,10/06/2006,yes,f2,u1", "a2,10/06/2006,NO,0,0", "a3,10/06/2006,YES,XX,U1") };
  await la.loaded(2026, first);
  expect(codes(await measures("LA:202"))).toEqual(["a1 2026 YES F2 U1 1", "a2 2026 NO 0 0 1"]);
  const again = await la.loaded(2026, first);
  expect(again.counts).toMatchObject({ unchanged: 3, new: 0, changed: 0 });
  expect(codes(await measures("LA:202"))).toEqual(["a1 2026 YES F2 U1 1", "a2 2026 NO 0 0 1"]);
  await la.loaded(2026, {
    "oc3.csv": oc3("a1,10/06/2006,YES,G5,X2", "a2,10/06/2006,NO,0,0", "a3,10/06/2006,YES,F5,U1"),
  });
  expect(codes(await measures("LA:202"))).toEqual(["a1 2026 YES G5 X2 2", "a2 2026 NO 0 0 1", "a3 2026 YES F5 U1 1"]);
});

test("a row that is blank now takes its measure back; one that is no measure leaves it, and so does one recorded here", async () => {
  const la = importsOf(api, "LA:203");
  await la.loaded(2024, files("b1", "b2"));
  await la.loaded(2026, { "oc3.csv": oc3("b1,10/06/2006,YES,F2,U1", "b2,10/06/2006,YES,F2,U1") });
  await la.loaded(2026, { "oc3.csv": oc3("b1,10/06/2006,YES,F9,U1", "b2,10/06/2006,,,") });
  expect(codes(await measures("LA:203"))).toEqual(["b1 2026 YES F2 U1 1", "b2 2026 YES F2 U1 2 taken back"]);
  const [b1] = await api.rows<{ id: string }>(
    sql`select id from child where local_id = 'b1' and authority_id = 'LA:203'`,
  );
  const input = {
    childId: b1?.id,
    year: 2026,
    inTouch: "NO",
    activity: "0",
    accommodation: "0",
    observedOn: "2025-06-12",
  };
  await la.ask(RECORD_MEASURE, { key: newKey(), input: { ...input, expectedVersion: 1 } });
  await la.loaded(2026, { "oc3.csv": oc3("b1,10/06/2006,,,", "b2,10/06/2006,,,") });
  expect(codes(await measures("LA:203"))[0]).toBe("b1 2026 NO 0 0 2");
});

test("exported, then imported: no change and no new finding", async () => {
  const at = "LA:204";
  const la = importsOf(api, at);
  await la.loaded(2024, files("c1", "c2", "=c3"));
  const [c1, c2, c3] = await api.rows<{ id: string }>(
    sql`select id from child where authority_id = ${at} order by local_id = '=c3', local_id`,
  );
  const record = async (
    child: { id: string } | undefined,
    inTouch: string,
    activity: string,
    accommodation: string,
  ) => {
    const input = { childId: child?.id, year: 2026, inTouch, activity, accommodation, observedOn: "2025-06-12" };
    const { data, errors } = await la.ask(RECORD_MEASURE, { key: newKey(), input });
    expect([errors, data.recordCareLeaverMeasure.__typename]).toEqual([[], "CareLeaverMeasureOk"]);
  };
  await record(c1, "YES", "F2", "U1");
  await record(c2, "RHOM", "0", "0");
  await record(c3, "YES", "G4", "S2");
  const before = await measures(at);

  const query = "{ careLeaverReturn(year: 2026) { year rows csv problems { childId broken { rule } } } }";
  const exported = (await la.ask(query)).data.careLeaverReturn;
  expect(exported).toEqual({
    year: 2026,
    rows: 3,
    csv: [
      "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
      "=c3,10/06/2006,YES,G4,S2",
      "c1,10/06/2006,YES,F2,U1",
      "c2,10/06/2006,RHOM,0,0",
      "",
    ].join("\r\n"),
    problems: [],
  });
  const staged = await la.staged(2026, { "oc3.csv": exported.csv });
  expect(await la.findings(staged)).toEqual([]);
  expect((await la.get(staged)).counts).toMatchObject({ rows: 3, new: 3, error: 0, rule: 0, blocking: 0, query: 0 });
  await la.apply(staged);
  await api.work();
  expect(await measures(at)).toEqual(before);
  expect((await la.ask(query)).data.careLeaverReturn).toEqual(exported);
  // Now the return has told it too.
  const again = await la.loaded(2026, { "oc3.csv": exported.csv });
  expect(again.counts).toMatchObject({ unchanged: 3, new: 0, changed: 0, error: 0, rule: 0 });
  expect(await measures(at)).toEqual(before);
});

test("a row that the return would refuse is exported, and told of", async () => {
  const la = importsOf(api, "LA:205");
  await la.loaded(2024, files("d1"));
  await la.loaded(2026, { "oc3.csv": oc3("d1,10/06/2006,YES,0,U1") });
  const { data } = await la.ask("{ careLeaverReturn(year: 2026) { rows problems { broken { rule columns says } } } }");
  expect(data.careLeaverReturn).toMatchObject({
    rows: 1,
    problems: [{ broken: [{ rule: "345", columns: ["ACTIV"] }] }],
  });
});
