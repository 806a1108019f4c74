import { describe, expect, test } from "vitest";
import { directory } from "../commissioning/commissioning.fixture.ts";
import { disputeIn, evidence, payer, today } from "./dispute.fixture.ts";
import { DISPUTE_STATES, type DisputeState } from "./dispute-states.ts";
import { type DisputeRecord, type TakeStep, takeStep } from "./take-step.ts";

const [A, B, C] = ["ICB:A", "ICB:B", "ICB:C"];
const step = (dispute: DisputeRecord, to: DisputeState, by: string, more: Partial<TakeStep> = {}) =>
  takeStep(dispute, { to, reason: "because", evidence, expectedVersion: 4, ...more }, by, today, directory);

/** The outcome that a step asks for when `by` takes it. */
const outcomeOf = (from: DisputeState, to: DisputeState, by: string): string | null =>
  to === "DETERMINED" ? B : to === "SETTLED" && from !== "DETERMINED" ? by : null;

type Who = "either" | "raiser" | "-";
// biome-ignore format: a matrix is read by its columns
const pairs: Record<DisputeState, Who[]> = {
  // to                    raised  local     escalated  arbitration  determined  settled   withdrawn
  RAISED:                 ["-",    "either", "-",       "-",         "-",        "-",      "raiser"],
  LOCAL_RESOLUTION:       ["-",    "-",      "either",  "-",         "-",        "either", "raiser"],
  ESCALATED:              ["-",    "-",      "-",       "either",    "-",        "either", "raiser"],
  ARBITRATION_REQUESTED:  ["-",    "-",      "-",       "-",         "either",   "-",      "raiser"],
  DETERMINED:             ["-",    "-",      "-",       "-",         "-",        "either", "-"],
  SETTLED:                ["-",    "-",      "-",       "-",         "-",        "-",      "-"],
  WITHDRAWN:              ["-",    "-",      "-",       "-",         "-",        "-",      "-"],
};
const cells = DISPUTE_STATES.flatMap((from) =>
  DISPUTE_STATES.map((to, i) => [from, to, pairs[from][i] as Who] as const),
);

describe("every pair of states", () => {
  test.each(cells)("%s to %s: %s", (from, to, who) => {
    for (const by of [A, B]) {
      const decision = step(disputeIn(from), to, by, { outcomeIcbId: outcomeOf(from, to, by) });
      const allowed = who === "either" || (who === "raiser" && by === A);
      if (allowed) {
        expect(decision).toMatchObject({
          kind: "taken",
          dispute: { state: to, version: 5, raisedById: A, respondentId: B },
          step: { position: 5, from, to },
        });
      } else {
        const legal = DISPUTE_STATES.filter((_, i) => {
          const other = pairs[from][i];
          return other === "either" || (other === "raiser" && by === A);
        });
        const reason = who === "raiser" ? "ONLY_RAISER" : "NOT_NEXT";
        expect(decision).toEqual({ kind: "illegalStep", reason, allowed: legal });
      }
    }
  });

  test.each(DISPUTE_STATES)("%s: who is no party can do nothing", (from) => {
    for (const to of DISPUTE_STATES) {
      expect(step(disputeIn(from), to, C as string)).toEqual({ kind: "illegalStep", reason: "NOT_NEXT", allowed: [] });
    }
  });
});

