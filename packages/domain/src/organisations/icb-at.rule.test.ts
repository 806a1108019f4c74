import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../dates.ts";
import { directory, facts, placeAt } from "./directory.fixture.ts";
import { makeDirectory } from "./directory.ts";
import { icbAt, icbSegments } from "./icb-at.rule.ts";
import type { KnownPlace } from "./place.ts";

const camden = placeAt({ districtCode: "E09000007", authorityId: "LA:202", icbIds: ["ICB:QMJ"] });
const rushmoor = placeAt({ districtCode: "E07000092", icbIds: ["ICB:QNQ"] });
const hart = placeAt({ districtCode: "E07000089", icbIds: ["ICB:QNQ"] });
const farnham = placeAt({ districtCode: "E07000216", authorityId: "LA:936", icbIds: ["ICB:QNQ"] });
const nowhere = { districtCode: null };
const from2026 = { "ICB:QRL": day("2026-04-01") };

describe("the ICB of a place on a day", () => {
  test.each<[string, KnownPlace, string, string]>([
    // the first day of ICBs
    ["the day before ICBs began", camden, "2022-06-30", "BEFORE_ICBS"],
    ["the day ICBs began", camden, "2022-07-01", "ICB:QMJ"],
    // a merger, forwards and backwards
    ["last day before a merger", camden, "2026-03-31", "ICB:QMJ"],
    ["day of a merger", camden, "2026-04-01", "ICB:Z9B2Z"],
    ["a later edition only, its own day", { ...camden, icbIds: ["ICB:Z9B2Z"] }, "2026-04-01", "ICB:Z9B2Z"],
    [
      "a later edition only, day before: the district decides",
      { ...camden, icbIds: ["ICB:Z9B2Z"] },
      "2026-03-31",
      "ICB:QMJ",
    ],
    ["… no district", { ...camden, ...nowhere, icbIds: ["ICB:Z9B2Z"] }, "2026-03-31", "ICB_SPLIT_NEEDS_FACTS"],
    ["both editions, before", { ...camden, icbIds: ["ICB:Z9B2Z", "ICB:QMJ"] }, "2026-03-31", "ICB:QMJ"],
    ["both editions, after", { ...camden, icbIds: ["ICB:Z9B2Z", "ICB:QMJ"] }, "2026-04-01", "ICB:Z9B2Z"],
    // a split: the successor in whose area the whole district lies
    ["split, last day before", rushmoor, "2026-03-31", "ICB:QNQ"],
    ["split, whole district", rushmoor, "2026-04-01", "ICB:QRL"],
    ["split, parts that came together again", hart, "2026-04-01", "ICB:QRL"],
    ["split, whole district elsewhere", farnham, "2026-04-01", "ICB:S9B9J"],
    ["split, no district", { ...hart, ...nowhere }, "2026-04-01", "ICB_SPLIT_NEEDS_FACTS"],
    ["split, district not loaded", { ...hart, districtCode: "E07999999" }, "2026-04-01", "ICB_SPLIT_NEEDS_FACTS"],
    [
      "split, the later edition says",
      { ...hart, ...nowhere, icbIds: ["ICB:QNQ", "ICB:S0E4D"] },
      "2026-04-01",
      "ICB:S0E4D",
    ],
    // an ICB that lasts and grew: a later edition does not say where its new part was before
    ["lasting ICB, known from the first", placeAt({ districtCode: "E07000089" }), "2026-03-31", "ICB:QRL"],
    [
      "grown ICB, known from the growth, part district",
      { ...hart, icbIds: ["ICB:QRL"], icbKnownFrom: from2026 },
      "2026-03-31",
      "ICB_SPLIT_NEEDS_FACTS",
    ],
    ["grown ICB, known from the growth, old district", placeAt({ icbKnownFrom: from2026 }), "2026-03-31", "ICB:QRL"],
    [
      "grown ICB, known from the growth, new district",
      { ...rushmoor, icbIds: ["ICB:QRL"], icbKnownFrom: from2026 },
      "2026-03-31",
      "ICB:QNQ",
    ],
    ["grown ICB, both editions, before", { ...hart, icbIds: ["ICB:QRL", "ICB:QNQ"] }, "2026-03-31", "ICB:QNQ"],
    ["grown ICB, both editions, after", { ...hart, icbIds: ["ICB:QRL", "ICB:QNQ"] }, "2026-04-01", "ICB:QRL"],
    // a part district needs the postcode's own ICB
    [
      "part district, lasting ICB",
      placeAt({ districtCode: "E06000063", icbIds: ["ICB:QE1"] }),
      "2026-04-01",
      "ICB:QE1",
    ],
    [
      "two at once that never followed one another",
      placeAt({ districtCode: "E06000063", icbIds: ["ICB:QE1", "ICB:QHM"] }),
      "2026-04-01",
      "ICB_SPLIT_NEEDS_FACTS",
    ],
    // nothing to go by
    ["no ICB named", placeAt({ icbIds: [] }), "2026-04-01", "ICB_NOT_LOADED"],
    ["an ICB of no directory", placeAt({ icbIds: ["ICB:XXX"] }), "2026-04-01", "ICB_NOT_LOADED"],
    ["Wales", placeAt({ country: "WALES", icbIds: [] }), "2026-04-01", "OUTSIDE_ENGLAND"],
    ["Wales, before ICBs", placeAt({ country: "WALES", icbIds: [] }), "2020-04-01", "OUTSIDE_ENGLAND"],
  ])("%s", (_, place, on, expected) => {
    const answer = icbAt(place, directory, day(on));
    expect(answer.kind === "known" ? answer.icbId : answer.reason).toBe(expected);
  });

  test("an unknown place keeps its reason", () => {
    expect(icbAt({ kind: "unknown", reason: "NO_HOME" }, directory, day("2026-04-01"))).toEqual({
      kind: "unknown",
      reason: "NO_HOME",
    });
  });

  test("follows a second merger", () => {
    const later = makeDirectory({
      ...facts,
      organisations: [
        ...facts.organisations.map((row) => (row.id === "ICB:Z9B2Z" ? { ...row, until: day("2027-04-01") } : row)),
        { id: "ICB:NEW", kind: "ICB", name: "London", region: null, from: day("2027-04-01"), until: null },
      ],
      successions: [
        ...facts.successions,
        { predecessorId: "ICB:Z9B2Z", successorId: "ICB:NEW", on: day("2027-04-01") },
      ],
    });
    expect(icbAt(camden, later, day("2027-03-31"))).toEqual({ kind: "known", icbId: "ICB:Z9B2Z" });
    expect(icbAt(camden, later, day("2027-04-01"))).toEqual({ kind: "known", icbId: "ICB:NEW" });
    expect(icbAt({ ...camden, icbIds: ["ICB:NEW"] }, later, day("2023-01-01"))).toEqual({
      kind: "known",
      icbId: "ICB:QMJ",
    });
  });
});

