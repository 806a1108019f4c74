import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { londonDay } from "./dates.ts";

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
