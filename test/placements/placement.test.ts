import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

const worker = () => api.as("SOCIAL_WORKER", "LA:202");

test("a placement with its words, facts and areas", async () => {
  const placed = api.world
    .child("LA:202")
    .carePeriod({ from: "2025-01-10" })
    .placement({
      from: "2025-01-10",
      type: "K2",
      provider: "PR4",
      urn: "SC123456",
      postcode: "SO23 1AA",
      emergency: "YES",
      area: { icb: "ICB:QRL", authority: "LA:850", atADistance: "YES", outOfIcbArea: "YES" },
      home: { postcode: "NW1 1AA", miles: 61.5 },
    });
  await api.world.save();
  const { data, errors } = await worker()(
    `query ($id: ID!) { placement(id: $id) {
      type typeDescription temporary provider urn postcode madeInEmergency startedOn endedOn version
      placingAuthority { id } carePeriod { startedOn child { id } } distanceMiles homePostcode
      over20Miles { value unknownReason certainty basis }
      area { from until authority { id } icb { id } country authorityUnknown icbUnknown
        outOfAuthorityArea { value certainty basis } atADistance { value certainty basis } outOfIcbArea { value certainty basis } } } }`,
    { id: placed.id },
  );
  expect(errors).toEqual([]);
  expect(data.placement).toEqual({
    type: "K2",
    typeDescription: "children's home",
    temporary: false,
    provider: "PR4",
    urn: "SC123456",
    postcode: "SO23 1AA",
    madeInEmergency: "YES",
    startedOn: "2025-01-10",
    endedOn: null,
    version: 1,
    placingAuthority: { id: "LA:202" },
    carePeriod: { startedOn: "2025-01-10", child: { id: placed.child.id } },
    distanceMiles: 61.5,
    homePostcode: "NW1 1AA",
    over20Miles: {
      value: "YES",
      unknownReason: null,
      certainty: "DETERMINED",
      basis: "The straight line between the grid references of the home and placement postcodes.",
    },
    area: {
      from: "2025-01-10",
      until: null,
      authority: { id: "LA:850" },
      icb: { id: "ICB:QRL" },
      country: "ENGLAND",
      authorityUnknown: null,
      icbUnknown: null,
      outOfAuthorityArea: {
        value: "YES",
        certainty: "DETERMINED",
        basis: "The placement's postcode and the responsible authority's boundary: it lies in another authority.",
      },
      atADistance: expect.objectContaining({ value: "YES", certainty: "DETERMINED" }),
      outOfIcbArea: {
        value: "YES",
        certainty: "PROVISIONAL",
        basis: expect.stringMatching(
          /another ICB than the home, which stands in until a determination names an ICB\.$/,
        ),
      },
    },
  });
});

test.each([
  ["SO231AA", "SO23 1AA"],
  ["so231aa", "SO23 1AA"],
  ["SO23", "SO23"],
  ["near the sea", "near the sea"],
  [null, null],
])("a postcode recorded as %j is shown as %j, of home too", async (recorded, shown) => {
  const placed = api.world
    .child("LA:202")
    .carePeriod()
    .placement({ from: "2025-01-10", postcode: recorded, home: { postcode: recorded } });
  await api.world.save();
  const { data, errors } = await worker()("query ($id: ID!) { placement(id: $id) { postcode homePostcode } }", {
    id: placed.id,
  });
  expect(errors).toEqual([]);
  expect(data.placement).toEqual({ postcode: shown, homePostcode: shown });
});

test("what is not known is not evaluated, and says why", async () => {
  const placed = api.world
    .child("LA:202")
    .carePeriod()
    .placement({ from: "2025-01-10", area: { icb: null, authority: null }, home: {} });
  await api.world.save();
  const { data } = await worker()(
    `query ($id: ID!) { placement(id: $id) { typeDescription distanceMiles homePostcode over20Miles { value unknownReason certainty }
      area { authority { id } authorityUnknown icb { id } icbUnknown country outOfIcbArea { value unknownReason certainty } } } }`,
    { id: placed.id },
  );
  expect(data.placement).toEqual({
    typeDescription: "foster placement with other carer: long term",
    distanceMiles: null,
    homePostcode: null,
    over20Miles: { value: "UNKNOWN", unknownReason: "NO_HOME", certainty: "NOT_EVALUATED" },
    area: {
      authority: null,
      authorityUnknown: "NO_POSTCODE",
      icb: null,
      icbUnknown: "NO_POSTCODE",
      country: null,
      outOfIcbArea: { value: "UNKNOWN", unknownReason: "NO_HOME", certainty: "NOT_EVALUATED" },
    },
  });
});