const icbIds = facts.organisations.filter((row) => row.kind === "ICB").map((row) => row.id);
const anyPlace = fc
  .record({
    districtCode: fc.constantFrom(null, "E07999999", ...facts.districts.map((row) => row.code)),
    icbIds: fc.uniqueArray(fc.constantFrom(...icbIds), { maxLength: 3 }),
  })
  .map((over) => placeAt(over));
const anyDay = fc.integer({ min: -400, max: 2_500 }).map((days) => addDays(day("2022-07-01"), days));

describe("whatever the directory says of a postcode", () => {
  test("an ICB is named only on a day on which it exists", () => {
    fc.assert(
      fc.property(anyPlace, anyDay, (place, on) => {
        const answer = icbAt(place, directory, on);
        return answer.kind === "unknown" || directory.existsOn(answer.icbId, on);
      }),
    );
  });

  test("segments tile the period, differ from their neighbours and agree with each of their days", () => {
    fc.assert(
      fc.property(anyPlace, anyDay, fc.integer({ min: 1, max: 2_500 }), fc.nat(), (place, from, length, pick) => {
        const until = addDays(from, length);
        const segments = icbSegments(place, directory, { from, until });
        expect(segments[0]?.from).toBe(from);
        expect(segments.at(-1)?.until).toBe(until);
        for (const [index, segment] of segments.entries()) {
          const next = segments[index + 1];
          if (next !== undefined) {
            expect(segment.until).toBe(next.from);
            expect(segment.icb).not.toEqual(next.icb);
          }
        }
        const on = addDays(from, pick % length);
        const holding = segments.find(
          (segment) => segment.from <= on && (segment.until === null || on < segment.until),
        );
        expect(holding?.icb).toEqual(icbAt(place, directory, on));
      }),
    );
  });
});

describe("segments of a period", () => {
  test.each([
    ["over the start and the reorganisation", "2022-01-01", null, ["2022-01-01", "2022-07-01", "2026-04-01"]],
    ["ending on the reorganisation", "2025-01-01", "2026-04-01", ["2025-01-01"]],
    ["ending the day after", "2025-01-01", "2026-04-02", ["2025-01-01", "2026-04-01"]],
    ["beginning on the reorganisation", "2026-04-01", null, ["2026-04-01"]],
    ["of one day", "2026-03-31", "2026-04-01", ["2026-03-31"]],
    ["that is empty", "2026-03-31", "2026-03-31", []],
  ])("%s", (_, from, until, starts) => {
    const period = { from: day(from), until: until === null ? null : day(until) };
    expect(icbSegments(camden, directory, period).map((segment) => segment.from)).toEqual(starts);
  });

  test("a place whose ICB lasts is not cut", () => {
    const period = { from: day("2025-01-01"), until: null };
    expect(icbSegments(placeAt(), directory, period)).toEqual([
      { ...period, icb: { kind: "known", icbId: "ICB:QRL" } },
    ]);
  });
});
