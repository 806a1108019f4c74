import { type OutgoingMail, sendDueMail } from "@cic/api/mail/send-due-mail";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settled } from "../events/event-api.ts";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";

const camden = "LA:202";
const icb = "ICB:QRL";
const hospital = "PROVIDER:X9901";
const nobody = "00000000-0000-4000-8000-000000000000";

let api: Api;
let ada: WorldChild;
let keys = 0;

/** ada is Camden's and placed in Hampshire; a hospital elsewhere sees nothing of her. */
beforeAll(async () => {
  api = await openApi("postgres");
  ada = api.world.child(camden, { localId: "ada", upn: "U1", nhsNumber: "9990000018" });
  ada.gpRegistration({ practice: null, from: "2025-03-01" });
  ada.residence({ postcode: "NW12BA", from: "2020-01-10" });
  const past = ada.carePeriod({ from: "2022-01-10", until: "2023-01-10" });
  past.placement({ from: "2022-01-10", until: "2023-01-10", relations: false });
  ada
    .carePeriod({ from: "2025-01-10" })
    .legalStatus("C2", "2025-01-10")
    .placement({ from: "2025-02-01", area: { icb, authority: "LA:850" }, home: { postcode: "NW1 1AA", miles: 61.5 } });
  api.world.child("LA:926", { localId: "ben" });
  await api.world.save();
});
afterAll(() => api.close());

const operator = <R>(statement: SQL) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

const breaking = `mutation ($key: String!, $input: BreakGlassInput!) { breakGlass(idempotencyKey: $key, input: $input) {
  __typename
  ... on InputRefused { code field }
  ... on BreakGlassOk { grant { id version endsAt childId organisation { id } subject outcome child { dateOfBirth nhsNumber upn localId
    residences { id } gpRegistrations { id } placements { totalCount } carePeriods { nodes { startedOn } } responsibleAuthority { id }
    placementOn { homePostcode } access { visibleBecause { basis } } } } } } }`;
const reason = "Brought in unconscious.";
const asNurse = () => api.as("PROVIDER_CLINICIAN", hospital);
async function broken(child: object, more: object = {}) {
  keys += 1;
  const { data, errors } = await asNurse()(breaking, {
    key: `glass-${keys}-key`,
    input: { child, reason, minutes: 5, ...more },
  });
  expect(errors).toEqual([]);
  return data.breakGlass;
}
const endAll = () =>
  operator(sql`update break_glass set began_at = now() - interval '2 minutes', ends_at = now() - interval '1 second'`);

test("before, nothing is seen; then what keeps the child safe, and no more; then nothing again", async () => {
  const ask = () =>
    asNurse()(`query ($id: ID!) { child(id: $id) { id } whyVisible(childId: $id) { basis } children { totalCount } }`, {
      id: ada.id,
    });
  const hidden = { child: null, whyVisible: [], children: { totalCount: 0 } };
  expect((await ask()).data).toEqual(hidden);

  const { grant } = await broken({ nhsNumber: "999 000 0018" });
  expect(grant).toMatchObject({
    childId: null,
    organisation: { id: hospital },
    subject: "PROVIDER_CLINICIAN at PROVIDER:X9901",
  });
  expect(grant.child).toEqual({
    ...{ dateOfBirth: "2012-05-14", nhsNumber: "9990000018", upn: null, localId: null, residences: [] },
    ...{ gpRegistrations: [{ id: expect.any(String) }], placements: { totalCount: 1 } },
    ...{ carePeriods: { nodes: [{ startedOn: "2025-01-10" }] }, responsibleAuthority: { id: camden } },
    ...{ placementOn: { homePostcode: null }, access: { visibleBecause: [{ basis: "BREAK_GLASS" }] } },
  });
  expect((await ask()).data).toEqual({
    child: { id: ada.id },
    whyVisible: [{ basis: "BREAK_GLASS" }],
    children: { totalCount: 1 },
  });
  await endAll();
  expect((await ask()).data).toEqual(hidden);
});

