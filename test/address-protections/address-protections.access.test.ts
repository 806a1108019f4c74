import type { Role } from "@cic/auth/actions";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settled } from "../events/event-api.ts";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild, WorldPlacement } from "../harness/world.ts";

const camden = "LA:202";
const originating = "ICB:QHM";
const receiving = "ICB:QRL";
const hampshire = "LA:850";
const hospital = "PROVIDER:X9901";

let api: Api;
/** Where dot lives is kept from somebody; bea lives next door, and it is not. */
let dot: Placed;
let bea: Placed;
let keys = 0;
const key = () => {
  keys += 1;
  return `protect-key-${keys}`;
};
interface Placed {
  readonly child: WorldChild;
  readonly placement: WorldPlacement;
  noticeId: string;
}

type Shown = "address" | "area" | "home" | "gp" | "facts";
/** What each caller reads of where a child lives: otherwise, and while it is protected. */
const callers: readonly (readonly [
  role: Role,
  organisation: string,
  before: readonly Shown[],
  protectedToo: readonly Shown[],
])[] = [
  ["SOCIAL_WORKER", camden, ["address", "area", "home", "gp", "facts"], ["address", "area", "home", "gp", "facts"]],
  ["REVIEWING_OFFICER", camden, ["address", "area", "home", "gp"], ["address", "area", "home", "gp"]],
  ["ICB_CHILDREN_IN_CARE_TEAM", originating, ["address", "area", "home", "gp", "facts"], []],
  ["ICB_COMMISSIONER", originating, ["address", "area", "home", "gp", "facts"], []],
  ["ICB_CHILDREN_IN_CARE_TEAM", receiving, ["address", "area", "gp"], ["area", "gp"]],
  ["SOCIAL_WORKER", hampshire, ["address", "area"], ["area"]],
  ["YOUNG_PERSON", camden, ["address", "area", "gp"], []],
  // For minutes, by breaking the glass.
  ["PROVIDER_CLINICIAN", hospital, ["address", "area", "gp"], []],
];
const mayAskFacts = (role: Role, organisation: string) =>
  /^(SOCIAL_WORKER|ICB_.*)$/.test(role) && organisation !== hampshire;
const as = ([role, organisation]: (typeof callers)[number], of: Placed) =>
  api.as(role, organisation, role === "YOUNG_PERSON" ? of.child.id : undefined);

const operator = <R>(statement: SQL) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

beforeAll(async () => {
  api = await openApi("postgres");
  // Of the ICB that the child comes from, so that it stays that one.
  api.world.practice("J82999", { icb: originating });
  const say = (localId: string): Placed => {
    const child = api.world.child(camden, { localId, nhsNumber: "9990000018" });
    child.seenBy(originating, "ORIGINATING_ICB", { from: "2025-02-01" });
    child.residence({ postcode: "NW12BA", from: "2020-01-10" });
    const placement = child
      .carePeriod({ from: "2025-01-10" })
      .legalStatus("C2", "2025-01-10")
      .placement({
        ...{ from: "2025-02-01", postcode: "SO160AS", provider: "PR1", urn: "SC123456" },
        ...{ area: { icb: receiving, authority: hampshire }, home: { postcode: "NW1 1AA", miles: 61.5 } },
      });
    return { child, placement, noticeId: "" };
  };
  dot = say("dot-1");
  bea = say("bea-1");
  await api.world.save();
  for (const of of [dot, bea]) {
    // By the authority, so that who is responsible is determined and the facts of it are kept.
    const { data, errors } = await api.as("SOCIAL_WORKER", camden)(
      `mutation ($key: String!, $input: RecordGpRegistrationInput!) { recordGpRegistration(idempotencyKey: $key, input: $input) { __typename } }`,
      { key: key(), input: { childId: of.child.id, practiceCode: "J82999", from: "2025-02-03", source: "SPINE" } },
    );
    expect([data, errors]).toEqual([{ recordGpRegistration: { __typename: "GpRegistrationOk" } }, []]);
    // No list of postcodes is loaded, by which the placement was then located.
    await operator(sql`update placement_area set icb_id = ${receiving}, icb_unknown = null, area_authority_id = ${hampshire}, area_country = 'ENGLAND',
        area_unknown = null, out_of_authority_area = 'YES', out_of_authority_area_reason = 'IN_ANOTHER_AUTHORITY', at_a_distance = 'YES',
        at_a_distance_reason = 'IN_ANOTHER_AUTHORITY', out_of_icb_area = 'YES', out_of_icb_area_reason = 'OUTSIDE_ORIGINATING_ICB'
      where placement_id = ${of.placement.id} and superseded_at is null returning placement_id`);
    await operator(sql`update placement_home set home_postcode = 'NW1 1AA', distance_miles = 61.5, over_20_miles = 'YES', over_20_miles_reason = null
      where placement_id = ${of.placement.id} and superseded_at is null returning placement_id`);
    of.noticeId = await sent(of);
    const glass = await api.as("PROVIDER_CLINICIAN", hospital)(
      `mutation ($key: String!, $input: BreakGlassInput!) { breakGlass(idempotencyKey: $key, input: $input) { __typename } }`,
      { key: key(), input: { child: { id: of.child.id }, reason: "Brought in unconscious.", minutes: 60 } },
    );
    expect(glass).toEqual({ data: { breakGlass: { __typename: "BreakGlassOk" } }, errors: [] });
  }
});
afterAll(() => api?.close());

