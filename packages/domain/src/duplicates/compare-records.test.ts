import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { compareRecords, type Identified, type MatchFacts } from "./compare-records.ts";
import { CHANCES, type MatchField, REVIEW_FROM } from "./weights.parameter.ts";

const is = (current: string | null, ...former: string[]): Identified => ({ current, former });
const unknown = is(null);
const ada: MatchFacts = {
  nhsNumber: unknown,
  upn: unknown,
  localId: "100",
  authorityId: "LA:202",
  dateOfBirth: day("2012-05-04"),
  sex: "FEMALE",
  ethnicity: "WBRI",
  homes: ["NW1 1AA"],
};
const like = (facts: Partial<MatchFacts>): MatchFacts => ({ ...ada, localId: "200", ...facts });
const agreements = (one: MatchFacts, other: MatchFacts) =>
  Object.fromEntries(compareRecords(one, other).comparisons.map(({ field, agreement }) => [field, agreement]));

describe("what each part says", () => {
  test.each<[string, MatchField, Partial<MatchFacts>, Partial<MatchFacts>, string]>([
    ["NHS number", "NHS_NUMBER", { nhsNumber: is("9990000018") }, { nhsNumber: is("9990000018") }, "SAME"],
    [
      "a former NHS number",
      "NHS_NUMBER",
      { nhsNumber: is("9990000018") },
      { nhsNumber: is("9990000026", "9990000018") },
      "FORMER",
    ],
    ["two NHS numbers", "NHS_NUMBER", { nhsNumber: is("9990000018") }, { nhsNumber: is("9990000026") }, "DIFFERENT"],
    ["one NHS number", "NHS_NUMBER", { nhsNumber: is("9990000018") }, {}, "NOT_KNOWN"],
    ["UPN", "UPN", { upn: is("A1") }, { upn: is("A1") }, "SAME"],
    ["two UPNs", "UPN", { upn: is("A1") }, { upn: is("A2") }, "DIFFERENT"],
    ["no UPN", "UPN", {}, {}, "NOT_KNOWN"],
    ["a local id written otherwise", "LOCAL_ID", { localId: "00-12 a" }, { localId: "12A" }, "FORMER"],
    ["local ids", "LOCAL_ID", { localId: "12" }, { localId: "120" }, "DIFFERENT"],
    ["local ids of signs alone", "LOCAL_ID", { localId: "-" }, { localId: "/" }, "DIFFERENT"],
    [
      "local ids of two authorities",
      "LOCAL_ID",
      { localId: "12" },
      { localId: "12", authorityId: "LA:926" },
      "NOT_KNOWN",
    ],
    ["birthday", "DATE_OF_BIRTH", {}, {}, "SAME"],
    ["day and month swapped", "DATE_OF_BIRTH", {}, { dateOfBirth: day("2012-04-05") }, "SWAPPED"],
    ["one digit off", "DATE_OF_BIRTH", {}, { dateOfBirth: day("2011-05-04") }, "ONE_DIGIT"],
    ["two digits off", "DATE_OF_BIRTH", {}, { dateOfBirth: day("2011-05-05") }, "DIFFERENT"],
    ["sex", "SEX", {}, {}, "SAME"],
    ["two sexes", "SEX", {}, { sex: "MALE" }, "DIFFERENT"],
    ["sex unknown", "SEX", {}, { sex: "UNKNOWN" }, "NOT_KNOWN"],
    ["sex not recorded", "SEX", {}, { sex: null }, "NOT_KNOWN"],
    ["ethnicity", "ETHNICITY", {}, { ethnicity: "BCRB" }, "DIFFERENT"],
    ["ethnicity refused", "ETHNICITY", {}, { ethnicity: "REFU" }, "NOT_KNOWN"],
    ["ethnicity not yet obtained", "ETHNICITY", { ethnicity: "NOBT" }, { ethnicity: "NOBT" }, "NOT_KNOWN"],
    ["ethnicity not recorded", "ETHNICITY", {}, { ethnicity: null }, "NOT_KNOWN"],
    ["one home in common", "HOME_POSTCODE", {}, { homes: ["DE1 1AA", "nw11aa"] }, "SAME"],
    ["no home in common", "HOME_POSTCODE", {}, { homes: ["DE1 1AA"] }, "DIFFERENT"],
    ["no home recorded", "HOME_POSTCODE", {}, { homes: [] }, "NOT_KNOWN"],
  ])("%s", (_, field, one, other, agreement) => {
    expect(agreements(like(one), like({ localId: "300", ...other }))[field]).toBe(agreement);
  });
});

