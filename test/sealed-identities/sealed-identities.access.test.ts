import { tellOfEndedAccess } from "@cic/api/events/tell-of-ended-access";
import type { Role } from "@cic/auth/actions";
import type { Scope } from "@cic/db/claims";
import { asDelivery } from "@cic/db/events/delivery-scope";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withFigures, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathsToChild, pathsToPlacement, type Target, verdict } from "../access/paths.ts";
import { settled } from "../events/event-api.ts";
import type { WorldChild } from "../harness/world.ts";
import { ep, episodes, headers, type ImportApi, importsOf, openImportApi } from "../imports/import-api.ts";

const camden = "LA:202";
const originating = "ICB:QHM";
const receiving = "ICB:QRL";
const hospital = "PROVIDER:X9901";
const shared = "PROVIDER:X9902";
const today = day("2026-11-22");
const reason = "An adoption order was made.";

let api: ImportApi;
/** Adopted, and sealed below. */
let ada: WorldChild;
let placed: Target;
/** Ada after the order. */
let eve: WorldChild;
/** Another of Camden's, and another authority's. */
let bea: WorldChild;
let cem: WorldChild;
let noticeId: string;
let importId: string;
let keys = 0;
const key = () => {
  keys += 1;
  return `sealed-key-${keys}`;
};
const operator = <R>(statement: SQL) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

/** Everybody who sees something of ada before, and on what. */
const callers: readonly (readonly [role: Role, organisation: string, own?: true])[] = [
  ["SOCIAL_WORKER", camden],
  ["REVIEWING_OFFICER", camden],
  ["RETURNS_OFFICER", camden],
  ["INFORMATION_GOVERNANCE", camden],
  ["ICB_CHILDREN_IN_CARE_TEAM", originating],
  ["ICB_COMMISSIONER", originating],
  ["INFORMATION_GOVERNANCE", originating],
  ["ICB_CHILDREN_IN_CARE_TEAM", receiving],
  ["PROVIDER_CLINICIAN", hospital],
  ["PROVIDER_CLINICIAN", shared],
  ["INFORMATION_GOVERNANCE", shared],
  ["YOUNG_PERSON", camden, true],
];
const as = ([role, organisation, own]: (typeof callers)[number]) => api.as(role, organisation, own && ada.id);

beforeAll(async () => {
  api = await openImportApi("postgres");
  ada = api.world.child(camden, {
    localId: "ada-1",
    upn: "A202999000018",
    nhsNumber: "9990000018",
    born: "2010-04-05",
  });
  const carePeriod = ada.carePeriod({ from: "2023-01-10", until: "2026-06-01", endReason: "E11" });
  const area = { icb: receiving, authority: "LA:850" };
  const placement = carePeriod
    .legalStatus("E1", "2023-01-10", "2026-06-01")
    .placement({ from: "2023-01-10", until: "2026-06-01", endReason: "E11", area, relations: false });
  placed = { ...placement, area, inForceOn: "2026-01-10" };
  ada
    .seenBy(originating, "ORIGINATING_ICB", { from: "2023-01-10" })
    .seenBy(receiving, "RECEIVING_ICB", { from: "2023-01-10", causeId: placement.id })
    .seenBy(hospital, "PROVIDER", { from: "2023-01-10", cause: "REQUEST" });
  ada.gpRegistration({ practice: null, from: "2023-01-10" });
  eve = api.world.child(camden, { localId: "eve-1", nhsNumber: "9990000026", born: "2010-04-05" });
  bea = api.world.child(camden, { localId: "bea-1", nhsNumber: "9990000034" });
  cem = api.world.child("LA:926", { localId: "cem-1", nhsNumber: "9990000042" });
  await api.world.save();
  await fill();
  // What leaves a trace of its own: a look, a look at several, a change, an emergency, a file.
  await api.as("SOCIAL_WORKER", camden)(`query ($id: ID!) { child(id: $id) { id nhsNumber } }`, { id: ada.id });
  await api.as("SOCIAL_WORKER", camden)(`{ children { nodes { id } } }`);
  await broken({ id: ada.id });
  importId = await importsOf(api).staged(2024, {
    "h.csv": headers("ada-1,2,05/04/2010,WBRI,A202999000018,,", "zoe-1"),
    "e.csv": episodes(ep("ada-1", "31/04/2023"), ep("zoe-1", "31/04/2023")),
  });
});
afterAll(() => api?.close());

