import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, birthday, type Day, day, daysBetween } from "../dates.ts";
import type { CareHistory } from "./care-history.ts";
import { careLeaverCategory, standingOn } from "./care-leaver-category.ts";
import { BORN, type Care, history, IN_CARE, inCareUntil, type Told } from "./history.fixture.ts";

/** Nothing but care: every other way into a category is answered with no. */
const NOTHING_ELSE: readonly Told[] = [
  ["HOME_WITH_PARENT", false, BORN],
  ["DETAINED_OR_IN_HOSPITAL", false, BORN],
  ["ACCOMMODATED_OTHERWISE", false, BORN],
  ["LOOKED_AFTER_ELSEWHERE", false, BORN],
  ["PLANNED_SERIES", false, BORN],
  ["IN_EDUCATION", false, BORN],
];

const says = (answer: ReturnType<typeof standingOn>) =>
  answer.category === null
    ? `NOT_KNOWN: ${answer.possible.join()}`
    : `${answer.category} ${answer.support} ${answer.rule?.id}`;

describe("category on each side of every boundary", () => {
  test.each<[name: string, care: readonly Care[], told: readonly Told[], days: readonly (readonly [string, string])[]]>(
    [
      [
        "in care throughout",
        [IN_CARE],
        [],
        [
          ["2024-06-09", "NONE NONE CL-UNDER-16"],
          ["2024-06-10", "ELIGIBLE FULL CL-ELIGIBLE"],
          ["2026-06-09", "ELIGIBLE FULL CL-ELIGIBLE"],
          ["2026-06-10", "FORMER_RELEVANT FULL CL-FORMER-LOOKED-AFTER"],
          ["2029-06-09", "FORMER_RELEVANT FULL CL-FORMER-LOOKED-AFTER"],
          ["2029-06-10", "FORMER_RELEVANT ON_REQUEST CL-FORMER-LOOKED-AFTER"],
          ["2033-06-09", "FORMER_RELEVANT ON_REQUEST CL-FORMER-LOOKED-AFTER"],
          ["2033-06-10", "NONE NONE CL-25"],
        ],
      ],
      [
        "left at 17",
        [inCareUntil("2025-09-01")],
        [],
        [
          ["2025-08-31", "ELIGIBLE FULL CL-ELIGIBLE"],
          ["2025-09-01", "RELEVANT FULL CL-RELEVANT"],
          ["2026-06-09", "RELEVANT FULL CL-RELEVANT"],
          ["2026-06-10", "FORMER_RELEVANT FULL CL-FORMER-RELEVANT"],
          ["2029-06-10", "FORMER_RELEVANT ON_REQUEST CL-FORMER-RELEVANT"],
          ["2033-06-10", "NONE NONE CL-25"],
        ],
      ],
      [
        "91 days while in care at 16",
        [["2025-01-01", null]],
        [],
        [
          ["2025-01-01", "NONE NONE CL-UNDER-13-WEEKS"],
          ["2025-04-01", "NONE NONE CL-UNDER-13-WEEKS"],
          ["2025-04-02", "ELIGIBLE FULL CL-ELIGIBLE"],
        ],
      ],
      [
        "90 days since 14, the last of them at 16",
        [["2024-03-13", "2024-06-11"]],
        [["LOOKED_AFTER_ELSEWHERE", false, BORN]],
        [
          ["2024-06-10", "NONE NONE CL-UNDER-13-WEEKS"],
          ["2024-06-11", "QUALIFYING FULL CL-QUALIFYING-CARE"],
          ["2029-06-09", "QUALIFYING FULL CL-QUALIFYING-CARE"],
          ["2029-06-10", "NOT_KNOWN: QUALIFYING,NONE"],
          ["2033-06-10", "NONE NONE CL-25"],
        ],
      ],
      [
        "91 days since 14, the last of them at 16",
        [["2024-03-12", "2024-06-11"]],
        [],
        [["2024-06-11", "RELEVANT FULL CL-RELEVANT"]],
      ],
      [
        "91 days since 14 in two periods",
        [
          ["2022-07-01", "2022-08-30", "E4A"],
          ["2024-06-01", "2024-07-02"],
        ],
        [],
        [
          ["2024-07-01", "NONE NONE CL-UNDER-13-WEEKS"],
          ["2024-07-02", "RELEVANT FULL CL-RELEVANT"],
        ],
      ],
      [
        "days before 14 do not count",
        [
          ["2010-01-01", "2022-06-10"],
          ["2024-06-01", "2024-07-02"],
        ],
        [["LOOKED_AFTER_ELSEWHERE", false, BORN]],
        [["2024-07-02", "QUALIFYING FULL CL-QUALIFYING-CARE"]],
      ],
      [
        "left on the sixteenth birthday: not after 16",
        [inCareUntil("2024-06-10")],
        [["DETAINED_OR_IN_HOSPITAL", false, "2024-06-10", "2024-06-11"]],
        [["2024-06-10", "NONE NONE CL-NONE"]],
      ],
      [
        "left the day after the sixteenth birthday",
        [inCareUntil("2024-06-11")],
        [],
        [["2024-06-11", "RELEVANT FULL CL-RELEVANT"]],
      ],
      [
        "detained on the sixteenth birthday after 13 weeks",
        [inCareUntil("2024-03-01", "E9")],
        [["DETAINED_OR_IN_HOSPITAL", true, "2024-03-01", "2025-01-01"]],
        [
          ["2024-06-09", "NONE NONE CL-UNDER-16"],
          ["2024-06-10", "RELEVANT FULL CL-RELEVANT-DETAINED"],
          ["2026-06-10", "FORMER_RELEVANT FULL CL-FORMER-RELEVANT"],
        ],
      ],
      [
        "detained at 16 is not told",
        [inCareUntil("2024-03-01", "E9")],
        [],
        [["2024-06-10", "NOT_KNOWN: RELEVANT,QUALIFYING,NONE"]],
      ],
      [
        "detained on the sixteenth birthday after 90 days",
        [["2023-12-02", "2024-03-01", "E9"]],
        [
          ["DETAINED_OR_IN_HOSPITAL", true, "2024-03-01"],
          ["LOOKED_AFTER_ELSEWHERE", false, BORN],
        ],
        [["2024-06-10", "NONE NONE CL-NONE"]],
      ],
      [
        "home to parents, and nobody has said whether it is settled",
        [inCareUntil("2025-01-01", "E4A")],
        [],
        [
          ["2025-01-01", "RELEVANT FULL CL-RELEVANT"],
          ["2025-06-30", "RELEVANT FULL CL-RELEVANT"],
          ["2025-07-01", "NOT_KNOWN: RELEVANT,QUALIFYING"],
          ["2026-06-10", "NOT_KNOWN: FORMER_RELEVANT,QUALIFYING"],
          ["2029-06-10", "NOT_KNOWN: FORMER_RELEVANT,QUALIFYING,NONE"],
        ],
      ],
      [
        "at home six months, then it broke down before 18",
        [inCareUntil("2025-01-01", "E4A")],
        [
          ["HOME_WITH_PARENT", true, "2025-01-01", "2025-10-01"],
          ["HOME_WITH_PARENT", false, "2025-10-01"],
        ],
        [
          ["2025-06-30", "RELEVANT FULL CL-RELEVANT"],
          ["2025-07-01", "QUALIFYING FULL CL-HOME"],
          ["2025-09-30", "QUALIFYING FULL CL-HOME"],
          ["2025-10-01", "RELEVANT FULL CL-RELEVANT"],
          ["2026-06-10", "FORMER_RELEVANT FULL CL-FORMER-RELEVANT"],
        ],
      ],
      [
        "at home still at 18, and in education after 21",
        [inCareUntil("2025-01-01", "E4A")],
        [
          ["HOME_WITH_PARENT", true, "2025-01-01"],
          ["IN_EDUCATION", true, "2029-09-01", "2030-07-01"],
          ["IN_EDUCATION", false, "2030-07-01"],
        ],
        [
          ["2026-06-10", "QUALIFYING FULL CL-HOME"],
          ["2029-06-09", "QUALIFYING FULL CL-HOME"],
          ["2029-06-10", "NOT_KNOWN: QUALIFYING,NONE"],
          ["2029-09-01", "QUALIFYING IN_EDUCATION CL-HOME"],
          ["2030-07-01", "NONE NONE CL-QUALIFYING-21"],
        ],
      ],
      [
        "special guardianship just after care",
        [["2012-01-01", "2014-01-01", "E45"]],
        [],
        [
          ["2024-06-09", "NONE NONE CL-UNDER-16"],
          ["2024-06-10", "QUALIFYING FULL CL-QUALIFYING-GUARDIAN"],
          ["2029-06-09", "QUALIFYING FULL CL-QUALIFYING-GUARDIAN"],
        ],
      ],
      [
        "a child arrangements order is none",
        [["2012-01-01", "2014-01-01", "E41"]],
        NOTHING_ELSE,
        [["2025-01-01", "NONE NONE CL-NONE"]],
      ],
      [
        "short breaks alone",
        [["2022-07-01", null, null, "V4"]],
        NOTHING_ELSE,
        [
          ["2025-01-01", "NONE NONE CL-NONE"],
          ["2026-06-10", "NONE NONE CL-NONE"],
        ],
      ],
      [
        "privately fostered at 16",
        [],
        [["ACCOMMODATED_OTHERWISE", true, "2024-01-01", "2025-01-01"]],
        [
          ["2024-06-10", "QUALIFYING FULL CL-QUALIFYING-OTHER"],
          ["2029-06-09", "QUALIFYING FULL CL-QUALIFYING-OTHER"],
        ],
      ],
      [
        "short stays, each ended by going home as planned",
        Array.from({ length: 5 }, (_, i): Care => [`2024-0${i + 5}-01`, `2024-0${i + 5}-28`, "E4A", "V2"]),
        [["LOOKED_AFTER_ELSEWHERE", false, BORN]],
        [["2024-09-28", "NOT_KNOWN: RELEVANT,QUALIFYING"]],
      ],
      [
        "the same, told to be a planned series",
        Array.from({ length: 5 }, (_, i): Care => [`2024-0${i + 5}-01`, `2024-0${i + 5}-28`, "E4A", "V2"]),
        [
          ["PLANNED_SERIES", true, "2024-01-01"],
          ["LOOKED_AFTER_ELSEWHERE", false, BORN],
        ],
        [["2024-09-28", "QUALIFYING FULL CL-QUALIFYING-CARE"]],
      ],
      [
        "no legal status on record",
        [["2024-01-01", "2024-09-01", "E5", null]],
        [],
        [["2024-09-01", "NOT_KNOWN: RELEVANT,QUALIFYING,NONE"]],
      ],
      [
        "taken over by another authority at 15",
        [inCareUntil("2024-01-01", "E3")],
        [],
        [["2024-07-01", "NOT_KNOWN: ELIGIBLE,RELEVANT,QUALIFYING,NONE"]],
      ],
      ["died", [inCareUntil("2025-01-01", "E2")], [], [["2025-01-01", "NONE NONE CL-DIED"]]],
      ["never in care", [], NOTHING_ELSE, [["2025-01-01", "NONE NONE CL-NONE"]]],
    ],
  )("%s", (_, care, told, days) => {
    const person = history(care, told);
    expect(days.map(([on]) => [on, says(standingOn(person, day(on)))])).toEqual(days);
  });
});

