import { describe, expect, it } from "vitest";
import type { CodeSet } from "./code-sets.ts";
import { codeSets, codesFor, knownYears, meaningOf, unfold, whyNotEvaluated } from "./code-sets.ts";
import { isAuthorityNumber } from "./code-sets-adoption.ts";

const has = (set: CodeSet, year: number, code: string) => {
  const codes = codesFor(set, year);
  return codes === "notEvaluated" ? codes : codes.has(code);
};

describe("code sets by year", () => {
  it.each([
    ["SEX", "1", 2024, 2025],
    ["PLACE", "H5", 2024, 2025],
    ["PLACE", "P2", 2024, 2025],
    ["PLACE", "Z1", 2025, 2026],
    ["REC", "E43", 2018, 2019],
    ["REC", "E44", 2018, 2019],
    ["ACTIV", "F3", 2021, 2022],
    ["ACTIV", "P3", 2021, 2022],
  ] as const)("%s %s was last used in %i", (set, code, last, gone) => {
    expect([
      has(set, knownYears.first, code),
      has(set, last, code),
      has(set, gone, code),
      has(set, knownYears.last, code),
    ]).toEqual([true, true, false, false]);
  });

  it.each([
    ["SEX", "U", 2025],
    ["PLACE", "K3", 2025],
    ["PLACE", "Z11", 2026],
    ["PLACE", "Z14", 2026],
    ["REC", "E45", 2019],
    ["REC", "E48", 2019],
    ["REASON_PLACE_CHANGE", "CUSTOD", 2019],
    ["ACTIV", "F4", 2022],
    ["ACTIV", "P5", 2022],
  ] as const)("%s %s is used from %i", (set, code, from) => {
    expect([has(set, from - 1, code), has(set, from, code), has(set, knownYears.last, code)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("does not evaluate years that are not known, or a set before its first year", () => {
    expect([has("LS", 2016, "C2"), has("LS", 2017, "C2"), has("LS", 2027, "C2"), has("LS", 2028, "C2")]).toEqual([
      "notEvaluated",
      true,
      true,
      "notEvaluated",
    ]);
    expect([codesFor("SW_REASON", 2023), has("SW_REASON", 2024, "MANAGE")]).toEqual(["notEvaluated", true]);
    expect([whyNotEvaluated("LS", 2028), whyNotEvaluated("SW_REASON", 2023), whyNotEvaluated("LS", 2026)]).toEqual([
      "yearNotKnown",
      "setNotYetInUse",
      undefined,
    ]);
  });

  it("takes no regional clean-up markers, and no suitable homelessness or custody", () => {
    expect([has("REC", 2026, "E99"), has("REASON_PLACE_CHANGE", 2026, "LIIAF")]).toEqual([false, false]);
    const accommodation = ["S1", "X1", "S2", "X2", "B1", "Z2", "0", "01", "T"].map((code) => has("ACCOM", 2026, code));
    expect(accommodation).toEqual([false, false, true, true, true, true, true, false, false]);
  });

  it("has the number of codes that the lists have", () => {
    const sizes = codeSets.map((set) => {
      const codes = codesFor(set, 2027);
      return `${set} ${codes === "notEvaluated" ? codes : codes.size}`;
    });
    expect(sizes).toEqual(
      expect.arrayContaining(["ETHNIC 20", "RNE 6", "LS 13", "CIN 8", "PLACE 29", "REC 22", "ACCOM 31", "ACTIV 12"]),
    );
  });

  it("says what a code means, that Z11 to Z14 are not known, and nothing of what is no code", () => {
    expect(meaningOf("LS", "C2")).toBe("full care order");
    expect(meaningOf("PLACE", "H5")).toContain("semi-independent");
    expect(["Z11", "Z12", "Z13", "Z14"].map((code) => meaningOf("PLACE", code))).toEqual([null, null, null, null]);
    expect([meaningOf("PLACE", "Q"), meaningOf("PLACE", "toString")]).toEqual([undefined, undefined]);
  });

  it("refuses a code added twice, or removed when it is not there", () => {
    const first = { year: 2017, codes: { A: "a" } };
    expect(() => unfold({ first, changes: [{ year: 2020, add: { A: "again" } }] })).toThrow("already in the set");
    expect(() => unfold({ first, changes: [{ year: 2020, remove: ["B"] }] })).toThrow("not in the set");
  });
});

it.each([
  ["201", true],
  ["822", true],
  ["200", false],
  ["999", false],
  ["22", false],
  ["WAL", false],
])("authority number %s: %s", (text, expected) => {
  expect(isAuthorityNumber(text)).toBe(expected);
});
