import { randomUUID } from "node:crypto";
import type { ExportFiles } from "@cic/api/exports/work-on-export";
import { workOnExport } from "@cic/api/exports/work-on-export";
import { sealAudit } from "@cic/db/audit/seal.writes";
import { verifyAudit } from "@cic/db/audit/verify.queries";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { copied, NOT_COPIED } from "@cic/domain/rights/redaction.rule";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordConsent } from "../consents/operations.ts";
import { settled } from "../events/event-api.ts";
import { type Api, actorAs, type Caller, openApi } from "../harness/api.ts";
import type { WorldChild, WorldPlacement } from "../harness/world.ts";
import { recordLine } from "../health-records/operations.ts";
import { copiesOf } from "./copies.ts";
import * as ask from "./operations.ts";

const camden = "LA:202";
const icb = "ICB:QJ2";
let api: Api;
/** Ada and Ben of Camden have the same records; Cem is of Norfolk. */
let ada: WorldChild;
let ben: WorldChild;
let cem: WorldChild;
const placements = new Map<WorldChild, WorldPlacement>();
const ann = () => api.as("INFORMATION_GOVERNANCE", camden, undefined, "ann");
const bob = () => api.as("INFORMATION_GOVERNANCE", camden, undefined, "bob");
const own = (child: WorldChild) => api.as("YOUNG_PERSON", camden, child.id);
let keys = 0;
const does = async (by: Caller, operation: string, input: Record<string, unknown>, key = `rights-key-${++keys}`) => {
  const { data, errors } = await by(operation, { key, input });
  expect(errors).toEqual([]);
  return Object.values(data)[0] as Record<string, never>;
};
const operator = <R = unknown>(statement: SQL) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

beforeAll(async () => {
  api = await openApi("postgres");
  const say = (authority: string, name: string) => {
    const child = api.world.child(authority, { localId: name, nhsNumber: "9990000018", upn: "U1" });
    placements.set(
      child,
      child
        .carePeriod({ from: "2024-01-10" })
        .legalStatus("C2", "2024-01-10")
        .placement({
          from: "2024-02-01",
          postcode: "NR1 1AA",
          area: { authority: "LA:830", icb },
          home: { postcode: "NW1 1AA", miles: 61.5 },
        }),
    );
    child.gpRegistration({ from: "2024-02-01", practice: "A81001" });
    child.residence({ from: "2024-01-10", postcode: "NW1 1AA" });
    return child;
  };
  api.world.practice("A81001");
  ada = say(camden, "ada");
  ben = say(camden, "ben");
  cem = say("LA:926", "cem");
  await api.world.save();
  const worker = api.as("SOCIAL_WORKER", camden);
  for (const child of [ada, ben]) {
    const consent = await does(worker, recordConsent, {
      ...{ childId: child.id, scopes: ["ASSESSMENT"], capacity: "PARENTAL_RESPONSIBILITY", by: "Her mother" },
      ...{ givenOn: "2026-10-01", evidence: "CORAMBAAF_CONSENT_FORM", evidenceReference: "In the file" },
    });
    const line = { childId: child.id, kind: "DENTAL_CHECK", value: "YES", on: "2026-10-01", source: "DENTIST" };
    const lines = await does(worker, recordLine, line);
    expect([consent.__typename, lines.__typename]).toEqual(["ConsentOk", "HealthLineOk"]);
    await worker(`query ($id: ID!) { child(id: $id) { id sex } }`, { id: child.id });
    await more(child);
    await api.as("SOCIAL_WORKER", "LA:926")(
      `mutation ($key: String!, $input: BreakGlassInput!) { breakGlass(idempotencyKey: $key, input: $input) { __typename } }`,
      { key: `glass-${child.id}`, input: { child: { id: child.id }, reason: "Brought in unconscious.", minutes: 5 } },
    );
  }
});

