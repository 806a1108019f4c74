import { describe, expect, test } from "vitest";
import { decideMerge, decidePair, decideUnmerge } from "./decide.ts";

describe("a decision on a pair", () => {
  test.each([
    ["of which nothing is stored", null, {}, { kind: "decided", verdict: "SAME", reason: "Seen." }],
    ["as it was read", 3, { expectedVersion: 3 }, { kind: "decided", verdict: "SAME", reason: "Seen." }],
    ["not read", 3, {}, { kind: "inputRefused", code: "EXPECTED_VERSION_MISSING", field: "expectedVersion" }],
    ["decided meanwhile", 4, { expectedVersion: 3 }, { kind: "versionConflict", currentVersion: 4 }],
    ["without a reason", null, { reason: " " }, { kind: "inputRefused", code: "TEXT_LENGTH", field: "reason" }],
    [
      "with too long a reason",
      null,
      { reason: "x".repeat(1001) },
      { kind: "inputRefused", code: "TEXT_LENGTH", field: "reason" },
    ],
  ])("%s", (_, version, more, expected) => {
    expect(decidePair(version, { verdict: "SAME", reason: "Seen.", ...more })).toEqual(expected);
  });
});

describe("a merge", () => {
  const known = { formerVersion: 2, nhsNumbersDiffer: false, decision: null };
  const by = (state: string, decidedBy: string) => ({ decision: { state, decidedBy } });
  test.each([
    ["with a reason", {}, {}, { kind: "ready", reason: "One child." }],
    [
      "of records decided to be of two children",
      by("DIFFERENT", "a"),
      {},
      { kind: "notMergeable", because: "DECIDED_DIFFERENT" },
    ],
    ["with two NHS numbers", { nhsNumbersDiffer: true }, {}, { kind: "notMergeable", because: "NHS_NUMBERS_DIFFER" }],
    [
      "with two NHS numbers, decided by another",
      { nhsNumbersDiffer: true, ...by("SAME", "b") },
      {},
      { kind: "ready", reason: "One child." },
    ],
    [
      "with two NHS numbers, decided by oneself",
      { nhsNumbersDiffer: true, ...by("SAME", "me") },
      {},
      { kind: "notMergeable", because: "NHS_NUMBERS_DIFFER" },
    ],
    [
      "with two NHS numbers, not sure",
      { nhsNumbersDiffer: true, ...by("NOT_SURE", "b") },
      {},
      { kind: "notMergeable", because: "NHS_NUMBERS_DIFFER" },
    ],
    ["of a record changed meanwhile", {}, { expectedVersion: 1 }, { kind: "versionConflict", currentVersion: 2 }],
    ["without a reason", {}, { reason: "" }, { kind: "inputRefused", code: "TEXT_LENGTH", field: "reason" }],
  ])("%s", (_, facts, more, expected) => {
    expect(decideMerge({ ...known, ...facts }, { reason: "One child.", expectedVersion: 2, ...more }, "me")).toEqual(
      expected,
    );
  });
});

describe("the end of a merge", () => {
  const merge = { childId: "a", intoId: "a", unmergedAt: null, version: 1 };
  test.each([
    ["with a reason", {}, {}, { kind: "ready", reason: "Twins." }],
    ["twice", { unmergedAt: "2026-11-22" }, {}, { kind: "notUnmergeable", because: "ALREADY_TAKEN_BACK" }],
    ["of a record that was merged on", { childId: "c" }, {}, { kind: "notUnmergeable", because: "MERGED_FURTHER" }],
    ["read before", {}, { expectedVersion: 0 }, { kind: "versionConflict", currentVersion: 1 }],
    ["without a reason", {}, { reason: "" }, { kind: "inputRefused", code: "TEXT_LENGTH", field: "reason" }],
  ])("%s", (_, facts, more, expected) => {
    expect(decideUnmerge({ ...merge, ...facts }, { reason: "Twins.", expectedVersion: 1, ...more })).toEqual(expected);
  });
});