test("a child who is not there and one who is hidden are answered alike, and both are reviewed", async () => {
  const [there, not] = [await broken({ id: ada.id }), await broken({ id: nobody })];
  expect(Object.keys(there.grant)).toEqual(Object.keys(not.grant));
  expect(not.grant).toMatchObject({ child: null, outcome: null, childId: null });
  // When it has ended the two cannot be told apart at all.
  await endAll();
  const ended = async (id: string) => {
    const rows = await withScope(api.database, scope(hospital, "PROVIDER_CLINICIAN at PROVIDER:X9901"), "read", (db) =>
      rowsOf(db, sql`select from child where id = ${id}`),
    );
    return rows.length;
  };
  expect([await ended(ada.id), await ended(nobody)]).toEqual([0, 0]);
  expect(await broken({ id: "no id" })).toMatchObject({ grant: { child: null } });
  expect(await broken({ nhsNumber: "9990000026" })).toMatchObject({ grant: { child: null } });
  await endAll();
});

test.each([
  [{ minutes: 61 }, "NUMBER_OUT_OF_RANGE", "minutes"],
  [{ minutes: 0 }, "NUMBER_OUT_OF_RANGE", "minutes"],
  [{ reason: "now" }, "TEXT_LENGTH", "reason"],
  [{ child: { nhsNumber: "9990000019" } }, "NHS_NUMBER_INVALID", "child.nhsNumber"],
])("%j is refused", async (more, code, field) => {
  expect(await broken({ id: ada.id }, more)).toEqual({ __typename: "InputRefused", code, field });
});

const scope = (organisationId: string, subject: string) => ({
  organisationId,
  subject,
  requestId: "r",
  today: day("2026-11-22"),
});

describe("a grant", () => {
  test("ends in the middle of a session, and of a transaction", async () => {
    await broken({ id: ada.id });
    const seen = (db: ScopedDb) => rowsOf(db, sql`select from child where id = ${ada.id}`).then(({ length }) => length);
    await operator(sql`update break_glass set ends_at = clock_timestamp() + interval '1500 ms' where ends_at > now()`);
    const counts = await withScope(
      api.database,
      scope(hospital, "PROVIDER_CLINICIAN at PROVIDER:X9901"),
      "read",
      async (db) => {
        const before = await seen(db);
        await db.execute(sql`select pg_sleep(1.6)`);
        return [before, await seen(db)];
      },
    );
    expect(counts).toEqual([1, 0]);
  });

  test.each([
    ["a colleague", hospital, "another nurse"],
    ["the same person for another organisation", "PROVIDER:X9902", "PROVIDER_CLINICIAN at PROVIDER:X9901"],
    ["another authority", "LA:926", "social worker"],
  ])("is not %s's", async (_, organisation, subject) => {
    await broken({ id: ada.id });
    const rows = await withScope(api.database, { ...scope(organisation, subject), clinical: true }, "read", (db) =>
      rowsOf(db, sql`select from child c left join placement p on p.child_id = c.id where c.id = ${ada.id}`),
    );
    expect(rows).toEqual([]);
    await endAll();
  });

  test("opens these tables and no other, of today alone, and none to write", async () => {
    await broken({ id: ada.id });
    const tables = await operator<{
      name: string;
    }>(sql`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'child_id' and not c.relispartition and not a.attisdropped
        and has_table_privilege('cic_request', c.oid, 'select') and c.relname <> 'break_glass' order by 1`);
    const open = await withScope(
      api.database,
      { ...scope(hospital, "PROVIDER_CLINICIAN at PROVIDER:X9901"), clinical: true },
      "read",
      async (db) => {
        const found: [string, number][] = [];
        for (const { name } of tables) {
          const rows = await rowsOf(db, sql`select from ${sql.identifier(name)} where child_id = ${ada.id}`);
          if (rows.length > 0) found.push([name, rows.length]);
        }
        return found;
      },
    );
    expect(open).toEqual([
      ["care_period", 1],
      ["child_identifier", 1],
      ["gp_registration", 1],
      ["placement", 1],
      ["placement_area", 1],
    ]);
    const write = withScope(api.database, scope(hospital, "PROVIDER_CLINICIAN at PROVIDER:X9901"), "write", (db) =>
      rowsOf(db, sql`update child set sex = 'MALE' where id = ${ada.id} returning 1`),
    );
    expect(await write).toEqual([]);
    await endAll();
  });

  test("is no request's to write, lengthen or forge", async () => {
    const { grant } = await broken({ id: ada.id });
    const as = scope(hospital, "PROVIDER_CLINICIAN at PROVIDER:X9901");
    for (const statement of [
      sql`update break_glass set ends_at = ends_at + interval '1 hour' where id = ${grant.id}`,
      sql`insert into break_glass select * from break_glass`,
      sql`delete from break_glass`,
    ]) {
      await expect(withScope(api.database, as, "write", (db) => db.execute(statement))).rejects.toThrow();
    }
    await endAll();
  });

  test("is for a clinician and a social worker alone", async () => {
    for (const [role, organisation] of [
      ["ICB_COMMISSIONER", icb],
      ["RETURNS_OFFICER", camden],
      ["INFORMATION_GOVERNANCE", camden],
      ["REPORTING_TOOL", icb],
    ] as const) {
      const { errors } = await api.as(role, organisation)(breaking, {
        key: "glass-refused",
        input: { child: { id: ada.id }, reason, minutes: 5 },
      });
      expect([role, errors[0]?.code]).toEqual([role, "FORBIDDEN"]);
    }
  });
});

