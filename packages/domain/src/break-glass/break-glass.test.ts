import { describe, expect, it } from "vitest";
import { closeReview, readBreakGlass } from "./break-glass.ts";

const reason = "Brought in unconscious.";
const refusedAt = (code: string, field: string) => ({ kind: "inputRefused", code, field });

describe("what is asked for when glass is broken", () => {
  it.each([
    [{ id: "A-1" }, reason, 1, { kind: "read", childId: "a-1", reason, minutes: 1 }],
    [{ nhsNumber: "999 000 0018" }, ` ${reason} `, 60, { kind: "read", nhsNumber: "9990000018", reason, minutes: 60 }],
    [{ id: "a" }, reason, 61, refusedAt("NUMBER_OUT_OF_RANGE", "minutes")],
    [{ id: "a" }, reason, 0, refusedAt("NUMBER_OUT_OF_RANGE", "minutes")],
    [{ id: "a" }, reason, 1.5, refusedAt("NUMBER_OUT_OF_RANGE", "minutes")],
    [{ id: "a" }, "urgent", 5, refusedAt("TEXT_LENGTH", "reason")],
    [{ id: "a" }, "x".repeat(1_001), 5, refusedAt("TEXT_LENGTH", "reason")],
    [{ nhsNumber: "9990000019" }, reason, 5, refusedAt("NHS_NUMBER_INVALID", "child.nhsNumber")],
  ])("%j, %j, %d minutes", (child, why, minutes, expected) => {
    expect(readBreakGlass({ child, reason: why, minutes })).toEqual(expected);
  });
});

describe("the review of it", () => {
  const grant = { subject: "nurse", outcome: null, version: 1 };
  const input = { outcome: "JUSTIFIED", note: "Seen.", expectedVersion: 1 } as const;
  it("is closed by another", () => {
    expect(closeReview(grant, input, "lead")).toEqual({ kind: "closed", outcome: "JUSTIFIED", note: "Seen." });
  });
  it.each([
    [
      { ...grant, outcome: "JUSTIFIED" as const, version: 2 },
      input,
      "lead",
      { kind: "notReviewable", reason: "CLOSED" },
    ],
    [grant, input, "nurse", { kind: "notReviewable", reason: "OWN" }],
    [grant, { ...input, expectedVersion: 2 }, "lead", { kind: "versionConflict", currentVersion: 1 }],
    [grant, { ...input, note: " " }, "lead", refusedAt("TEXT_LENGTH", "note")],
  ])("is not closed: case %#", (of, given, reviewer, expected) => {
    expect(closeReview(of, given, reviewer)).toEqual(expected);
  });
});
