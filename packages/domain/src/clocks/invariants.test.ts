import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "../dates.ts";
import { calendar } from "../working-days.fixture.ts";
import { makeHolidayCalendar, workingDaysBetween } from "../working-days.ts";
import { assessmentClocks } from "./assessment-clocks.ts";
import { proposedBreaches } from "./breach.rule.ts";
import { attempt, care } from "./clock.fixture.ts";
import { ASSESSORS, CLOCK_KINDS, type ClockFacts } from "./clock-facts.ts";
import { adoptionMedicalDue, initialDue, reviewDue } from "./due.rule.ts";

const base = day("2024-01-01");
const someDay = fc.integer({ min: 0, max: 900 }).map((offset) => addDays(base, offset));
const maybe = fc.option(fc.integer({ min: 0, max: 40 }));

const someAttempt = fc.record({
  ...{ at: someDay, accept: maybe, book: maybe, assess: maybe, report: maybe, decline: maybe, cancel: maybe },
  kind: fc.constantFrom(...CLOCK_KINDS),
  by: fc.constantFrom(...ASSESSORS),
});

/** Any history whose days could have been recorded one after the other. */
export const someFacts: fc.Arbitrary<ClockFacts> = fc
  .record({
    born: fc.integer({ min: -6000, max: -200 }).map((offset) => addDays(base, offset)),
    consent: fc.option(someDay),
    start: someDay,
    lasts: fc.option(fc.integer({ min: 1, max: 600 })),
    shortBreaks: fc.boolean(),
    notified: fc.option(someDay),
    attempts: fc.array(someAttempt, { maxLength: 6 }),
  })
  .map(({ born, consent, start, lasts, shortBreaks, notified, attempts }) => ({
    childId: "child",
    authorityId: "LA:A",
    dateOfBirth: born,
    consentSince: consent,
    carePeriods: [
      care({
        startedOn: start,
        endedOn: lasts === null ? null : addDays(start, lasts),
        shortBreaks,
        notifiedOn: notified,
      }),
    ],
    assessments: attempts
      .map((said, i) => {
        let last = said.at;
        const next = (after: number | null, until = true) => {
          if (after === null || !until) return null;
          last = addDays(last, after);
          return last;
        };
        const acceptedOn = next(said.accept);
        const bookedOn = next(said.book, acceptedOn !== null);
        const assessedOn = next(said.assess);
        const open = assessedOn === null;
        const declinedOn = open ? next(said.decline) : null;
        return attempt({
          ...{ id: `a${i}`, kind: said.kind, requestedOn: said.at, acceptedOn, bookedOn, assessedOn, declinedOn },
          assessedBy: open ? null : said.by,
          reportReturnedOn: next(said.report, !open),
          cancelledOn: open && declinedOn === null ? next(said.cancel) : null,
        });
      })
      .sort((a, b) => (a.requestedOn < b.requestedOn ? -1 : 1)),
  }));

const asOfSome = fc.integer({ min: 0, max: 1300 }).map((offset) => addDays(base, offset));

describe("whatever happened", () => {
  test("legs sum to the total, each begins where the one before ended, and an open clock has one that lasts", () => {
    fc.assert(
      fc.property(someFacts, asOfSome, (facts, asOf) => {
        for (const clock of assessmentClocks(facts, asOf, calendar)) {
          const sum = clock.legs.reduce((so, leg) => so + (leg.workingDays ?? Number.NaN), 0);
          expect(sum).toBe(clock.workingDays);
          for (const [i, leg] of clock.legs.entries())
            expect(leg.from).toBe(clock.legs[i - 1]?.until ?? clock.startsOn);
          expect(clock.legs.slice(0, -1).every(({ until }) => until !== null)).toBe(true);
          const runs = clock.state === "OPEN" || clock.state === "PAUSED";
          expect(clock.leg !== null).toBe(runs);
          expect(clock.overdue && (clock.dueOn === null || asOf <= clock.dueOn)).toBe(false);
          for (const breach of proposedBreaches(clock)) expect(breach.dueOn < asOf).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("derived again it is the same, and facts of later days change nothing", () => {
    fc.assert(
      fc.property(someFacts, asOfSome, (facts, asOf) => {
        const first = assessmentClocks(facts, asOf, calendar);
        expect(assessmentClocks(structuredClone(facts), asOf, calendar)).toEqual(first);
        const later = attempt({ id: "z", requestedOn: addDays(asOf, 1), assessedOn: addDays(asOf, 2) });
        expect(assessmentClocks({ ...facts, assessments: [...facts.assessments, later] }, asOf, calendar)).toEqual(
          first,
        );
      }),
      { numRuns: 200 },
    );
  });

  test("another holiday brings nothing forward", () => {
    fc.assert(
      fc.property(someFacts, asOfSome, fc.integer({ min: 0, max: 1200 }), (facts, asOf, offset) => {
        const more = makeHolidayCalendar([...calendar.holidays, addDays(base, offset)]);
        const before = assessmentClocks(facts, asOf, calendar);
        for (const [i, clock] of assessmentClocks(facts, asOf, more).entries()) {
          expect((clock.dueOn as Day) >= (before[i]?.dueOn as Day)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test("working days between, in whole weeks or day by day, are the same", () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 120 }), (from, days) => {
      const each = Array.from({ length: days }, (_, i) => addDays(from, i + 1));
      const count = each.filter((on) => new Date(on).getUTCDay() % 6 !== 0 && !calendar.holidays.has(on)).length;
      expect(workingDaysBetween(from, addDays(from, days), calendar)).toEqual({ kind: "count", count });
    }),
  );
});

describe("what is due", () => {
  test("of a later start is never due earlier", () => {
    fc.assert(
      fc.property(someDay, someDay, fc.integer({ min: -3000, max: 0 }), (a, b, age) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const born = addDays(base, age);
        const initial = (on: Day) => {
          const due = initialDue(on, calendar);
          return due.kind === "day" ? due.day : "";
        };
        expect(initial(early) <= initial(late)).toBe(true);
        expect(adoptionMedicalDue(early) <= adoptionMedicalDue(late)).toBe(true);
        expect(reviewDue(early, born).dueOn <= reviewDue(late, born).dueOn).toBe(true);
        expect(workingDaysBetween(early, initial(early) as Day, calendar)).toEqual({ kind: "count", count: 20 });
      }),
      { numRuns: 300 },
    );
  });
});