/** Rows of tables that the rest does not fill, with their own children by keys. */
async function more({ id, authority }: WorldChild): Promise<void> {
  await asOperator(api.operator, async ({ drizzle, exec }) => {
    await exec("select set_config('cic.today', '2026-01-15', true), set_config('cic.subject', 's', true)");
    const [{ care } = { care: "" }] = await rowsOf<{ care: string }>(
      drizzle as ScopedDb,
      sql`select id as care from care_period where child_id = ${id}`,
    );
    await drizzle.execute(sql`with a as (insert into assessment (id, child_id, authority_id, care_period_id, kind, state, state_since, requested_on,
          assessed_on, assessed_by, report_returned_on, provider_id, out_of_area, sdq_missing)
        values (gen_random_uuid(), ${id}, ${authority}, ${care}, 'IHA', 'REPORT_RETURNED', now(), '2025-03-01', '2025-03-10',
          'MEDICAL_PRACTITIONER', '2025-03-12', 'PROVIDER:X9902', 'YES', false) returning id, child_id, authority_id),
      s as (insert into assessment_step (id, assessment_id, child_id, authority_id, position, kind, to_state, happened_on, organisation_id, taken_by, taken_at)
        select gen_random_uuid(), id, child_id, authority_id, 1, 'REQUEST', 'REQUESTED', '2025-03-01', authority_id, 's', now() from a),
      r as (insert into assessment_report (id, assessment_id, child_id, authority_id, version, returned_on, summary, organisation_id, recorded_by, recorded_at)
        select gen_random_uuid(), id, child_id, authority_id, 1, '2025-03-12', 'Plan.', authority_id, 's', now() from a
        returning id, assessment_id, child_id, authority_id)
      insert into assessment_clinical (report_id, assessment_id, child_id, authority_id, clinical)
        select id, assessment_id, child_id, authority_id, 'Asthma.' from r`);
    await drizzle.execute(sql`with p as (insert into health_plan (id, child_id, authority_id, number, made_on, recorded_by_id)
        values (gen_random_uuid(), ${id}, ${authority}, 1, '2025-03-10', ${authority}) returning id, child_id, authority_id),
      n as (insert into health_need (id, plan_id, child_id, authority_id, position, area, description)
        select gen_random_uuid(), id, child_id, authority_id, 1, 'DENTAL', 'Teeth.' from p)
      insert into health_plan_clinical (plan_id, child_id, authority_id, clinical) select id, child_id, authority_id, 'Asthma.' from p`);
    await drizzle.execute(sql`insert into referral (id, child_id, authority_id, service, provider, referred_on, waiting_since, state, made_at)
      values (gen_random_uuid(), ${id}, ${authority}, 'OTHER', 'x', '2026-01-10', '2026-01-10', 'OPEN', now())`);
    await drizzle.execute(sql`with e as (insert into webhook_endpoint (id, organisation_id, url, read_transaction, read_sequence, created_at, updated_at)
        values (gen_random_uuid(), ${authority}, 'https://hooks.example/', 0, 0, now(), now()) returning id, organisation_id),
      d as (insert into webhook_delivery (id, endpoint_id, organisation_id, event_id, child_id, authority_id, sequence, next_attempt_at, created_at)
        select gen_random_uuid(), e.id, e.organisation_id, (select v.id from event v where v.child_id = ${id} limit 1), ${id}, ${authority}, 1, now(), now()
        from e returning id, organisation_id)
      insert into webhook_attempt (delivery_id, organisation_id, attempted_at, duration_ms) select id, organisation_id, now(), 1 from d`);
  });
}
afterAll(() => api.close());

const naming = () =>
  operator<{ name: string; condition: string; depth: number }>(sql`select * from tables_naming_a_child()`);
/** Rows of each table that names the child, where there are any. */
async function held(child: WorldChild): Promise<Record<string, number>> {
  const tables = await naming();
  const counts = tables.map(
    ({ name, condition }) =>
      sql`select ${name}::text as name, count(*)::integer as n from ${sql.identifier(name)} where ${sql.raw(condition.replaceAll("$1", `'{${child.id}}'::uuid[]`))}`,
  );
  const rows = await operator<{ name: string; n: number }>(sql.join(counts, sql` union all `));
  return Object.fromEntries(rows.filter(({ n }) => n > 0).map(({ name, n }) => [name, n]));
}

