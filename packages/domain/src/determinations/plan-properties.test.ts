import fc from "fast-check";
import { expect, test } from "vitest";
import { directory, LETTERS, TODAY } from "../commissioning/commissioning.fixture.ts";
import { determineCommissioner } from "../commissioning/determine-commissioner.ts";
import { addDays, type Day, day } from "../dates.ts";
import { contains } from "../periods.ts";
import { factsOfRecord, type RecordForRules } from "./facts-of-record.ts";
import { originatingGrants, planDeterminations, SERVICE_ON_RECORD } from "./plan-determinations.ts";
import { record, registeredAt, stay } from "./record.fixture.ts";

const born = day("2010-06-15");
const letter = fc.constantFrom(...LETTERS);
/** Days of the child's life, in order, which cut it into parts. */
const cuts = (many: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 7_500 }), { minLength: many, maxLength: many })
    .map((days) => days.sort((a, b) => a - b).map((days) => addDays(born, days)));

/** A child with up to two care periods, placements without gaps in each, and up to three registrations, told or not. */
const records = fc
  .record({
    care: cuts(4),
    again: fc.boolean(),
    open: fc.boolean(),
    reason: fc.constantFrom("E4A", "E3", "E11", "E45", "E2", "E17"),
    legal: fc.constantFrom("C2", "V2", "V4", "E1"),
    placed: fc.array(fc.record({ type: fc.constantFrom("U6", "K2", "P1", "A5", "T1", "R5", "H5"), letter }), {
      minLength: 1,
      maxLength: 4,
    }),
    registered: fc.array(fc.option(letter), { maxLength: 3 }),
    moved: cuts(3),
  })
  .map(({ care: [a, b, c, d], again, open, reason, legal, placed, registered, moved }): RecordForRules => {
    const until = open ? null : (d as Day);
    const periods = again
      ? [
          { from: a as Day, until: b as Day, endReason: "E4A" },
          { from: c as Day, until, endReason: open ? null : reason },
        ]
      : [{ from: a as Day, until, endReason: open ? null : reason }];
    const placements = periods.flatMap(({ from, until }) => {
      const starts = placed.map((_, i) => addDays(from, i * 20)).filter((on) => until === null || on < until);
      return starts.map((on, i) => {
        const { type, letter } = placed[i] as (typeof placed)[number];
        return stay(type, letter, on, starts[i + 1] ?? until, "A");
      });
    });
    return record({
      born,
      carePeriods: periods,
      legalStatuses: periods.map(({ from, until }) => ({ from, until, code: legal })),
      placements,
      gpRegistrations: registered.map((practice, i) =>
        registeredAt(practice, moved[i] as Day, (i + 1 < registered.length ? (moved[i + 1] as Day) : null) ?? null),
      ),
    });
  });

const planOf = (given: RecordForRules, standing: Parameters<typeof planDeterminations>[2] = []) =>
  planDeterminations(factsOfRecord(given), given.carePeriods, standing, TODAY, directory);

test("the days follow one another without gap or overlap, and each answer is that of its first day", () => {
  fc.assert(
    fc.property(records, (given) => {
      const facts = factsOfRecord(given);
      const planned = planOf(given);
      planned.forEach((row, i) => {
        expect(row.until).toBe(planned[i + 1]?.from ?? planned.at(-1)?.until ?? null);
        expect(row.until === null || row.from < row.until).toBe(true);
        expect(row.answer).toEqual(determineCommissioner(facts, row.from, SERVICE_ON_RECORD, TODAY, directory));
      });
    }),
    { numRuns: 200 },
  );
});

test("on any day the determination says what the rules say when they are asked", () => {
  fc.assert(
    fc.property(records, fc.integer({ min: 0, max: 8_000 }), (given, days) => {
      const on = addDays(born, days);
      const held = planOf(given).find((row) => contains(row, on));
      if (held === undefined) return;
      const asked = determineCommissioner(factsOfRecord(given), on, SERVICE_ON_RECORD, TODAY, directory);
      expect([held.answer.outcome, held.answer.commissioner.onTheDay, held.answer.rule?.id]).toEqual([
        asked.outcome,
        asked.commissioner.onTheDay,
        asked.rule?.id,
      ]);
    }),
    { numRuns: 400 },
  );
});

test("made again against what stands, nothing changes; against another record, every day's difference is told", () => {
  const asStanding = (planned: ReturnType<typeof planOf>) =>
    planned.map(({ from, until, said }, i) => ({ id: String(i), from, until, said }));
  fc.assert(
    fc.property(records, records, (one, other) => {
      const before = asStanding(planOf(one));
      expect(planOf(one, before).flatMap((row) => row.changes)).toEqual([]);
      for (const row of planOf(other, before)) {
        for (const held of before.filter((old) => contains(row, old.from) || contains(old, row.from))) {
          const differs = JSON.stringify(held.said) !== JSON.stringify(row.said);
          expect(row.changes.length > 0).toBe(differs);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("nobody sees the child as the ICB they come from on a day out of care, or after the day on which they turn eighteen", () => {
  fc.assert(
    fc.property(records, (given) => {
      // Care that begins on the day after it ended leaves no day between: one grant may be of both.
      const seen: { from: string; until: string }[] = [];
      for (const care of given.carePeriods) {
        const until = care.until === null ? "9999" : addDays(care.until, 1);
        const before = seen.at(-1);
        if (before?.until === care.from) before.until = until;
        else seen.push({ from: care.from, until });
      }
      for (const grant of originatingGrants(planOf(given), given.carePeriods, born)) {
        const within = seen.some(({ from, until }) => grant.from >= from && (grant.until ?? "9999") <= until);
        expect(within).toBe(true);
        expect((grant.until ?? "9999") <= "2028-06-16").toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
