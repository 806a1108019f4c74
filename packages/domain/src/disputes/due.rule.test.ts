import { expect, test } from "vitest";
import { day } from "../dates.ts";
import type { DisputeState } from "./dispute-states.ts";
import { dueOn } from "./due.rule.ts";

const limit = { calendarDays: 10, source: "Board paper 7" };

test.each<[string, DisputeState, typeof limit | null, string | null]>([
  ["no limit is loaded", "RAISED", null, null],
  ["a limit of ten days, over the end of a month", "RAISED", limit, "2026-03-05"],
  ["a limit of one day", "DETERMINED", { ...limit, calendarDays: 1 }, "2026-02-24"],
  ["it is settled", "SETTLED", limit, null],
  ["it is withdrawn", "WITHDRAWN", limit, null],
])("%s", (_name, state, given, expected) => {
  const due = dueOn(state, day("2026-02-23"), given);
  expect(due).toEqual(expected === null ? null : { day: expected, source: "Board paper 7" });
});