describe("tables that name a child", () => {
  test("are found from the catalogue: with a column for the child, or a key to one that has", async () => {
    const found = (await naming()).map(({ name }) => name);
    const [{ names } = { names: [] }] = await operator<{ names: string[] }>(sql`
      select array_agg(distinct c.relname::text) as names from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and a.attname = 'child_id' and c.relname not like 'audit\\_%'`);
    expect(found).toEqual(
      expect.arrayContaining([...names, "child", "dispute_step", "mail_attempt", "webhook_attempt"]),
    );
  });

  test("are each in the copy or named with the reason why not", async () => {
    const found = new Set((await naming()).map(({ name }) => name));
    for (const name of Object.keys(NOT_COPIED)) expect([name, found.has(name)]).toEqual([name, true]);
  });

  test("hold back in the copy what by its column's name is somebody else or a place", async () => {
    const columns = await operator<{ table: string; column: string }>(sql`
      select t.name as "table", a.attname::text as "column" from tables_naming_a_child() t
      join pg_attribute a on a.attrelid = t.name::regclass and a.attnum > 0 and not a.attisdropped and a.atttypid = 'text'::regtype
      where a.attname ~ '(^|_)(by|names?|carer|parent|mother|father|sibling|adopter|address|post(code)?|phone|e?mail|urn|surname)$'
      order by 1, 2`);
    const shown = columns.filter(
      ({ table, column }) => !(table in NOT_COPIED) && copied(table, column, "SMITH", "YOUNG_PERSON") === "SMITH",
    );
    // The kind of professional, and their own address.
    expect(shown).toEqual([
      { table: "assessment_charge", column: "delivered_by" },
      { table: "offer_application", column: "email" },
    ]);
    expect(columns.length).toBeGreaterThan(25);
  });

  test("are each erased by the role of erasure, children of a key before what it leads to", async () => {
    const tables = await naming();
    const depths = new Map(tables.map(({ name, depth }) => [name, depth]));
    const keysAmong = await operator<{ of: string; to: string }>(sql`
      select conrelid::regclass::text as of, confrelid::regclass::text as to from pg_constraint
      where contype = 'f' and conrelid <> confrelid`);
    for (const { of, to } of keysAmong) {
      if (!depths.has(to)) continue;
      expect([of, (depths.get(of) ?? -1) > (depths.get(to) as number)]).toEqual([of, true]);
    }
    const open = await operator<{ name: string; open: boolean }>(sql`
      select t.name, has_table_privilege('cic_erasure', t.name, 'delete') and exists (select from pg_policy p
        where p.polrelid = t.name::regclass and 'cic_erasure'::regrole = any (p.polroles)) as open from tables_naming_a_child() t`);
    expect(open.filter((one) => !one.open)).toEqual([]);
  });
});