/** A row of each kind that is seen otherwise than by a relation to the child. */
async function fill() {
  const own = sql`${ada.id}::uuid, ${camden}`;
  await asOperator(api.operator, async ({ drizzle, exec }) => {
    await exec("select set_config('cic.today', '2026-11-22', true), set_config('cic.subject', 's', true)");
    const [sent] = await rowsOf<{ id: string }>(
      drizzle as ScopedDb,
      sql`with given as (select gen_random_uuid() as id)
        insert into notice (id, chain_id, child_id, authority_id, placement_id, event, recipient_kind, recipient_organisation_id, due_on, due_kind,
          state, state_since, sent_at, sent_on, made_in_emergency, reader_ids)
        select id, id, ${own}, ${placed.id}, 'STARTED', 'ICB_OF_PLACEMENT', ${receiving}, '2023-01-10', 'BEFORE', 'SENT', '2023-01-09T09:00Z',
          '2023-01-09T09:00Z', '2023-01-09', 'NO', array[${receiving}] from given returning id`,
    );
    noticeId = sent?.id as string;
    const content = {
      sections: ["IDENTITY"],
      identity: { dateOfBirth: "2010-04-05", sex: "FEMALE", nhsNumber: "9990000018" },
    };
    await drizzle.execute(sql`insert into notice_version (id, chain_id, child_id, authority_id, version, content, made_at)
      values (gen_random_uuid(), ${noticeId}, ${own}, 1, ${JSON.stringify(content)}::jsonb, now())`);
    await drizzle.execute(sql`insert into mail (id, notice_id, child_id, authority_id, occasion, organisation_id, address, next_attempt_at, created_at)
      values (gen_random_uuid(), ${noticeId}, ${own}, 'NOTICE_SENT', ${receiving}, 'duty@example.nhs.uk', now(), now())`);
    await drizzle.execute(sql`with e as (insert into event (id, transaction, sequence, type, child_id, authority_id, records)
        values (gen_random_uuid(), 1, nextval('event_sequence'), 'NOTICE_CHANGED', ${own}, ${JSON.stringify([{ record: "NOTICE", id: noticeId }])}::jsonb)
        returning id, sequence),
      told as (insert into event_audience (event_id, organisation_id, child_id, authority_id, transaction, sequence, named)
        select e.id, o.id, ${own}, 1, e.sequence, o.id = ${receiving} from e, (values (${camden}), (${originating}), (${receiving})) o(id)),
      w as (insert into webhook_endpoint (id, organisation_id, url, read_transaction, read_sequence, created_at, updated_at)
        values (gen_random_uuid(), ${receiving}, 'https://example.nhs.uk/', 1, 0, now(), now()) returning id)
      insert into webhook_delivery (id, endpoint_id, organisation_id, event_id, child_id, authority_id, sequence, next_attempt_at, created_at)
        select gen_random_uuid(), w.id, ${receiving}, e.id, ${own}, e.sequence, now(), now() from e, w`);
    await drizzle.execute(sql`with c as (insert into consent (id, child_id, authority_id, decision, scopes, capacity, decided_by, decided_on, received_on,
          evidence, checked, recorded_by_id)
        values (gen_random_uuid(), ${own}, 'GIVEN', '{ASSESSMENT}', 'AUTHORITY_UNDER_CARE_ORDER', 'x', '2025-03-01', '2025-03-01', 'SIGNED_FORM',
          'SETTLED', ${camden}) returning id)
      insert into consent_share (id, consent_id, child_id, authority_id, organisation_id, shared_from)
        select gen_random_uuid(), c.id, ${own}, ${shared}, '2025-03-01' from c`);
    await drizzle.execute(sql`insert into health_line (id, child_id, authority_id, kind, value, on_day, effective_on, source, recorded_by_id)
      values (gen_random_uuid(), ${own}, 'DENTAL_CHECK', 'YES', '2025-03-10', '2025-03-10', 'DENTIST', ${camden})`);
    await drizzle.execute(sql`insert into offer_application (id, child_id, authority_id, offer_id, owner_id, state, state_since, answer, answered_on)
      values (gen_random_uuid(), ${own}, 'OFFER', ${originating}, 'SUBMITTED', now(), '{}', '2026-01-10')`);
  });
}

const broken = async (child: object) =>
  (
    await api.as("PROVIDER_CLINICIAN", shared)(
      `mutation ($key: String!, $input: BreakGlassInput!) { breakGlass(idempotencyKey: $key, input: $input) {
        ... on BreakGlassOk { grant { childId child { id nhsNumber } } } } }`,
      { key: key(), input: { child, reason: "Brought in unconscious.", minutes: 5 } },
    )
  ).data.breakGlass.grant;

const sealing = `mutation ($key: String!, $input: SealIdentityInput!) { sealIdentity(idempotencyKey: $key, input: $input) {
  __typename ... on SealIdentityOk { id sealedAt } ... on IdentityNotSealable { notSealableBecause }
  ... on RecordNotFound { field } ... on VersionConflict { currentVersion } ... on InputRefused { code field } } }`;
const seal = async (input: object, role: Role = "SOCIAL_WORKER", at = camden, as = key()) =>
  (await api.as(role, at)(sealing, { key: as, input: { reason, expectedVersion: 1, ...input } })).data?.sealIdentity;

