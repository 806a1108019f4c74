import { addMonths, ageOn, birthday, type Day, day } from "../dates.ts";
import { contains } from "../periods.ts";
import { DAYS_NEEDED } from "./care-days.rule.ts";
import type { CareHistory } from "./care-history.ts";
import { ADOPTED, decideCategory, lastPeriod } from "./decide-category.ts";

/** What a return says of a care leaver (SSDA903 OC3): codes of the return, in upper case (rules 4.3). */
export interface CareLeaverMeasure {
  /** The year ending 31 March. */
  readonly year: number;
  readonly inTouch: string;
  readonly activity: string;
  readonly accommodation: string;
  /** On which day it was so; `null`: the return does not say. */
  readonly observedOn: Day | null;
}

/** When the measures of a year are taken: around the birthday that falls in it. */
export interface MeasureWindow {
  /** Attained on the birthday. */
  readonly age: number;
  readonly birthday: Day;
  /** Three months before the birthday (rules 4.3, confidence MM). */
  readonly opensOn: Day;
  /** One month after it: the last day. */
  readonly closesOn: Day;
}

/** `NOT_DUE`: the return of that year takes no row of them, or the window has not opened. From 22 only for those who asked for support. */
export type MeasureState = "RECORDED" | "DUE" | "OVERDUE" | "NOT_DUE" | "ON_REQUEST";

const AGES = { first: 17, last: 21, lastOnRequest: 25 } as const;

/** Of the year's return, in which care leavers of 22 to 25 first were. */
const ON_REQUEST_FROM_YEAR = 2023;

/** The window of a year's return; `null` when the return of that year does not ask about somebody of that age. */
export function measureWindow(born: Day, year: number): MeasureWindow | null {
  const age = ageOn(born, day(`${year}-03-31`));
  if (age < AGES.first || age > (year >= ON_REQUEST_FROM_YEAR ? AGES.lastOnRequest : AGES.last)) return null;
  const on = birthday(born, age);
  return { age, birthday: on, opensOn: addMonths(on, -3), closesOn: addMonths(on, 1) };
}

/** Whether the measure was taken outside its window: a warning, because the window is from memory of the guidance. */
export const isOutsideWindow = (window: MeasureWindow | null, observedOn: Day | null): boolean =>
  observedOn !== null && (window === null || observedOn < window.opensOn || observedOn > window.closesOn);

/**
 * Whether the year's return takes a row of somebody: 91 days of care since 14 and some of it since 16, not adopted; and at 17 and
 * 18 neither looked after on the birthday nor leaving care after it in the year (its rules 1001, 1007 and 1016).
 */
export function isInReturn(history: CareHistory, { age, birthday: on }: MeasureWindow, year: number): boolean {
  const { daysSince14, afterSixteen } = decideCategory(history, on, new Set());
  const adopted = ADOPTED.includes(lastPeriod(history)?.endReason ?? "");
  if (daysSince14 < DAYS_NEEDED || !afterSixteen || adopted) return false;
  if (age > 18) return true;
  const yearEnd = day(`${year}-03-31`);
  return !history.carePeriods.some(
    (period) => contains(period, on) || (period.until !== null && period.until > on && period.until <= yearEnd),
  );
}

/** How the measure of a year stands on a day. `inReturn`: the return takes a row of them. */
export function measureState(
  window: MeasureWindow | null,
  recorded: boolean,
  inReturn: boolean,
  supportRequested: boolean,
  on: Day,
): MeasureState {
  if (recorded) return "RECORDED";
  if (window === null || !inReturn || on < window.opensOn) return "NOT_DUE";
  if (window.age > AGES.last && !supportRequested) return "ON_REQUEST";
  return on > window.closesOn ? "OVERDUE" : "DUE";
}

/** Suitable, as the code itself says. `null`: the code says nothing of it (0). */
export const isSuitable = (accommodation: string): boolean | null =>
  accommodation.endsWith("1") ? true : accommodation.endsWith("2") ? false : null;

export const NOT_IN_EDUCATION_OR_WORK = ["G4", "G5", "G6"] as const;

/** Died, and returned home for six months or more: the department counts them in no percentage (rules 4.3). */
export const LEFT_OUT_OF_PERCENTAGES = ["DIED", "RHOM"] as const;

/** A share with what it was made from. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** Not rounded; `null` of nobody. */
  readonly percentage: number | null;
  /** To one decimal, half away from zero: `97.8 %`. `null` of nobody. */
  readonly shown: string | null;
}

export function share(numerator: number, denominator: number): Share {
  if (denominator === 0) return { numerator, denominator, percentage: null, shown: null };
  const percentage = (100 * numerator) / denominator;
  // In whole numbers, so that a half is a half: 1000 n / d, rounded half up, is tenths of a per cent.
  const tenths = Math.floor((2000 * numerator + denominator) / (2 * denominator));
  return { numerator, denominator, percentage, shown: `${Math.floor(tenths / 10)}.${tenths % 10} %` };
}
