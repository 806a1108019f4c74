import { expect, test } from "vitest";
import { addDays, day } from "../dates.ts";
import { type BursaryFacts, bursary } from "./bursary.rule.ts";
import { wageFloor } from "./minimum-wage.rule.ts";

// biome-ignore format: a table is read by its columns
test.each<[born: string, since: string | null, on: string, band: string | null, pence: number]>([
  ["2000-05-01", null,         "2024-03-31", null,         0],
  ["2000-05-01", null,         "2024-04-01", "ADULT",      1144],
  ["2000-05-01", null,         "2025-03-31", "ADULT",      1144],
  ["2000-05-01", null,         "2025-04-01", "ADULT",      1221],
  ["2000-05-01", null,         "2026-03-31", "ADULT",      1221],
  ["2000-05-01", null,         "2026-04-01", "ADULT",      1271],
  ["2000-05-01", null,         "2027-03-31", "ADULT",      1271],
  ["2000-05-01", null,         "2027-04-01", null,         0],
  ["2005-03-31", null,         "2026-03-30", "YOUNG",      1000],
  ["2005-03-31", null,         "2026-03-31", "ADULT",      1221],
  ["2006-05-01", null,         "2025-03-31", "YOUNG",      860],
  ["2006-05-01", null,         "2025-04-01", "YOUNG",      1000],
  ["2006-05-01", null,         "2026-04-01", "YOUNG",      1085],
  ["2008-04-10", null,         "2025-03-31", "UNDER_18",   640],
  ["2008-04-10", null,         "2026-03-31", "UNDER_18",   755],
  ["2008-04-10", null,         "2026-04-09", "UNDER_18",   800],
  ["2008-04-10", null,         "2026-04-10", "YOUNG",      1085],
  // Apprentices: under 19 always, older ones in the first year.
  ["2007-09-01", "2024-09-02", "2025-03-31", "APPRENTICE", 640],
  ["2007-09-01", "2024-09-02", "2026-03-31", "APPRENTICE", 755],
  ["2007-09-01", "2024-09-02", "2026-08-31", "APPRENTICE", 800],
  ["2007-09-01", "2024-09-02", "2026-09-01", "YOUNG",      1085],
  ["2003-01-01", "2025-10-06", "2025-10-05", "ADULT",      1221],
  ["2003-01-01", "2025-10-06", "2025-10-06", "APPRENTICE", 755],
  ["2003-01-01", "2025-10-06", "2026-10-05", "APPRENTICE", 800],
  ["2003-01-01", "2025-10-06", "2026-10-06", "ADULT",      1271],
])("born %s, apprentice since %s, on %s: %s", (born, since, on, band, pence) => {
  const floor = wageFloor(day(born), since === null ? null : day(since), day(on));
  expect(floor && [floor.band, floor.pence]).toEqual(band === null ? null : [band, pence]);
});

const facts = (more: Partial<BursaryFacts> = {}): BursaryFacts => ({
  born: day("2005-06-01"),
  startsOn: day("2026-01-05"),
  category: "FORMER_RELEVANT",
  receivedBefore: "NO",
  shortProgramme: "NO",
  leftOn: null,
  ...more,
});

// biome-ignore format: a table is read by its columns
test.each<[startsOn: string, outcome: string, pounds: number[]]>([
  ["2018-07-31", "NOT_ELIGIBLE", []],
  ["2018-08-01", "ELIGIBLE",     [1000]],
  ["2023-07-31", "ELIGIBLE",     [1000]],
  ["2023-08-01", "ELIGIBLE",     [1000, 1000, 1000]],
  ["2025-03-31", "ELIGIBLE",     [1000, 1000, 1000]],
  ["2026-04-01", "ELIGIBLE",     [1000, 1000, 1000]],
])("a start on %s: %s", (startsOn, outcome, pounds) => {
  const answer = bursary(facts({ born: day("2001-06-01"), startsOn: day(startsOn) }), day("2026-11-22"));
  expect(answer.outcome).toBe(outcome);
  expect(answer.instalments.map(({ pence }) => pence / 100)).toEqual(pounds);
});

// biome-ignore format: a table is read by its columns
test.each<[what: string, more: Partial<BursaryFacts>, outcome: string, failing: string[]]>([
  ["the day before 16",      { born: day("2010-01-06") },       "NOT_ELIGIBLE", ["AGE"]],
  ["16 at the start",        { born: day("2010-01-05"), category: "ELIGIBLE" }, "ELIGIBLE", []],
  ["the day before 25",      { born: day("2001-01-06") },       "ELIGIBLE",     []],
  ["25 at the start",        { born: day("2001-01-05") },       "NOT_ELIGIBLE", ["AGE"]],
  ["received before",        { receivedBefore: "YES" },         "NOT_ELIGIBLE", ["ONCE"]],
  ["received: not known",    { receivedBefore: "NOT_KNOWN" },   "NEEDS_INFO",   []],
  ["qualifying",             { category: "QUALIFYING" },        "NOT_ELIGIBLE", ["CARE_LEAVER"]],
  ["relevant",               { category: "RELEVANT" },          "ELIGIBLE",     []],
  ["category not known",     { category: null },                "NEEDS_INFO",   []],
])("%s", (_, more, outcome, failing) => {
  const answer = bursary(facts(more), day("2026-11-22"));
  expect(answer.outcome).toBe(outcome);
  expect(answer.conditions.filter(({ state }) => state === "NOT_MET").map(({ code }) => code)).toEqual(failing);
});

test("instalments are due 60, 120 and 300 days after the start, to who is still on it", () => {
  const start = day("2026-01-05");
  const states = (on: string, leftOn: string | null = null) =>
    bursary(facts({ leftOn: leftOn === null ? null : day(leftOn) }), day(on)).instalments.map(({ state }) => state);
  expect(bursary(facts(), start).instalments.map(({ dueOn }) => dueOn)).toEqual(
    [60, 120, 300].map((n) => addDays(start, n)),
  );
  expect(states("2026-03-05")).toEqual(["TO_COME", "TO_COME", "TO_COME"]);
  expect(states("2026-03-06")).toEqual(["DUE", "TO_COME", "TO_COME"]);
  expect(states("2026-11-22", "2026-05-06")).toEqual(["DUE", "DUE", "LOST"]);
  expect(states("2026-11-22", "2026-05-05")).toEqual(["DUE", "LOST", "LOST"]);
});

test("of a short programme after 1 August 2025 the last day is not known, and is not guessed", () => {
  const last = (startsOn: string, shortProgramme: "YES" | "NO" | "NOT_KNOWN") =>
    bursary(facts({ startsOn: day(startsOn), shortProgramme }), day("2026-11-22")).instalments[2];
  expect(last("2025-08-01", "YES")).toMatchObject({ dueOn: "2026-05-28", state: "DUE" });
  expect(last("2025-08-02", "YES")).toMatchObject({ dueOn: null, state: "DAY_NOT_KNOWN" });
  expect(last("2025-08-02", "NOT_KNOWN")).toMatchObject({ dueOn: null });
  expect(last("2025-08-02", "NO")).toMatchObject({ dueOn: "2026-05-29" });
});