/** Rows that say whose they are, in every table that a request may read, by each way of being let in. */
async function rowsSeen(): Promise<Record<string, number>> {
  const tables = await operator<{ name: string; column: string }>(sql`
    select c.relname as name, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and not a.attisdropped
      and (a.attname = 'child_id' or (c.relname = 'child' and a.attname = 'id'))
      and has_column_privilege('cic_request', c.oid, a.attnum, 'select') order by 1`);
  expect(tables.length).toBeGreaterThan(40);
  const found: Record<string, number> = {};
  const look = async (who: string, db: ScopedDb, names: typeof tables) => {
    for (const { name, column } of names) {
      // What no longer holds stays where it is, for whoever had it: no field of the API asks for it.
      const holds = name === "access_relation" ? sql`and superseded_at is null` : sql``;
      const rows = await rowsOf(
        db,
        sql`select from ${sql.identifier(name)} where ${sql.identifier(column)} = ${ada.id} ${holds}`,
      );
      if (rows.length > 0) found[`${who}: ${name}`] = rows.length;
    }
  };
  for (const [role, organisation, own] of callers) {
    const reads = role !== "INFORMATION_GOVERNANCE" && !own;
    const scope: Scope = {
      ...{ organisationId: reads ? organisation : null, callerId: organisation, requestId: "r", today, clinical: true },
      ...{ subject: `${role} at ${organisation}`, recruiter: true },
      ...(own && { childId: ada.id }),
      ...(role === "INFORMATION_GOVERNANCE" && { governs: organisation }),
    };
    await withScope(api.database, scope, "read", (db) => look(`${role} at ${organisation}`, db, tables));
  }
  await asDelivery(api.database, receiving, today, async (db) => {
    const rows = await rowsOf(db, sql`select from webhook_delivery where child_id = ${ada.id}`);
    const audience = await rowsOf(db, sql`select from event_audience where child_id = ${ada.id} and named`);
    if (rows.length + audience.length > 0) found["webhooks: webhook_delivery"] = rows.length + audience.length;
  });
  for (const [role, statement] of [
    ["cic_mail", sql`select id from mail where notice_id = ${noticeId}`],
    ["cic_escalation", sql`select id from notice where id = ${noticeId}`],
  ] as const) {
    await asOperator(api.operator, async ({ drizzle, exec }) => {
      await exec(`set local role ${role}`);
      const rows = await rowsOf(drizzle as ScopedDb, statement);
      if (rows.length > 0) found[`${role}: ${noticeId === "" ? "" : "row"}`] = rows.length;
    });
  }
  return found;
}

/** Whatever of the API could name somebody, by ada's ids and without them. */
const questions = `
  child(id: $child) { id localId dateOfBirth upn nhsNumber }
  children(first: 1000) { totalCount nodes { id localId upn nhsNumber } }
  named: children(filter: { localId: ["ada-1"] }) { totalCount nodes { id } }
  born: children(filter: { dateOfBirth: { eq: "2010-04-05" }, id: $ids }) { totalCount }
  placement(id: $placement) { id child { id } } placements(first: 1000, filter: { childId: $ids }) { totalCount nodes { id } }
  register(area: "ICB:QRL", on: "2026-01-10") { totalCount nodes { child { id } } }
  whyVisible(childId: $child) { basis } whyHidden: whyVisible(childId: $child) { causeId }
  notice(id: $notice) { id child { id } content { identity { nhsNumber } } } inbox { totalCount nodes { id } } outbox { totalCount nodes { id } }
  changes(first: 1000) { nodes { child { id } records { id } } } webhookDeliveries { totalCount nodes { eventId } }
  auditEntries(filter: { childId: $child }) { totalCount nodes { id } }
  ownEntries: auditEntries(first: 1000) { nodes { childIds changes { before after } } }
  breakGlassGrants(first: 1000) { nodes { childId child { id } } }
  healthRecord(childId: $child) { child { id } } consents(filter: { childId: $ids }) { totalCount } referrals { totalCount }
  assessments(filter: { childId: $ids }) { totalCount } offerApplications { totalCount nodes { child { id } } }
  determinations(filter: { childId: $ids }) { totalCount } careLeavers { totalCount }
  responsibleCommissioner(childId: $child, on: "2026-01-10", service: { category: COMMUNITY }) { __typename }
  import(id: $import) { rows(first: 200) { totalCount nodes { childLocalId cells { value recorded } findings { code } } } findings { totalCount } }
  sealedIdentities { nodes { id reason matches { id } } } sealedOpenings { nodes { id reason opened { childId afterChildId } } }
  whoSawMyRecord { totalCount }
`
  .trim()
  .split("\n");
const types = { child: "ID!", placement: "ID!", notice: "ID!", import: "ID!", ids: "[ID!]" } as const;

