import { describe, expect, it } from "vitest";
import { day } from "../dates.ts";
import { decideErasure } from "./erasure.ts";
import { answerBy, askRectification, decideRectification } from "./rectification.ts";
import { retentionOf } from "./retention.rule.ts";

const today = day("2026-11-22");
const refusedAt = (code: string, field: string) => ({ kind: "inputRefused", code, field });

describe("one month to answer", () => {
  it.each([
    ["2026-11-22", "2026-12-22"],
    ["2026-01-31", "2026-02-28"],
    ["2028-01-31", "2028-02-29"],
    ["2026-12-31", "2027-01-31"],
  ])("from %s ends on %s", (from, until) => {
    expect(answerBy(day(from))).toBe(until);
  });
});

describe("a request to put a record right", () => {
  it.each([
    [" It was a dog. ", undefined, true, { kind: "asked", receivedOn: today, statement: "It was a dog." }],
    ["x", "2026-11-01", false, { kind: "asked", receivedOn: "2026-11-01", answerBy: "2026-12-01" }],
    ["x".repeat(4_000), undefined, true, { kind: "asked" }],
    ["x".repeat(4_001), undefined, true, refusedAt("TEXT_LENGTH", "statement")],
    [" ", undefined, true, refusedAt("TEXT_LENGTH", "statement")],
    ["x", "2026-11-01", true, refusedAt("FIELD_DOES_NOT_APPLY", "receivedOn")],
    ["x", "2026-11-23", false, refusedAt("DAY_IN_FUTURE", "receivedOn")],
    ["x", "2018-05-24", false, refusedAt("DAY_OUT_OF_RANGE", "receivedOn")],
  ])("case %#", (statement, receivedOn, byThemselves, expected) => {
    const input = { statement, receivedOn: receivedOn === undefined ? undefined : day(receivedOn) };
    expect(askRectification(input, byThemselves, today)).toMatchObject(expected);
  });

  const open = { state: "OPEN", version: 1 } as const;
  const correctionId = "00000000-0000-7000-8000-000000000000";
  it.each([
    [open, { outcome: "CORRECTED", correctionId }, { kind: "decided", outcome: "CORRECTED", correctionId }],
    [open, { outcome: "REFUSED" }, { kind: "decided", correctionId: null }],
    [open, { outcome: "STATEMENT_ADDED" }, { kind: "decided" }],
    [open, { outcome: "CORRECTED" }, refusedAt("VALUE_MISSING", "correctionId")],
    [open, { outcome: "REFUSED", correctionId }, refusedAt("FIELD_DOES_NOT_APPLY", "correctionId")],
    [open, { outcome: "OPEN" }, refusedAt("FIELD_DOES_NOT_APPLY", "outcome")],
    [open, { outcome: "REFUSED", reason: "x".repeat(2_001) }, refusedAt("TEXT_LENGTH", "reason")],
    [open, { outcome: "REFUSED", expectedVersion: 2 }, { kind: "versionConflict", currentVersion: 1 }],
    [{ state: "REFUSED", version: 2 }, { outcome: "CORRECTED" }, { kind: "rectificationDecided", state: "REFUSED" }],
  ] as const)("is decided once, case %#", (current, input, expected) => {
    const given = { reason: "As the school says.", expectedVersion: 1, ...input };
    expect(decideRectification(current, given)).toMatchObject(expected);
  });
});

describe("a request for erasure", () => {
  const asked = { state: "OPEN", askedBy: "ann", version: 1 } as const;
  const retained = (born: string) =>
    retentionOf({ born: day(born), diedOn: null, adoptedOn: null, lastDeterminedOn: null });
  const old = { retained: retained("1951-11-22"), held: false };
  const rule = "CPPCR_REG_50_BIRTH_75";
  it.each([
    [asked, {}, old, "ben", { kind: "erase", rule, keptUntil: "2026-11-22" }],
    [asked, {}, { ...old, held: true }, "ben", { kind: "refuse", obstacles: ["LEGAL_HOLD"] }],
    [
      asked,
      {},
      { retained: retained("1951-11-23"), held: false },
      "ben",
      { kind: "refuse", obstacles: ["RETENTION"], rule, keptUntil: "2026-11-23" },
    ],
    [asked, { decision: "REFUSE" }, old, "ben", { kind: "refuse", obstacles: [] }],
    [asked, {}, old, "ann", { kind: "notDecidable", reason: "OWN" }],
    [{ ...asked, state: "REFUSED" }, {}, old, "ben", { kind: "notDecidable", reason: "DECIDED" }],
    [asked, { expectedVersion: 2 }, old, "ben", { kind: "versionConflict", currentVersion: 1 }],
    [asked, { note: "" }, old, "ben", refusedAt("TEXT_LENGTH", "note")],
    [asked, { note: "x".repeat(1_001) }, old, "ben", refusedAt("TEXT_LENGTH", "note")],
  ] as const)("case %#", (of, input, facts, by, expected) => {
    const given = { decision: "ERASE", note: "Nothing keeps it.", expectedVersion: 1, ...input } as const;
    expect(decideErasure(of, given, facts, by, today)).toMatchObject(expected);
  });
});
