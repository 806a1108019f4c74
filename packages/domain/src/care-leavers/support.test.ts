import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import {
  type CareLeaverEntry,
  type CareLeaverEntryKind,
  correctCareLeaverEntry,
  factsOf,
  recordCareLeaverEntry,
} from "./care-leaver-entry.ts";
import { careLeaverDuties, owedSince } from "./duties.ts";
import { CARE_LEAVER_DUTIES, DUTY_RULES } from "./duty-rules.ts";
import { history, IN_CARE, inCareUntil } from "./history.fixture.ts";
import { isInReturn, isOutsideWindow, isSuitable, measureState, measureWindow, share } from "./measures.ts";

const entry = (kind: CareLeaverEntryKind, from: string, until: string | null = null): CareLeaverEntry => ({
  id: `${kind} ${from}`,
  kind,
  holds: true,
  adviser: kind === "PERSONAL_ADVISER" ? "PA-1" : null,
  startedOn: day(from),
  endedOn: until === null ? null : day(until),
  source: "AUTHORITY",
  version: 1,
});

describe("duties", () => {
  const standing = (duty: string, entries: CareLeaverEntry[], on: string, person = history([IN_CARE])) => {
    const found = careLeaverDuties(person, entries, day(on)).find(({ rule }) => rule.duty === duty);
    return found === undefined ? "not owed" : [found.standing, found.reason, found.dueOn].filter(Boolean).join(" ");
  };

  test.each<[duty: string, name: string, entries: CareLeaverEntry[], on: string, says: string]>([
    ["PERSONAL_ADVISER", "before 16", [], "2024-06-09", "not owed"],
    ["PERSONAL_ADVISER", "on the sixteenth birthday", [], "2024-06-10", "DUE 2024-06-10"],
    ["PERSONAL_ADVISER", "the day after", [], "2024-06-11", "OVERDUE 2024-06-10"],
    ["PERSONAL_ADVISER", "appointed", [entry("PERSONAL_ADVISER", "2024-06-11")], "2024-06-11", "MET 2024-06-10"],
    [
      "PERSONAL_ADVISER",
      "no longer",
      [entry("PERSONAL_ADVISER", "2024-06-11", "2025-01-01")],
      "2025-01-01",
      "OVERDUE 2024-06-10",
    ],
    ["PERSONAL_ADVISER", "at 20", [], "2029-06-09", "OVERDUE 2024-06-10"],
    ["PERSONAL_ADVISER", "at 21", [], "2029-06-10", "not owed"],
    ["NEEDS_ASSESSMENT", "on the last day", [], "2024-09-10", "DUE 2024-09-10"],
    ["NEEDS_ASSESSMENT", "a day late", [], "2024-09-11", "OVERDUE 2024-09-10"],
    [
      "NEEDS_ASSESSMENT",
      "done",
      [entry("NEEDS_ASSESSMENT", "2024-08-01", "2024-08-02")],
      "2025-01-01",
      "MET 2024-09-10",
    ],
    ["PATHWAY_PLAN", "not done", [], "2024-09-11", "OVERDUE 2024-09-10"],
    ["PATHWAY_PLAN_REVIEW", "no plan", [], "2025-01-01", "NOT_KNOWN NO_PLAN"],
    [
      "PATHWAY_PLAN_REVIEW",
      "six months after the plan",
      [entry("PATHWAY_PLAN", "2024-08-31", "2024-09-01")],
      "2025-02-28",
      "DUE 2025-02-28",
    ],
    [
      "PATHWAY_PLAN_REVIEW",
      "a day later",
      [entry("PATHWAY_PLAN", "2024-08-31", "2024-09-01")],
      "2025-03-01",
      "OVERDUE 2025-02-28",
    ],
    [
      "PATHWAY_PLAN_REVIEW",
      "after a review",
      [entry("PATHWAY_PLAN", "2024-08-31", "2024-09-01"), entry("PATHWAY_PLAN_REVIEW", "2025-01-15", "2025-01-16")],
      "2025-03-01",
      "DUE 2025-07-15",
    ],
    ["STAYING_PUT", "at 17", [], "2026-06-09", "not owed"],
    ["STAYING_PUT", "at 18, nobody has said", [], "2026-06-10", "NOT_KNOWN CARER_NOT_KNOWN"],
    ["STAYING_PUT", "stays", [entry("STAYING_PUT", "2026-06-10")], "2029-06-09", "MET"],
    ["STAYING_PUT", "at 21", [entry("STAYING_PUT", "2026-06-10")], "2029-06-10", "not owed"],
    ["SUPPORT_TO_25", "at 20", [], "2029-06-09", "not owed"],
    ["SUPPORT_TO_25", "at 21, has not asked", [], "2029-06-10", "ON_REQUEST"],
    [
      "SUPPORT_TO_25",
      "asked the day before",
      [entry("SUPPORT_REQUESTED", "2029-06-09", "2029-06-10")],
      "2030-01-01",
      "ON_REQUEST",
    ],
    [
      "SUPPORT_TO_25",
      "asked, and nobody came",
      [entry("SUPPORT_REQUESTED", "2029-07-01", "2029-07-02")],
      "2029-07-02",
      "OVERDUE 2029-07-01",
    ],
    ["SUPPORT_TO_25", "at 25", [], "2033-06-10", "not owed"],
    ["HEALTH_PASSPORT", "in care", [], "2026-06-10", "DUE 2026-06-10"],
    [
      "HEALTH_PASSPORT",
      "given",
      [entry("HEALTH_PASSPORT", "2026-01-10", "2026-01-11")],
      "2027-01-01",
      "MET 2026-06-10",
    ],
    ["LOCAL_OFFER", "is the authority's own", [], "2026-01-01", "NOT_EVALUATED AUTHORITYS_OWN"],
    ["STAYING_CLOSE", "commencement", [], "2027-01-01", "NOT_EVALUATED COMMENCEMENT_NOT_KNOWN"],
    ["CORPORATE_PARENTING_2026", "commencement", [], "2027-01-01", "NOT_EVALUATED COMMENCEMENT_NOT_KNOWN"],
  ])("%s: %s", (duty, _, entries, on, says) => {
    expect(standing(duty, entries, on)).toBe(says);
  });

  test("support to 25 is no law before 1 April 2018", () => {
    const born = "1996-05-01";
    const person = history([["2010-01-01", "2014-05-01", "E5"]], [], born);
    expect(standing("SUPPORT_TO_25", [], "2018-03-31", person)).toBe("not owed");
    expect(standing("SUPPORT_TO_25", [], "2018-04-01", person)).toBe("ON_REQUEST");
  });

  test("what is owed in one possible category and not in another is not known, unless it is met", () => {
    const home = history([inCareUntil("2025-01-01", "E4A")]);
    expect(standing("PERSONAL_ADVISER", [], "2025-08-01", home)).toBe("NOT_KNOWN CATEGORY_NOT_KNOWN");
    expect(standing("PERSONAL_ADVISER", [entry("PERSONAL_ADVISER", "2025-07-01")], "2025-08-01", home)).toContain(
      "MET",
    );
    expect(standing("ADVICE", [], "2025-08-01", home)).toBe("NOT_EVALUATED NOT_RECORDED");
  });

  test("counted from the day on which 91 days were reached", () => {
    expect(owedSince(history([["2025-01-01", null]]), day("2026-01-01"))).toBe("2025-04-02");
    expect(owedSince(history([["2025-01-01", null]]), day("2025-04-01"))).toBeNull();
  });

  test("every duty has a rule, and each says its source", () => {
    expect(DUTY_RULES.map(({ duty }) => duty)).toEqual(CARE_LEAVER_DUTIES);
    for (const { citation, title } of DUTY_RULES) expect([citation !== "", title.endsWith(".")]).toEqual([true, true]);
  });
});