/** Each question alone, because a role that may not ask one is refused it; with everything that it answers, as text. */
async function told(
  ask: ReturnType<typeof api.as>,
  of: { readonly child: string } & Record<string, string>,
): Promise<string> {
  const answers: string[] = [];
  for (const question of questions) {
    const used = Object.entries(types).filter(([name]) => question.includes(`$${name}`));
    const head = used.length === 0 ? "" : `query (${used.map(([name, type]) => `$${name}: ${type}`).join(", ")})`;
    const { data, errors } = await ask(`${head} { ${question} }`, { ...of, ids: [of.child] });
    expect(errors.filter(({ code }) => code !== "FORBIDDEN")).toEqual([]);
    answers.push(JSON.stringify(data));
  }
  return answers.join("\n");
}

const names = () => [ada.id, placed.id, noticeId, "9990000018", "A202999000018", "ada-1"];
const found = (text: string) => names().filter((name) => text.includes(name));
const ofAda = () => ({ child: ada.id, placement: placed.id, notice: noticeId, import: importId });

test("before the seal ada is there to find, by each who is asked below", async () => {
  const seen = Object.keys(await rowsSeen());
  for (const [role, organisation] of callers) {
    expect([role, organisation, seen.some((one) => one.startsWith(`${role} at ${organisation}:`))]).toEqual([
      role,
      organisation,
      true,
    ]);
  }
  expect(seen.filter((one) => /^(cic_|webhooks)/.test(one))).toHaveLength(3);
  const text = await told(api.as("SOCIAL_WORKER", camden), ofAda());
  expect(found(text)).toEqual([ada.id, placed.id, noticeId, "9990000018", "A202999000018", "ada-1"]);
});

describe("a seal", () => {
  test.each([
    ["of a child whom another holds", () => ({ childId: cem.id }), { __typename: "RecordNotFound", field: "childId" }],
    ["of nobody", () => ({ childId: "no id" }), { __typename: "RecordNotFound", field: "childId" }],
    [
      "with a link to nobody whom the caller sees",
      () => ({ childId: ada.id, afterChildId: cem.id }),
      { __typename: "RecordNotFound", field: "afterChildId" },
    ],
    [
      "of a child who was not adopted",
      () => ({ childId: bea.id }),
      { __typename: "IdentityNotSealable", notSealableBecause: "NOT_ADOPTED" },
    ],
    [
      "of another version",
      () => ({ childId: ada.id, expectedVersion: 7 }),
      { __typename: "VersionConflict", currentVersion: 1 },
    ],
    [
      "for no reason",
      () => ({ childId: ada.id, reason: "x" }),
      { __typename: "InputRefused", code: "TEXT_LENGTH", field: "reason" },
    ],
  ])("%s is refused", async (_, input, expected) => {
    expect(await seal(input())).toEqual(expected);
  });

  test("is the social worker's of the authority that is responsible, and made once", async () => {
    expect(await seal({ childId: ada.id }, "SOCIAL_WORKER", "LA:850")).toEqual({
      __typename: "RecordNotFound",
      field: "childId",
    });
    for (const [role, organisation] of callers.filter(([role]) => role !== "SOCIAL_WORKER")) {
      expect(await seal({ childId: ada.id }, role, organisation)).toBeUndefined();
    }
    const counts = () =>
      withFigures(api.database, { subject: "s", requestId: "r", today }, (db) =>
        rowsOf(
          db as unknown as ScopedDb,
          sql`select count(*)::integer as n, min(started_on)::text as since from care_period`,
        ),
      );
    const before = await counts();
    const input = { childId: ada.id, afterChildId: eve.id };
    const once = await seal(input, "SOCIAL_WORKER", camden, "seal-once-key");
    expect(once).toEqual({ __typename: "SealIdentityOk", id: expect.any(String), sealedAt: expect.any(String) });
    expect(await seal(input, "SOCIAL_WORKER", camden, "seal-once-key")).toEqual(once);
    expect(await seal(input)).toEqual({ __typename: "RecordNotFound", field: "childId" });
    // Figures count what they counted.
    expect(await counts()).toEqual(before);
  });
});