/** A notice as it was sent to the ICB that receives the child, before anything was protected. */
async function sent({ child, placement }: Placed): Promise<string> {
  const content = {
    sections: ["PLACEMENT", "GP"],
    placement: {
      ...{ type: "U4", provider: "PR1", urn: "SC123456", postcode: "SO160AS" },
      ...{ startedOn: "2025-02-01", endedOn: null, madeInEmergency: "NO" },
    },
    gp: { registrations: [{ practiceCode: "J82999", from: "2025-02-03", until: null }] },
  };
  const [row] = await operator<{ id: string }>(sql`with n as (
    insert into notice (id, chain_id, child_id, authority_id, placement_id, event, recipient_kind, recipient_organisation_id, due_on, due_kind,
      state, state_since, sent_at, sent_on, made_in_emergency, reader_ids)
    select id, id, ${child.id}, ${camden}, ${placement.id}, 'STARTED', 'ICB_OF_PLACEMENT', ${receiving}, '2025-02-01', 'BEFORE', 'SENT',
      '2025-01-31T09:00Z', '2025-01-31T09:00Z', '2025-01-31', 'NO', array[${receiving}] from (select gen_random_uuid() as id) given returning *)
    insert into notice_version (id, chain_id, child_id, authority_id, version, content, made_at, made_by)
      select gen_random_uuid(), id, child_id, authority_id, 1, ${JSON.stringify(content)}::jsonb, now(), 's' from n returning chain_id as id`);
  return row?.id as string;
}

const asked = `query ($child: ID!, $placement: ID!, $ids: [ID!]) {
  child(id: $child) { gpRegistrations { practice { odsCode } } residences { postcode } addressProtections { ground reason } access { hidden { field visibleTo } } }
  placement(id: $placement) { provider urn postcode distanceMiles over20Miles { value } homePostcode startedOn type
    area { authority { id } icb { id } country authorityUnknown icbUnknown outOfAuthorityArea { value unknownReason basis } outOfIcbArea { value } }
    access { hidden { field visibleTo } } }
  byIcb: placements(filter: { childId: $ids, icbId: ["ICB:QRL"] }) { totalCount nodes { id } }
  byAuthority: placements(filter: { childId: $ids, areaAuthorityId: ["LA:850"] }) { totalCount }
  byFact: placements(filter: { childId: $ids, outOfAuthorityArea: [YES, NO, UNKNOWN] }) { totalCount }
  byMiles: placements(filter: { childId: $ids, over20Miles: [YES, NO, UNKNOWN] }) { totalCount }
  placementsInArea(area: "ICB:QRL", first: 1000, filter: { childId: $ids }) { totalCount }
  register(area: "LA:850", first: 1000) { nodes { placement { id } } } }`;
const facts = `query ($child: ID!) { child(id: $child) { determinationOn(on: "2026-01-10") { id from rule { id } answer { __typename }
  hidden { field } } } responsibleCommissioner(childId: $child, on: "2026-01-10", service: { category: COMMUNITY }) {
    ... on ResponsibleCommissioner { answer { __typename } hidden { field } } } }`;