describe("a copy of one's record", () => {
  const make: ReturnType<typeof copiesOf> = (...asked) => copiesOf(api)(...asked);
  const forAnn = (input: Record<string, unknown>) =>
    make(ann(), { ...actorAs("INFORMATION_GOVERNANCE", camden), subject: "ann" }, input);
  const forAda = (input: Record<string, unknown>) => make(own(ada), actorAs("YOUNG_PERSON", camden, ada.id), input);

  test("for governance holds every row of the authority's, to machines, and says of each table what is not in it", async () => {
    const copy = await forAnn({ childId: ada.id, layout: "JSON" });
    expect(copy).toMatchObject({
      kind: "SUBJECT_ACCESS",
      layout: "JSON",
      state: "READY",
      subjectId: ada.id,
      indicatorId: null,
    });
    expect(copy.link).toEqual({ url: "https://files.example/record-copy.json" });
    const told = JSON.parse(copy.text);
    expect(Object.keys(told.records).sort()).toEqual((await naming()).map(({ name }) => name).sort());
    const rows = await held(ada);
    for (const [table, section] of Object.entries<{
      rows?: unknown[];
      notShown?: number | null;
      notCopiedBecause?: string;
    }>(told.records)) {
      if (section.notCopiedBecause !== undefined) expect(section.notCopiedBecause).toBe(NOT_COPIED[table]);
      else expect([table, (section.rows?.length ?? 0) + (section.notShown ?? 0)]).toEqual([table, rows[table] ?? 0]);
    }
    // What is no row of its own for those who count is not said to be none.
    expect([told.records.child.notShown, told.records.referral_step.notShown]).toEqual([0, 0]);
    const uncounted = Object.keys(told.records).filter((name) => told.records[name].notShown === null);
    expect(uncounted).toEqual(["dispute_step"]);
    expect(told.records.child.rows[0]).toMatchObject({ id: ada.id, date_of_birth: "2012-05-14" });
    expect(told.records.placement.rows[0]).toMatchObject({ type_code: "U4", postcode: { redacted: "ADDRESS" } });
    expect(told.records.break_glass.rows[0]).toMatchObject({
      reason: { text: "Brought in unconscious.", readBeforeSharing: true },
      subject: { redacted: "STAFF" },
    });
    expect(copy.copy).toMatchObject({
      tables: Object.keys(told.records).length,
      asOf: "2026-11-22",
      seen: told.seen.length,
    });
    expect(copy.text.match(/"redacted":/g)?.length).toBe(copy.copy.redacted);
    expect(told.seen.length).toBeGreaterThan(0);
  });

  test("for the young person is without others, and says where", async () => {
    const copy = await forAda({ layout: "JSON" });
    expect(copy).toMatchObject({ state: "READY", subjectId: ada.id });
    const told = JSON.parse(copy.text);
    expect(told.records.child.rows).toHaveLength(1);
    expect(told.records.placement_home).toMatchObject({
      rows: [],
      notShown: 1,
      because: expect.stringContaining("Ask your local authority"),
    });
    for (const hidden of ["NW1 1AA", "NR1 1AA", "Brought in", ben.id, "Her mother"]) {
      expect([hidden, copy.text.includes(hidden)]).toEqual([hidden, false]);
    }
    expect(told.seen[0]).toMatchObject({ who: expect.stringMatching(/^a|^some|^you/) });
  });

  test("for people is a page that stands alone, with its headings in order", async () => {
    const { text } = await forAda({});
    expect(text).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text).toContain("<h2>Where you lived</h2>");
    expect(text).toContain("held back: Address");
    expect(text).not.toMatch(/<script|https?:\/\/|NW1 1AA/);
    const opened = (tag: string) => [text.split(`<${tag}`).length, text.split(`</${tag}>`).length];
    for (const tag of ["section", "dl", "ul", "main", "li"])
      expect([tag, opened(tag)[0]]).toEqual([tag, opened(tag)[1]]);
  });

  test("is escaped", async () => {
    await operator(sql`update break_glass set reason = '<img src=x onerror=alert(1)>' where child_id = ${ada.id}`);
    expect((await forAnn({ childId: ada.id })).text).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });

  test("is of one's own children, or of oneself, in a form that there is", async () => {
    const refused = async (by: Caller, input: object) => does(by, ask.askCopy, { ...input });
    expect(await refused(ann(), { childId: cem.id })).toEqual({ __typename: "RecordNotFound", field: "childId" });
    expect(await refused(own(ada), { childId: ben.id })).toEqual({ __typename: "RecordNotFound", field: "childId" });
    expect(await refused(ann(), {})).toMatchObject({ code: "VALUE_MISSING", field: "childId" });
    expect(await refused(ann(), { childId: ada.id, layout: "DFE" })).toMatchObject({ code: "FIELD_DOES_NOT_APPLY" });
    for (const role of ["SOCIAL_WORKER", "RETURNS_OFFICER", "ICB_COMMISSIONER"] as const) {
      const { errors } = await api.as(role, role === "ICB_COMMISSIONER" ? icb : camden)(ask.askCopy, {
        key: "no-copy-for",
        input: { childId: ada.id },
      });
      expect([role, errors[0]?.code]).toEqual([role, "FORBIDDEN"]);
    }
  });

  test("is streamed: what is held of it at once does not grow with the record", async () => {
    const many = 2_500;
    await operator(sql`insert into record_history (record, record_id, child_id, authority_id, before)
      select 'placement', gen_random_uuid(), ${ben.id}, ${camden}, '{"type_code": "U4"}' from generate_series(1, ${many})`);
    let longest = 0;
    let parts = 0;
    const counting: ExportFiles = {
      async store(_id, text) {
        for await (const part of text) {
          longest = Math.max(longest, part.length);
          parts += 1;
        }
        return { contentHash: "a".repeat(64), bytes: 1 };
      },
    };
    const directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
    const clock = () => new Date(`${api.today}T12:00:00Z`);
    const services = { database: api.database, directory: () => directory, clock, files: counting };
    api.exports = {
      work: (id) =>
        workOnExport(services, { ...actorAs("INFORMATION_GOVERNANCE", camden), subject: "ann" }, id, "test"),
      link: async () => ({ url: "", expiresAt: "" }),
    };
    api.takeStatements();
    await does(ann(), ask.askCopy, { childId: ben.id, layout: "JSON" });
    expect(api.takeStatements().filter((text) => text.startsWith("fetch 500")).length).toBeGreaterThanOrEqual(
      many / 500,
    );
    expect(parts).toBeGreaterThan(many);
    expect(longest).toBeLessThan(20_000);
    await operator(sql`delete from record_history where child_id = ${ben.id} and before = '{"type_code": "U4"}'`);
  });
});