describe("entries", () => {
  const known = (recorded: CareLeaverEntry[] = []) => ({ dateOfBirth: day("2008-06-10"), recorded });
  const today = day("2026-11-22");
  const input = { from: today, source: "AUTHORITY", endsPrevious: false, holds: true } as const;

  test("what is done on a day is of that day, also today", () => {
    expect(recordCareLeaverEntry(known(), { ...input, kind: "PATHWAY_PLAN" }, today)).toMatchObject({
      kind: "recorded",
      fact: { startedOn: "2026-11-22", endedOn: "2026-11-23", holds: true, adviser: null },
    });
  });

  test.each([
    ["tomorrow", { kind: "PATHWAY_PLAN", from: day("2026-11-23") }, "DAY_IN_FUTURE", "from"],
    ["an end of a day", { kind: "PATHWAY_PLAN", until: today }, "FIELD_DOES_NOT_APPLY", "until"],
    ["a plan that is not so", { kind: "PATHWAY_PLAN", holds: false }, "FIELD_DOES_NOT_APPLY", "holds"],
    ["an adviser without a name", { kind: "PERSONAL_ADVISER" }, "VALUE_NEEDED", "adviser"],
    ["an adviser with an empty one", { kind: "PERSONAL_ADVISER", adviser: " " }, "TEXT_LENGTH", "adviser"],
    ["an adviser of 65 characters", { kind: "PERSONAL_ADVISER", adviser: "x".repeat(65) }, "TEXT_LENGTH", "adviser"],
    ["an adviser of a plan", { kind: "PATHWAY_PLAN", adviser: "PA-1" }, "FIELD_DOES_NOT_APPLY", "adviser"],
    ["before birth", { kind: "IN_EDUCATION", from: day("2008-06-09") }, "DAY_BEFORE_BIRTH", "from"],
  ] as const)("refused: %s", (_, more, code, field) => {
    expect(recordCareLeaverEntry(known(), { ...input, ...more }, today)).toEqual({ kind: "inputRefused", code, field });
  });

  test("a new adviser follows the last; two at once are refused", () => {
    const before = entry("PERSONAL_ADVISER", "2024-06-10");
    const next = { ...input, kind: "PERSONAL_ADVISER", adviser: "PA-2" } as const;
    expect(recordCareLeaverEntry(known([before]), next, today)).toMatchObject({ kind: "periodOverlaps" });
    expect(recordCareLeaverEntry(known([before]), { ...next, endsPrevious: true }, today)).toMatchObject({
      kind: "recorded",
      ended: { endedOn: "2026-11-22" },
    });
  });

  test("corrected: a day moves with its end, a fact may turn out not to be so", () => {
    const plan = entry("PATHWAY_PLAN", "2026-01-10", "2026-01-11");
    const correction = { id: plan.id, correctionReason: "mistyped", expectedVersion: 1 };
    expect(correctCareLeaverEntry(known([plan]), { ...correction, from: day("2026-01-12") }, today)).toMatchObject({
      fact: { startedOn: "2026-01-12", endedOn: "2026-01-13" },
    });
    expect(correctCareLeaverEntry(known([plan]), { ...correction, until: null }, today)).toMatchObject({
      code: "FIELD_DOES_NOT_APPLY",
    });
    expect(correctCareLeaverEntry(known([plan]), { ...correction, holds: null }, today)).toMatchObject({
      code: "VALUE_NEEDED",
    });
    const home = { ...entry("HOME_WITH_PARENT", "2026-01-10") };
    expect(correctCareLeaverEntry(known([home]), { ...correction, id: home.id, holds: false }, today)).toMatchObject({
      kind: "corrected",
      fact: { holds: false },
    });
  });

  test("only facts bear on the category", () => {
    const entries = [entry("PATHWAY_PLAN", "2026-01-10", "2026-01-11"), entry("IN_EDUCATION", "2026-01-10")];
    expect(factsOf(entries)).toEqual([{ kind: "IN_EDUCATION", holds: true, from: "2026-01-10", until: null }]);
  });
});