interface Told {
  readonly shows: readonly Shown[];
  readonly text: string;
  readonly hidden: readonly string[];
}

async function told(caller: (typeof callers)[number], of: Placed): Promise<Told> {
  const [role, organisation] = caller;
  const ids = { child: of.child.id, placement: of.placement.id, ids: [of.child.id] };
  const { data, errors } = await as(caller, of)(asked, ids);
  expect(errors).toEqual([]);
  const { child, placement, register } = data;
  const shown: Record<Shown, readonly boolean[]> = {
    address: [placement.provider !== null, placement.urn !== null, placement.postcode !== null],
    area: [
      ...[placement.area.icb !== null, placement.area.authority !== null, data.byIcb.totalCount === 1],
      ...[data.byIcb.nodes.length === 1, data.byAuthority.totalCount === 1, data.byFact.totalCount === 1],
      data.placementsInArea.totalCount === 1,
      register.nodes.some((one: { placement: { id: string } }) => one.placement.id === of.placement.id),
    ],
    home: [
      ...[placement.distanceMiles !== null, placement.over20Miles !== null, placement.homePostcode !== null],
      ...[child.residences.length === 1, data.byMiles.totalCount === 1],
    ],
    gp: [child.gpRegistrations.length === 1],
    facts: [],
  };
  let text = JSON.stringify(data);
  if (mayAskFacts(role, organisation)) {
    const answer = await as(caller, of)(facts, ids);
    expect(answer.errors).toEqual([]);
    const { child: asOf, responsibleCommissioner } = answer.data;
    if (organisation !== receiving) {
      shown.facts = [
        asOf.determinationOn.answer !== null,
        asOf.determinationOn.from !== null,
        responsibleCommissioner.answer !== null,
      ];
    }
    // Who is responsible stays known to whoever pays and cares.
    expect(asOf.determinationOn).not.toBeNull();
    text += JSON.stringify(answer.data);
  }
  // One verdict on every path: all of it, or nothing.
  for (const [name, parts] of Object.entries(shown)) expect([name, parts]).toEqual([name, parts.map(() => parts[0])]);
  const hidden = [...child.access.hidden, ...placement.access.hidden].map((one: { field: string }) => one.field);
  return { shows: (Object.keys(shown) as Shown[]).filter((name) => shown[name][0] === true), text, hidden };
}

const protecting = `mutation ($key: String!, $input: ProtectAddressInput!) { protectAddress(idempotencyKey: $key, input: $input) {
  __typename ... on ProtectAddressOk { protection { id ground reason from until version child { id } } } ... on RecordNotFound { field }
  ... on DaysOutOfOrder { reason field } ... on InputRefused { code field } } }`;
const protect = async (input: object, by = api.as("SOCIAL_WORKER", camden), as = key()) => {
  const all = { childId: dot.child.id, ground: "RISK_FROM_A_PERSON", reason: "From a relative.", ...input };
  return (await by(protecting, { key: as, input: all })).data?.protectAddress;
};
const ending = `mutation ($key: String!, $input: EndAddressProtectionInput!) { endAddressProtection(idempotencyKey: $key, input: $input) {
  __typename ... on EndAddressProtectionOk { protection { until endReason version } } ... on RecordNotFound { field } ... on AlreadyEnded { endedOn }
  ... on DaysOutOfOrder { reason field } ... on VersionConflict { currentVersion } ... on InputRefused { code field } } }`;
const end = async (input: object, by = api.as("SOCIAL_WORKER", camden)) =>
  (await by(ending, { key: key(), input: { until: "2026-11-22", reason: "No risk.", expectedVersion: 1, ...input } }))
    .data?.endAddressProtection;

test.each(callers)("before, %s at %s reads %j", async (...caller) => {
  expect((await told(caller, dot)).shows).toEqual(caller[2]);
});

