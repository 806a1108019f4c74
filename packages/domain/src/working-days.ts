import { addDays, type Day, daysBetween } from "./dates.ts";

/** The bank holidays of England and Wales as they were loaded, Good Friday and Christmas Day among them (rules 5.1). */
export interface HolidayCalendar {
  readonly holidays: ReadonlySet<Day>;
  /** The years of which the holidays are loaded. A year with none loaded is not a year without any (WD-6). */
  readonly years: ReadonlySet<number>;
}

/** The holidays of a year that the answer touches are not loaded: nobody can say. */
export interface HolidayCalendarGap {
  readonly kind: "HOLIDAY_CALENDAR_GAP";
  /** The first such year. */
  readonly year: number;
}

/** A calendar of the years in which `holidays` lie. */
export function makeHolidayCalendar(holidays: Iterable<Day>): HolidayCalendar {
  const days = new Set(holidays);
  return { holidays: days, years: new Set([...days].map(yearOf)) };
}

/**
 * The last day of "within `count` working days of `from`", itself included. Day 0 is `from`, whether or not it is a working day;
 * the next working day is day 1 (WD-1, WD-2). The days between Christmas and New Year are working days unless they are holidays.
 */
export function addWorkingDays(
  from: Day,
  count: number,
  calendar: HolidayCalendar,
): { readonly kind: "day"; readonly day: Day } | HolidayCalendarGap {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError("working days are counted forwards");
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const gap = gapIn(day, calendar);
    if (gap !== undefined) return gap;
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return { kind: "day", day };
}

/**
 * How many working days there are after `from`, through `until`: by how many working days something due on `from` and done on
 * `until` is late. 0 when `until` is not later.
 */
export function workingDaysBetween(
  from: Day,
  until: Day,
  calendar: HolidayCalendar,
): { readonly kind: "count"; readonly count: number } | HolidayCalendarGap {
  const days = daysBetween(from, until);
  if (days <= 0) return { kind: "count", count: 0 };
  for (let year = yearOf(addDays(from, 1)); year <= yearOf(until); year += 1) {
    if (!calendar.years.has(year)) return { kind: "HOLIDAY_CALENDAR_GAP", year };
  }
  // Whole weeks have five; the days of the last, begun one, and the holidays are looked at.
  let count = Math.floor(days / 7) * 5;
  for (let offset = 1; offset <= days % 7; offset += 1) if (!isWeekend(addDays(from, offset))) count += 1;
  for (const held of calendar.holidays) if (from < held && held <= until && !isWeekend(held)) count -= 1;
  return { kind: "count", count };
}

function gapIn(day: Day, { years }: HolidayCalendar): HolidayCalendarGap | undefined {
  return years.has(yearOf(day)) ? undefined : { kind: "HOLIDAY_CALENDAR_GAP", year: yearOf(day) };
}

const isWorkingDay = (day: Day, { holidays }: HolidayCalendar): boolean => !isWeekend(day) && !holidays.has(day);

const yearOf = (day: Day): number => Number(day.slice(0, 4));

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
