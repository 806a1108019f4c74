import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "../dates.ts";
import { directory, placeAt } from "../organisations/directory.fixture.ts";
import type { Place } from "../organisations/place.ts";
import { placementGeography } from "./placement-geography.ts";

const winchester = placeAt();
const camden = placeAt({ districtCode: "E09000007", authorityId: "LA:202", icbIds: ["ICB:QMJ"] });
const rushmoor = placeAt({ districtCode: "E07000092", icbIds: ["ICB:QNQ"] });
const farnham = placeAt({ districtCode: "E07000216", authorityId: "LA:936", icbIds: ["ICB:QNQ"] });
const cardiff = placeAt({ country: "WALES", districtCode: "W06000015", authorityId: null, icbIds: [] });
const noPostcode: Place = { kind: "unknown", reason: "NO_POSTCODE" };
const noHome: Place = { kind: "unknown", reason: "NO_HOME" };

function geography(place: Place, home: Place, from: string, until: string | null, authority = "LA:850") {
  const placement = { startedOn: day(from), endedOn: until === null ? null : day(until) };
  return placementGeography({ placement, responsibleAuthorityId: authority, place, home, origins: [], directory });
}
const areasOf = (...args: Parameters<typeof geography>) =>
  geography(...args).areas.map((s) => [s.from, s.until, s.icbId ?? s.icbUnknown, s.outOfIcbArea.value]);
const grantsOf = (...args: Parameters<typeof geography>) =>
  geography(...args).relations.map((r) => [r.organisationId, r.basis, r.from, r.until]);

describe("the areas of a placement", () => {
  test.each<[string, Parameters<typeof geography>, unknown[]]>([
    [
      "one ICB throughout",
      [winchester, winchester, "2025-01-10", "2025-02-10"],
      [["2025-01-10", "2025-02-10", "ICB:QRL", "NO"]],
    ],
    [
      "ends on the day of a merger: the successor never had it",
      [camden, winchester, "2026-03-01", "2026-04-01"],
      [["2026-03-01", "2026-04-01", "ICB:QMJ", "YES"]],
    ],
    [
      "ends the day after a merger",
      [camden, winchester, "2026-03-01", "2026-04-02"],
      [
        ["2026-03-01", "2026-04-01", "ICB:QMJ", "YES"],
        ["2026-04-01", "2026-04-02", "ICB:Z9B2Z", "YES"],
      ],
    ],
    [
      "starts on the day of a merger",
      [camden, winchester, "2026-04-01", null],
      [["2026-04-01", null, "ICB:Z9B2Z", "YES"]],
    ],
    [
      "only the home's ICB changes, into the placement's",
      [winchester, rushmoor, "2026-03-31", null],
      [
        ["2026-03-31", "2026-04-01", "ICB:QRL", "YES"],
        ["2026-04-01", null, "ICB:QRL", "NO"],
      ],
    ],
    [
      "home and placement are parted by a split",
      [farnham, rushmoor, "2026-03-31", null],
      [
        ["2026-03-31", "2026-04-01", "ICB:QNQ", "NO"],
        ["2026-04-01", null, "ICB:S9B9J", "YES"],
      ],
    ],
    [
      "the home's ICB changes without changing an answer: not cut",
      [winchester, camden, "2026-03-31", null],
      [["2026-03-31", null, "ICB:QRL", "YES"]],
    ],
    [
      "begins before ICBs",
      [winchester, winchester, "2022-06-30", null],
      [
        ["2022-06-30", "2022-07-01", "BEFORE_ICBS", "UNKNOWN"],
        ["2022-07-01", null, "ICB:QRL", "NO"],
      ],
    ],
    [
      "in Wales: in no ICB's area",
      [cardiff, winchester, "2025-01-01", null],
      [["2025-01-01", null, "OUTSIDE_ENGLAND", "YES"]],
    ],
    ["no postcode", [noPostcode, winchester, "2026-03-31", null], [["2026-03-31", null, "NO_POSTCODE", "UNKNOWN"]]],
    ["no home", [winchester, noHome, "2026-03-31", null], [["2026-03-31", null, "ICB:QRL", "UNKNOWN"]]],
  ])("%s", (_name, args, expected) => {
    expect(areasOf(...args)).toEqual(expected);
  });

  test("say which authority, which country, and whether outside or at a distance", () => {
    expect(geography(farnham, winchester, "2025-01-01", null).areas[0]).toMatchObject({
      authorityId: "LA:936",
      country: "ENGLAND",
      authorityUnknown: null,
      outOfAuthorityArea: { value: "YES", reason: "IN_ANOTHER_AUTHORITY" },
      atADistance: { value: "NO", reason: "IN_ADJOINING_AUTHORITY" },
    });
    expect(geography(noPostcode, winchester, "2025-01-01", null).areas[0]).toMatchObject({
      authorityId: null,
      country: null,
      authorityUnknown: "NO_POSTCODE",
      outOfAuthorityArea: { value: "UNKNOWN", reason: "NO_POSTCODE" },
    });
  });
});

describe("the distance from home", () => {
  test.each<[string, Place, Place, unknown]>([
    [
      "known",
      placeAt({ easting: 448_000 + 16_093 }),
      winchester,
      { distanceMiles: 10, over20Miles: "NO", reason: null },
    ],
    [
      "exactly 20",
      placeAt({ easting: 448_000 + 32_186 }),
      winchester,
      { distanceMiles: 20, over20Miles: "NO", reason: null },
    ],
    [
      "a little over 20",
      placeAt({ easting: 448_000 + 32_190 }),
      winchester,
      { distanceMiles: 20, over20Miles: "YES", reason: null },
    ],
    ["no home", winchester, noHome, { distanceMiles: null, over20Miles: "UNKNOWN", reason: "NO_HOME" }],
    ["no postcode", noPostcode, winchester, { distanceMiles: null, over20Miles: "UNKNOWN", reason: "NO_POSTCODE" }],
  ])("%s", (_name, place, home, expected) => {
    expect(geography(place, home, "2025-01-01", null).home).toEqual(expected);
  });
});

