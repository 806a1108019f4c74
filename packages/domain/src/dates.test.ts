import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageOn, bornBy, type Day, day, londonDay } from "./dates.ts";

describe("the day in London", () => {
  test.each([
    ["2026-07-14T22:59:59.999Z", "2026-07-14"],
    ["2026-07-14T23:00:00Z", "2026-07-15"],
    ["2026-01-14T23:30:00Z", "2026-01-14"],
    ["2026-01-15T00:00:00Z", "2026-01-15"],
    // Summer time begins at 01:00 UTC on the last Sunday of March, and ends then on that of October.
    ["2026-03-28T23:59:59Z", "2026-03-28"],
    ["2026-03-29T23:00:00Z", "2026-03-30"],
    ["2026-10-24T23:00:00Z", "2026-10-25"],
    ["2026-10-25T23:30:00Z", "2026-10-25"],
  ])("at %s is %s", (instant, expected) => {
    expect(londonDay(new Date(instant))).toBe(expected);
  });

  test("is the calendar's, in whatever order instants are asked for", () => {
    const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" });
    const instant = fc.date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 7_200_000 }), (first, later) => {
        for (const asked of [first, new Date(first.getTime() + later), first]) {
          expect(londonDay(asked)).toBe(calendar.format(asked));
        }
      }),
    );
  });
});

describe("born by", () => {
  test.each([
    ["2026-11-22", 16, "2010-11-22"],
    ["2024-02-29", 16, "2008-02-29"],
    ["2024-02-29", 17, "2007-02-28"],
    ["2026-02-28", 18, "2008-02-28"],
    ["2026-03-01", 18, "2008-03-01"],
    ["0012-06-01", 16, "0001-01-01"],
  ] as const)("who is %s of %i was born by %s", (on, age, expected) => {
    expect(bornBy(day(on), age)).toBe(expected);
  });

  test("is whoever has attained the age, and nobody else", () => {
    const days = fc
      .date({ min: new Date("1990-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10) as Day);
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 30 }), (born, on, age) => {
        expect(born <= bornBy(on, age)).toBe(ageOn(born, on) >= age);
      }),
    );
  });
});