test.each([
  ["T0", true],
  ["T4", true],
  ["T5", false],
  ["U4", false],
  ["XX", false],
])("%s: temporary %s", async (type, temporary) => {
  const placed = api.world.child("LA:202").carePeriod().placement({ from: "2025-01-10", type });
  await api.world.save();
  const { data } = await worker()(`query ($id: ID!) { placement(id: $id) { temporary } }`, { id: placed.id });
  expect(data.placement.temporary).toBe(temporary);
});

describe("the area on a day, over a merger of ICBs on 2026-04-01", () => {
  const areas = [
    { icb: "ICB:QMJ", authority: "LA:202" },
    { from: "2026-04-01", icb: "ICB:Z9B2Z", authority: "LA:202" },
  ];
  test.each([
    ["while it lasts, today's", undefined, undefined, "2026-03-31", "ICB:QMJ"],
    ["while it lasts, today's, the day after", undefined, undefined, "2026-04-01", "ICB:Z9B2Z"],
    ["ended on the day of the merger: its last day's", "2026-04-01", undefined, "2026-11-22", "ICB:QMJ"],
    ["ended the day after", "2026-04-02", undefined, "2026-11-22", "ICB:Z9B2Z"],
    ["ends in the future: today's", "2026-12-31", undefined, "2026-03-31", "ICB:QMJ"],
    ["starts in the future: its first day's", undefined, undefined, "2025-01-01", "ICB:QMJ"],
    ["on a day before the merger", undefined, "2026-03-31", "2026-11-22", "ICB:QMJ"],
    ["on the day of the merger", undefined, "2026-04-01", "2026-03-01", "ICB:Z9B2Z"],
    ["on a day before the placement: its first day's", undefined, "2020-01-01", "2026-11-22", "ICB:QMJ"],
    ["on a day after the placement: its last day's", "2026-05-01", "2026-10-01", "2026-11-22", "ICB:Z9B2Z"],
  ])("%s", async (_name, until, on, today, expected) => {
    const own = until === "2026-04-01" ? areas.slice(0, 1) : areas;
    const child = api.world.child("LA:202");
    const placed = child
      .carePeriod({ from: "2025-01-10" })
      .placement({ from: "2025-02-01", ...(until && { until }), area: own });
    await api.world.save();
    api.today = today;
    const { data } = await worker()(
      `query ($id: ID!, $on: Date) { placement(id: $id) { area(on: $on) { icb { id } } } }`,
      {
        id: placed.id,
        on: on ?? null,
      },
    );
    api.today = "2026-11-22";
    expect(data.placement.area.icb.id).toBe(expected);
  });

  test.each([
    ["QMJ", "2026-03-31", true],
    ["ICB:QMJ", "2026-03-31", true],
    [" qmj ", "2026-03-31", true],
    ["QMJ", "2026-04-01", false],
    ["Z9B2Z", "2026-03-31", false],
    ["Z9B2Z", "2026-04-01", true],
    ["202", "2026-04-01", true],
    ["E09000007", "2026-04-01", true],
    ["PROVIDER:X9901", "2026-04-01", false],
    ["nobody", "2026-04-01", false],
    ["", "2026-04-01", false],
  ])("the register of %j on %s exists: %s", async (area, on, exists) => {
    const { data, errors } = await worker()(
      `query ($area: String!, $on: Date) { placementsInArea(area: $area, on: $on) { totalCount } }`,
      { area, on },
    );
    expect(errors).toEqual([]);
    expect(data.placementsInArea !== null).toBe(exists);
  });

  test("the predecessor's register on its last day is what the successor's is on its first", async () => {
    const child = api.world.child("LA:202");
    const placed = child.carePeriod({ from: "2025-01-10" }).placement({ from: "2026-02-01", area: areas });
    await api.world.save();
    const register = async (area: string, on: string) => {
      const { data } = await worker()(
        `query ($area: String!, $on: Date, $child: [ID!]) { placementsInArea(area: $area, on: $on, filter: { childId: $child }) { nodes { id } } }`,
        { area, on, child: [child.id] },
      );
      return data.placementsInArea.nodes.map((row: { id: string }) => row.id);
    };
    expect(await register("QMJ", "2026-03-31")).toEqual([placed.id]);
    expect(await register("Z9B2Z", "2026-04-01")).toEqual([placed.id]);
    expect(await register("QMJ", "2026-01-31")).toEqual([]);
  });

  test("a filter of the register is about the register's day", async () => {
    const child = api.world.child("LA:202");
    const placed = child.carePeriod({ from: "2025-01-10" }).placement({
      from: "2026-02-01",
      area: [
        { icb: "ICB:QMJ", authority: "LA:202", outOfIcbArea: "YES" },
        { from: "2026-04-01", icb: "ICB:Z9B2Z", authority: "LA:202", outOfIcbArea: "NO" },
      ],
    });
    await api.world.save();
    const outside = async (on: string, filter: Record<string, unknown> = {}) => {
      const { data } = await worker()(
        'query ($on: Date, $filter: PlacementFilter) { placementsInArea(area: "202", on: $on, filter: $filter) { totalCount nodes { id } } }',
        { on, filter: { childId: [child.id], outOfIcbArea: ["YES"], ...filter } },
      );
      const { totalCount, nodes } = data.placementsInArea;
      expect(totalCount).toBe(nodes.length);
      return nodes.map((row: { id: string }) => row.id);
    };
    expect(await outside("2026-03-31")).toEqual([placed.id]);
    expect(await outside("2026-04-01")).toEqual([]);
    expect(await outside("2026-04-01", { on: "2026-03-31" })).toEqual([placed.id]);
  });
});