describe("afterwards", () => {
  test("no table shows a row of ada's to anybody, and nothing more is sent", async () => {
    expect(await rowsSeen()).toEqual({});
  });

  test.each(callers)("%s at %s: no path leads to ada, and no answer names ada", async (...caller) => {
    const ask = as(caller as unknown as (typeof callers)[number]);
    if (caller[0] !== "INFORMATION_GOVERNANCE") {
      expect(await verdict(pathsToChild, ask, ada)).toBe("hidden");
      if (caller[0] !== "YOUNG_PERSON") expect(await verdict(pathsToPlacement, ask, placed)).toBe("hidden");
    }
    const text = await told(ask, ofAda());
    expect(found(text)).toEqual([]);
  });

  test("a young person whose record was sealed is answered as one of whom there is none", async () => {
    const ask = (child: string) =>
      api.as(
        "YOUNG_PERSON",
        camden,
        child,
      )(
        `mutation ($key: String!) { requestSubjectAccess(idempotencyKey: $key, input: {}) { __typename ... on RecordNotFound { field } } }`,
        { key: "copy-of-mine-1" },
      );
    const { data, errors } = await ask(ada.id);
    expect(errors).toEqual([]);
    expect(data).toEqual({ requestSubjectAccess: { __typename: "RecordNotFound", field: "childId" } });
    expect((await ask("00000000-0000-4000-8000-000000000001")).data).toEqual(data);
  });

  test("the record after the order says nothing of one before it, and others are as they were", async () => {
    const ask = api.as("SOCIAL_WORKER", camden);
    expect([await verdict(pathsToChild, ask, eve), await verdict(pathsToChild, ask, bea)]).toEqual(["seen", "seen"]);
    const { data } = await ask(
      `query ($id: ID!) { child(id: $id) { nhsNumber version carePeriods { totalCount } access { visibleBecause { causeId } hidden { field } } } }`,
      { id: eve.id },
    );
    expect(data.child).toEqual({
      ...{ nhsNumber: "9990000026", version: 1, carePeriods: { totalCount: 0 } },
      access: { visibleBecause: [{ causeId: eve.id }], hidden: [] },
    });
  });

  test("whoever is asked for ada, for nobody and for another's child is answered by the same statements", async () => {
    const nobody = "00000000-0000-4000-8000-000000000000";
    const asked: Record<string, string[][]> = {};
    for (const child of [ada.id, nobody, cem.id]) {
      for (const [role, organisation] of [
        ["SOCIAL_WORKER", camden],
        ["ICB_CHILDREN_IN_CARE_TEAM", originating],
      ] as const) {
        api.takeStatements();
        await told(api.as(role, organisation), { ...ofAda(), child, placement: child, notice: child });
        // Settings hold nothing of the question; what was asked is a parameter.
        asked[`${role}`] = [...(asked[role] ?? []), api.takeStatements()];
      }
    }
    for (const [sealed, absent, foreign] of Object.values(asked)) {
      expect(sealed?.length).toBeGreaterThan(20);
      expect(sealed).toEqual(absent);
      expect(foreign).toEqual(absent);
    }
  });

  test("whoever was told of ada is told that they see one child less, as of any other, and not which", async () => {
    await tellOfEndedAccess(api.database, today);
    await settled(api);
    for (const caller of [callers[0], callers[4]] as const) {
      const { data } = await as(caller as (typeof callers)[number])(
        `{ changes(first: 1000) { nodes { type child { id } records { record id } } } }`,
      );
      const [ended, ...more] = data.changes.nodes.filter((one: { type: string }) => one.type === "NO_LONGER_VISIBLE");
      expect([ended, more]).toEqual([
        { type: "NO_LONGER_VISIBLE", child: null, records: [{ record: "EVENT", id: expect.any(String) }] },
        [],
      ]);
      expect(found(JSON.stringify(data))).toEqual([]);
    }
  });

  test("glass is broken for nobody", async () => {
    const none = { childId: null, child: null };
    expect(await broken({ nhsNumber: "999 000 0050" })).toEqual(none);
    expect(await broken({ id: ada.id })).toEqual(none);
    expect(await broken({ nhsNumber: "999 000 0018" })).toEqual(none);
  });

  test("access that is written later is in force for nobody", async () => {
    await operator(sql`insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
      values (gen_random_uuid(), ${ada.id}, ${camden}, ${hospital}, 'PROVIDER', '2026-01-10', 'REQUEST', gen_random_uuid()) returning id`);
    expect(await verdict(pathsToChild, api.as("PROVIDER_CLINICIAN", hospital), ada)).toBe("hidden");
  });

  test("policies find everybody who is sealed among the few that they ask of", async () => {
    const sealed = await operator<{ noted: boolean }>(
      sql`select exists (select from sealed_child s where s.id = i.child_id) as noted from sealed_identity i`,
    );
    expect(sealed.length).toBeGreaterThan(0);
    expect(sealed.every(({ noted }) => noted)).toBe(true);
  });

  test("no request reads what is sealed, or forges an opening", async () => {
    const lead = {
      ...{ organisationId: camden, callerId: camden, governs: camden, requestId: "r", today, clinical: true },
      subject: "INFORMATION_GOVERNANCE at LA:202",
    };
    for (const statement of [
      sql`select child_id from sealed_identity`,
      sql`select local_id from sealed_identity`,
      sql`select * from sealed_link`,
      sql`select found_child_id from sealed_match`,
      sql`select identity_id from sealed_opening`,
      sql`select child_id from sealed_opening`,
      sql`insert into sealed_opening (id) values (gen_random_uuid())`,
      sql`update sealed_opening set ends_at = now()`,
      sql`update sealed_identity set child_id = null`,
      sql`delete from sealed_identity`,
      sql`insert into sealed_child values (gen_random_uuid())`,
      sql`delete from sealed_child`,
      sql`insert into protected_child values (gen_random_uuid())`,
      sql`delete from protected_child`,
    ]) {
      await expect(withScope(api.database, lead, "write", (db) => db.execute(statement))).rejects.toThrow();
    }
    const again = withScope(api.database, { ...lead, organisationId: "LA:926" }, "write", (db) =>
      db.execute(
        sql`select seal_identity(${JSON.stringify({ id: ada.id, childId: bea.id, adoptedOn: today, reason })}::jsonb)`,
      ),
    );
    await expect(again).rejects.toThrow();
  });
});

