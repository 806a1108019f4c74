import { describe, expect, it } from "vitest";
import type { RawRow } from "../rows.ts";
import { aChild } from "./child-builder.ts";
import { wholeReturnRulesFor } from "./whole-return.ts";

const [rule] = wholeReturnRulesFor(2026);

function check(upns: readonly string[], wholeReturnLoaded = true, limit?: number) {
  if (rule === undefined) throw new Error("no rule");
  const run = rule.start({ ...aChild().context(), wholeReturnLoaded }, limit);
  for (const [i, UPN] of upns.entries()) {
    const row: RawRow = { module: "Header", file: "header.csv", line: i + 2, cells: { UPN } };
    run.add(row);
    run.add({ ...row, module: "OC2" });
  }
  return run.finish().map(({ rule: code, outcome, line, reason }) => [code, outcome, line, reason]);
}

describe("rule 444", () => {
  it("is used from 2026", () => {
    expect([wholeReturnRulesFor(2025).length, wholeReturnRulesFor(2026).length]).toEqual([0, 1]);
  });

  it("is met when every number occurs once, and unknown numbers may repeat", () => {
    expect(check(["B801200005001", "H801200001001", "UN1", "UN1", "", ""])).toEqual([]);
  });

  it("finds every row of a number that occurs more than once", () => {
    expect(check(["B801200005001", "H801200001001", "b801200005001 ", "B801200005001"])).toEqual([
      ["444", "failed", 2, undefined],
      ["444", "failed", 4, undefined],
      ["444", "failed", 5, undefined],
    ]);
  });

  it("is not evaluated over part of a return, and still finds what repeats in it", () => {
    expect(check(["B801200005001"], false)).toEqual([["444", "notEvaluated", null, "wholeReturnNotLoaded"]]);
    expect(check(["B801200005001", "B801200005001"], false)).toHaveLength(3);
  });

  it("holds no more than its limit, and says so", () => {
    expect(check(["B801200005001", "H801200001001", "T330123499001"], true, 2)).toEqual([
      ["444", "notEvaluated", null, "tooManyRows"],
    ]);
  });
});