describe("measures", () => {
  test.each([
    ["17 in the year", "2008-06-10", 2026, 17, "2025-03-10", "2025-07-10"],
    ["17 on 31 March", "2009-03-31", 2026, 17, "2025-12-31", "2026-04-30"],
    ["21", "2004-06-10", 2026, 21, "2025-03-10", "2025-07-10"],
    ["25", "2000-06-10", 2026, 25, "2025-03-10", "2025-07-10"],
    ["born on 29 February", "2008-02-29", 2026, 18, "2025-12-01", "2026-04-01"],
  ])("the window: %s", (_, born, year, age, opensOn, closesOn) => {
    expect(measureWindow(day(born), year)).toMatchObject({ age, opensOn, closesOn });
  });

  test.each([
    ["16 on 31 March", "2009-04-01", 2026],
    ["26", "2000-03-31", 2026],
    ["22 before 2023", "2000-03-31", 2022],
  ])("no window: %s", (_, born, year) => {
    expect(measureWindow(day(born), year)).toBeNull();
  });

  const at17 = measureWindow(day("2008-06-10"), 2026);
  const at22 = measureWindow(day("2003-06-10"), 2026);
  test.each([
    ["the day before the window", at17, false, false, "2025-03-09", "NOT_DUE"],
    ["its first day", at17, false, false, "2025-03-10", "DUE"],
    ["its last day", at17, false, false, "2025-07-10", "DUE"],
    ["the day after", at17, false, false, "2025-07-11", "OVERDUE"],
    ["recorded", at17, true, false, "2025-07-11", "RECORDED"],
    ["22, has not asked", at22, false, false, "2025-07-11", "ON_REQUEST"],
    ["22, has asked", at22, false, true, "2025-07-11", "OVERDUE"],
    ["of no age", null, false, false, "2025-07-11", "NOT_DUE"],
  ] as const)("state: %s", (_, window, recorded, asked, on, state) => {
    expect(measureState(window, recorded, true, asked, day(on))).toBe(state);
    if (!recorded) expect(measureState(window, recorded, false, asked, day(on))).toBe("NOT_DUE");
  });

  // 17 on 10 June 2025, 18 on 10 June 2026, 19 on 10 June 2027.
  test.each([
    ["left before 17", history([inCareUntil("2025-06-09")]), 2026, true],
    ["left on the seventeenth birthday", history([inCareUntil("2025-06-10")]), 2026, true],
    ["left the day after", history([inCareUntil("2025-06-11")]), 2026, false],
    ["in care at 17", history([IN_CARE]), 2026, false],
    [
      "came back and left again in the year",
      history([inCareUntil("2025-01-01"), ["2025-08-01", "2026-03-31"]]),
      2026,
      false,
    ],
    ["came back and left in the next", history([inCareUntil("2025-01-01"), ["2025-08-01", "2026-04-01"]]), 2026, true],
    ["left at 18", history([inCareUntil("2026-06-10")]), 2027, true],
    ["19", history([inCareUntil("2026-06-10")]), 2028, true],
    ["90 days", history([["2024-06-10", "2024-09-08"]]), 2026, false],
    ["91 days", history([["2024-06-10", "2024-09-09"]]), 2026, true],
    ["none since 16", history([inCareUntil("2024-06-10")]), 2026, false],
    ["adopted", history([inCareUntil("2024-07-10", "E12")]), 2026, false],
  ])("in the return: %s", (_, person, year, inReturn) => {
    const window = measureWindow(person.born, year);
    expect(window !== null && isInReturn(person, window, year)).toBe(inReturn);
  });

  test("outside the window is a warning", () => {
    expect(
      ["2025-03-09", "2025-03-10", "2025-07-10", "2025-07-11"].map((on) => isOutsideWindow(at17, day(on))),
    ).toEqual([true, false, false, true]);
    expect([isOutsideWindow(at17, null), isOutsideWindow(null, day("2025-07-11"))]).toEqual([false, true]);
  });

  test("suitable, as the code says", () => {
    expect(["U1", "S2", "0"].map(isSuitable)).toEqual([true, false, null]);
  });

  // Somerset, 31 March 2020 (its annual report).
  test.each([
    [272, 278, "97.8 %"],
    [106, 278, "38.1 %"],
    [266, 278, "95.7 %"],
    [1, 3, "33.3 %"],
    [1, 2000, "0.1 %"],
    [999, 2000, "50.0 %"],
    [0, 5, "0.0 %"],
    [5, 5, "100.0 %"],
  ])("%i of %i are %s", (numerator, denominator, shown) => {
    expect(share(numerator, denominator)).toMatchObject({ shown, percentage: (100 * numerator) / denominator });
  });

  test("a share of nobody is no share", () => {
    expect(share(0, 0)).toEqual({ numerator: 0, denominator: 0, percentage: null, shown: null });
  });
});
