import { getISO } from "temporal-polyfill/fns/Calendar";
import * as Instant from "temporal-polyfill/fns/Instant";
import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";

/**
 * A calendar day as `YYYY-MM-DD`, Europe/London. Days compare as strings.
 * Statutory clocks run on days, never on instants (rules WD-3).
 */
export type Day = string & { readonly __day: unique symbol };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day that `text` names in ISO form, or `undefined` when it names none (29 February 2025, 31 April, free text). */
export function parseDay(text: string): Day | undefined {
  if (!DAY.test(text)) return undefined;
  const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  return makeDay(year, month, date);
}

/** The day that `text` names as `DD/MM/YYYY` (the form of the SSDA903 return), or `undefined`. */
export function parseBritishDay(text: string): Day | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return match === null ? undefined : makeDay(Number(match[3]), Number(match[2]), Number(match[1]));
}

/** A literal day in code and tests. Throws `RangeError` on text that is not a day. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError("not a calendar day");
  return parsed;
}

function makeDay(year: number, month: number, date: number): Day | undefined {
  // There is no year 0; PostgreSQL has none either.
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` as Day;
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))
    ? 28
    : (([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const)[month - 1] as number);
}

/** The hour that was asked for last, and its day. */
let lastHour: { readonly hour: number; readonly day: Day } | undefined;

/**
 * The day it is in London at `instant`: an event at 23:30 UTC in July belongs to the next day. Days begin at a full hour of UTC there,
 * and so does summer time: the day of an hour is found once.
 */
export function londonDay(instant: Date): Day {
  const hour = Math.floor(instant.getTime() / 3_600_000);
  if (lastHour?.hour !== hour) {
    const inLondon = Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(instant.getTime()), "Europe/London");
    lastHour = { hour, day: PlainDate.toString(ZonedDateTime.toPlainDate(inLondon)) as Day };
  }
  return lastHour.day;
}

export function addDays(from: Day, days: number): Day {
  return PlainDate.toString(PlainDate.addDays(PlainDate.fromString(from, getISO), days)) as Day;
}

/** The corresponding date `months` later, clamped to the month's end (rule WD-8): 31 August + 6 = 28 or 29 February. */
export function addMonths(from: Day, months: number): Day {
  const moved = PlainDate.addMonths(PlainDate.fromString(from, getISO), months, { overflow: "constrain" });
  return PlainDate.toString(moved) as Day;
}

/** The day on which somebody born on `from` is `years` old, as {@link ageOn} counts. */
export function addYears(from: Day, years: number): Day {
  const sameDay = parseDay(`${String(Number(from.slice(0, 4)) + years).padStart(4, "0")}${from.slice(4)}`);
  return sameDay ?? addDays(addMonths(from, 12 * years), 1);
}

export function daysBetween(from: Day, until: Day): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}

/** Completed years on `on`. Someone born on 29 February has their birthday on 1 March in a common year (as English law counts). */
export function ageOn(born: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

const [FIRST_DAY, LAST_DAY] = [day("0001-01-01"), day("9999-12-31")];

/** The last day on which whoever has attained an age on `on` can have been born, as {@link ageOn} counts; the first day there is where nobody can. */
export function bornBy(on: Day, age: number): Day {
  const year = Number(on.slice(0, 4)) - age;
  if (year < 1) return FIRST_DAY;
  const padded = String(year).padStart(4, "0");
  return parseDay(`${padded}${on.slice(4)}`) ?? day(`${padded}-02-28`);
}

/** The day on which someone attains an age; 1 March for those born on 29 February, in a common year. */
export function birthday(born: Day, age: number): Day {
  const year = Number(born.slice(0, 4)) + age;
  // A birth typed as 31/12/9999 is a date, and has no birthdays that can be written.
  if (year > 9999) return LAST_DAY;
  return parseDay(`${year}${born.slice(4)}`) ?? day(`${year}-03-01`);
}

/** The later of two days; `undefined` counts as the beginning of time. */
export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);