describe("born on 29 February", () => {
  const person = history([["2019-01-01", null]], NOTHING_ELSE, "2008-02-29");
  test.each([
    ["2024-02-28", "NONE", "DETERMINED"], // 16 on 29 February 2024.
    ["2024-02-29", "ELIGIBLE", "DETERMINED"],
    ["2026-02-27", "ELIGIBLE", "DETERMINED"],
    ["2026-02-28", "ELIGIBLE", "PROVISIONAL"],
    ["2026-03-01", "FORMER_RELEVANT", "DETERMINED"],
    ["2033-02-28", "FORMER_RELEVANT", "PROVISIONAL"],
    ["2033-03-01", "NONE", "DETERMINED"],
  ])("on %s", (on, category, outcome) => {
    expect(standingOn(person, day(on))).toMatchObject({ category, outcome });
  });
});

describe("how sure", () => {
  test("what the record does not suggest leaves an answer, provisional", () => {
    const left = standingOn(history([inCareUntil("2025-01-01", "E5")]), day("2025-12-01"));
    expect(left).toMatchObject({ outcome: "PROVISIONAL", category: "RELEVANT", possible: ["RELEVANT", "QUALIFYING"] });
    expect(left.doubts.map(({ id }) => id)).toEqual(["HOME_WITH_PARENT"]);
    const never = standingOn(history([]), day("2025-12-01"));
    expect(never).toMatchObject({ outcome: "PROVISIONAL", category: "NONE", possible: ["QUALIFYING", "NONE"] });
    expect(never.doubts.map(({ id }) => id)).toEqual(["ACCOMMODATED_OTHERWISE"]);
  });

  test("a question that changes nothing is not asked", () => {
    expect(standingOn(history([IN_CARE]), day("2027-01-01"))).toMatchObject({ outcome: "DETERMINED", doubts: [] });
  });

  test.each([
    ["short breaks at 16", history([["2022-07-01", "2025-01-01", "E4A", "V3"]], NOTHING_ELSE), "SHORT_BREAKS_QUALIFY"],
    ["adopted at 16", history([inCareUntil("2025-01-01", "E11")], NOTHING_ELSE), "ADOPTED"],
    [
      "care elsewhere first",
      history(
        [["2024-06-01", "2024-08-01"]],
        NOTHING_ELSE.filter(([kind]) => kind !== "LOOKED_AFTER_ELSEWHERE"),
      ),
      "LOOKED_AFTER_BEFORE",
    ],
  ] as const)("doubt: %s", (_, person, id) => {
    const standing = standingOn(person, day("2026-06-09"));
    expect(standing.outcome).not.toBe("DETERMINED");
    expect(standing.doubts.map((doubt) => doubt.id)).toContain(id);
  });

  test("a record that raises every question says so, and is answered at once", () => {
    const stays = [4, 5, 6, 7, 8].map((month): Care => [`2024-0${month}-01`, `2024-0${month}-20`, "E4A", "V2"]);
    const person = history(
      [["2023-01-01", "2023-02-01", "E4A", "V3"], ...stays, ["2025-02-01", "2025-03-01", "E3", null]],
      [],
      "2008-02-29",
    );
    const before = performance.now();
    const answer = careLeaverCategory(person, day("2026-02-28"));
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(answer).toMatchObject({ outcome: "NOT_KNOWN", category: null });
    expect(answer.possible.length).toBeGreaterThan(3);
  });

  test("who left home after 18 may be a former relevant child again", () => {
    const person = history(
      [inCareUntil("2025-01-01", "E4A")],
      [["HOME_WITH_PARENT", true, "2025-01-01", "2027-01-01"]],
    );
    expect(standingOn(person, day("2026-12-31"))).toMatchObject({ outcome: "DETERMINED", category: "QUALIFYING" });
    expect(standingOn(person, day("2027-01-01"))).toMatchObject({
      outcome: "PROVISIONAL",
      category: "QUALIFYING",
      possible: ["FORMER_RELEVANT", "QUALIFYING"],
    });
  });
});

