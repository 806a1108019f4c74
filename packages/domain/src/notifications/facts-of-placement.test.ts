import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import {
  carerOf,
  eventDay,
  factsGiven,
  factsOfPlacement,
  type NoticeRecord,
  type PlacedArea,
  type RecordedPlacement,
  reachFrom,
  stayOf,
} from "./facts-of-placement.ts";
import { camden, derby, islington } from "./notice.fixture.ts";
import type { NoticeEvent } from "./notice-facts.ts";

const placement: RecordedPlacement = {
  typeCode: "U4",
  providerCode: "PR4",
  startedOn: day("2026-04-02"),
  endedOn: day("2026-06-10"),
  madeInEmergency: "YES",
};
const earlier: RecordedPlacement = { ...placement, startedOn: day("2026-01-05"), endedOn: day("2026-04-02") };
const placed: PlacedArea = { ...derby, reach: "AT_A_DISTANCE" };
const before: PlacedArea = { ...islington, reach: "OUT_OF_AREA" };
const record = (over: Partial<NoticeRecord> = {}): NoticeRecord => ({
  placement,
  carePeriod: { startedOn: day("2026-01-05"), endedOn: null },
  previous: earlier,
  placed,
  previousArea: before,
  home: camden,
  legalStatuses: [
    { code: "V2", startedOn: day("2026-01-05"), endedOn: day("2026-04-02") },
    { code: "C1", startedOn: day("2026-04-02"), endedOn: day("2026-06-10") },
  ],
  registrations: [{ practiceCode: "C10001", startedOn: day("2013-01-01"), endedOn: null }],
  ...over,
});
const onRecord = (over: Partial<NoticeRecord> = {}, event: NoticeEvent = "STARTED", on = "2026-04-02") =>
  factsOfPlacement(event, day(on), record(over), {});

describe("the day of an event", () => {
  test.each<[NoticeEvent, Partial<NoticeRecord>, string | undefined]>([
    ["STARTED", {}, "2026-04-02"],
    ["MOVED", {}, "2026-04-02"],
    ["MOVED", { previous: null }, undefined],
    ["MOVED", { previous: { ...earlier, endedOn: day("2026-04-01") } }, undefined],
    ["ENTERED_CARE", {}, undefined],
    ["ENTERED_CARE", { carePeriod: { startedOn: day("2026-04-02"), endedOn: null } }, "2026-04-02"],
    ["ENDED", {}, "2026-06-10"],
    ["ENDED", { placement: { ...placement, endedOn: null } }, undefined],
    ["LEFT_CARE", {}, undefined],
    ["LEFT_CARE", { carePeriod: { startedOn: day("2026-01-05"), endedOn: day("2026-06-10") } }, "2026-06-10"],
    ["LEFT_CARE", { carePeriod: { startedOn: day("2026-01-05"), endedOn: day("2026-06-11") } }, undefined],
    ["LEFT_CARE", { placement: { ...placement, endedOn: null } }, undefined],
  ])("%s", (event, over, expected) => {
    expect(eventDay(event, record(over))).toBe(expected);
  });
});

