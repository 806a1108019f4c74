import { day } from "@cic/domain/dates";
import { describe, expect, test } from "vitest";
import { brokenRules, measureIn, oc3Csv } from "./care-leaver-return.ts";

const row = { localId: "c1", born: day("2006-06-01"), inTouch: "YES", activity: "F2", accommodation: "U1" };

describe("the measure in a row", () => {
  test.each([
    [
      "codes in any case",
      { IN_TOUCH: " yes", ACTIV: "f2", ACCOM: "u1 " },
      2026,
      { inTouch: "YES", activity: "F2", accommodation: "U1" },
    ],
    [
      "died",
      { IN_TOUCH: "DIED", ACTIV: "0", ACCOM: "0" },
      2026,
      { inTouch: "DIED", activity: "0", accommodation: "0" },
    ],
    ["blank", { IN_TOUCH: "", ACTIV: "", ACCOM: "" }, 2026, "BLANK"],
    ["blank in part", { IN_TOUCH: "YES", ACTIV: "F2" }, 2026, "INVALID"],
    ["a code of another year", { IN_TOUCH: "YES", ACTIV: "F3", ACCOM: "U1" }, 2026, "INVALID"],
    [
      "a code of its year",
      { IN_TOUCH: "YES", ACTIV: "F3", ACCOM: "U1" },
      2021,
      { inTouch: "YES", activity: "F3", accommodation: "U1" },
    ],
    ["a year that is not known", { IN_TOUCH: "YES", ACTIV: "F2", ACCOM: "U1" }, 2016, "INVALID"],
  ])("%s", (_, cells, year, measure) => {
    expect(measureIn(cells, year)).toEqual(measure);
  });
});

describe("rules that a row breaks", () => {
  test.each([
    ["none", {}, undefined, []],
    ["what rules on episodes ask is not known here", { born: day("2008-06-01") }, undefined, []],
    ["345", { activity: "0" }, undefined, [["345", "ACTIV"]]],
    ["344, of both", { inTouch: "RHOM" }, undefined, [["344", "ACTIV", "ACCOM"]]],
    ["348", {}, { inTouch: "DIED", activity: "0", accommodation: "0" }, [["348", "IN_TOUCH"]]],
    ["391", { born: day("2000-03-31") }, undefined, [["391", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"]]],
    ["3001", { born: day("2008-06-01"), accommodation: "Z2" }, undefined, [["3001", "ACCOM"]]],
  ])("%s", (_, more, before, rules) => {
    expect(
      brokenRules({ ...row, ...more }, 2026, before)
        .map(({ rule, columns }) => [rule, ...columns])
        .map((one, i) => (one[0] === "391" ? [one[0], ...(rules[i]?.slice(1) ?? [])] : one)),
    ).toEqual(rules);
  });
});

test("as CSV: the return's own columns and days, and what needs quotes has them", () => {
  expect(oc3Csv([row, { ...row, localId: 'a,"b' }])).toBe(
    'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\r\nc1,01/06/2006,YES,F2,U1\r\n"a,""b",01/06/2006,YES,F2,U1\r\n',
  );
  expect(oc3Csv([])).toBe("CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\r\n");
});
