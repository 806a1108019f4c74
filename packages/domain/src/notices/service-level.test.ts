import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../dates.ts";
import { makeHolidayCalendar } from "../working-days.ts";
import { NOTICE_STATES } from "./notice-states.ts";
import { passedWaits, SERVICE_STEPS, type ServiceLevel, stepDue, waitOf } from "./service-level.rule.ts";

const holidays = ["2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-12-25", "2026-12-28"];
const calendar = makeHolidayCalendar(holidays.map((text) => day(text)));
const level = (over: Partial<ServiceLevel> = {}): ServiceLevel => ({
  ...{ step: "ACKNOWLEDGE", workingDays: 2, from: day("2026-01-01"), until: null, source: "Agreement" },
  ...over,
});

describe("what is waited for", () => {
  const notice = { recipientOrganisationId: "ICB:A", sentOn: day("2026-04-01"), stateSince: "2026-04-09T23:30:00Z" };
  // By 23:30 it is the next day in London, in summer.
  const steps: Record<string, unknown> = {
    SENT: { step: "ACKNOWLEDGE", since: "2026-04-01" },
    DELIVERED: { step: "ACKNOWLEDGE", since: "2026-04-01" },
    ACKNOWLEDGED: { step: "ACCEPT", since: "2026-04-10" },
    QUERIED: { step: "ANSWER", since: "2026-04-10" },
    ANSWERED: { step: "ACCEPT", since: "2026-04-10" },
  };
  test.each(NOTICE_STATES)("%s", (state) => {
    expect(waitOf({ ...notice, state })).toEqual(steps[state] ?? null);
    expect(waitOf({ ...notice, state, recipientOrganisationId: null })).toBeNull();
  });
});

describe("by when", () => {
  const ask = (since: string, today: string, levels = [level()]) =>
    stepDue({ step: "ACKNOWLEDGE", since: day(since) }, levels, day(today), calendar);
  test.each([
    ["the day before", "2026-03-09", "2026-03-10", "2026-03-11", false],
    ["on the last day", "2026-03-09", "2026-03-11", "2026-03-11", false],
    ["the day after", "2026-03-09", "2026-03-12", "2026-03-11", true],
    ["over Easter", "2026-04-02", "2026-04-08", "2026-04-08", false],
    ["from a Saturday", "2026-03-07", "2026-03-11", "2026-03-10", true],
  ])("%s", (_, since, today, dueOn, passed) => {
    expect(ask(since, today)).toMatchObject({ kind: "due", dueOn, passed });
  });

  test.each([
    ["no level is loaded", "2026-03-09", [], "NO_SERVICE_LEVEL"],
    ["a level of another step", "2026-03-09", [level({ step: "ACCEPT" })], "NO_SERVICE_LEVEL"],
    ["a level that begins later", "2026-03-09", [level({ from: day("2026-03-10") })], "NO_SERVICE_LEVEL"],
    ["a level that ended", "2026-03-09", [level({ until: day("2026-03-09") })], "NO_SERVICE_LEVEL"],
    ["holidays that are not loaded", "2026-12-31", [level()], "HOLIDAYS_NOT_LOADED"],
  ])("not evaluated: %s", (_, since, levels, reason) => {
    expect(ask(since, "2027-02-01", levels)).toEqual({ kind: "notEvaluated", reason });
  });
});

test("the sweep finds what has passed, and nothing else", () => {
  const start = day("2025-11-01");
  const someDay = fc.nat(420).map((n) => addDays(start, n));
  const someLevel = fc.record({
    workingDays: fc.integer({ min: 1, max: 30 }),
    from: someDay,
    length: fc.option(fc.integer({ min: 1, max: 60 })),
  });
  fc.assert(
    fc.property(someLevel, someDay, someDay, (said, since, today) => {
      const until = said.length === null ? null : addDays(said.from, said.length);
      const levels = [level({ workingDays: said.workingDays, from: said.from, until })];
      const due = stepDue({ step: "ACKNOWLEDGE", since }, levels, today, calendar);
      const passed = due.kind === "due" && due.passed;
      const spans = passedWaits(levels, today, calendar);
      expect(spans.some(({ from, until: end }) => since >= from && since < end)).toBe(passed && since >= "2025-01-01");
    }),
    { numRuns: 300 },
  );
  expect(passedWaits([level()], day("2026-06-01"), makeHolidayCalendar([]))).toEqual([]);
  expect(SERVICE_STEPS).toHaveLength(3);
});