describe("a legal hold", () => {
  test("is placed and lifted once, with a reason, and stands meanwhile", async () => {
    const { hold } = (await does(ann(), ask.placeHold, { childId: ada.id, reason: "An inquiry." })) as never as {
      hold: { id: string };
    };
    expect(hold).toMatchObject({ childId: ada.id, reason: "An inquiry.", placedBy: "ann", version: 1 });
    const { data } = await ann()(ask.retention, { id: ada.id });
    expect(data.retention).toMatchObject({
      ...{ mayBeErasedFrom: "2087-05-14", longest: "CARE_RECORD", goodPracticeUntil: "2137-05-14" },
      ...{ obstacles: ["RETENTION", "LEGAL_HOLD"], holds: [{ id: hold.id, reason: "An inquiry." }] },
    });
    expect((await own(ada)(ask.retention, { id: ada.id })).data.retention.holds).toEqual([
      { id: hold.id, reason: null },
    ]);
    const input = { id: hold.id, reason: "It is over.", expectedVersion: 1 };
    expect(await does(bob(), ask.liftHold, { ...input, expectedVersion: 2 })).toMatchObject({ currentVersion: 1 });
    expect(await does(bob(), ask.liftHold, { ...input, reason: " " })).toMatchObject({ code: "TEXT_LENGTH" });
    const lifted = await does(bob(), ask.liftHold, input, "lift-hold-once");
    expect(lifted).toMatchObject({ hold: { liftReason: "It is over.", version: 2 } });
    expect(await does(bob(), ask.liftHold, input, "lift-hold-once")).toEqual(lifted);
    expect(await does(bob(), ask.liftHold, { ...input, expectedVersion: 2 })).toMatchObject({
      __typename: "LegalHoldLifted",
    });
  });
});

