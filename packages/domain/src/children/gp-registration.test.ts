import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { correctGpRegistration, type GpRegistrationRecord, recordGpRegistration } from "./gp-registration.ts";

const today = day("2026-11-22");
const practices = new Set(["A81001"]);
const recorded: GpRegistrationRecord = {
  id: "r",
  startedOn: day("2020-01-10"),
  endedOn: null,
  source: "SPINE",
  version: 1,
  practiceCode: "GONE01",
};
const known = (...records: GpRegistrationRecord[]) => ({ dateOfBirth: day("2010-06-01"), recorded: records });
const notFound = { kind: "practiceNotFound", field: "practiceCode" };

describe("the practice of a registration", () => {
  const record = (practiceCode?: string | null) =>
    recordGpRegistration(
      known(),
      { from: today, source: "CHILD", endsPrevious: false, practiceCode },
      today,
      practices,
    );
  const correct = (practiceCode?: string | null) =>
    correctGpRegistration(
      known(recorded),
      { id: "r", correctionReason: "typing", expectedVersion: 1, practiceCode },
      today,
      practices,
    );

  test.each<[string, ReturnType<typeof record>, unknown]>([
    ["of the list", record("A81001"), { fact: { practiceCode: "A81001" } }],
    ["in another writing", record(" a81001 "), { fact: { practiceCode: "A81001" } }],
    ["that is not of the list", record("A81002"), notFound],
    ["of no characters", record(""), notFound],
    ["none", record(null), { fact: { practiceCode: null } }],
    ["not given", record(), { kind: "inputRefused", code: "VALUE_MISSING", field: "practiceCode" }],
  ])("%s, recorded", (_, decision, expected) => {
    expect(decision).toMatchObject(expected as object);
  });

  test.each<[string, ReturnType<typeof correct>, unknown]>([
    ["of the list", correct("a81001"), { fact: { practiceCode: "A81001" } }],
    ["that is not of the list", correct("A81002"), notFound],
    ["none", correct(null), { fact: { practiceCode: null } }],
    ["not given: it stays, and is not looked for", correct(), { fact: { practiceCode: "GONE01" } }],
  ])("%s, corrected", (_, decision, expected) => {
    expect(decision).toMatchObject(expected as object);
  });

  test("what is wrong with the record comes before the practice", () => {
    const input = { id: "r", correctionReason: "typing", expectedVersion: 2, practiceCode: "A81002" };
    expect(correctGpRegistration(known(recorded), input, today, practices)).toEqual({
      kind: "versionConflict",
      currentVersion: 1,
    });
  });
});