describe("the account", () => {
  test("shows what counts, what does not, and why", () => {
    const person = history([
      ["2022-05-31", "2022-06-20", "E4A"],
      ["2023-01-01", "2023-01-11", "E4A", "V3"],
      ["2024-05-01", null],
    ]);
    expect(careLeaverCategory(person, day("2024-06-20"))).toMatchObject({
      daysSince14: 10 + 50,
      afterSixteen: true,
      lookedAfter: true,
      counted: [
        { from: "2022-06-10", until: "2022-06-20", days: 10 },
        { from: "2024-05-01", until: "2024-06-20", days: 50 },
      ],
      leftOut: [
        { from: "2022-05-31", until: "2022-06-10", days: 10, why: "BEFORE_14" },
        { from: "2023-01-01", until: "2023-01-11", days: 10, why: "SHORT_BREAK" },
      ],
      nextChange: { on: "2024-07-21", category: "ELIGIBLE" },
    });
  });

  test.each([
    ["2020-01-01", "2024-06-10", "ELIGIBLE"],
    ["2024-06-10", "2026-06-10", "FORMER_RELEVANT"],
    ["2026-06-10", "2029-06-10", "FORMER_RELEVANT"],
    ["2029-06-10", "2033-06-10", "NONE"],
  ])("from %s the next change is on %s", (on, changes, category) => {
    expect(careLeaverCategory(history([IN_CARE]), day(on)).nextChange).toMatchObject({ on: changes, category });
  });

  test("no change after 25, and one when six months at home are over", () => {
    expect(careLeaverCategory(history([IN_CARE]), day("2033-06-10")).nextChange).toBeNull();
    const home = history([inCareUntil("2025-01-01", "E4A")]);
    expect(careLeaverCategory(home, day("2025-02-01")).nextChange).toMatchObject({
      on: "2025-07-01",
      outcome: "NOT_KNOWN",
      possible: ["RELEVANT", "QUALIFYING"],
    });
  });
});