describe("a request to put a record right", () => {
  const input = () => ({ record: "PLACEMENT", recordId: placements.get(ada)?.id, statement: "It began in March." });

  test("is the young person's, has a month, and is answered once with the row that is right", async () => {
    const { rectification } = (await does(own(ada), ask.askRectification, input())) as never as {
      rectification: { id: string };
    };
    expect(rectification).toMatchObject({
      ...{ childId: ada.id, askedByThem: true, receivedOn: "2026-11-22", answerBy: "2026-12-22" },
      ...{ overdue: false, state: "OPEN", correctionId: null },
    });
    api.today = "2026-12-23";
    const { data } = await ann()(ask.rectifications, { filter: { childId: ada.id, state: ["OPEN"] } });
    api.today = "2026-11-22";
    expect(data.rectifications).toMatchObject({ totalCount: 1, nodes: [{ id: rectification.id, overdue: true }] });
    const decision = { id: rectification.id, outcome: "CORRECTED", reason: "As the home says.", expectedVersion: 1 };
    expect(await does(ann(), ask.decideRectification, { ...decision, correctionId: placements.get(cem)?.id })).toEqual({
      ...{ __typename: "RecordNotFound", field: "correctionId" },
    });
    const correctionId = placements.get(ada)?.id;
    expect(await does(ann(), ask.decideRectification, { ...decision, correctionId })).toMatchObject({
      rectification: {
        state: "CORRECTED",
        correctionId,
        decisionReason: "As the home says.",
        statement: "It began in March.",
      },
    });
    expect(await does(ann(), ask.decideRectification, { ...decision, correctionId })).toMatchObject({
      decidedState: "CORRECTED",
    });
    await settled(api);
    const told = await api.as(
      "SOCIAL_WORKER",
      camden,
    )(`{ changes(first: 1000) { nodes { type records { record id } } } }`);
    const event = { type: "RECTIFICATION_CHANGED", records: [{ record: "RECTIFICATION", id: rectification.id }] };
    expect(told.data.changes.nodes.filter((one: { type: string }) => one.type === event.type)).toEqual([event, event]);
  });

  test("is of a record of the child", async () => {
    for (const recordId of [placements.get(ben)?.id, randomUUID(), "x"]) {
      expect(await does(own(ada), ask.askRectification, { ...input(), recordId })).toEqual({
        ...{ __typename: "RecordNotFound", field: "recordId" },
      });
    }
    expect(await does(ann(), ask.askRectification, { ...input(), childId: cem.id })).toMatchObject({
      field: "childId",
    });
    expect(await does(own(ada), ask.askRectification, { ...input(), receivedOn: "2026-11-01" })).toMatchObject({
      code: "FIELD_DOES_NOT_APPLY",
    });
  });
});

