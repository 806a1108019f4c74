import { LETTERS, type Letter, placeIn, practice } from "../commissioning/commissioning.fixture.ts";
import { type Day, day } from "../dates.ts";
import type { Period } from "../periods.ts";
import type { CarePeriodForRules, PlacementForRules, RecordForRules } from "./facts-of-record.ts";

export const period = (from: string, until: string | null = null): Period => ({
  from: day(from),
  until: until === null ? null : day(until),
});
export const inCare = (
  from: string,
  until: string | null = null,
  endReason: string | null = null,
): CarePeriodForRules => ({
  ...period(from, until),
  endReason,
});
export const stay = (
  type: string,
  letter: Letter,
  from: string,
  until: string | null = null,
  home: Letter | null = null,
): PlacementForRules => ({
  ...period(from, until),
  type,
  place: placeIn(letter),
  home: home === null ? null : placeIn(home),
});
export const registeredAt = (practiceCode: string | null, from: string, until: string | null = null) => ({
  ...period(from, until),
  practiceCode,
  source: "SPINE",
});

/** Born on 1 January 2015, of the authority of A; nothing else is on record. */
export const record = (over: Partial<RecordForRules> = {}): RecordForRules => ({
  authorityId: "LA:A",
  born: day("2015-01-01"),
  carePeriods: [],
  legalStatuses: [],
  placements: [],
  gpRegistrations: [],
  residences: [],
  practices: LETTERS.map((letter) => practice(letter, `ICB:${letter}`)),
  ...over,
});

/** In care since 20 February 2023, from a home in A; fostered in B from 1 March, and registered there a week later. */
export const fosteredInB = (over: Partial<RecordForRules> = {}): RecordForRules =>
  record({
    carePeriods: [inCare("2023-02-20")],
    legalStatuses: [{ ...period("2023-02-20"), code: "C2" }],
    placements: [stay("U6", "A", "2023-02-20", "2023-03-01", "A"), stay("U6", "B", "2023-03-01", null, "A")],
    gpRegistrations: [registeredAt("A", "2015-01-10", "2023-03-08"), registeredAt("B", "2023-03-08")],
    ...over,
  });

export const spans = (periods: readonly Period[]): string[] =>
  periods.map(({ from, until }: { from: Day; until: Day | null }) => `${from}..${until ?? ""}`);
