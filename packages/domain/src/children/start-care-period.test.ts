import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { carePeriod, childInCare, codes, legalStatus, today } from "./care.fixture.ts";
import type { NewChild } from "./new-child.ts";
import { startCarePeriod, startCarePeriodOfNewChild } from "./start-care-period.ts";

const refused = (code: string, field: string) => ({ kind: "inputRefused", code, field });
const overlaps = (from: string, until: string | null, conflictingId = "care") => ({
  kind: "periodOverlaps",
  conflictingId,
  from,
  until,
});

describe("care starts for a child who is recorded", () => {
  const once = childInCare({ carePeriods: [carePeriod("care", "2024-01-10", "2024-06-10")] });
  const start = (startedOn: string, more = {}, child = once) =>
    startCarePeriod(child, { startedOn: day(startedOn), legalStatus: "C2", expectedVersion: 7, ...more }, today, codes);

  test.each<[string, ReturnType<typeof start>, unknown]>([
    ["the day after the last", start("2024-06-11"), { kind: "started", startedOn: "2024-06-11", legalStatus: "C2" }],
    ["the day on which the last ended", start("2024-06-10"), { kind: "started" }],
    ["the last day of the last", start("2024-06-09"), overlaps("2024-01-10", "2024-06-10")],
    ["before the last: it would last into it", start("2023-01-01"), overlaps("2024-01-10", "2024-06-10")],
    ["while care lasts", start("2026-01-01", {}, childInCare()), overlaps("2024-01-10", null)],
    ["today", start("2026-11-22"), { kind: "started" }],
    ["tomorrow", start("2026-11-23"), refused("DAY_IN_FUTURE", "startedOn")],
    [
      "version not given",
      start("2024-06-11", { expectedVersion: null }),
      refused("EXPECTED_VERSION_MISSING", "expectedVersion"),
    ],
    ["version passed by", start("2024-06-11", { expectedVersion: 6 }), { kind: "versionConflict", currentVersion: 7 }],
    [
      "legal status not in the set",
      start("2024-06-11", { legalStatus: "C9" }),
      refused("CODE_NOT_IN_SET", "legalStatus"),
    ],
    [
      "a legal status lasts beyond the care period to which it belongs",
      start("2024-06-11", {}, { ...once, legalStatuses: [legalStatus("2024-01-10")] }),
      overlaps("2024-01-10", null),
    ],
  ])("%s", (_name, decision, expected) => {
    expect(decision).toMatchObject(expected as object);
  });

  test.each<[string, string, unknown]>([
    ["the day before birth", "2010-05-31", refused("DAY_OUTSIDE_CHILDHOOD", "startedOn")],
    ["the day of birth, in a year whose codes are not known", "2010-06-01", { kind: "started" }],
    ["the day before the eighteenth birthday", "2028-05-31", { kind: "started" }],
    ["the eighteenth birthday", "2028-06-01", refused("DAY_OUTSIDE_CHILDHOOD", "startedOn")],
  ])("%s", (_name, startedOn, expected) => {
    const input = { startedOn: day(startedOn), legalStatus: "C2", expectedVersion: 7 };
    const decision = startCarePeriod(childInCare({ carePeriods: [] }), input, day("2030-01-01"), codes);
    expect(decision).toMatchObject(expected as object);
  });
});

describe("care starts for a new child", () => {
  const start = (more: Partial<NewChild> = {}, startedOn = "2026-01-10", status = "V2") =>
    startCarePeriodOfNewChild(
      { localId: "A1", dateOfBirth: day("2012-02-29"), ...more },
      { startedOn: day(startedOn), legalStatus: status },
      today,
      codes,
    );
  const child = (more: object) => ({ kind: "started", newChild: more });

  test.each<[string, ReturnType<typeof start>, unknown]>([
    [
      "with what must be known",
      start(),
      child({ localId: "A1", sex: null, ethnicity: null, uasc: "NOT_KNOWN", nhsNumber: null }),
    ],
    [
      "with all",
      start({ sex: "UNKNOWN", ethnicity: "WBRI", unaccompaniedAsylumSeeking: "NO", nhsNumber: "943 476 5919" }),
      child({ sex: "UNKNOWN", ethnicity: "WBRI", uasc: "NO", nhsNumber: "9434765919" }),
    ],
    ["local id with space around it", start({ localId: "  A1 " }), child({ localId: "A1" })],
    ["local id of 64 characters", start({ localId: "x".repeat(64) }), child({})],
    ["local id of 65", start({ localId: "x".repeat(65) }), refused("TEXT_LENGTH", "child.new.localId")],
    ["local id of space", start({ localId: "  " }), refused("TEXT_LENGTH", "child.new.localId")],
    ["local id that cannot be stored", start({ localId: "A\u0000" }), refused("TEXT_LENGTH", "child.new.localId")],
    ["half a character", start({ localId: "A\ud800" }), refused("TEXT_LENGTH", "child.new.localId")],
    ["born today", start({ dateOfBirth: today }, today), child({})],
    [
      "born tomorrow",
      start({ dateOfBirth: day("2026-11-23") }, today),
      refused("DAY_IN_FUTURE", "child.new.dateOfBirth"),
    ],
    ["before birth", start({}, "2012-02-28"), refused("DAY_OUTSIDE_CHILDHOOD", "startedOn")],
    ["ethnicity not in the set", start({ ethnicity: "XXXX" }), refused("CODE_NOT_IN_SET", "child.new.ethnicity")],
    [
      "NHS number of ten equal digits",
      start({ nhsNumber: "9999999999" }),
      refused("NHS_NUMBER_INVALID", "child.new.nhsNumber"),
    ],
    [
      "NHS number with a wrong digit",
      start({ nhsNumber: "9434765918" }),
      refused("NHS_NUMBER_INVALID", "child.new.nhsNumber"),
    ],
    ["legal status not in the set", start({}, "2026-01-10", "XX"), refused("CODE_NOT_IN_SET", "legalStatus")],
  ])("%s", (_name, decision, expected) => {
    expect(decision).toMatchObject(expected as object);
  });

  test("born on 29 February: an adult on 1 March of a common year", () => {
    const start = (startedOn: string) =>
      startCarePeriodOfNewChild(
        { localId: "A1", dateOfBirth: day("2008-02-29") },
        { startedOn: day(startedOn), legalStatus: "V2" },
        today,
        codes,
      ).kind;
    expect(start("2026-02-28")).toBe("started");
    expect(start("2026-03-01")).toBe("inputRefused");
  });
});
