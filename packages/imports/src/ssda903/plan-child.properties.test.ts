import { addDays, type Day, day } from "@cic/domain/dates";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cells, StagedRow } from "./compare-row.ts";
import { absent, brokenConstraints, episode, header, load, says } from "./plan-child.testkit.ts";
import { planChild, type RecordedChild } from "./plan-child.ts";
import type { RecordedPlacement } from "./reconcile.ts";
import { keyOf } from "./tellings.ts";

/** What truly happened to a child: stays one after the other, each with days from the last one. */
interface Stay {
  readonly gap: number;
  readonly days: number;
  readonly cells: Cells;
}

const stay: fc.Arbitrary<Stay> = fc.record({
  gap: fc.constantFrom(0, 0, 0, 0, 1, 40),
  days: fc.integer({ min: 1, max: 500 }),
  cells: fc.record({
    RNE: fc.constantFrom("S", "P", "L", "T", "B", "U"),
    LS: fc.constantFrom("C1", "C2", "V2", "V3"),
    PLACE: fc.constantFrom("U4", "K2", "T1"),
    PL_POST: fc.constantFrom("AA1 1AA", "BB2 2BB"),
    REC: fc.constantFrom("", "X1", "E8"),
    REASON_PLACE_CHANGE: fc.constantFrom("", "CARPL"),
  }),
});

/** How one year's return tells it: some rows left out, some days wrong, some rows twice. */
const telling = fc.record({
  left: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 1 }),
  shifted: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -20, max: 20 })), { maxLength: 1 }),
  twice: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 1 }),
  header: fc.constantFrom("good", "good", "good", "none", "in error", "other birth"),
  accepts: fc.boolean(),
});

/** A change made through the API, between two returns. */
const change = fc.record({
  kind: fc.constantFrom("start", "move", "endPlacement", "endPeriod", "correct", "correctDay"),
  year: fc.integer({ min: 2018, max: 2022 }),
  onDay: fc.integer({ min: 0, max: 600 }),
  which: fc.nat(5),
});

const history = fc.record({
  from: fc.integer({ min: 0, max: 700 }),
  stays: fc.array(stay, { minLength: 1, maxLength: 6 }),
  years: fc.array(fc.tuple(fc.constantFrom(2018, 2019, 2020, 2021), telling), { minLength: 1, maxLength: 5 }),
  changes: fc.array(change, { maxLength: 5 }),
});

const britishDay = (of: Day): string => of.split("-").reverse().join("/");

/** The rows of the return of `year` about the stays that begin by its end and do not end before it began. */
function rowsOf(
  history: { from: number; stays: readonly Stay[] },
  year: number,
  told: typeof telling extends fc.Arbitrary<infer T> ? T : never,
) {
  const rows: StagedRow[] = [];
  if (told.header === "good") rows.push(header({ ETHNIC: year % 2 === 0 ? "WBRI" : "MWBC" }));
  if (told.header === "in error") rows.push(header({ DOB: "31/02/2010" }));
  if (told.header === "other birth") rows.push(header({ DOB: "05/06/2011" }));
  let from = addDays(day("2016-06-01"), history.from);
  history.stays.forEach(({ gap, days, cells }, i) => {
    const shift = told.shifted.find(([n]) => n === i)?.[1] ?? 0;
    const begins = addDays(from, gap);
    const ends = addDays(begins, days);
    from = ends;
    const started = addDays(begins, shift);
    if (begins > day(`${year}-03-31`) || ends < day(`${year - 1}-04-01`) || told.left.includes(i)) return;
    const open = ends > day(`${year}-03-31`);
    rows.push(episode(britishDay(started), open ? "" : britishDay(ends), { ...cells, ...(open ? { REC: "" } : {}) }));
    if (told.twice.includes(i))
      rows.push(episode(britishDay(started), open ? "" : britishDay(ends), { ...cells, ...(open ? { REC: "" } : {}) }));
  });
  return rows;
}

/** Adds what staging adds: rows of the year on record that the files lack. Decisions are all answered the same way. */
function staged(
  rows: readonly StagedRow[],
  recorded: RecordedChild | null,
  year: number,
  accepts: boolean,
): StagedRow[] {
  const review = accepts ? "ACCEPTED" : "REJECTED";
  const keys = new Set(rows.map(keyOf));
  const lacking = (recorded?.rows ?? []).filter(
    (one) => one.module === "Episodes" && one.year === year && !one.removed && !keys.has(keyOf(one)),
  );
  const all = rows.some((one) => one.module === "Episodes")
    ? [...rows, ...lacking.map((one) => absent({ ...one, absent: false, review }))]
    : [...rows];
  const plan = planChild(all, recorded, year);
  return all.map((one, i) => (plan.rows[i]?.decision === true ? { ...one, review } : one));
}

