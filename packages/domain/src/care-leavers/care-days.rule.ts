import { type Day, daysBetween } from "../dates.ts";
import { daysBetweenPeriods } from "../determinations/days-covered.ts";
import { isShortBreak } from "../determinations/placement-kinds.ts";
import { contains, intersection, type Period } from "../periods.ts";
import type { CareHistory, CareLeaverFactKind, CarePeriodOfHistory } from "./care-history.ts";

/** 13 weeks, aggregated; they need not be continuous (rules 4.1). */
export const DAYS_NEEDED = 91;

/** A short-term placement of a pre-planned series lasts four weeks at the most (SI 2010/959 regulation 40(2); rules 4.1 [MM]). */
const SERIES_DAYS = 28;

/** Why days of care are not counted. */
export type LeftOutWhy = "BEFORE_14" | "AFTER_18" | "SHORT_BREAK" | "PLANNED_SERIES";

/** Home to parents as planned: how each placement of a series ends. */
const HOME_PLANNED = "E4A";

/** How what is not known is taken, for one reading of the history. */
export interface CareReading {
  /** Care without a legal status on record was a short break. */
  readonly noStatusIsShortBreak: boolean;
  /** Short stays of which nobody has said so were a planned series. */
  readonly shortStaysAreSeries: boolean;
  /** Days in a planned series are left out. */
  readonly seriesLeftOut: boolean;
  /** In care of another authority meanwhile. */
  readonly elsewhere: readonly Period[];
}

export interface CareSpells {
  /** Which count towards 13 weeks; in order, none overlapping another. */
  readonly counted: readonly Period[];
  readonly shortBreaks: readonly Period[];
  readonly series: readonly Period[];
}

/** The times in care as one reading has them; not yet bounded by age. */
export function careSpells(history: CareHistory, reading: CareReading): CareSpells {
  const shortBreaks = [
    ...history.legalStatuses.filter(({ code }) => isShortBreak(code)),
    ...(reading.noStatusIsShortBreak ? withoutStatus(history) : []),
  ];
  const series = shortStays(history).filter((stay) => {
    const told = toldOf(history, "PLANNED_SERIES", stay);
    return (told ?? reading.shortStaysAreSeries) && reading.seriesLeftOut;
  });
  const own = history.carePeriods.flatMap((period) => daysBetweenPeriods(period, [...shortBreaks, ...series]));
  const elsewhere = [
    ...history.facts.filter(({ kind, holds }) => kind === "LOOKED_AFTER_ELSEWHERE" && holds),
    ...reading.elsewhere,
  ];
  return {
    counted: merged([...own, ...elsewhere]),
    shortBreaks: history.carePeriods.flatMap((period) => shortBreaks.flatMap((one) => intersection(period, one) ?? [])),
    series,
  };
}

/** Days of `periods` in `within`, each once; the periods do not overlap. */
export function daysIn(periods: readonly Period[], within: { readonly from: Day; readonly until: Day }): number {
  if (within.until <= within.from) return 0;
  return periods.reduce((sum, period) => {
    const part = intersection(period, within);
    return part === undefined ? sum : sum + daysBetween(part.from, part.until ?? within.until);
  }, 0);
}

/** The parts of care periods for which no legal status is on record. */
export const withoutStatus = ({ carePeriods, legalStatuses }: CareHistory): Period[] =>
  carePeriods.flatMap((period) => daysBetweenPeriods(period, legalStatuses));

/** Short stays that may have been a pre-planned series: two or more under section 20, each ended by going home as planned. */
export function shortStays({ carePeriods, legalStatuses }: CareHistory): CarePeriodOfHistory[] {
  const stays = carePeriods.filter(
    (stay) =>
      stay.until !== null &&
      stay.endReason === HOME_PLANNED &&
      daysBetween(stay.from, stay.until) <= SERIES_DAYS &&
      legalStatuses.some(
        ({ code, from, until }) => code === "V2" && from <= stay.from && !endsBefore(until, stay.until),
      ),
  );
  return stays.length < 2 ? [] : stays;
}

/** What the facts say of any day of `period`; `undefined`: nothing. */
export function toldOf({ facts }: CareHistory, kind: CareLeaverFactKind, period: Period): boolean | undefined {
  return facts.find((fact) => fact.kind === kind && intersection(fact, period) !== undefined)?.holds;
}

/** What the facts say of a day. */
export function toldOn({ facts }: CareHistory, kind: CareLeaverFactKind, on: Day): boolean | undefined {
  return facts.find((fact) => fact.kind === kind && contains(fact, on))?.holds;
}

/** The same days as periods that neither meet nor overlap, in order. */
export function merged(periods: readonly Period[]): Period[] {
  const out: Period[] = [];
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = out.at(-1);
    if (last === undefined || (last.until !== null && last.until < period.from)) {
      out.push({ from: period.from, until: period.until });
    } else if (endsBefore(last.until, period.until)) out[out.length - 1] = { from: last.from, until: period.until };
  }
  return out;
}

const endsBefore = (a: Day | null, b: Day | null): boolean => a !== null && (b === null || a < b);
