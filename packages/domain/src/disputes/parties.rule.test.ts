import { describe, expect, test } from "vitest";
import { directory } from "../commissioning/commissioning.fixture.ts";
import { day } from "../dates.ts";
import { disputeIn, today } from "./dispute.fixture.ts";
import { actsFor, nextSteps, sidesOf } from "./parties.rule.ts";
import { takeStep } from "./take-step.ts";

describe("who acts for a party", () => {
  test.each<[string, string, string, string, boolean]>([
    ["itself", "ICB:A", "ICB:A", "2026-11-22", true],
    ["another", "ICB:B", "ICB:A", "2026-11-22", false],
    ["its only successor, on the first day", "ICB:Z9B2Z", "ICB:QMJ", "2026-04-01", true],
    ["its only successor, the day before", "ICB:Z9B2Z", "ICB:QMJ", "2026-03-31", false],
    ["itself, after it ended", "ICB:QMJ", "ICB:QMJ", "2026-11-22", true],
    ["the predecessor of a party", "ICB:QMJ", "ICB:Z9B2Z", "2026-11-22", false],
    ["one of three successors", "ICB:S9B9J", "ICB:QNQ", "2026-11-22", false],
    ["one of three that lasted", "ICB:QRL", "ICB:QNQ", "2026-11-22", false],
  ])("%s", (_name, organisation, party, on, acts) => {
    expect(actsFor(organisation, party, day(on), directory)).toBe(acts);
  });
});

test("an ICB into which both parties were merged is on both sides, and may withdraw what its predecessor raised", () => {
  const dispute = disputeIn("RAISED", { raisedById: "ICB:QMJ", respondentId: "ICB:QRV" });
  expect(sidesOf(dispute, "ICB:Z9B2Z", today, directory)).toEqual(["RAISER", "RESPONDENT"]);
  const input = { to: "WITHDRAWN", reason: "merged", evidence: [], expectedVersion: 4 } as const;
  expect(takeStep(dispute, input, "ICB:Z9B2Z", today, directory)).toMatchObject({ kind: "taken" });
});

test("a successor accepts responsibility for what its predecessor was party to", () => {
  const dispute = disputeIn("ESCALATED", { raisedById: "ICB:A", respondentId: "ICB:QMJ" });
  const input = { to: "SETTLED", reason: "agreed", evidence: [], expectedVersion: 4 } as const;
  const settle = (by: string) => takeStep(dispute, { ...input, outcomeIcbId: "ICB:QMJ" }, by, today, directory);
  expect(settle("ICB:Z9B2Z")).toMatchObject({ kind: "taken", dispute: { outcomeIcbId: "ICB:QMJ" } });
  expect(settle("ICB:A")).toMatchObject({ kind: "illegalStep", reason: "ONLY_WHO_ACCEPTS" });
});

test.each([
  [[], []],
  [["RESPONDENT"], ["ESCALATED", "SETTLED"]],
  [["RAISER"], ["ESCALATED", "SETTLED", "WITHDRAWN"]],
] as const)("from local resolution, %j may go to %j", (sides, expected) => {
  expect(nextSteps("LOCAL_RESOLUTION", sides)).toEqual(expected);
});
