import { describe, expect, it } from "vitest";
import { type AccessBasis, accessBases, type Lens, lenses } from "../access/lenses.ts";
import { basesOf } from "../access/protected-address.ts";
import { day } from "../dates.ts";
import { endProtection, protectAddress } from "./protect-address.ts";

const today = day("2026-11-22");
const child = { dateOfBirth: day("2012-05-14") };
const given = { ground: "COURT_ORDER", reason: "An injunction." } as const;
const refusedAt = (code: string, field: string) => ({ kind: "inputRefused", code, field });
const endsBeforeStart = { kind: "daysOutOfOrder", reason: "ENDS_BEFORE_START", field: "until" };

describe("a protection", () => {
  it.each([
    [{}, { kind: "protected", from: today, until: null }],
    [
      { from: day("2012-05-14"), until: day("2012-05-15") },
      { kind: "protected", from: "2012-05-14", until: "2012-05-15" },
    ],
    [{ from: day("2012-05-13") }, refusedAt("DAY_BEFORE_BIRTH", "from")],
    [{ until: today }, endsBeforeStart],
    [{ reason: " " }, refusedAt("TEXT_LENGTH", "reason")],
    [{ reason: "x".repeat(1_000) }, { kind: "protected" }],
    [{ reason: "x".repeat(1_001) }, refusedAt("TEXT_LENGTH", "reason")],
  ])("of %j", (more, expected) => {
    expect(protectAddress(child, { ...given, ...more }, today)).toMatchObject(expected);
  });

  const lasting = { validFrom: "2026-01-10", validUntil: null as string | null, version: 2 };
  const input = { until: today, reason: "No risk any more.", expectedVersion: 2 };
  it.each([
    [{}, {}, { kind: "ended", until: today, endReason: "No risk any more." }],
    [{}, { until: day("2026-11-21") }, refusedAt("DAY_IN_PAST", "until")],
    [{ validFrom: "2027-01-10" }, { until: day("2027-01-10") }, endsBeforeStart],
    [{ validUntil: "2026-11-23" }, {}, { kind: "ended" }],
    [{ validUntil: "2026-11-22" }, {}, { kind: "alreadyEnded", endedOn: "2026-11-22" }],
    [{}, { expectedVersion: 1 }, { kind: "versionConflict", currentVersion: 2 }],
    [{}, { reason: "" }, refusedAt("TEXT_LENGTH", "reason")],
  ])("%j ends with %j", (of, more, expected) => {
    expect(endProtection({ ...lasting, ...of }, { ...input, ...more }, today)).toMatchObject(expected);
  });
});

describe("who reads where a child lives", () => {
  const read = (lens: Lens, hidden: boolean) => accessBases.filter((basis) => basesOf(lens, hidden).includes(basis));
  const la: AccessBasis[] = ["RESPONSIBLE_LA"];
  it.each([
    ["PLACEMENT_ADDRESS", la],
    ["PLACEMENT_HOME", la],
    ["RESIDENCE", la],
    ["COMMISSIONING_FACTS", la],
    ["GP_REGISTRATION", [...la, "RECEIVING_ICB"]],
    ["PLACEMENT_AREA", [...la, "RECEIVING_ICB", "AREA_LA"]],
  ] as const)("by %s while it is protected: %j", (lens, bases) => {
    expect(read(lens, true)).toEqual(bases);
    expect(read(lens, false)).toEqual(lenses[lens]);
  });
  it("is no other record's to say, and protection opens nothing", () => {
    for (const lens of Object.keys(lenses) as Lens[]) {
      expect([lens, read(lens, true).every((basis) => read(lens, false).includes(basis))]).toEqual([lens, true]);
    }
    expect(read("HEALTH_LINE", true)).toEqual(lenses.HEALTH_LINE);
  });
});
