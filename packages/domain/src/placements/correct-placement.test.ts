import { describe, expect, test } from "vitest";
import { carePeriod, childInCare, codes, placement, today } from "../children/care.fixture.ts";
import { day } from "../dates.ts";
import { type CorrectPlacement, correctPlacement } from "./correct-placement.ts";

const refused = (code: string, field: string) => ({ kind: "inputRefused", code, field });
const outOfOrder = (reason: string, field: string) => ({ kind: "daysOutOfOrder", reason, field });
const corrected = (more: object) => ({ kind: "corrected", placement: { id: "p", ...more } });

const before = placement("p", "2024-02-10", "2024-05-10", { urn: "SC1" });
const child = childInCare({
  carePeriods: [carePeriod("care", "2024-01-10", "2025-01-10")],
  placements: [placement("first", "2024-01-10", "2024-02-01"), before, placement("last", "2024-06-01", "2024-07-01")],
});
const correct = (more: Partial<CorrectPlacement>, of = child) =>
  correctPlacement(of, { placementId: "p", correctionReason: "typing", expectedVersion: 2, ...more }, today, codes);

describe("a placement is corrected", () => {
  test.each<[string, ReturnType<typeof correct>, unknown]>([
    ["what is absent stays", correct({}), { kind: "corrected", placement: before, reason: "typing" }],
    [
      "null takes away",
      correct({ provider: null, urn: null, postcode: null, homePostcode: null, madeInEmergency: null }),
      corrected({
        provider: null,
        urn: null,
        postcode: null,
        homePostcode: null,
        madeInEmergency: "NOT_KNOWN",
        type: "U4",
      }),
    ],
    [
      "a value is put in its place",
      correct({
        type: "K2",
        provider: "PR4",
        urn: "2",
        postcode: "NW3 4TZ",
        homePostcode: "SO32 2ZD",
        madeInEmergency: "YES",
      }),
      corrected({
        type: "K2",
        provider: "PR4",
        urn: "2",
        postcode: "NW34TZ",
        homePostcode: "SO322ZD",
        madeInEmergency: "YES",
      }),
    ],
    ["a first day cannot be taken away", correct({ startedOn: null }), refused("VALUE_NEEDED", "startedOn")],
    ["nor a type", correct({ type: null }), refused("VALUE_NEEDED", "type")],
    [
      "starts on the day the one before ended",
      correct({ startedOn: day("2024-02-01") }),
      corrected({ startedOn: "2024-02-01" }),
    ],
    [
      "starts a day earlier",
      correct({ startedOn: day("2024-01-31") }),
      { kind: "periodOverlaps", conflictingId: "first", from: "2024-01-10", until: "2024-02-01" },
    ],
    [
      "ends on the day the next starts",
      correct({ endedOn: day("2024-06-01") }),
      corrected({ endedOn: "2024-06-01", endReason: "CARPL" }),
    ],
    ["ends a day later", correct({ endedOn: day("2024-06-02") }), { kind: "periodOverlaps", conflictingId: "last" }],
    [
      "starts on the day it ended",
      correct({ startedOn: day("2024-05-10") }),
      outOfOrder("ENDS_BEFORE_START", "startedOn"),
    ],
    ["ends on the day it started", correct({ endedOn: day("2024-02-10") }), outOfOrder("ENDS_BEFORE_START", "endedOn")],
    [
      "starts before its care period",
      correct({ startedOn: day("2024-01-09") }),
      outOfOrder("OUTSIDE_CARE_PERIOD", "startedOn"),
    ],
    [
      "ends after its care period",
      correct({ endedOn: day("2025-01-11") }),
      outOfOrder("OUTSIDE_CARE_PERIOD", "endedOn"),
    ],
    ["lasts beyond its care period", correct({ endedOn: null }), outOfOrder("OUTSIDE_CARE_PERIOD", "endedOn")],
    ["starts tomorrow", correct({ startedOn: day("2026-11-23") }), refused("DAY_IN_FUTURE", "startedOn")],
    ["ends tomorrow", correct({ endedOn: day("2026-11-23") }), refused("DAY_IN_FUTURE", "endedOn")],
    ["part of a postcode", correct({ postcode: "NW1" }), refused("POSTCODE_MALFORMED", "postcode")],
    ["no reason", correct({ correctionReason: " \n" }), refused("TEXT_LENGTH", "correctionReason")],
    ["a reason of 500 characters", correct({ correctionReason: "x".repeat(500) }), corrected({})],
    ["a reason of 501", correct({ correctionReason: "x".repeat(501) }), refused("TEXT_LENGTH", "correctionReason")],
    ["a reason in two lines", correct({ correctionReason: "one\ntwo" }), corrected({})],
    ["version passed by", correct({ expectedVersion: 1 }), { kind: "versionConflict", currentVersion: 2 }],
    ["another placement", correct({ placementId: "q" }), { kind: "recordNotFound", field: "placementId" }],
  ])("%s", (_name, decision, expected) => {
    expect(decision).toMatchObject(expected as object);
  });

  test("it had not ended after all: why it ended is taken away too", () => {
    const open = childInCare({ placements: [before] });
    expect(correct({ endedOn: null }, open)).toMatchObject(corrected({ endedOn: null, endReason: null }));
  });

  test("codes that were imported are judged only when they are corrected, or the year becomes another", () => {
    const imported = childInCare({
      placements: [placement("p", "2024-02-10", "2024-05-10", { type: "ZZ", provider: "PX" })],
    });
    expect(correct({ postcode: null }, imported)).toMatchObject(
      corrected({ type: "ZZ", provider: "PX", postcode: null }),
    );
    expect(correct({ postcode: "NW" }, imported)).toEqual(refused("POSTCODE_MALFORMED", "postcode"));
    expect(correct({ startedOn: day("2024-03-31") }, imported)).toMatchObject(corrected({ type: "ZZ" }));
    expect(correct({ startedOn: day("2024-04-01") }, imported)).toEqual(refused("CODE_NOT_IN_SET", "type"));
    expect(correct({ startedOn: day("2024-04-01"), type: "K3" }, imported)).toEqual(
      refused("CODE_NOT_IN_SET", "provider"),
    );
    expect(correct({ startedOn: day("2024-04-01"), type: "K3", provider: null }, imported)).toMatchObject(
      corrected({ type: "K3", provider: null }),
    );
  });
});
