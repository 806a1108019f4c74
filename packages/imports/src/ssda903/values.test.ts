import { describe, expect, it } from "vitest";
import { clean, dateCell, flagCell, integerCell } from "./values.ts";

const blank = { kind: "blank" };
const invalid = { kind: "invalid" };
const value = (of: unknown) => ({ kind: "value", value: of });

describe("clean", () => {
  it.each([
    ["  u4 ", "U4"],
    ["\u00a0pr1\t", "PR1"],
    ["", ""],
    ["   ", ""],
    ["007", "007"],
  ])("%j becomes %j", (cell, expected) => {
    expect(clean(cell)).toBe(expected);
  });
});

describe("dateCell", () => {
  it.each([
    ["", blank],
    ["  ", blank],
    ["29/02/2024", value("2024-02-29")],
    ["29/02/2025", invalid],
    ["31/04/2025", invalid],
    [" 01/04/2025 ", value("2025-04-01")],
    ["1/4/2025", value("2025-04-01")],
    ["2016-07-26", value("2016-07-26")],
    ["2016-02-30", invalid],
    ["12/31/2020", invalid],
    ["01/04/25", invalid],
    ["ZZ/05/2016", invalid],
    ["01/01/1900", value("1900-01-01")],
    ["31/12/1899", invalid],
    ["01/01/0000", invalid],
    ["2016-07-26 00:00:00", invalid],
  ])("%j", (cell, expected) => {
    expect(dateCell(cell)).toEqual(expected);
  });
});

describe("integerCell", () => {
  it.each([
    ["", blank],
    ["0", value(0)],
    ["-0", value(0)],
    [" 040 ", value(40)],
    ["12.0", value(12)],
    ["12.00", value(12)],
    ["12.5", invalid],
    ["12.", invalid],
    ["-1", value(-1)],
    ["+1", invalid],
    ["1e3", invalid],
    ["0x10", invalid],
    ["9007199254740993", invalid],
    ["twelve", invalid],
  ])("%j", (cell, expected) => {
    expect(integerCell(cell)).toEqual(expected);
  });
});

describe("flagCell", () => {
  it.each([
    ["", blank],
    ["0", value(false)],
    ["1", value(true)],
    ["1.0", value(true)],
    ["0.0", value(false)],
    [" 1 ", value(true)],
    ["2", invalid],
    ["Y", invalid],
    ["TRUE", invalid],
  ])("%j", (cell, expected) => {
    expect(flagCell(cell)).toEqual(expected);
  });
});
