import { describe, expect, it } from "vitest";
import { row } from "./plan-child.testkit.ts";
import { canonical, rowKey, sameCells } from "./row-key.ts";

describe("rowKey", () => {
  it.each([
    ["Header", { DOB: "x" }, ""],
    ["OC2", {}, ""],
    ["UASC", { DUC: "no day" }, ""],
    ["Episodes", { DECOM: "1/4/2025", DEC: "x" }, "2025-04-01"],
    ["Episodes", { DECOM: " 2025-04-01 " }, "2025-04-01"],
    ["Reviews", { REVIEW: "28/02/2025" }, "2025-02-28"],
    ["PlacedAdoption", { DATE_PLACED: "01/01/2020" }, "2020-01-01"],
    ["Missing", { MIS_START: "31/12/2024" }, "2024-12-31"],
    ["SWEpisodes", { SW_DECOM: "01/01/2024", SW_ID: " sw1 " }, "2024-01-01 SW1"],
    ["DoLo", { DOLO_START: "29/02/2024" }, "2024-02-29"],
  ] as const)("of %s %o is known by %o", (module, cells, key) => {
    expect(rowKey(module, cells)).toEqual({ kind: "key", key });
  });

  it.each([
    ["Episodes", { DECOM: "" }, "DECOM"],
    ["Episodes", {}, "DECOM"],
    ["Episodes", { DECOM: "29/02/2025" }, "DECOM"],
    ["Episodes", { DECOM: "31/12/1899" }, "DECOM"],
    ["SWEpisodes", { SW_DECOM: "?", SW_ID: "SW1" }, "SW_DECOM"],
    ["DoLo", { DOLO_START: "ZZ/01/2024" }, "DOLO_START"],
  ] as const)("of %s %o cannot be known: %s", (module, cells, column) => {
    expect(rowKey(module, cells)).toEqual({ kind: "unusable", column });
  });
});

describe("sameCells", () => {
  const one = row("Missing", { MISSING: "M", MIS_START: "01/04/2024", MIS_END: "" }).cells;
  it.each([
    [{ MISSING: " m " }, true],
    [{ MIS_START: "2024-04-01" }, true],
    [{ MIS_START: "1/4/2024" }, true],
    [{ MIS_END: "  " }, true],
    [{ MIS_START: "02/04/2024" }, false],
    [{ MISSING: "A" }, false],
    [{ MIS_END: "02/04/2024" }, false],
    [{ NOT_A_COLUMN: "x" }, true],
  ])("with %o: %o", (cells, same) => {
    expect(sameCells("Missing", one, { ...one, ...cells } as typeof one)).toBe(same);
  });

  it("keeps 0 and blank apart", () => {
    expect(canonical("0")).not.toBe(canonical(""));
  });
});