test("says what the caller may do, and if not why", async () => {
  const period = api.world.child("LA:202").carePeriod({ from: "2024-01-10" });
  const ended = period.placement({ from: "2024-01-10", until: "2025-01-10", endReason: "CARPL" });
  const lasting = period.placement({ from: "2025-01-10", area: { icb: "ICB:QRL", authority: "LA:850" } });
  await api.world.save();
  const may = async (id: string, role: Parameters<Api["as"]>[0], at: string) => {
    const { data } = await api.as(role, at)(
      `query ($id: ID!) { placement(id: $id) { access { canMove { allowed reason } canEnd { reason } canCorrect { reason } } } }`,
      { id },
    );
    const { canMove, canEnd, canCorrect } = data.placement.access;
    expect(canMove.allowed).toBe(canMove.reason === null);
    return [canMove.reason, canEnd.reason, canCorrect.reason];
  };
  expect(await may(lasting.id, "SOCIAL_WORKER", "LA:202")).toEqual([null, null, null]);
  expect(await may(ended.id, "SOCIAL_WORKER", "LA:202")).toEqual(["STATE", "STATE", null]);
  expect(await may(lasting.id, "RETURNS_OFFICER", "LA:202")).toEqual(["ROLE", "ROLE", "ROLE"]);
  expect(await may(lasting.id, "ICB_CHILDREN_IN_CARE_TEAM", "ICB:QRL")).toEqual(["ROLE", "ROLE", "ROLE"]);
  const other = Array(3).fill("NOT_RESPONSIBLE_AUTHORITY");
  expect(await may(lasting.id, "SOCIAL_WORKER", "LA:850")).toEqual(other);
});

test("an organisation that the directory lacks is an error of ours, without the record's data", async () => {
  const placed = api.world
    .child("LA:202")
    .carePeriod()
    .placement({ from: "2025-01-10", area: { icb: "ICB:QRL" } });
  await api.world.save();
  await api.operator.acquire().then(async (session) => {
    await session.exec(`insert into organisation (id, kind, name) values ('ICB:NEW', 'ICB', 'New') on conflict do nothing;
      update placement_area set icb_id = 'ICB:NEW' where placement_id = '${placed.id}'`);
    session.release();
  });
  const { errors } = await worker()(`query ($id: ID!) { placement(id: $id) { area { icb { name } } } }`, {
    id: placed.id,
  });
  expect(errors).toEqual([
    {
      message: "the directory lacks the organisation ICB:NEW, which a record names",
      path: ["placement", "area", "icb"],
    },
  ]);
});
