import { describe, expect, it } from "vitest";
import { day } from "../dates.ts";
import { sealIdentity } from "./seal-identity.ts";
import { OPENING_STATES, type OpeningStep, takeOpeningStep } from "./sealed-opening.ts";

const today = day("2026-11-22");
const period = (startedOn: string, endedOn: string | null, endReason: string | null) => ({
  startedOn,
  endedOn,
  endReason,
});
const adopted = period("2025-01-10", "2026-06-01", "E11");
const input = { childId: "a", reason: "An adoption order was made.", expectedVersion: 3 };
const refusedAt = (code: string, field: string) => ({ kind: "inputRefused", code, field });

describe("what is sealed", () => {
  it.each([
    ["after an order", [adopted], { kind: "sealed", adoptedOn: "2026-06-01", reason: input.reason }],
    ["whose consent was dispensed with", [period("2025-01-10", "2026-11-22", "E12")], { kind: "sealed" }],
    ["care before that ended otherwise", [adopted, period("2020-01-10", "2021-01-10", "E4A")], { kind: "sealed" }],
    ["in care", [period("2025-01-10", null, null)], { kind: "notSealable", reason: "IN_CARE" }],
    ["in care until tomorrow", [period("2025-01-10", "2026-11-23", "E11")], { kind: "notSealable", reason: "IN_CARE" }],
    ["in care again", [adopted, period("2026-08-01", null, null)], { kind: "notSealable", reason: "IN_CARE" }],
    ["went home", [period("2025-01-10", "2026-06-01", "E4A")], { kind: "notSealable", reason: "NOT_ADOPTED" }],
    ["why is not recorded", [period("2025-01-10", "2026-06-01", null)], { kind: "notSealable", reason: "NOT_ADOPTED" }],
    ["never in care", [], { kind: "notSealable", reason: "NOT_ADOPTED" }],
  ])("is a record of a child %s: %j", (_, carePeriods, expected) => {
    expect(sealIdentity({ id: "a", version: 3, carePeriods }, input, today)).toMatchObject(expected);
  });

  it.each([
    [{ reason: "adopted" }, refusedAt("TEXT_LENGTH", "reason")],
    [{ reason: "x".repeat(1_001) }, refusedAt("TEXT_LENGTH", "reason")],
    [{ reason: "x".repeat(1_000) }, { kind: "sealed" }],
    [{ reason: "x".repeat(10) }, { kind: "sealed" }],
    [{ afterChildId: "A" }, refusedAt("FIELD_DOES_NOT_APPLY", "afterChildId")],
    [{ expectedVersion: 2 }, { kind: "versionConflict", currentVersion: 3 }],
  ])("is asked with %j", (more, expected) => {
    const child = { id: "a", version: 3, carePeriods: [adopted] };
    expect(sealIdentity(child, { ...input, ...more }, today)).toMatchObject(expected);
  });
});

describe("the steps of an opening", () => {
  const opening = { subject: "nurse", decidedBy: null, state: "ASKED" as const, version: 1 };
  it.each(OPENING_STATES)("from %s are those that it says, and each is another's", (state) => {
    const decidedBy = state === "ASKED" || state === "LAPSED" ? null : "lead";
    const steps: OpeningStep[] = ["APPROVE", "REFUSE", "CLOSE_REVIEW"];
    const taken = (by: string) =>
      steps.filter((step) => takeOpeningStep({ ...opening, state, decidedBy }, step, by, 1).kind === "taken");
    const expected = state === "ASKED" ? ["APPROVE", "REFUSE"] : state === "ENDED" ? ["CLOSE_REVIEW"] : [];
    expect([taken("other"), taken("nurse"), taken("lead")]).toEqual([expected, [], decidedBy === null ? expected : []]);
  });
  it.each([
    [opening, "APPROVE", "nurse", 1, { kind: "notPossible", reason: "OWN", nextSteps: [] }],
    [opening, "CLOSE_REVIEW", "lead", 1, { kind: "notPossible", reason: "STATE", nextSteps: ["APPROVE", "REFUSE"] }],
    [opening, "APPROVE", "lead", 2, { kind: "versionConflict", currentVersion: 1 }],
    [
      { ...opening, state: "ENDED" as const, decidedBy: "lead" },
      ...(["CLOSE_REVIEW", "lead", 1] as const),
      { kind: "notPossible", reason: "APPROVER", nextSteps: [] },
    ],
  ] as const)("are refused: case %#", (of, step, by, version, expected) => {
    expect(takeOpeningStep(of, step, by, version)).toEqual(expected);
  });
});