describe("what a step asks for", () => {
  test.each<[string, DisputeState, DisputeState, string, Partial<TakeStep>, string | undefined]>([
    ["escalating without evidence", "LOCAL_RESOLUTION", "ESCALATED", A, { evidence: [] }, "EVIDENCE_NEEDED"],
    ["arbitration without evidence", "ESCALATED", "ARBITRATION_REQUESTED", A, { evidence: [] }, "EVIDENCE_NEEDED"],
    ["a decision without evidence", "ARBITRATION_REQUESTED", "DETERMINED", A, { evidence: [] }, "EVIDENCE_NEEDED"],
    ["local resolution without evidence", "RAISED", "LOCAL_RESOLUTION", B, { evidence: [] }, undefined],
    ["withdrawing without evidence", "ESCALATED", "WITHDRAWN", A, { evidence: [] }, undefined],
    ["a decision for nobody", "ARBITRATION_REQUESTED", "DETERMINED", A, {}, "OUTCOME_NEEDED"],
    ["a decision for a third", "ARBITRATION_REQUESTED", "DETERMINED", A, { outcomeIcbId: C }, "OUTCOME_NOT_PARTY"],
    ["a decision for the raiser", "ARBITRATION_REQUESTED", "DETERMINED", B, { outcomeIcbId: A }, undefined],
    ["a decision for the respondent", "ARBITRATION_REQUESTED", "DETERMINED", A, { outcomeIcbId: B }, undefined],
    ["an agreement about nobody", "ESCALATED", "SETTLED", A, {}, "OUTCOME_NEEDED"],
    ["an agreement about a third", "ESCALATED", "SETTLED", A, { outcomeIcbId: C }, "OUTCOME_NOT_PARTY"],
    ["an agreement that the other pays", "ESCALATED", "SETTLED", A, { outcomeIcbId: B }, "ONLY_WHO_ACCEPTS"],
    ["an agreement to pay", "LOCAL_RESOLUTION", "SETTLED", B, { outcomeIcbId: B }, undefined],
    ["an outcome of local resolution", "RAISED", "LOCAL_RESOLUTION", A, { outcomeIcbId: A }, "OUTCOME_NOT_EXPECTED"],
    ["an outcome of withdrawing", "RAISED", "WITHDRAWN", A, { outcomeIcbId: A }, "OUTCOME_NOT_EXPECTED"],
    ["settling as determined", "DETERMINED", "SETTLED", A, {}, undefined],
    ["settling as determined, said again", "DETERMINED", "SETTLED", B, { outcomeIcbId: B }, undefined],
    ["settling otherwise than determined", "DETERMINED", "SETTLED", A, { outcomeIcbId: A }, "OUTCOME_NOT_EXPECTED"],
  ])("%s", (_name, from, to, by, more, reason) => {
    const decision = step(disputeIn(from), to, by, more);
    expect(decision).toMatchObject(reason === undefined ? { kind: "taken" } : { kind: "illegalStep", reason });
  });

  test.each<[string, Partial<TakeStep>, string | undefined]>([
    ["a reason of one character", { reason: "x" }, undefined],
    ["a reason of 2,000", { reason: "x".repeat(2_000) }, undefined],
    ["a reason of 2,001", { reason: "x".repeat(2_001) }, "reason"],
    ["a reason of space", { reason: " \n" }, "reason"],
    ["a title of 200", { evidence: [{ title: "x".repeat(200), reference: "r" }] }, undefined],
    ["a title of 201", { evidence: [...evidence, { title: "x".repeat(201), reference: "r" }] }, "evidence[1].title"],
    ["a reference of 1,000", { evidence: [{ title: "t", reference: "x".repeat(1_000) }] }, undefined],
    ["a reference of 1,001", { evidence: [{ title: "t", reference: "x".repeat(1_001) }] }, "evidence[0].reference"],
    ["a reference with NUL", { evidence: [{ title: "t", reference: "\0" }] }, "evidence[0].reference"],
  ])("%s", (_name, more, field) => {
    const decision = step(disputeIn("RAISED"), "LOCAL_RESOLUTION", A as string, more);
    expect(decision).toMatchObject(
      field === undefined ? { kind: "taken" } : { kind: "inputRefused", code: "TEXT_LENGTH", field },
    );
  });

  test.each([50, 51])("%i pieces of evidence, of which 50 are taken", (many) => {
    const more = { evidence: Array.from({ length: many }, () => ({ title: "t", reference: "r" })) };
    expect(step(disputeIn("RAISED"), "LOCAL_RESOLUTION", A as string, more)).toMatchObject(
      many === 50 ? { kind: "taken" } : { kind: "inputRefused", code: "LIST_TOO_LONG", field: "evidence" },
    );
  });

  test.each([3, 5])("version %i, when it is 4: a conflict, whatever the step", (expectedVersion) => {
    for (const to of DISPUTE_STATES) {
      expect(step(disputeIn("RAISED"), to, A as string, { expectedVersion })).toEqual({
        kind: "versionConflict",
        currentVersion: 4,
      });
    }
  });
});

describe("after a step", () => {
  test("the texts are without the space around them", () => {
    const decision = step(disputeIn("RAISED"), "LOCAL_RESOLUTION", B as string, {
      reason: " we met\n",
      evidence: [{ title: " minutes ", reference: " DOC-2 " }],
    });
    expect(decision).toMatchObject({
      step: { statement: { reason: "we met", evidence: [{ title: "minutes", reference: "DOC-2" }] } },
    });
  });

  test.each<[DisputeState, DisputeState, string | null, object]>([
    ["RAISED", "LOCAL_RESOLUTION", null, { interimPayer: payer, outcomeIcbId: null }],
    ["ARBITRATION_REQUESTED", "DETERMINED", "ICB:B", { interimPayer: payer, outcomeIcbId: "ICB:B" }],
    ["DETERMINED", "SETTLED", null, { interimPayer: null, outcomeIcbId: "ICB:B" }],
    ["ESCALATED", "SETTLED", "ICB:A", { interimPayer: null, outcomeIcbId: "ICB:A" }],
    ["ESCALATED", "WITHDRAWN", null, { interimPayer: null, outcomeIcbId: null }],
  ])("%s to %s: who pays meanwhile, and who was found responsible", (from, to, outcomeIcbId, expected) => {
    expect(step(disputeIn(from), to, A as string, { outcomeIcbId })).toMatchObject({ dispute: expected });
  });
});
