import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withFigures, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { camden, figure } from "./indicator-world.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres", "2026-04-20");
  const child = api.world.child(camden, { nhsNumber: "9990000018" });
  child.carePeriod({ from: "2024-06-03" }).placement({ from: "2024-06-03", postcode: "DE11SS" });
  await api.world.save();
});
afterAll(() => api.close());

const asker = { subject: "test", requestId: "test", today: day("2026-04-20") };
const ask = <R>(statement: Parameters<typeof rowsOf>[1]) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

test("the role of figures owns nothing, cannot log in, cannot pass row-level security, and writes nothing but what it counted", async () => {
  expect(
    await ask(
      sql`select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolinherit from pg_roles where rolname = 'cic_figures'`,
    ),
  ).toMatchObject([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false }]);
  expect(await ask(sql`select relname from pg_class where relowner = 'cic_figures'::regrole`)).toEqual([]);
  expect(
    await ask(
      sql`select distinct table_name, privilege_type from information_schema.column_privileges
        where grantee = 'cic_figures' and privilege_type <> 'SELECT'`,
    ),
  ).toEqual([{ table_name: "indicator_release", privilege_type: "INSERT" }]);
});

test("it reads no column that names anybody, says where they live, or holds text of people", async () => {
  const readable = await ask<{ column: string }>(
    sql`select distinct table_name || '.' || column_name as "column" from information_schema.column_privileges where grantee = 'cic_figures'`,
  );
  const columns = readable.map(({ column }) => column);
  expect(columns).toContain("care_period.started_on");
  // Of a row of the return, which holds a local id and a date of birth, what it says of health alone.
  expect(columns.filter((column) => /^return_row\.(cells|oc2|row_key)$/.test(column))).toEqual(["return_row.oc2"]);
  const naming =
    /nhs|upn|local_id|ethnic|postcode|address|\.(value|summary|clinical|reason|note|content|taken_by|recorded_by|decided_by)$/;
  expect(
    columns.filter((column) => naming.test(column) && !/^(organisation|feed_|health_line\.value)/.test(column)),
  ).toEqual([]);
  const tables = new Set(columns.map((column) => column.split(".")[0]));
  for (const table of [
    "child_identifier",
    "residence",
    "record_history",
    "access_relation",
    "notice_clinical",
    "assessment_report",
    "assessment_clinical",
    "dispute",
    "offer_application_facts",
  ]) {
    expect([table, tables.has(table)]).toEqual([table, false]);
  }
});