describe("erasure", () => {
  const asked = async (child: WorldChild, by = ann()) => {
    const { request } = (await does(by, ask.askErasure, { childId: child.id, reason: "They asked." })) as never as {
      request: { id: string };
    };
    return request.id;
  };
  const decision = (id: string, more: object = {}) => ({
    ...{ id, decision: "ERASE", note: "Nothing keeps it.", expectedVersion: 1 },
    ...more,
  });
  /** As if 75 years had gone by. */
  const age = (child: WorldChild) =>
    operator(sql`update child set date_of_birth = '1951-05-14' where id = ${child.id}`);

  test("is refused while the law has the record kept, with the rule and the day", async () => {
    const id = await asked(ada, own(ada));
    const outcome = await does(ann(), ask.decideErasure, decision(id));
    expect(outcome).toMatchObject({
      ...{
        __typename: "ErasureNotAllowed",
        obstacles: ["RETENTION"],
        rule: "CPPCR_REG_50_BIRTH_75",
        keptUntil: "2087-05-14",
      },
      request: { state: "REFUSED", refusedBecause: ["RETENTION"], refusedUntil: "2087-05-14", askedBy: null },
    });
    const { data } = await own(ada)(ask.erasureRequests, {});
    expect(data.erasureRequests).toMatchObject({ totalCount: 1, nodes: [{ id, state: "REFUSED" }] });
  });

  test("is of a record whose clock has run out, by two people, and not against a hold", async () => {
    await age(ada);
    const id = await asked(ada);
    expect(await does(ann(), ask.decideErasure, decision(id))).toMatchObject({ notDecidableBecause: "OWN" });
    const placed = (await does(ann(), ask.placeHold, { childId: ada.id, reason: "A claim." })) as never as {
      hold: { id: string };
    };
    expect(await does(bob(), ask.decideErasure, decision(id))).toMatchObject({ obstacles: ["LEGAL_HOLD"] });
    expect(await does(bob(), ask.decideErasure, decision(id))).toMatchObject({ notDecidableBecause: "DECIDED" });
    await does(ann(), ask.liftHold, { id: placed.hold.id, reason: "Settled.", expectedVersion: 1 });
    const refused = await asked(ada);
    expect(await does(bob(), ask.decideErasure, decision(refused, { decision: "REFUSE" }))).toMatchObject({
      ...{ __typename: "ErasureRequestOk", request: { state: "REFUSED", refusedBecause: [] } },
    });
  });

  test("is not done by whoever goes past the API, for themselves or against a hold", async () => {
    const id = await asked(ada);
    const erase = (subject: string) =>
      asOperator(api.operator, async ({ drizzle }) => {
        await drizzle.execute(sql`select set_config('cic.governance', ${camden}, true), set_config('cic.subject', ${subject}, true),
          set_config('cic.caller', ${camden}, true)`);
        await drizzle.execute("set local role cic_request");
        await drizzle.execute(
          sql`select erase_child(${JSON.stringify({ id: randomUUID(), requestId: id, rule: "x", keptUntil: "2026-01-01" })}::jsonb)`,
        );
      });
    const causeOf = (error: unknown) => (error as { cause?: Error }).cause?.message;
    expect(causeOf(await erase("ann").catch((error: unknown) => error))).toBe("nobody erases what they asked for");
    const placed = (await does(ann(), ask.placeHold, { childId: ada.id, reason: "A claim." })) as never as {
      hold: { id: string };
    };
    expect(causeOf(await erase("bob").catch((error: unknown) => error))).toBe("a legal hold stands");
    await does(ann(), ask.liftHold, { id: placed.hold.id, reason: "Settled.", expectedVersion: 1 });
    for (const statement of [
      `delete from child where id = '${ada.id}'`,
      "delete from erasure",
      "update audit_change set before = null",
    ]) {
      const tried = asOperator(api.operator, async ({ drizzle }) => {
        await drizzle.execute("set local role cic_request");
        await drizzle.execute(statement);
      });
      await expect(tried).rejects.toThrow();
    }
  });

  test("that is cut off half-way has erased nothing", async () => {
    const id = await asked(ada);
    const before = await held(ada);
    const holding = await api.operator.acquire();
    await holding.exec(`begin; select from access_relation where child_id = '${ada.id}' for update`);
    const erasing = bob()(ask.decideErasure, { key: "erase-cut-off", input: decision(id) }).catch(() => "cut" as const);
    const waiting = () =>
      operator<{ pid: number }>(
        sql`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
    await expect.poll(async () => (await waiting()).length).toBe(1);
    await operator(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    const answer = await erasing;
    await holding.exec("rollback");
    holding.release();
    expect(answer === "cut" || answer.errors.length > 0).toBe(true);
    expect(await held(ada)).toEqual(before);
    const { data } = await bob()(ask.erasureRequests, { filter: { childId: ada.id, state: ["OPEN"] } });
    expect(data.erasureRequests.nodes).toContainEqual({ id, childId: ada.id, state: "OPEN" });
  });

  test("leaves no row that names the child, what the audit needs, and a line that names nobody", async () => {
    await sealAudit(api.database);
    expect((await verifyAudit(api.database)).faults).toEqual([]);
    const others = await held(ben);
    const rows = await held(ada);
    expect(Object.keys(rows).length).toBeGreaterThanOrEqual(28);
    await operator(sql`insert into import (id, authority_id, format, year, status, created_by)
      values ('019b0000-0000-7000-8000-000000000001', ${camden}, 'SSDA903', 2026, 'APPLIED', 'x')`);
    await operator(sql`insert into import_row (import_id, authority_id, file, ordinal, line, module, child_local_id, row_key, cells, status)
      select '019b0000-0000-7000-8000-000000000001', ${camden}, 'header.csv', n, n, 'HEADER', name, 'x', '{"DOB": "14/05/2012"}', 'NEW'
      from (values (1, 'ada'), (2, 'ben')) staged(n, name)`);
    const id = await asked(ada);
    const input = decision(id);
    // Noted and not filed yet: by somebody before, and by somebody who sees the record until the erasure is committed.
    const seen = await api.as("SOCIAL_WORKER", camden)(`{ child(id: "${ada.id}") { id } }`);
    expect(seen.data.child.id).toBe(ada.id);
    await operator(sql`create function seen_meanwhile() returns trigger language plpgsql as $$ begin
      perform audit_read(jsonb_build_object('organisation', 'LA:202', 'subject', 'seen-meanwhile', 'childIds', array['00000000-0000-7000-8000-000000000000'::uuid, old.id]));
      return null; end $$`);
    await operator(
      sql`create trigger seen_meanwhile after delete on child for each row execute function seen_meanwhile()`,
    );
    await operator(sql`grant execute on function audit_read(jsonb) to cic_erasure`);
    const erased = (await does(bob(), ask.decideErasure, input, "erase-for-good")) as never as {
      erasure: { rows: number; erasedId: string };
    };
    expect(erased.erasure).toMatchObject({
      ...{
        erasedId: ada.id,
        rule: "CPPCR_REG_50_BIRTH_75",
        keptUntil: "2026-05-14",
        askedBy: "ann",
        approvedBy: "bob",
      },
    });
    expect(erased.erasure.rows).toBeGreaterThan(Object.values(rows).reduce((sum, n) => sum + n, 0));
    // The same key again: the same answer, and nothing more is erased.
    expect(await does(bob(), ask.decideErasure, input, "erase-for-good")).toEqual(erased);

    await operator(sql`drop function seen_meanwhile cascade`);
    await operator(sql`revoke execute on function audit_read(jsonb) from cic_erasure`);
    await operator(sql`select file_audit()`);
    expect(
      await operator(sql`select e.subject, e.child_ids::text[] as children, c.authority_id as authority
        from audit_entry e join audit_child c on c.occurred_at = e.occurred_at and c.entry_id = e.id
        where c.child_id = ${ada.id} and e.kind = 'READ' order by e.id desc limit 2`),
    ).toEqual([
      { subject: "seen-meanwhile", children: [ada.id], authority: camden },
      { subject: "SOCIAL_WORKER at LA:202", children: [ada.id], authority: camden },
    ]);

    expect(await held(ada)).toEqual({});
    expect(await held(ben)).toEqual(others);
    expect(await operator(sql`select child_local_id as name from import_row`)).toEqual([{ name: "ben" }]);
    expect(await operator(sql`select from export where question ->> 'childId' = ${ada.id}`)).toEqual([]);
    expect(await operator(sql`select from idempotency_key where starts_with(key, ${ada.id})`)).toEqual([]);
    // What the audit keeps: who, when and which row; not what it said.
    expect(
      await operator(sql`select from audit_change a join audit_child c on c.occurred_at = a.occurred_at and c.entry_id = a.entry_id
      where c.child_id = ${ada.id} and (a.before is not null or a.after is not null)`),
    ).toEqual([]);
    await sealAudit(api.database);
    const verified = await verifyAudit(api.database);
    expect(verified).toMatchObject({ faults: [], waiting: 0 });
    expect(verified.redacted).toBeGreaterThan(10);

    const { data } = await bob()(ask.erasures);
    expect(data.erasures).toEqual({ totalCount: 1, nodes: [{ erasedId: ada.id, approvedBy: "bob" }] });
    expect((await ann()(ask.retention, { id: ada.id })).data.retention).toBe(null);
    await settled(api);
    const told = await api.as(
      "ICB_CHILDREN_IN_CARE_TEAM",
      icb,
    )(`{ changes(first: 1000) { nodes { type child { id } records { record id } } } }`);
    expect(told.data.changes.nodes).toContainEqual({
      type: "RECORD_ERASED",
      child: null,
      records: [{ record: "CHILD", id: ada.id }],
    });
    expect(JSON.stringify(told.data).split(ada.id)).toHaveLength(2);
  });

  test("is no way to take values out of the audit of a child who is there", async () => {
    const [entry] = await operator<{
      id: string;
      at: string;
    }>(sql`select a.entry_id::text as id, a.occurred_at::text as at
      from audit_change a join audit_child c on c.occurred_at = a.occurred_at and c.entry_id = a.entry_id
      where c.child_id = ${ben.id} and a.after is not null order by 1 limit 1`);
    await operator(sql`alter table audit_change disable trigger append_only`);
    await operator(sql`update audit_change set before = null, after = null where entry_id = ${entry?.id}::bigint`);
    await operator(sql`insert into audit_redaction select entry_id, occurred_at, (select id from erasure) from audit_change
      where entry_id = ${entry?.id}::bigint`);
    const { faults } = await verifyAudit(api.database);
    expect(faults).toMatchObject([{ fault: "EDITED", entryId: Number(entry?.id) }]);
  });
});