describe("the access that a placement gives", () => {
  test.each<[string, Parameters<typeof geography>, unknown[]]>([
    [
      "within the authority: its ICB only",
      [winchester, noHome, "2025-01-10", null],
      [["ICB:QRL", "RECEIVING_ICB", "2025-01-10", null]],
    ],
    [
      "through the day it ended",
      [camden, noHome, "2025-01-10", "2025-01-11"],
      [
        ["ICB:QMJ", "RECEIVING_ICB", "2025-01-10", "2025-01-12"],
        ["LA:202", "AREA_LA", "2025-01-10", "2025-01-12"],
      ],
    ],
    [
      "an abolished ICB stops on its last day",
      [camden, noHome, "2025-01-10", null],
      [
        ["ICB:QMJ", "RECEIVING_ICB", "2025-01-10", "2026-04-01"],
        ["ICB:Z9B2Z", "RECEIVING_ICB", "2026-04-01", null],
        ["LA:202", "AREA_LA", "2025-01-10", null],
      ],
    ],
    [
      "ended on the day its ICB was abolished: that day is the successor's",
      [camden, noHome, "2026-03-01", "2026-04-01"],
      [
        ["ICB:QMJ", "RECEIVING_ICB", "2026-03-01", "2026-04-01"],
        ["ICB:Z9B2Z", "RECEIVING_ICB", "2026-04-01", "2026-04-02"],
        ["LA:202", "AREA_LA", "2026-03-01", "2026-04-02"],
      ],
    ],
    ["outside England: nobody", [cardiff, noHome, "2025-01-01", null], []],
    ["no postcode: nobody", [noPostcode, noHome, "2025-01-01", null], []],
  ])("%s", (_name, args, expected) => {
    expect(grantsOf(...args)).toEqual(expected);
  });
});

describe("whatever the place, the home and the days", () => {
  const someDay = fc.integer({ min: -200, max: 1_800 }).map((n) => addDays(day("2022-07-01"), n));
  const somePlace = fc.constantFrom<Place>(winchester, camden, rushmoor, farnham, cardiff, noPostcode, noHome);
  const someFacts = fc.record({
    startedOn: someDay,
    days: fc.option(fc.integer({ min: 1, max: 1_500 })),
    place: somePlace,
    home: somePlace,
  });
  const made = (facts: { startedOn: Day; days: number | null; place: Place; home: Place }) => {
    const endedOn = facts.days === null ? null : addDays(facts.startedOn, facts.days);
    return { ...facts, endedOn, ...geography(facts.place, facts.home, facts.startedOn, endedOn) };
  };

  test("the segments cover the placement exactly, without gap or overlap", () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { startedOn, endedOn, areas } = made(facts);
        expect(areas[0]?.from).toBe(startedOn);
        expect(areas.at(-1)?.until).toBe(endedOn);
        areas.slice(1).forEach((segment, i) => {
          expect(segment.from).toBe(areas[i]?.until);
        });
        for (const segment of areas) expect(segment.until === null || segment.from < segment.until).toBe(true);
      }),
    );
  });

  test("no ICB is named, and none sees the placement, before it existed or after it was abolished", () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { areas, relations } = made(facts);
        const named = [
          ...areas.map((s) => ({ ...s, id: s.icbId })),
          ...relations.map((r) => ({ ...r, id: r.organisationId })),
        ];
        for (const { id, from, until } of named) {
          const organisation = id === null ? undefined : directory.byId(id);
          if (organisation?.kind !== "ICB") continue;
          expect(directory.existsOn(organisation.id, from)).toBe(true);
          expect(until ?? "9999").toSatisfy((end: string) => organisation.until === null || end <= organisation.until);
        }
      }),
    );
  });

  test("each organisation sees it for one unbroken time, from its start at the earliest and through its end at the latest", () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { startedOn, endedOn, relations } = made(facts);
        expect(new Set(relations.map((r) => `${r.basis} ${r.organisationId}`)).size).toBe(relations.length);
        for (const grant of relations) {
          expect(grant.from >= startedOn).toBe(true);
          if (endedOn !== null) expect((grant.until ?? "9999") <= addDays(endedOn, 1)).toBe(true);
        }
      }),
    );
  });
});

test("what was determined stands before the home, on its days, and says how sure it is", () => {
  const origins = [
    { icbId: "ICB:QMJ", determined: true, from: day("2025-02-01"), until: day("2025-03-01") },
    { icbId: "ICB:QRL", determined: false, from: day("2025-03-01"), until: null },
  ];
  const placement = { startedOn: day("2025-01-10"), endedOn: null };
  const { areas } = placementGeography({
    placement,
    responsibleAuthorityId: "LA:850",
    place: winchester,
    home: winchester,
    origins,
    directory,
  });
  expect(areas.map((s) => [s.from, s.until, s.outOfIcbArea.value, s.outOfIcbArea.reason])).toEqual([
    ["2025-01-10", "2025-02-01", "NO", "IN_HOME_ICB"],
    ["2025-02-01", "2025-03-01", "YES", "OUTSIDE_ORIGINATING_ICB"],
    ["2025-03-01", null, "NO", "IN_PROPOSED_ICB"],
  ]);
});