describe("facts on record", () => {
  test("of a start", () => {
    expect(onRecord()).toMatchObject({
      legalBasis: "S31_INTERIM",
      stay: "PLACEMENT",
      emergency: "YES",
      reach: "AT_A_DISTANCE",
      living: islington,
      placed: derby,
      previousCarer: "YES",
      carer: "OTHER",
      registeredWithGp: "YES",
      practiceCode: "C10001",
      changesGp: "NOT_KNOWN",
      contactUnderSection34: "NOT_KNOWN",
      inEducation: "NOT_KNOWN",
      ending: { byAuthority: "NOT_KNOWN", reach: null, notifiedOfStart: null },
    });
  });
  test("of an end: the law of the last day, the reach of what ends", () => {
    const facts = onRecord({}, "ENDED", "2026-06-10");
    expect([facts.legalBasis, facts.ending.reach]).toEqual(["S31_INTERIM", "AT_A_DISTANCE"]);
    expect(onRecord({}, "MOVED").ending.reach).toBe("OUT_OF_AREA");
    expect(onRecord({ previous: null, previousArea: null }, "MOVED").ending.reach).toBeNull();
  });
  test("the home, when there was no placement before", () => {
    const facts = onRecord({ previous: null, previousArea: null });
    expect([facts.living, facts.previousCarer]).toEqual([camden, "NOT_KNOWN"]);
  });
  test("after a temporary stay nobody knows whether it is the same placement again", () => {
    const stayed = { ...earlier, typeCode: "T1" };
    const facts = onRecord({ previous: stayed });
    expect([facts.stay, facts.living.country]).toEqual([null, null]);
    expect(onRecord({ previous: stayed }, "ENDED", "2026-06-10").stay).toBe("PLACEMENT");
    expect(
      factsOfPlacement("STARTED", day("2026-04-02"), record({ previous: stayed }), { stay: "PLACEMENT" }).stay,
    ).toBe("PLACEMENT");
  });
  test("a status that the rules do not know, or none, is not known", () => {
    const one = (code: string) => onRecord({ legalStatuses: [{ code, startedOn: day("2026-01-05"), endedOn: null }] });
    expect([one("J2").legalBasis, onRecord({ legalStatuses: [] }).legalBasis]).toEqual([null, null]);
  });
  test("registered nowhere is not the same as nothing recorded", () => {
    const none = { practiceCode: null, startedOn: day("2013-01-01"), endedOn: null };
    expect(onRecord({ registrations: [none] }).registeredWithGp).toBe("NO");
    expect(onRecord({ registrations: [] }).registeredWithGp).toBe("NOT_KNOWN");
  });
  test.each([
    ["D10001", "2026-04-10", "YES"],
    ["D10001", "2026-04-02", "YES"],
    ["D10001", "2026-06-10", "NOT_KNOWN"],
    ["C10001", "2026-04-10", "NOT_KNOWN"],
    [null, "2026-04-10", "NOT_KNOWN"],
  ] as const)("another registration, with %s from %s: %s", (practiceCode, from, changesGp) => {
    const registrations = [
      { practiceCode: "C10001", startedOn: day("2013-01-01"), endedOn: day(from) },
      { practiceCode, startedOn: day(from), endedOn: null },
    ];
    expect(onRecord({ registrations }).changesGp).toBe(changesGp);
  });
  test("what is given stands for what is recorded", () => {
    const given = { emergency: "NO", reach: "IN_AREA", ending: { byAuthority: "YES" } } as const;
    const facts = factsOfPlacement("ENDED", day("2026-06-10"), record(), given);
    expect(facts).toMatchObject({ emergency: "NO", reach: "IN_AREA", practiceCode: "C10001" });
    expect(facts.ending).toMatchObject({ byAuthority: "YES", reach: "AT_A_DISTANCE" });
  });
});

test("made up: what is not given is not known", () => {
  const facts = factsGiven("STARTED", day("2026-04-02"), { emergency: "YES", ending: { immediateRisk: true } });
  expect(facts).toMatchObject({ stay: "PLACEMENT", emergency: "YES", reach: null, living: { country: null } });
  expect(facts.ending).toMatchObject({ immediateRisk: true, byAuthority: "NOT_KNOWN" });
});

test.each([
  ["NO", "NO", "IN_AREA"],
  ["YES", "NO", "OUT_OF_AREA"],
  ["YES", "YES", "AT_A_DISTANCE"],
  ["YES", "UNKNOWN", "OUT_OF_AREA_OR_FARTHER"],
  ["UNKNOWN", "UNKNOWN", null],
] as const)("out of area %s, at a distance %s: %s", (outOfArea, atADistance, expected) => {
  expect(reachFrom(outOfArea, atADistance)).toBe(expected);
});

test.each([
  ["U1", null, "CONNECTED_PERSON", "PLACEMENT"],
  ["U3", "PR1", "CONNECTED_PERSON", "PLACEMENT"],
  ["U4", "PR1", "AUTHORITY_FOSTER_CARER", "PLACEMENT"],
  ["U4", "PR4", "OTHER", "PLACEMENT"],
  ["U6", null, null, "PLACEMENT"],
  ["K2", null, "OTHER", "PLACEMENT"],
  ["A3", null, "OTHER", "FOR_ADOPTION"],
  ["T0", null, "OTHER", "TEMPORARY"],
  ["T1", null, "OTHER", "TEMPORARY_IN_HOSPITAL"],
] as const)("%s provided by %s: %s, %s", (typeCode, providerCode, carer, stay) => {
  expect([carerOf({ typeCode, providerCode }), stayOf(typeCode)]).toEqual([carer, stay]);
});
