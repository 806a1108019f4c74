import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { directory } from "./directory.fixture.ts";

const before = day("2026-03-31");
const after = day("2026-04-01");

describe("byCode", () => {
  test.each([
    ["an id", "ICB:QMJ", before, "ICB:QMJ"],
    ["an id after abolition", "ICB:QMJ", after, undefined],
    ["an ODS code", "QRL", before, "ICB:QRL"],
    ["an old ONS code while in use", "E54000042", before, "ICB:QRL"],
    ["an old ONS code afterwards", "E54000042", after, undefined],
    ["its new ONS code from its first day", "E54000067", after, "ICB:QRL"],
    ["its new ONS code before that", "E54000067", before, undefined],
    ["a DfE number", "850", before, "LA:850"],
    ["nobody's code", "QQQ", before, undefined],
  ])("%s", (_, code, on, expected) => {
    expect(directory.byCode(code, on)?.id).toBe(expected);
  });

  test("a scheme excludes codes of the others, and ids", () => {
    expect(directory.byCode("850", before, "ODS")).toBeUndefined();
    expect(directory.byCode("850", before, "DFE")?.id).toBe("LA:850");
    expect(directory.byCode("LA:850", before, "DFE")).toBeUndefined();
  });
});

test("the code in use changes on its day", () => {
  expect(directory.codeOf("ICB:QRL", "ONS", before)).toBe("E54000042");
  expect(directory.codeOf("ICB:QRL", "ONS", after)).toBe("E54000067");
  expect(directory.codeOf("ICB:QRL", "DFE", after)).toBeUndefined();
});

describe("who carries an organisation's responsibilities", () => {
  test.each([
    ["itself while it exists", "ICB:QMJ", before, { kind: "one", organisationId: "ICB:QMJ" }],
    ["its one successor", "ICB:QMJ", after, { kind: "one", organisationId: "ICB:Z9B2Z" }],
    [
      "several when it was split",
      "ICB:QNQ",
      after,
      { kind: "split", candidateIds: ["ICB:S0E4D", "ICB:S9B9J", "ICB:QRL"] },
    ],
    ["nobody before it existed", "ICB:Z9B2Z", before, { kind: "notYet" }],
    ["nobody for an unknown one", "ICB:XXX", after, { kind: "ended" }],
  ])("%s", (_, id, on, expected) => {
    expect(directory.currentFor(id, on)).toEqual(expected);
  });
});

test("splits are told from mergers", () => {
  expect(directory.wasSplit("ICB:QNQ")).toBe(true);
  expect(directory.wasSplit("ICB:QMJ")).toBe(false);
});

test("the days on which an ICB may change come from the facts", () => {
  expect(directory.icbsBegan).toBe("2022-07-01");
  expect(directory.icbChangeDays).toEqual(["2022-07-01", "2026-04-01"]);
});