const asking = `mutation ($key: String!, $input: AskToOpenSealedIdentityInput!) { askToOpenSealedIdentity(idempotencyKey: $key, input: $input) {
  __typename ... on InputRefused { code field } ... on AskToOpenSealedIdentityOk { opening { id state version nextSteps decidedBy endsAt opened { childId } } } } }`;
const nurse = () => api.as("ICB_CHILDREN_IN_CARE_TEAM", originating);
const lead = () => api.as("INFORMATION_GOVERNANCE", originating);
const why = "Needs what is known of the time before.";
const ask = async (child: object, by = nurse(), more: object = {}) =>
  (await by(asking, { key: key(), input: { child, reason: why, minutes: 20, ...more } })).data?.askToOpenSealedIdentity;
const step = async (name: "decideSealedOpening" | "closeSealedOpeningReview", input: object, by = lead()) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const { data } = await by(
    `mutation ($key: String!, $input: ${type}Input!) { ${name}(idempotencyKey: $key, input: $input) { __typename
      ... on ${type}Ok { opening { state decision outcome version nextSteps } } ... on RecordNotFound { field } ... on InputRefused { code field }
      ... on VersionConflict { currentVersion } ... on SealedOpeningNotPossible { notPossibleBecause nextSteps } } }`,
    { key: key(), input },
  );
  return data?.[name];
};
const approve = (id: string, by = lead(), more: object = {}) =>
  step("decideSealedOpening", { id, decision: "APPROVED", expectedVersion: 1, ...more }, by);
const openings = `{ sealedOpenings(first: 1000) { totalCount nodes { id state reason subject decidedBy opened { childId dateOfBirth sex nhsNumber upn localId
  responsibleAuthority { id } adoptedOn afterChildId foundChildIds healthLines { kind value on ofYear } } } } }`;
const listed = async (by = nurse(), id?: string) => {
  const { nodes } = (await by(openings)).data.sealedOpenings;
  return nodes.find((one: { id: string }) => one.id === id);
};
const endAll = () =>
  operator(sql`update sealed_opening set decided_at = now() - interval '2 minutes', ends_at = now() - interval '1 second'
    where ends_at > now() returning id`);

