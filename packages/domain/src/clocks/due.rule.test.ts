import { describe, expect, test } from "vitest";
import { addDays, addYears, ageOn, day } from "../dates.ts";
import { calendar } from "../working-days.fixture.ts";
import { adoptionMedicalDue, initialDue, isRecent, reviewDue, twentyEightDays } from "./due.rule.ts";

describe("an initial assessment", () => {
  // Rules 5.3, and days around bank holidays and the changes of the clock (29 March and 25 October 2026).
  test.each([
    ["2026-01-05", "2026-02-02", 28],
    ["2026-03-27", "2026-04-28", 32],
    ["2026-04-02", "2026-05-05", 33],
    ["2026-11-21", "2026-12-18", 27],
    ["2026-12-18", "2027-01-20", 33],
    ["2025-12-19", "2026-01-21", 33],
    ["2024-12-23", "2025-01-23", 31],
    ["2026-03-28", "2026-04-28", 31],
    ["2026-03-29", "2026-04-28", 30],
    ["2026-10-24", "2026-11-20", 27],
    ["2026-10-25", "2026-11-20", 26],
    ["2026-05-04", "2026-06-02", 29],
    ["2026-02-28", "2026-03-27", 27],
    ["2024-02-29", "2024-03-28", 28],
  ])("of care from %s is due on %s, %i days later", (from, due, days) => {
    expect(initialDue(day(from), calendar)).toEqual({ kind: "day", day: due });
    expect(addDays(day(from), days)).toBe(due);
  });

  test.each([
    ["2026-01-05", "2026-02-02", true],
    ["2026-04-02", "2026-04-30", false],
    ["2026-11-21", "2026-12-19", false],
  ])("'28 days' from %s end on %s, which is another clock", (from, on, same) => {
    expect(twentyEightDays(day(from))).toBe(on);
    expect(initialDue(day(from), calendar)).toEqual({ kind: "day", day: same ? on : expect.not.stringMatching(on) });
  });

  test("a year whose bank holidays are not loaded", () => {
    expect(initialDue(day("2028-12-20"), calendar)).toEqual({ kind: "HOLIDAY_CALENDAR_GAP", year: 2029 });
  });

  test.each([
    ["three months before to the day", "2026-01-31", "2026-04-30", true],
    ["a day more", "2026-01-31", "2026-05-01", false],
    ["the day before", "2026-04-29", "2026-04-30", true],
    ["the day itself is no earlier one", "2026-04-30", "2026-04-30", false],
    ["from 30 November, clamped", "2025-11-30", "2026-02-28", true],
    ["from 30 November, a day after the clamp", "2025-11-30", "2026-03-01", false],
  ])("one done before care: %s", (_, assessed, start, recent) => {
    expect(isRecent(day(assessed), day(start))).toBe(recent);
  });
});

describe("a review", () => {
  const born = "2021-06-15"; // five on 15 June 2026
  test.each([
    ["far under five", born, "2024-01-10", "2024-07-10", false, null],
    ["six months end the day before the birthday", born, "2025-12-14", "2026-06-14", false, null],
    ["six months end on the birthday: twelve hold", born, "2025-12-15", "2026-12-15", true, "2026-06-15"],
    ["six months end the day after it", born, "2025-12-16", "2026-12-16", true, "2026-06-16"],
    ["the last day under five", born, "2026-06-14", "2027-06-14", true, "2026-12-14"],
    ["on the birthday itself: no crossing", born, "2026-06-15", "2027-06-15", false, null],
    ["over five", born, "2026-07-01", "2027-07-01", false, null],
    ["31 August and six months, clamped", "2023-01-01", "2025-08-31", "2026-02-28", false, null],
    ["31 August and six months, in a leap year", "2023-01-01", "2027-08-31", "2028-08-31", true, "2028-02-29"],
    ["30 August and six months, in a leap year", "2024-01-01", "2027-08-30", "2028-02-29", false, null],
    ["29 February and a year", "2012-01-01", "2024-02-29", "2025-02-28", false, null],
    ["31 March and six months", "2024-01-01", "2026-03-31", "2026-09-30", false, null],
    [
      "born on 29 February, the end on 28 February of a common year",
      "2020-02-29",
      "2024-08-28",
      "2025-02-28",
      false,
      null,
    ],
    ["born on 29 February, the end on 1 March", "2020-02-29", "2024-09-01", "2025-09-01", true, "2025-03-01"],
    ["over the clock change of spring", "2024-01-01", "2025-09-29", "2026-03-29", false, null],
    ["over the clock change of autumn", "2024-01-01", "2026-04-25", "2026-10-25", false, null],
  ])("%s", (_, dateOfBirth, last, dueOn, crossover, stricterDueOn) => {
    expect(reviewDue(day(last), day(dateOfBirth))).toEqual({ dueOn, crossover, stricterDueOn });
  });

  test.each([
    ["2021-06-15", "2026-06-15"],
    ["2020-02-29", "2025-03-01"],
    ["2020-02-28", "2025-02-28"],
    ["2019-12-31", "2024-12-31"],
  ])("who is born on %s is five on %s, and not the day before", (dateOfBirth, on) => {
    const fifth = addYears(day(dateOfBirth), 5);
    expect(fifth).toBe(on);
    expect([ageOn(day(dateOfBirth), fifth), ageOn(day(dateOfBirth), addDays(fifth, -1))]).toEqual([5, 4]);
  });
});

test.each([
  ["2026-01-15", "2026-02-15"],
  ["2026-01-31", "2026-02-28"],
  ["2024-01-31", "2024-02-29"],
  ["2026-12-31", "2027-01-31"],
])("an adoption medical requested on %s is due on %s", (requested, due) => {
  expect(adoptionMedicalDue(day(requested))).toBe(due);
});