test("it is the social worker's of the authority that is responsible to protect", async () => {
  for (const [input, expected] of [
    [{ childId: "no id" }, { __typename: "RecordNotFound", field: "childId" }],
    [{ reason: " " }, { __typename: "InputRefused", code: "TEXT_LENGTH", field: "reason" }],
    [{ from: "2012-05-13" }, { __typename: "InputRefused", code: "DAY_BEFORE_BIRTH", field: "from" }],
    [{ until: "2026-11-22" }, { __typename: "DaysOutOfOrder", reason: "ENDS_BEFORE_START", field: "until" }],
  ] as const) {
    expect(await protect(input)).toEqual(expected);
  }
  for (const [role, organisation] of callers) {
    if (role === "SOCIAL_WORKER" && organisation === camden) continue;
    const refused = await protect({}, api.as(role, organisation, role === "YOUNG_PERSON" ? dot.child.id : undefined));
    expect(refused ?? null).toEqual(
      organisation === hampshire ? { __typename: "RecordNotFound", field: "childId" } : null,
    );
  }
});

describe("while it is protected", () => {
  let id: string;
  beforeAll(async () => {
    const input = { from: "2026-11-01" };
    const once = await protect(input, undefined, "protect-once");
    expect(once).toMatchObject({
      protection: { ground: "RISK_FROM_A_PERSON", until: null, version: 1, child: { id: dot.child.id } },
    });
    expect(await protect(input, undefined, "protect-once")).toEqual(once);
    id = once.protection.id;
  });

  test.each(callers)("%s at %s reads no more than it may", async (...caller) => {
    const [role, , before, protectedToo] = caller;
    const { shows, text, hidden } = await told(caller, dot);
    expect(shows).toEqual(protectedToo);
    const inText = (["SO16 0AS", "SO160AS", "SC123456", "NW1", "61.5", "J82999", "relative"] as const).filter((one) =>
      text.includes(one),
    );
    const isOwn = protectedToo.includes("home");
    expect(inText).toEqual(
      isOwn
        ? ["SO16 0AS", "SC123456", "NW1", "61.5", "J82999", "relative"]
        : protectedToo.includes("gp")
          ? ["J82999"]
          : [],
    );
    // What is hidden says so, and what is shown does not.
    const says = { address: "postcode", area: "area", home: "residences", gp: "gpRegistrations" } as const;
    for (const [name, field] of Object.entries(says)) {
      expect([field, hidden.includes(field)]).toEqual([field, !protectedToo.includes(name as Shown)]);
    }
    expect(hidden.includes("addressProtections")).toBe(!isOwn);
    // Of bea, who lives next door, all is as it was.
    expect((await told(caller, bea)).shows).toEqual(before);
    expect(role).toBe(caller[0]);
  });

  test("an area that is hidden is not one that is not known", async () => {
    const { data } = await api.as("ICB_CHILDREN_IN_CARE_TEAM", originating)(asked, {
      ...{ child: dot.child.id, placement: dot.placement.id, ids: [dot.child.id] },
    });
    expect(data.placement).toMatchObject({
      ...{ type: "U4", startedOn: "2025-02-01", over20Miles: null },
      area: {
        ...{ authority: null, icb: null, country: null, authorityUnknown: null, icbUnknown: null },
        outOfAuthorityArea: {
          value: "UNKNOWN",
          unknownReason: null,
          basis: expect.stringMatching(/and why is hidden\.$/),
        },
      },
    });
    expect(data.placement.access.hidden).toContainEqual({
      field: "area",
      visibleTo: ["RESPONSIBLE_LA", "RECEIVING_ICB", "AREA_LA"],
    });
  });

  test("an ICB that received the child once is told the area of no other placement", async () => {
    const own = sql`child_id = ${dot.child.id} and organisation_id = ${originating} and basis = 'RECEIVING_ICB'`;
    await operator(sql`insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
      values (gen_random_uuid(), ${dot.child.id}, ${camden}, ${originating}, 'RECEIVING_ICB', '2025-01-10', 'PLACEMENT', gen_random_uuid()) returning id`);
    const { data, errors } = await api.as("ICB_CHILDREN_IN_CARE_TEAM", originating)(asked, {
      ...{ child: dot.child.id, placement: dot.placement.id, ids: [dot.child.id] },
    });
    expect(errors).toEqual([]);
    expect([data.placement.area.icb, data.placement.area.authority, data.placement.postcode]).toEqual([
      null,
      null,
      null,
    ]);
    expect(data.byIcb.totalCount).toBe(0);
    await operator(sql`update access_relation set superseded_at = now() where ${own} returning id`);
  });

  test("a notice says as it was sent what it may, and to its sender all", async () => {
    const question = `query ($id: ID!) { notice(id: $id) { content { sections placement { type provider urn postcode } gpRegistrations { practiceCode } }
      access { hidden { field } } } }`;
    const read = async (role: Role, organisation: string, of: Placed) =>
      (await api.as(role, organisation)(question, { id: of.noticeId })).data.notice;
    const all = { type: "U4", provider: "PR1", urn: "SC123456", postcode: "SO16 0AS" };
    const gpRegistrations = [{ practiceCode: "J82999" }];
    expect((await read("SOCIAL_WORKER", camden, dot)).content).toMatchObject({ placement: all, gpRegistrations });
    const notice = await read("ICB_CHILDREN_IN_CARE_TEAM", receiving, dot);
    expect(notice.content).toMatchObject({
      placement: { type: "U4", provider: null, urn: null, postcode: null },
      gpRegistrations: null,
    });
    expect(notice.access.hidden.map((one: { field: string }) => one.field)).toEqual([
      ...[
        "content.placement.provider",
        "content.placement.urn",
        "content.placement.postcode",
        "content.gpRegistrations",
      ],
    ]);
    const other = await read("ICB_CHILDREN_IN_CARE_TEAM", receiving, bea);
    expect([other.content.placement, other.content.gpRegistrations, other.access.hidden]).toEqual([
      all,
      gpRegistrations,
      [],
    ]);
  });

  test("no more statements are made for a child whose address is hidden than for one whose is not", async () => {
    for (const caller of callers) {
      const counts: number[] = [];
      for (const of of [dot, bea]) {
        api.takeStatements();
        await told(caller, of);
        counts.push(api.takeStatements().length);
      }
      expect(counts[0]).toBeLessThanOrEqual(counts[1] as number);
    }
  });

  test("whoever sees the child is told to look again, and nothing more", async () => {
    await settled(api);
    for (const [role, organisation] of [
      ["SOCIAL_WORKER", camden],
      ["ICB_CHILDREN_IN_CARE_TEAM", originating],
      ["ICB_CHILDREN_IN_CARE_TEAM", receiving],
    ] as const) {
      const { data } = await api.as(
        role,
        organisation,
      )(`{ changes(first: 1000) { nodes { type records { record id } } } }`);
      expect(data.changes.nodes).toContainEqual({
        type: "ADDRESS_PROTECTION_CHANGED",
        records: [{ record: "CHILD", id: dot.child.id }],
      });
    }
  });

  test("it is ended by a reason on a day to come, and then all is as it was", async () => {
    for (const [input, expected] of [
      [{ id: "no id" }, { __typename: "RecordNotFound", field: "id" }],
      [
        { id, until: "2026-11-21" },
        { __typename: "InputRefused", code: "DAY_IN_PAST", field: "until" },
      ],
      [
        { id, expectedVersion: 7 },
        { __typename: "VersionConflict", currentVersion: 1 },
      ],
    ] as const) {
      expect(await end(input)).toEqual(expected);
    }
    expect(await end({ id }, api.as("SOCIAL_WORKER", hampshire))).toEqual({
      __typename: "RecordNotFound",
      field: "id",
    });
    expect(await end({ id })).toMatchObject({ protection: { until: "2026-11-22", endReason: "No risk.", version: 2 } });
    expect(await end({ id, expectedVersion: 2 })).toEqual({ __typename: "AlreadyEnded", endedOn: "2026-11-22" });
    for (const caller of callers) expect((await told(caller, dot)).shows).toEqual(caller[2]);
    // On the day before it still held, and from the day of another it holds again.
    const nurse = callers[2] as (typeof callers)[number];
    api.today = "2026-11-21";
    expect((await told(nurse, dot)).shows).toEqual([]);
    api.today = "2026-11-22";
    await protect({ from: "2026-11-23" });
    expect((await told(nurse, dot)).shows).toEqual(nurse[2]);
    api.today = "2026-11-23";
    expect((await told(nurse, dot)).shows).toEqual([]);
  });
});
