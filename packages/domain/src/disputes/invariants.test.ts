import fc from "fast-check";
import { expect, test } from "vitest";
import { directory } from "../commissioning/commissioning.fixture.ts";
import { disputeIn, evidence, today } from "./dispute.fixture.ts";
import { DISPUTE_STATES, type DisputeState, isOver } from "./dispute-states.ts";
import { nextSteps, sidesOf } from "./parties.rule.ts";
import { type DisputeRecord, takeStep } from "./take-step.ts";

const icbs = ["ICB:A", "ICB:B", "ICB:C"] as const;
const someStep = fc.record({
  /** Weighted towards what may come next, so that sequences get somewhere. */
  to: fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.constantFrom(...DISPUTE_STATES) }),
  by: fc.constantFrom(...icbs, "ICB:A", "ICB:B"),
  outcomeIcbId: fc.constantFrom(null, null, ...icbs),
  evidence: fc.constantFrom(evidence, evidence, []),
  stale: fc.nat(9).map((n) => n === 0),
});

test("after any steps: somebody pays until it is over, positions follow one another, and what is over stays over", () => {
  const reached = new Set<DisputeState>();
  fc.assert(
    fc.property(fc.array(someStep, { minLength: 10, maxLength: 40, size: "max" }), (steps) => {
      let dispute: DisputeRecord = disputeIn("RAISED", { version: 1 });
      const positions = [1];
      for (const { to: wish, by, outcomeIcbId, evidence, stale } of steps) {
        const legal = nextSteps(dispute.state, sidesOf(dispute, by, today, directory));
        const to = typeof wish === "string" ? wish : (legal[wish % Math.max(legal.length, 1)] ?? "SETTLED");
        const input = { to, reason: "r", evidence, outcomeIcbId, expectedVersion: dispute.version - (stale ? 1 : 0) };
        const decision = takeStep(dispute, input, by, today, directory);
        if (decision.kind !== "taken") {
          if (decision.kind === "illegalStep") expect(decision.allowed).toEqual(legal);
          continue;
        }
        expect(isOver(dispute.state)).toBe(false);
        expect(legal).toContain(to);
        expect(decision.step).toMatchObject({ from: dispute.state, to: decision.dispute.state });
        positions.push(decision.step.position);
        dispute = decision.dispute;
        reached.add(dispute.state);
        expect(dispute.interimPayer === null).toBe(isOver(dispute.state));
        expect(dispute.outcomeIcbId !== null).toBe(["DETERMINED", "SETTLED"].includes(dispute.state));
        if (dispute.outcomeIcbId !== null) expect(["ICB:A", "ICB:B"]).toContain(dispute.outcomeIcbId);
      }
      expect(positions).toEqual(positions.map((_, i) => i + 1));
      expect(dispute.version).toBe(positions.length);
    }),
    { numRuns: 400 },
  );
  // The steps do get everywhere.
  expect([...reached].sort()).toEqual(DISPUTE_STATES.filter((state) => state !== "RAISED").sort());
});