const born = day(BORN);
const offset = fc.integer({ min: 12 * 365, max: 19 * 365 });
const spell = fc.record({ from: offset, days: fc.integer({ min: 1, max: 400 }) });
const asked = fc.integer({ min: 15 * 365, max: 26 * 365 });

function careOver(days: readonly (readonly [number, number])[]): CareHistory {
  const care = new Set(days.flatMap(([from, length]) => Array.from({ length }, (_, i) => from + i)));
  const sorted = [...care].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const one of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === one) last[1] = one + 1;
    else runs.push([one, one + 1]);
  }
  return history(
    runs.map(([from, until]): Care => [addDays(born, from), addDays(born, until)]),
    NOTHING_ELSE,
  );
}

describe("whatever the history", () => {
  // A child in care who is not eligible has more than a qualifying person: the whole of the duties to a child in care.
  const rank = (person: CareHistory, on: Day) => {
    const { category, lookedAfter } = careLeaverCategory(person, on);
    if (category === "NONE") return lookedAfter ? 2 : 0;
    return category === "QUALIFYING" ? 1 : 3;
  };

  test("a day more in care never lowers what somebody is entitled to", () => {
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 3 }), offset, asked, (spells, extra, on) => {
        const days = spells.map(({ from, days: length }) => [from, length] as const);
        const asOf = addDays(born, on);
        expect(rank(careOver([...days, [extra, 1]]), asOf)).toBeGreaterThanOrEqual(rank(careOver(days), asOf));
      }),
      { numRuns: 150 },
    );
  });

  test("a category flips at most once on a birthday, and only at 16, 18, 21 or 25", () => {
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 3 }), fc.integer({ min: 15, max: 26 }), (spells, age) => {
        const person = careOver(spells.map(({ from, days: length }) => [from, length] as const));
        const on = birthday(born, age);
        const around = [-2, -1, 0, 1, 2].map((by) => standingOn(person, addDays(on, by)).category);
        const flips = around.filter((category, i) => i > 0 && category !== around[i - 1]).length;
        const careNear = person.carePeriods.some(({ from, until }) =>
          [from, until].some((edge) => edge !== null && Math.abs(daysBetween(edge, on)) <= 95),
        );
        if (!careNear) expect(flips).toBeLessThanOrEqual([16, 18, 21, 25].includes(age) ? 1 : 0);
      }),
      { numRuns: 150 },
    );
  });

  test("the next change is the first day on which the answer is another", () => {
    fc.assert(
      fc.property(fc.array(spell, { minLength: 1, maxLength: 2 }), asked, (spells, on) => {
        const person = careOver(spells.map(({ from, days: length }) => [from, length] as const));
        const from = addDays(born, on);
        const { nextChange, category, support } = careLeaverCategory(person, from);
        const last = nextChange === null ? 60 : Math.min(daysBetween(from, nextChange.on), 60);
        for (let by = 1; by < last; by++) {
          expect(standingOn(person, addDays(from, by))).toMatchObject({ category, support });
        }
        if (nextChange !== null) {
          expect([nextChange.category, nextChange.support]).not.toEqual([category, support]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