describe("an opening", () => {
  const identity = () => ({
    ...{ childId: ada.id, dateOfBirth: "2010-04-05", sex: "FEMALE", nhsNumber: "9990000018", upn: "A202999000018" },
    ...{
      localId: "ada-1",
      responsibleAuthority: { id: camden },
      adoptedOn: "2026-06-01",
      afterChildId: eve.id,
      foundChildIds: [],
    },
  });

  test.each([
    ["the number before", () => ({ nhsNumber: "9990000018" })],
    ["the number after", () => ({ nhsNumber: "9990000026" })],
    ["the record before", () => ({ id: ada.id })],
    ["the record after", () => ({ id: eve.id })],
  ])("by %s is another's to approve, and then who asked sees both, and nobody else", async (_, of) => {
    const asked = await ask(of());
    expect(asked.opening).toMatchObject({ state: "ASKED", version: 1, nextSteps: [], endsAt: null, opened: null });
    const { id } = asked.opening;
    expect(await approve(id)).toMatchObject({
      opening: { state: "OPEN", decision: "APPROVED", version: 2, nextSteps: [] },
    });
    expect((await listed(nurse(), id)).opened).toEqual({
      ...identity(),
      healthLines: [{ kind: "DENTAL_CHECK", value: "YES", on: "2025-03-10", ofYear: null }],
    });
    // Whoever approved knows that it is open, and the child's authority that it was; neither sees what.
    expect(await listed(lead(), id)).toMatchObject({ state: "OPEN", opened: null, subject: expect.any(String) });
    const atCamden = await listed(api.as("INFORMATION_GOVERNANCE", camden), id);
    expect(atCamden).toMatchObject({ state: "OPEN", opened: null, subject: null, decidedBy: null });
    expect(await listed(api.as("ICB_CHILDREN_IN_CARE_TEAM", receiving), id)).toBeUndefined();
    // The record itself stays sealed, to them as well.
    expect(found(await told(lead(), ofAda()))).toEqual([]);
    expect(await verdict(pathsToChild, nurse(), ada)).toBe("hidden");
    await endAll();
    expect(await listed(nurse(), id)).toMatchObject({ state: "ENDED", opened: null });
    expect(found(await told(nurse(), ofAda()))).toEqual([]);
  });

  test("of nothing, and of what an organisation had no part in, is answered alike until it is approved and nothing opens", async () => {
    const elsewhere = api.as("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QJ2");
    const [hit, miss, foreign] = [
      await ask({ nhsNumber: "9990000018" }),
      await ask({ nhsNumber: "9990000050" }),
      await ask({ nhsNumber: "9990000018" }, elsewhere),
    ];
    for (const other of [miss, foreign]) expect({ ...other.opening, id: "" }).toEqual({ ...hit.opening, id: "" });
    const leads = [lead(), lead(), api.as("INFORMATION_GOVERNANCE", "ICB:QJ2")];
    const decided: unknown[] = [];
    for (const [i, one] of [hit, miss, foreign].entries()) decided.push(await approve(one.opening.id, leads[i]));
    expect(decided[1]).toEqual(decided[0]);
    expect(decided[2]).toEqual(decided[0]);
    expect((await listed(nurse(), miss.opening.id)).opened).toBeNull();
    expect((await listed(elsewhere, foreign.opening.id)).opened).toBeNull();
    expect(await listed(api.as("INFORMATION_GOVERNANCE", camden), miss.opening.id)).toBeUndefined();
    await endAll();
  });

  test("is refused, lapses, and is nobody's own to decide", async () => {
    const refused = await ask({ id: ada.id });
    expect(
      await step("decideSealedOpening", { id: refused.opening.id, decision: "REFUSED", expectedVersion: 1 }),
    ).toMatchObject({
      opening: { state: "REFUSED" },
    });
    expect(await approve(refused.opening.id, lead(), { expectedVersion: 2 })).toEqual({
      ...{ __typename: "SealedOpeningNotPossible", notPossibleBecause: "STATE", nextSteps: [] },
    });
    const old = await ask({ id: ada.id });
    await operator(
      sql`update sealed_opening set asked_at = now() - interval '24 hours' where id = ${old.opening.id} returning id`,
    );
    expect(await listed(nurse(), old.opening.id)).toMatchObject({ state: "LAPSED" });
    expect(await approve(old.opening.id)).toMatchObject({ notPossibleBecause: "STATE" });
    const own = await ask({ id: ada.id }, lead());
    expect(await approve(own.opening.id)).toMatchObject({ notPossibleBecause: "OWN", nextSteps: [] });
    const open = await ask({ id: ada.id });
    expect(await approve(open.opening.id, api.as("INFORMATION_GOVERNANCE", camden))).toEqual({
      __typename: "RecordNotFound",
      field: "id",
    });
    expect(await approve(open.opening.id, lead(), { expectedVersion: 7 })).toMatchObject({ currentVersion: 1 });
    expect(await approve(open.opening.id, nurse())).toBeUndefined();
    expect((await listed(nurse(), open.opening.id)).state).toBe("ASKED");
  });

  test.each([
    [{ minutes: 61 }, "NUMBER_OUT_OF_RANGE", "minutes"],
    [{ minutes: 0 }, "NUMBER_OUT_OF_RANGE", "minutes"],
    [{ reason: "now" }, "TEXT_LENGTH", "reason"],
    [{ child: { nhsNumber: "9990000019" } }, "NHS_NUMBER_INVALID", "child.nhsNumber"],
  ])("asked for with %j is refused", async (more, code, field) => {
    expect(await ask({ id: ada.id }, nurse(), more)).toEqual({ __typename: "InputRefused", code, field });
  });

  test("is for the designated professionals and information governance alone", async () => {
    for (const caller of callers) {
      const may = /^(ICB_CHILDREN_IN_CARE_TEAM|INFORMATION_GOVERNANCE)$/.test(caller[0]);
      expect([caller, (await ask({ id: bea.id }, as(caller))) !== undefined]).toEqual([caller, may]);
    }
  });

  test("is reviewed once it has ended, by a third, and both are in the audit", async () => {
    const { id } = (await ask({ id: ada.id })).opening;
    await approve(id);
    await listed(nurse(), id);
    const review = { id, outcome: "JUSTIFIED", note: "Seen by the lead.", expectedVersion: 2 };
    expect(await step("closeSealedOpeningReview", review)).toMatchObject({ notPossibleBecause: "STATE" });
    await endAll();
    expect(await step("closeSealedOpeningReview", review)).toMatchObject({ notPossibleBecause: "APPROVER" });
    await operator(sql`update sealed_opening set decided_by = 'another lead' where id = ${id} returning id`);
    expect(await step("closeSealedOpeningReview", { ...review, note: " " })).toMatchObject({
      code: "TEXT_LENGTH",
      field: "note",
    });
    expect(await step("closeSealedOpeningReview", review)).toMatchObject({
      opening: { state: "REVIEWED", outcome: "JUSTIFIED", version: 3 },
    });
    await operator(sql`select file_audit()`);
    const entries = await operator<{ kind: string; subject: string; operation: string }>(sql`
      select e.kind, e.subject, e.operation from audit_entry e join audit_child c on c.entry_id = e.id
      where c.child_id = ${ada.id} and (e.record_id = ${id} or e.kind = 'READ') order by e.id`);
    expect(entries).toEqual(
      expect.arrayContaining([
        { kind: "WRITE", subject: "ICB_CHILDREN_IN_CARE_TEAM at ICB:QHM", operation: "askToOpenSealedIdentity" },
        { kind: "WRITE", subject: "INFORMATION_GOVERNANCE at ICB:QHM", operation: "decideSealedOpening" },
        { kind: "READ", subject: "ICB_CHILDREN_IN_CARE_TEAM at ICB:QHM", operation: "sealedOpenings" },
        { kind: "WRITE", subject: "INFORMATION_GOVERNANCE at ICB:QHM", operation: "closeSealedOpeningReview" },
      ]),
    );
    // In the audit of the record after the order there is nothing of it: that would be the link.
    const ofEve = await operator(sql`select from audit_entry e join audit_child c on c.entry_id = e.id
      where c.child_id = ${eve.id} and e.operation like '%ealed%'`);
    expect(ofEve).toEqual([]);
  });
});