describe("whoever answers for the child", () => {
  test("is written to, as is who did it, and no mail says of whom", async () => {
    const address = (organisation: string) => `${organisation.replace(":", "-")}@inbox.example`;
    for (const organisation of [camden, icb, hospital])
      await operator(
        sql`insert into duty_inbox values (${organisation}, ${address(organisation)}, '2026-01-01', null, 'Test')`,
      );
    const { grant } = await broken({ id: ada.id });
    const { grant: ofNobody } = await broken({ id: nobody });
    const sent: OutgoingMail[] = [];
    await sendDueMail({
      ...{ database: api.database, clock: () => new Date(), random: Math.random },
      linkOf: (occasion, id) => `https://front.example/${occasion}/${id}`,
      send: async (mail) => {
        sent.push(mail);
        return null;
      },
    });
    const about = (id: string) => sent.filter(({ text }) => text.includes(`https://front.example/GLASS_BROKEN/${id}`));
    expect(
      about(grant.id)
        .map(({ to }) => to)
        .sort(),
    ).toEqual([camden, icb, hospital].map(address).sort());
    expect(about(ofNobody.id).map(({ to }) => to)).toEqual([address(hospital)]);
    const told = sent.map(({ id, to, ...mail }) => JSON.stringify(mail)).join();
    expect(told).not.toMatch(new RegExp(`${ada.id}|9990000018|${reason}`));
    // The row for who broke it says as little as the mail does.
    const rows = await operator(
      sql`select distinct child_id as child from mail where organisation_id = ${hospital} and occasion = 'GLASS_BROKEN'`,
    );
    expect(rows).toEqual([{ child: null }]);
    await endAll();
  });

  test("is told at once: the authority, the ICBs' teams, and who did it", async () => {
    const { grant } = await broken({ id: ada.id });
    await settled(api);
    for (const [role, organisation] of [
      ["SOCIAL_WORKER", camden],
      ["ICB_CHILDREN_IN_CARE_TEAM", icb],
    ] as const) {
      const { data } = await api.as(
        role,
        organisation,
      )(`{ changes(first: 1000) { nodes { type records { record id } } } }`);
      expect(data.changes.nodes).toContainEqual({
        type: "GLASS_BROKEN",
        records: [{ record: "BREAK_GLASS", id: grant.id }],
      });
    }
    // Their own organisation is told nothing that tells whether there is such a child.
    const told = await operator(sql`select a.organisation_id as organisation, e.child_id as child from event e
      join event_audience a on a.event_id = e.id where e.records @> ${JSON.stringify([{ id: grant.id }])}::jsonb order by e.sequence, 1 desc`);
    expect(told).toHaveLength(3);
    expect(told).toEqual(
      expect.arrayContaining([
        { organisation: camden, child: ada.id },
        { organisation: icb, child: ada.id },
        { organisation: hospital, child: null },
      ]),
    );
    await endAll();
  });

  const list = `query ($filter: BreakGlassFilter) { breakGlassGrants(filter: $filter, first: 1000) { totalCount nodes { id childId subject outcome version } } }`;
  const closing = `mutation ($key: String!, $input: CloseBreakGlassReviewInput!) { closeBreakGlassReview(idempotencyKey: $key, input: $input) {
    __typename ... on CloseBreakGlassReviewOk { grant { outcome reviewNote version } } ... on BreakGlassNotReviewable { notReviewableBecause }
    ... on VersionConflict { currentVersion } } }`;

  test("lists open reviews and counts them, and the user's organisation closes each once", async () => {
    const { grant } = await broken({ id: ada.id });
    const lead = api.as("INFORMATION_GOVERNANCE", hospital);
    const open = async (organisation: string) =>
      (await api.as("INFORMATION_GOVERNANCE", organisation)(list, { filter: { open: true } })).data.breakGlassGrants;
    const before = await open(hospital);
    expect(before.totalCount).toBe(before.nodes.length);
    // Those that found nobody too.
    expect(before.nodes.some((one: { childId: string | null }) => one.childId === null)).toBe(true);
    const atCamden = await open(camden);
    expect(
      atCamden.nodes.every(
        (one: { childId: string; subject: string | null }) => one.childId === ada.id && one.subject === null,
      ),
    ).toBe(true);
    expect((await open("LA:926")).totalCount).toBe(0);

    const input = { id: grant.id, outcome: "JUSTIFIED", note: "Seen by the lead.", expectedVersion: 1 };
    const close = (by: typeof lead, key: string, more: object = {}) =>
      by(closing, { key, input: { ...input, ...more } });
    expect(
      (await close(api.as("INFORMATION_GOVERNANCE", camden), "close-0000")).data.closeBreakGlassReview.__typename,
    ).toBe("RecordNotFound");
    expect((await close(lead, "close-0001", { expectedVersion: 7 })).data.closeBreakGlassReview).toMatchObject({
      currentVersion: 1,
    });
    const { data } = await close(lead, "close-0002");
    expect(data.closeBreakGlassReview).toEqual({
      __typename: "CloseBreakGlassReviewOk",
      grant: { outcome: "JUSTIFIED", reviewNote: "Seen by the lead.", version: 2 },
    });
    expect((await close(lead, "close-0002")).data).toEqual(data);
    expect(
      (await close(lead, "close-0003", { expectedVersion: 2 })).data.closeBreakGlassReview.notReviewableBecause,
    ).toBe("CLOSED");
    expect((await open(hospital)).totalCount).toBe(before.totalCount - 1);
    await endAll();
  });

  test("finds in the audit that glass was broken, and what was seen", async () => {
    const { data } = await api.as("INFORMATION_GOVERNANCE", camden)(
      `query ($id: ID!) { auditEntries(filter: { childId: $id }, first: 1000) { nodes { kind operation record organisation { id } } } }`,
      { id: ada.id },
    );
    const by = { operation: "breakGlass", organisation: { id: hospital } };
    expect(data.auditEntries.nodes).toContainEqual({ ...by, kind: "WRITE", record: "break_glass" });
    expect(data.auditEntries.nodes).toContainEqual({ ...by, kind: "READ", record: null });
  });
});
