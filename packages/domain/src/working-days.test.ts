import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "./dates.ts";
import { calendar } from "./working-days.fixture.ts";
import { addWorkingDays, makeHolidayCalendar, workingDaysBetween } from "./working-days.ts";

const due = (from: string, count: number, by = calendar) => {
  const answer = addWorkingDays(day(from), count, by);
  return answer.kind === "day" ? answer.day : answer;
};
const late = (from: string, until: string) => {
  const answer = workingDaysBetween(day(from), day(until), calendar);
  return answer.kind === "count" ? answer.count : answer;
};

describe("the last of so many working days", () => {
  // Rules 5.3.
  test.each([
    ["2026-01-05", "2026-01-12", "2026-01-19", "2026-02-02"],
    ["2026-03-27", "2026-04-07", "2026-04-14", "2026-04-28"],
    ["2026-04-02", "2026-04-13", "2026-04-20", "2026-05-05"],
    ["2026-11-21", "2026-11-27", "2026-12-04", "2026-12-18"],
    ["2026-12-18", "2026-12-29", "2027-01-06", "2027-01-20"],
    ["2025-12-19", "2025-12-30", "2026-01-07", "2026-01-21"],
    ["2024-12-23", "2025-01-02", "2025-01-09", "2025-01-23"],
  ])("golden values from %s", (from, five, ten, twenty) => {
    expect([5, 10, 20].map((count) => due(from, count))).toEqual([five, ten, twenty]);
  });

  test.each([
    ["none: the day itself", "2026-04-02", 0, "2026-04-02"],
    ["none: even when it is no working day", "2026-04-04", 0, "2026-04-04"],
    ["one, over Easter from Maundy Thursday", "2026-04-02", 1, "2026-04-07"],
    ["one, over Easter from the Wednesday before", "2026-04-01", 1, "2026-04-02"],
    ["one, over Easter from the Saturday", "2026-04-04", 1, "2026-04-07"],
    ["one, over Easter from Easter Monday", "2026-04-06", 1, "2026-04-07"],
    ["one, from a Friday", "2026-11-20", 1, "2026-11-23"],
    ["one, from a Saturday: Monday is day 1", "2026-11-21", 1, "2026-11-23"],
    ["one, from a Sunday", "2026-11-22", 1, "2026-11-23"],
    ["one, over a Christmas with a substitute day", "2026-12-24", 1, "2026-12-29"],
    ["between Christmas and New Year people work", "2026-12-29", 2, "2026-12-31"],
    ["over a year's end", "2026-12-31", 1, "2027-01-04"],
    ["over both substitutes of Christmas 2027", "2027-12-24", 1, "2027-12-29"],
    ["over a New Year with a substitute day", "2027-12-31", 1, "2028-01-04"],
    ["over the funeral of September 2022", "2022-09-16", 1, "2022-09-20"],
    ["over the jubilee of June 2022", "2022-06-01", 1, "2022-06-06"],
    ["May 2022 had its usual last Monday moved: it was worked", "2022-05-27", 1, "2022-05-30"],
    ["over the coronation of May 2023", "2023-05-05", 1, "2023-05-09"],
    ["over VE day of 2020", "2020-05-07", 1, "2020-05-11"],
    ["the Monday usual for it was worked in 2020", "2020-05-01", 1, "2020-05-04"],
  ])("%s", (_name, from, count, expected) => {
    expect(due(from, count)).toBe(expected);
  });

  test.each([
    ["a year before the first", "2014-06-02", 1, 2014],
    ["a year after the last", "2028-12-28", 2, 2029],
    ["a year between: none of its days are taken for worked", "2026-12-30", 5, 2027],
  ])("%s is not loaded", (_name, from, count, year) => {
    const gappy = makeHolidayCalendar([...calendar.holidays].filter((held) => !held.startsWith("2027")));
    expect(due(from, count, gappy)).toEqual({ kind: "HOLIDAY_CALENDAR_GAP", year });
  });

  test("the last loaded day is within reach, the next is not", () => {
    expect(due("2028-12-28", 1)).toBe("2028-12-29");
    expect(due("2014-12-31", 0)).toBe("2014-12-31");
  });

  test.each([-1, 1.5, Number.NaN])("%d is refused", (count) => {
    expect(() => addWorkingDays(day("2026-01-05"), count, calendar)).toThrow(RangeError);
  });
});

describe("working days between", () => {
  test.each([
    ["the same day", "2026-04-02", "2026-04-02", 0],
    ["an earlier day", "2026-04-02", "2026-04-01", 0],
    ["over Easter no day passes", "2026-04-02", "2026-04-06", 0],
    ["the Tuesday after Easter is one", "2026-04-02", "2026-04-07", 1],
    ["from a Saturday to the Monday", "2026-11-21", "2026-11-23", 1],
    ["a week", "2026-11-20", "2026-11-27", 5],
    ["Christmas to Twelfth Night", "2026-12-24", "2027-01-06", 6],
  ])("%s", (_name, from, until, expected) => {
    expect(late(from, until)).toBe(expected);
  });

  test("a year that is not loaded", () => {
    expect(late("2028-12-29", "2029-01-02")).toEqual({ kind: "HOLIDAY_CALENDAR_GAP", year: 2029 });
  });
});

describe("whatever the day", () => {
  const someDay = fc.integer({ min: 0, max: 365 * 12 }).map((offset) => addDays(day("2015-06-01"), offset));
  const someCount = fc.integer({ min: 0, max: 60 });
  const last = (from: Day, count: number, by = calendar) => {
    const answer = addWorkingDays(from, count, by);
    if (answer.kind !== "day") throw new Error("the calendar ends too early");
    return answer.day;
  };

  test("starting later never ends earlier", () => {
    fc.assert(
      fc.property(someDay, someDay, someCount, (a, b, count) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a];
        expect(last(earlier, count) <= last(later, count)).toBe(true);
      }),
    );
  });

  test("another holiday never brings a day forward, and moves it when it falls on it", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 }), (from, count, offset) => {
        const more = makeHolidayCalendar([...calendar.holidays, addDays(from, offset)]);
        expect(last(from, count, more) >= last(from, count)).toBe(true);
        const onTheDay = makeHolidayCalendar([...calendar.holidays, last(from, count)]);
        expect(last(from, count, onTheDay) > last(from, count)).toBe(true);
      }),
    );
  });

  test("counting back gives the number counted", () => {
    fc.assert(
      fc.property(someDay, someCount, (from, count) => {
        const between = workingDaysBetween(from, last(from, count), calendar);
        expect(between).toEqual({ kind: "count", count });
      }),
    );
  });
});