let ids = 0;
/** The record after a change through the API, if the API would allow it. */
function changed(
  recorded: RecordedChild | null,
  { kind, year, onDay, which }: typeof change extends fc.Arbitrary<infer T> ? T : never,
) {
  if (recorded === null) return recorded;
  const { carePeriods, placements, legalStatuses } = recorded.care;
  const on = addDays(day(`${year - 1}-04-01`), onDay);
  ids += 1;
  const made = (carePeriodId: string, startedOn: Day): RecordedPlacement => ({
    id: `made-${ids}`,
    carePeriodId,
    typeCode: "K1",
    providerCode: null,
    urn: null,
    postcode: "CC3 3CC",
    homePostcode: null,
    startedOn,
    endedOn: null,
    endReason: null,
    source: "API",
  });
  const chosen = placements[which % Math.max(1, placements.length)];
  const period = carePeriods[which % Math.max(1, carePeriods.length)];
  let care = recorded.care;
  if (kind === "start") {
    const id = `period-${ids}`;
    care = {
      carePeriods: [...carePeriods, { id, startedOn: on, endedOn: null, endReason: null }],
      legalStatuses: [
        ...legalStatuses,
        { id: `status-${ids}`, carePeriodId: id, code: "C2", startedOn: on, endedOn: null },
      ],
      placements: [...placements, made(id, on)],
    };
  } else if (kind === "move" && chosen !== undefined && chosen.endedOn === null) {
    care = {
      ...care,
      placements: [
        ...placements.filter((one) => one !== chosen),
        { ...chosen, endedOn: on, endReason: "CARPL" },
        made(chosen.carePeriodId, on),
      ],
    };
  } else if (kind === "endPlacement" && chosen !== undefined && chosen.endedOn === null) {
    care = { ...care, placements: [...placements.filter((one) => one !== chosen), { ...chosen, endedOn: on }] };
  } else if (kind === "endPeriod" && period !== undefined && period.endedOn === null) {
    const ended = <T extends { carePeriodId: string; endedOn: Day | null }>(one: T): T =>
      one.carePeriodId === period.id && one.endedOn === null ? { ...one, endedOn: on } : one;
    care = {
      carePeriods: [...carePeriods.filter((one) => one !== period), { ...period, endedOn: on, endReason: "E8" }],
      legalStatuses: legalStatuses.map(ended),
      placements: placements.map(ended),
    };
  } else if (kind === "correct" && chosen !== undefined) {
    care = { ...care, placements: [...placements.filter((one) => one !== chosen), { ...chosen, postcode: "DD4 4DD" }] };
  } else if (kind === "correctDay" && chosen !== undefined) {
    care = { ...care, placements: [...placements.filter((one) => one !== chosen), { ...chosen, startedOn: on }] };
  }
  const after = { ...recorded, care };
  return brokenConstraints(after).length === 0 ? after : recorded;
}

const runs = { numRuns: 1500 };

describe("any history of returns and changes", () => {
  it("leaves a record that the database accepts, and the same rows again change nothing", () => {
    fc.assert(
      fc.property(history, ({ years, changes, ...truth }) => {
        let recorded: RecordedChild | null = null;
        years.forEach(([year, told], n) => {
          const rows = staged(rowsOf(truth, year, told), recorded, year, told.accepts);
          const after = load(rows, recorded, year);
          expect(after === null ? [] : brokenConstraints(after)).toEqual([]);
          const again = staged(rowsOf(truth, year, told), after, year, told.accepts);
          expect(says(load(again, after, year))).toEqual(says(after));
          recorded = changed(
            after,
            changes[n % Math.max(1, changes.length)] ?? { kind: "move", year, onDay: 9, which: 0 },
          );
        });
      }),
      runs,
    );
  });

  it("says the same in whatever order the rows come", () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat(1000)), ({ years, changes, ...truth }, numbers) => {
        let recorded: RecordedChild | null = null;
        years.forEach(([year, told], n) => {
          const rows = staged(rowsOf(truth, year, told), recorded, year, told.accepts);
          const shuffled = rows
            .map((one) => ({ one, at: numbers.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          const after = load(rows, recorded, year);
          expect(says(load(shuffled, recorded, year))).toEqual(says(after));
          recorded = changes[n] === undefined ? after : changed(after, changes[n]);
        });
      }),
      runs,
    );
  });

  it("records what truly happened when every return tells it rightly", () => {
    const right = { left: [], shifted: [], twice: [], header: "good", accepts: false } as const;
    fc.assert(
      fc.property(history, (truth) => {
        let recorded: RecordedChild | null = null;
        for (const year of [2017, 2018, 2019, 2020, 2021]) {
          const rows = rowsOf(truth, year, { ...right, left: [], shifted: [], twice: [] });
          const { rows: planned } = planChild(rows, recorded, year);
          expect(planned.filter((one) => one.status === "ERROR" || one.status === "DECISION")).toEqual([]);
          recorded = load(rows, recorded, year);
        }
        const told = new Map<Day, Day | null>();
        let from = addDays(day("2016-06-01"), truth.from);
        for (const { gap, days } of truth.stays) {
          const begins = addDays(from, gap);
          from = addDays(begins, days);
          // Returns from 2017 on tell of it if it ended after the first began and began before the last ended.
          if (from >= day("2016-04-01") && begins <= day("2021-03-31")) {
            told.set(begins, from > day("2021-03-31") ? null : from);
          }
        }
        const starts = [...told.keys()];
        for (const { startedOn, endedOn } of recorded?.care.placements ?? []) {
          const within = starts.filter((one) => one >= startedOn && (endedOn === null || one < endedOn));
          expect(told.get(within.at(-1) as Day)).toBe(endedOn);
          for (const one of within) starts.splice(starts.indexOf(one), 1);
        }
        expect(starts).toEqual([]);
      }),
      runs,
    );
  });

  it("what was made through the API after the end of the return's year stays as it is", () => {
    fc.assert(
      fc.property(history, ({ years, changes, ...truth }) => {
        let recorded: RecordedChild | null = null;
        years.forEach(([year, told], n) => {
          const rows = staged(rowsOf(truth, year, told), recorded, year, told.accepts);
          const made = (child: RecordedChild | null) =>
            (child?.care.placements ?? [])
              .filter((one) => one.source === "API" && one.startedOn > day(`${year}-03-31`))
              .map(({ carePeriodId: _, ...one }) => one)
              .sort((a, b) => (a.id < b.id ? -1 : 1));
          const after = load(rows, recorded, year);
          expect(made(after)).toEqual(made(recorded));
          recorded = changes[n] === undefined ? after : changed(after, { ...changes[n], year: year + 1 });
        });
      }),
      runs,
    );
  });
});