describe("a record that is made later and names ada", () => {
  const matches = async () =>
    (
      await api.as(
        "INFORMATION_GOVERNANCE",
        camden,
      )(`{ sealedIdentities { totalCount nodes { adoptedOn sealedBy matches { matchedBy } } } }`)
    ).data.sealedIdentities;

  test("by a return is answered as of a child who never was, and told to the review alone", async () => {
    expect((await matches()).nodes[0].matches).toEqual([]);
    const la = importsOf(api);
    const id = await la.staged(2023, {
      "h.csv": headers("ada-1,2,05/04/2010,WBRI,A202999000018,,", "new-1,2,05/04/2010,WBRI,A202999000042,,"),
      "e.csv": episodes(ep("ada-1", "10/01/2023"), ep("new-1", "10/01/2023")),
    });
    const rows = await la.rows(id);
    const of = (child: string) =>
      rows
        .filter(({ childLocalId }) => childLocalId === child)
        .map(({ module, status, reason, review, findings, cells }) => ({
          ...{ module, status, reason, review, findings },
          cells: cells.map(({ column, recorded }) => ({ column, recorded })),
        }));
    expect(of("ada-1")).toHaveLength(2);
    expect(of("ada-1")).toEqual(of("new-1"));
    await la.apply(id);
    await api.work();
    expect(await la.get(id)).toMatchObject({ status: "APPLIED" });
    const { totalCount, nodes } = await matches();
    expect(totalCount).toBe(1);
    expect(nodes[0].matches.map((one: { matchedBy: string }) => one.matchedBy).sort()).toEqual(["LOCAL_ID", "UPN"]);
  });

  test("by hand is as well, and is found when the identity is opened", async () => {
    const start = async (localId: string, nhsNumber: string) =>
      (
        await api.as("SOCIAL_WORKER", "LA:926")(
          `mutation ($key: String!, $input: StartCarePeriodInput!) { startCarePeriod(idempotencyKey: $key, input: $input) {
            __typename ... on StartCarePeriodOk { carePeriod { child { id } } } ... on InputRefused { code field } } }`,
          {
            key: key(),
            input: {
              child: { new: { localId, dateOfBirth: "2010-04-05", nhsNumber } },
              startedOn: "2026-09-01",
              legalStatus: "C2",
            },
          },
        )
      ).data.startCarePeriod;
    const [named, other] = [await start("dan-1", "9990000018"), await start("dan-2", "9990000069")];
    expect(named.__typename).toBe("StartCarePeriodOk");
    expect(other.__typename).toBe(named.__typename);
    expect((await matches()).nodes[0].matches).toHaveLength(3);
    const { id } = (await ask({ id: ada.id })).opening;
    await approve(id);
    const { opened } = await listed(nurse(), id);
    expect(opened.foundChildIds).toContain(named.carePeriod.child.id);
    expect(opened.foundChildIds).toHaveLength(2);
    await endAll();
  });

  test("is told to no other authority's information governance", async () => {
    const { data } = await api.as(
      "INFORMATION_GOVERNANCE",
      "LA:926",
    )(`{ sealedIdentities { totalCount nodes { id } } }`);
    expect(data.sealedIdentities).toEqual({ totalCount: 0, nodes: [] });
  });
});