test.each([
  ["a local id", sql`select local_id from child`],
  ["an identifier", sql`select * from child_identifier`],
  ["a postcode", sql`select postcode from placement`],
  ["a whole row", sql`select * from child`],
  ["a row of a return", sql`select cells from return_row`],
])("it is refused %s", async (_, statement) => {
  await expect(withFigures(api.database, asker, (db) => rowsOf(db, statement))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});

test("parts of a return that tell where children live are not there for it", async () => {
  const rows = await withFigures(api.database, asker, (db) =>
    rowsOf(db, sql`select module from return_row where module <> 'OC2'`),
  );
  expect(rows).toEqual([]);
});

test("of a row of the return it reads the outcomes alone; of other modules there are none", async () => {
  const rows = await ask<{ oc2: unknown; other: unknown }>(
    sql`select oc2_outcomes('OC2', said) as oc2, oc2_outcomes('EPISODES', said) as other
      from (select '{"CHILD": "1234", "DOB": "2015-01-01", "TEETH_CHECK": "1", "SDQ_SCORE": "12"}'::jsonb as said) cells`,
  );
  expect(rows).toEqual([{ oc2: { TEETH_CHECK: "1", SDQ_SCORE: "12" }, other: null }]);
});

test("of a child's health it reads of dental checks and immunisations, and of what is done for care leavers of passports", async () => {
  const policies = await ask<{ name: string; says: string }>(
    sql`select tablename as name, qual as says from pg_policies where 'cic_figures' = any(roles) and qual <> 'true' order by 1`,
  );
  expect(policies.map(({ name, says }) => `${name} ${says}`)).toEqual([
    "care_leaver_entry (kind = 'HEALTH_PASSPORT'::text)",
    "health_line (kind = ANY (ARRAY['DENTAL_CHECK'::text, 'IMMUNISATIONS'::text]))",
    "offer_application (answered_on IS NOT NULL)",
    "return_row (module = 'OC2'::text)",
  ]);
  // A commissioner who reads no clinical record is shown these of the ICB's own area as of any other.
  const { data } = await api.as("ICB_COMMISSIONER", "ICB:QJ2")(figure, {
    id: "K08",
    period: "2026-03",
    area: "ICB:QJ2",
  });
  expect(data.indicator).toMatchObject({ policy: { id: "NHS_ENGLAND" } });
});

test("what was counted for others is read by the role of figures alone, and never changed", async () => {
  await api.as("SOCIAL_WORKER", "LA:831")(figure, { id: "PL_OUT_OF_AREA", period: "2026-03" });
  const read = sql`select audience from indicator_release where level = 'AUTHORITY'`;
  expect(await withFigures(api.database, asker, (db) => rowsOf(db, read))).toEqual([{ audience: "DFE" }]);
  const requests = { ...asker, organisationId: camden };
  await expect(withScope(api.database, requests, "read", (db) => rowsOf(db, read))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  // A request's statement may be that role for one count, and the connection may at any time.
  const asFigures = (text: string) =>
    withScope(api.database, requests, "write", (db) => rowsOf(db, sql`select counted_as_figures(${text}) as told`));
  expect(await asFigures("select json_agg(audience) from indicator_release where level = 'AUTHORITY'")).toEqual([
    { told: ["DFE"] },
  ]);
  for (const [text, code] of [
    ["with gone as (delete from indicator_release returning 1) select json_agg(gone) from gone", "0A000"],
    ["select json_agg(value) from child_identifier", "42501"],
    ["select json_agg(local_id) from child", "42501"],
  ]) {
    await expect(asFigures(text as string)).rejects.toMatchObject({ cause: { code } });
  }
  const after = sql`select counted_as_figures('select to_json(current_user)') #>> '{}' as counts, current_user as asks`;
  expect(await withScope(api.database, requests, "read", (db) => rowsOf(db, after))).toEqual([
    { counts: "cic_figures", asks: "cic_request" },
  ]);
  for (const change of [sql`update indicator_release set made_on = made_on`, sql`delete from indicator_release`]) {
    await expect(withFigures(api.database, asker, (db) => rowsOf(db, change), "write")).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  }
});

test("the role of requests is no nearer to it: it sees no child without an organisation", async () => {
  const nobody = { ...asker, organisationId: null };
  expect(await withScope(api.database, nobody, "read", (db) => rowsOf(db, sql`select id from child`))).toEqual([]);
  expect(await withFigures(api.database, asker, (db) => rowsOf(db, sql`select id from child`))).toHaveLength(1);
});

test.each([
  ["SOCIAL_WORKER", camden, null],
  ["RETURNS_OFFICER", camden, null],
  ["SOCIAL_WORKER", "LA:831", "DFE"],
  ["RETURNS_OFFICER", "LA:831", "DFE"],
  // An ICB's own area is of the children whom it is responsible for.
  ["ICB_CHILDREN_IN_CARE_TEAM", "ICB:QJ2", null],
  ["ICB_COMMISSIONER", "ICB:QJ2", null],
  ["REPORTING_TOOL", "ICB:QJ2", "LOCAL"],
  ["REPORTING_TOOL", camden, "LOCAL"],
  ["REPORTING_TOOL", "LA:831", "AREA_NOT_SHOWN"],
  ["INFORMATION_GOVERNANCE", camden, "LOCAL"],
  ["PERSONAL_ADVISER", camden, "FORBIDDEN"],
  ["PROVIDER_CLINICIAN", "ICB:QJ2", "FORBIDDEN"],
  ["YOUNG_PERSON", camden, "FORBIDDEN"],
] as const)("%s at %s is shown figures by %s", async (role, organisation, shown) => {
  const area = organisation.startsWith("ICB") ? organisation : camden;
  const child = role === "YOUNG_PERSON" ? "00000000-0000-4000-8000-000000000000" : undefined;
  const answer = await api.as(role, organisation, child)(figure, { id: "PL_OUT_OF_AREA", period: "2026-03", area });
  if (shown === "FORBIDDEN") return expect(answer.errors).toMatchObject([{ code: "FORBIDDEN" }]);
  const { indicator } = answer.data;
  if (shown === "AREA_NOT_SHOWN") return expect(indicator).toMatchObject({ refusal: shown });
  expect(indicator.policy?.id ?? null).toBe(shown);
  const exact = shown === null;
  if (area === camden)
    expect(indicator.cells).toMatchObject([exact ? { denominator: 1 } : { status: "SUPPRESSED", denominator: null }]);
});
