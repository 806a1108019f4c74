import fc from "fast-check";
import { expect, test } from "vitest";
import { codes } from "../children/care.fixture.ts";
import type { ChildInCare } from "../children/child-in-care.ts";
import { endCarePeriod } from "../children/end-care-period.ts";
import { startCarePeriod } from "../children/start-care-period.ts";
import { addDays, ageOn, type Day, day, laterOf } from "../dates.ts";
import { overlaps } from "../periods.ts";
import { correctPlacement } from "./correct-placement.ts";
import { endPlacement } from "./end-placement.ts";
import { movePlacement } from "./move-placement.ts";
import type { PlacementRecord } from "./placement-record.ts";
import { recordPlacement } from "./record-placement.ts";

const born = day("2020-01-01");
const today = day("2021-03-01");
/** Counted from the latest day recorded so far, so that many steps are accepted and many just not. */
const someDays = fc.integer({ min: -6, max: 6 });
const someStep = fc.record({
  what: fc.constantFrom("start", "start", "endCare", "record", "record", "move", "move", "end", "correct", "correct"),
  /** Which of the records, counted from the last. */
  which: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(6)),
  days: someDays,
  until: fc.option(fc.option(someDays), { nil: undefined }),
});
type Step = typeof someStep extends fc.Arbitrary<infer S> ? S : never;

/** What the store does with an accepted decision: the only model of it in these tests. */
function replaced(child: ChildInCare, records: readonly PlacementRecord[]): ChildInCare {
  const byId = new Map([...child.placements, ...records].map((record) => [record.id, record]));
  return { ...child, placements: [...byId.values()] };
}

function latestDay(child: ChildInCare): Day {
  const recorded = [...child.carePeriods, ...child.placements];
  return recorded.map(({ startedOn, endedOn }) => endedOn ?? startedOn).reduce(laterOf, born);
}

function after(child: ChildInCare, { what, which, days, until: daysUntil }: Step): ChildInCare {
  const on = addDays(latestDay(child), days);
  const until = daysUntil == null ? daysUntil : addDays(latestDay(child), daysUntil);
  const newId = () => `id ${child.carePeriods.length} ${child.placements.length}`;
  const carePeriod = child.carePeriods.at(-1 - which);
  const placement = child.placements.at(-1 - which);
  if (what === "start") {
    const decision = startCarePeriod(child, { startedOn: on, legalStatus: "C2", expectedVersion: 1 }, today, codes);
    if (decision.kind !== "started") return child;
    const period = { id: newId(), startedOn: on, endedOn: null };
    return {
      ...child,
      carePeriods: [...child.carePeriods, { ...period, version: 1 }],
      legalStatuses: [...child.legalStatuses, { ...period, carePeriodId: period.id }],
    };
  }
  if (carePeriod !== undefined && what === "endCare") {
    const input = { carePeriodId: carePeriod.id, endedOn: on, endReason: "E8", expectedVersion: 1 };
    const decision = endCarePeriod(child, input, today, codes);
    if (decision.kind !== "ended") return child;
    const carePeriods = child.carePeriods.map((p) => (p.id === carePeriod.id ? decision.carePeriod : p));
    const statuses = new Map([...child.legalStatuses, ...decision.legalStatuses].map((s) => [s.id, s]));
    return replaced({ ...child, carePeriods, legalStatuses: [...statuses.values()] }, decision.placements);
  }
  if (carePeriod !== undefined && what === "record") {
    const input = { carePeriodId: carePeriod.id, startedOn: on, type: "U4", expectedVersion: 1 };
    const decision = recordPlacement(child, input, today, codes);
    return decision.kind === "recorded" ? replaced(child, [{ ...decision.placement, id: newId(), version: 1 }]) : child;
  }
  if (placement === undefined) return child;
  const of = { placementId: placement.id, expectedVersion: 1 };
  if (what === "move") {
    const decision = movePlacement(child, { ...of, movedOn: on, reason: "OTHER", type: "K2" }, today, codes);
    if (decision.kind !== "moved") return child;
    return replaced(child, [decision.from, { ...decision.to, id: newId(), version: 1 }]);
  }
  if (what === "end") {
    const decision = endPlacement(child, { ...of, endedOn: on, reason: "OTHER" }, today, codes);
    return decision.kind === "ended" ? replaced(child, [decision.placement]) : child;
  }
  if (what === "correct") {
    const corrected = { startedOn: days % 2 === 0 ? on : undefined, endedOn: until };
    const decision = correctPlacement(child, { ...of, ...corrected, correctionReason: "wrong" }, today, codes);
    return decision.kind === "corrected" ? replaced(child, [decision.placement]) : child;
  }
  return child;
}

const period = (recorded: { startedOn: string; endedOn: string | null }) => ({
  from: day(recorded.startedOn),
  until: recorded.endedOn === null ? null : day(recorded.endedOn),
});

test("whatever is accepted, in any order: no two at once, each at least a day, placements inside their care period", () => {
  let placementsSeen = 0;
  fc.assert(
    fc.property(fc.array(someStep, { minLength: 20, maxLength: 60, size: "max" }), (steps) => {
      let child: ChildInCare = {
        id: "child",
        authorityId: "LA:202",
        dateOfBirth: born,
        version: 1,
        carePeriods: [],
        legalStatuses: [],
        placements: [],
      };
      for (const step of steps) {
        child = after(child, step);
        for (const kind of [child.carePeriods, child.legalStatuses, child.placements]) {
          for (const [i, a] of kind.entries()) {
            expect(a.endedOn === null || a.startedOn < a.endedOn).toBe(true);
            expect(ageOn(born, a.startedOn)).toBeGreaterThanOrEqual(0);
            for (const b of kind.slice(i + 1)) expect(overlaps(period(a), period(b))).toBe(false);
          }
        }
        for (const placement of child.placements) {
          const care = child.carePeriods.find((recorded) => recorded.id === placement.carePeriodId);
          expect(care !== undefined && placement.startedOn >= care.startedOn).toBe(true);
          if (care?.endedOn != null) expect(placement.endedOn !== null && placement.endedOn <= care.endedOn).toBe(true);
        }
      }
      placementsSeen += child.placements.length;
    }),
    { numRuns: 300 },
  );
  // The steps do get somewhere.
  expect(placementsSeen).toBeGreaterThan(200);
});