describe("what is put to a person", () => {
  const apart = { dateOfBirth: day("2001-11-30"), sex: "MALE", ethnicity: "BCRB", homes: ["DE1 1AA"] } as const;
  test.each<[string, Partial<MatchFacts>, Partial<MatchFacts>, string]>([
    ["the same NHS number and all else", { nhsNumber: is("9990000018") }, { nhsNumber: is("9990000018") }, "LIKELY"],
    ["the same UPN and all else", { upn: is("A1") }, { upn: is("A1") }, "LIKELY"],
    [
      "the same UPN and a mistyped birthday",
      { upn: is("A1") },
      { upn: is("A1"), dateOfBirth: day("2012-05-05") },
      "LIKELY",
    ],
    [
      "the same NHS number and nothing else",
      { nhsNumber: is("9990000018") },
      { nhsNumber: is("9990000018"), ...apart },
      "POSSIBLE",
    ],
    ["a local id written otherwise and nothing else", { localId: "012" }, { localId: "12", ...apart }, "POSSIBLE"],
    ["no identifier, and birthday, sex, ethnicity and home", {}, {}, "POSSIBLE"],
    ["birthday swapped, with sex, ethnicity and home", {}, { dateOfBirth: day("2012-04-05") }, "POSSIBLE"],
    ["birthday, sex and ethnicity without a home", { homes: [] }, {}, "UNLIKELY"],
    ["birthday and home, and another sex", {}, { sex: "MALE" }, "UNLIKELY"],
    ["a birthday in common", { ...apart, dateOfBirth: ada.dateOfBirth }, {}, "UNLIKELY"],
    ["siblings at one address", {}, { dateOfBirth: day("2014-09-17") }, "UNLIKELY"],
    ["twins with an NHS number each", { nhsNumber: is("9990000018") }, { nhsNumber: is("9990000026") }, "UNLIKELY"],
    ["twins with a UPN each", { upn: is("A1") }, { upn: is("A2") }, "UNLIKELY"],
    [
      "an NHS number each and one UPN",
      { nhsNumber: is("9990000018"), upn: is("A1") },
      { nhsNumber: is("9990000026"), upn: is("A1") },
      "UNLIKELY",
    ],
  ])("%s: %s", (_, one, other, band) => {
    expect(compareRecords(like(one), like({ localId: "300", ...other })).band).toBe(band);
  });
});

const facts = fc.record<MatchFacts>({
  nhsNumber: fc.record({ current: fc.constantFrom(null, "1", "2"), former: fc.constantFrom([], ["1"], ["3"]) }),
  upn: fc.record({ current: fc.constantFrom(null, "A", "B"), former: fc.constantFrom([], ["A"]) }),
  localId: fc.constantFrom("1", "01", "2"),
  authorityId: fc.constantFrom("LA:202", "LA:926"),
  dateOfBirth: fc.constantFrom(day("2012-05-04"), day("2012-04-05"), day("2012-05-05"), day("1999-12-31")),
  sex: fc.constantFrom("FEMALE", "MALE", "UNKNOWN", null),
  ethnicity: fc.constantFrom("WBRI", "BCRB", "REFU", null),
  homes: fc.constantFrom([], ["NW1 1AA"], ["DE1 1AA"]),
});

test("it does not matter which is named first, the score is the sum of its parts, and what is not known adds nothing", () => {
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      const compared = compareRecords(one, other);
      expect(compareRecords(other, one)).toEqual(compared);
      expect(compared.comparisons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(compared.score, 6);
      for (const { agreement, weight } of compared.comparisons) if (agreement === "NOT_KNOWN") expect(weight).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test("twins are never put to anybody as one child while their NHS numbers differ, whatever else is known", () => {
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      const twins = [
        { ...one, nhsNumber: is("9990000018") },
        { ...other, nhsNumber: is("9990000026"), dateOfBirth: one.dateOfBirth, homes: one.homes },
      ] as const;
      expect(compareRecords(...twins).band).toBe("UNLIKELY");
    }),
    { numRuns: 300 },
  );
});

test("what is hidden from who asks says nothing, and says that it is hidden", () => {
  const hidden = new Set<MatchField>(["UPN", "HOME_POSTCODE"]);
  const { comparisons, score } = compareRecords(
    like({ upn: is("A1") }),
    like({ localId: "300", upn: is("A1") }),
    hidden,
  );
  expect(comparisons.filter(({ field }) => hidden.has(field))).toEqual([
    { field: "UPN", agreement: "HIDDEN", weight: 0 },
    { field: "HOME_POSTCODE", agreement: "HIDDEN", weight: 0 },
  ]);
  expect(score).toBeLessThan(REVIEW_FROM);
});

test("of two records of one child, and of two children, the chances of a part come to no more than one", () => {
  for (const of of Object.values(CHANCES)) {
    for (const which of ["m", "u"] as const) {
      const sum = Object.values(of).reduce(
        (total: number, chances: { m: number; u: number }) => total + chances[which],
        0,
      );
      // SAME and FORMER of an identifier are asked of different values.
      expect(sum).toBeLessThanOrEqual("FORMER" in of ? 1.5 + 1e-3 : 1 + 1e-9);
    }
  }
});
