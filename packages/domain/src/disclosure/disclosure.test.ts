import { describe, expect, test } from "vitest";
import { attackMonths, attackSeed, attackTable } from "./attack.fixture.ts";
import { findTable } from "./attacker.fixture.ts";
import { ALL } from "./dimension.ts";
import { POLICIES, thresholdOf } from "./policies.ts";
import { type CountTable, protectCounts } from "./protect-counts.ts";
import { policyWith } from "./random-table.fixture.ts";
import { percentOf, type Ratio, showCount, showRate } from "./show.ts";

const areas = (...counts: number[]): CountTable => ({
  dimensions: [{ id: "area", categories: counts.map((_, i) => `A${i}`) }],
  counts: counts.map((count, i) => ({ at: [`A${i}`], count })),
});
const policy = policyWith({ threshold: 6 });
const shownOf = (table: CountTable, more = policy) => {
  const shown = protectCounts(table, more);
  return [...(table.dimensions[0]?.categories ?? []), ALL].map((name) => {
    const cell = showCount(shown, [name], { policy: more, ofArea: name !== ALL });
    return cell?.kind === "count" ? cell.count : cell?.kind;
  });
};
const h = "hidden";

describe("what is hidden", () => {
  test.each<[string, number[], unknown[]]>([
    ["nothing small", [6, 7, 8], [6, 7, 8, 21]],
    ["a zero is shown", [0, 7, 8], [0, 7, 8, 15]],
    ["one of the band, and the next smallest with it", [5, 9, 7], [h, 9, h, 21]],
    ["the first of the band", [1, 9, 7], [h, 9, h, 17]],
    ["two that add to too little, and a third", [1, 1, 30, 9], [h, h, 30, h, 41]],
    ["two that hide each other", [4, 5, 30], [h, h, 30, 39]],
    ["the only one that is no zero: the total goes too", [3, 0, 0], [h, 0, 0, h]],
    ["a small total", [1, 1, 0], [h, h, 0, h]],
    ["nothing at all", [0, 0, 0], [0, 0, 0, 0]],
    ["one area: the total is the same", [4], [h, h]],
  ])("%s", (_, counts, expected) => {
    expect(shownOf(areas(...counts))).toEqual(expected);
  });

  test("a zero that is not shown is like any small count", () => {
    expect(shownOf(areas(0, 7, 9), policyWith({ threshold: 6, zeroShown: false }))).toEqual([h, h, 9, 16]);
  });

  test.each([
    [5, 1, 6],
    [7, 0, 6],
    [9, 6, 10],
    [10, 10, 10],
  ])("the threshold of a breakdown that tells more of a child", (count, normal) => {
    const table = { ...areas(count, 40, 50), sensitive: true };
    expect(shownOf(table)[0]).toBe(count < 10 ? h : count);
    expect(normal).toBeLessThan(11);
    expect(thresholdOf(policy, true)).toBe(10);
    expect(thresholdOf(policyWith({ threshold: 12 }), true)).toBe(12);
  });

  test("subtotals are cells", () => {
    const table: CountTable = {
      dimensions: [
        {
          id: "month",
          categories: ["04", "05", "06", "07", "08", "09"],
          groups: [
            { id: "Q1", of: ["04", "05", "06"] },
            { id: "Q2", of: ["07", "08", "09"] },
          ],
        },
      ],
      counts: ["04", "05", "06", "07", "08", "09"].map((at, i) => ({
        at: [at],
        count: [2, 20, 30, 40, 50, 60][i] ?? 0,
      })),
    };
    const shown = protectCounts(table, policy);
    const kind = (at: string) => showCount(shown, [at], { policy, ofArea: true })?.kind;
    expect(["04", "05", "06", "07", "Q1", "Q2", ALL].map(kind)).toEqual([h, h, ...Array(5).fill("count")]);
    expect(kind("10")).toBeUndefined();
  });

  test("a band of one number, too many dimensions, and an outcome of another population are refused", () => {
    expect(() => protectCounts(areas(1), policyWith({ threshold: 2 }))).toThrow("band");
    const dimensions = ["a", "b", "c", "d"].map((id) => ({ id, categories: ["x"] }));
    expect(() => protectCounts({ dimensions, counts: [] }, policy)).toThrow("three");
    const outcomes = [{ dimension: { id: "o", categories: ["x"] }, counts: [{ at: ["A0", "x"], count: 1 }] }];
    expect(() => protectCounts({ ...areas(2), outcomes }, policy)).toThrow("population");
    expect(() => protectCounts({ ...areas(2), counts: [{ at: ["B"], count: 1 }] }, policy)).toThrow("finest");
    expect(() => protectCounts({ ...areas(2), counts: [{ at: ["A0"], count: 1.5 }] }, policy)).toThrow("whole");
  });
});

describe("a rate", () => {
  const rate = (more: Partial<typeof policy>, ...areaCounts: [number, number][]) => {
    const rated = policyWith({ threshold: 6, ...more });
    const table: CountTable = {
      ...areas(...areaCounts.map(([, of]) => of)),
      outcomes: [
        {
          dimension: { id: "done", categories: ["DONE", "NOT_DONE"] },
          counts: areaCounts.flatMap(([done, of], i) => [
            { at: [`A${i}`, "DONE"], count: done },
            { at: [`A${i}`, "NOT_DONE"], count: of - done },
          ]),
        },
      ],
    };
    const shown = protectCounts(table, rated);
    const ratio: Ratio = { outcome: 0, numerator: ["DONE"], of: ALL };
    return (at: string, ofArea = at !== ALL) => {
      const cell = showRate(shown, [at], ratio, { policy: rated, ofArea });
      const count = (of: NonNullable<typeof cell>["numerator"] | undefined) =>
        of?.kind === "count" ? of.count : of?.kind;
      const share = cell?.share.kind === "percent" ? cell.share.percent : cell?.share.kind;
      return [count(cell?.numerator), count(cell?.denominator), share];
    };
  };

  test("is of the unrounded counts, which are rounded apart", () => {
    expect(rate({ roundAreaTo: 5 }, [22, 33], [22, 33])("A0")).toEqual([20, 35, 66.7]);
    expect(rate({ roundNationTo: 10, percentDecimals: 0 }, [22, 33], [22, 33])(ALL)).toEqual([40, 70, 67]);
  });

  test("is hidden with its numerator, and so are those who were not", () => {
    const of = rate({}, [3, 30], [15, 30], [15, 30]);
    expect(of("A0")).toEqual([h, 30, h]);
    expect(of(ALL)).toEqual([33, 90, 36.7]);
    // One of the others goes with it.
    expect([of("A1")[0], of("A2")[0]].toSorted()).toEqual([15, h]);
    expect(rate({}, [28, 30], [15, 30], [15, 30])("A0")).toEqual([h, 30, h]);
  });

  test("a numerator of a hidden denominator is not shown, zero or not", () => {
    expect(rate({}, [0, 3], [15, 30], [15, 30])("A0")).toEqual([h, h, h]);
  });

  test("of nobody is no percentage, and of few none either", () => {
    const of = rate({ minDenominator: 20 }, [0, 0], [15, 30], [8, 16]);
    expect(of("A0")).toEqual([0, 0, "noEligible"]);
    expect(of("A2")).toEqual([8, 16, "denominatorTooSmall"]);
    expect(of("A1")).toEqual([15, 30, 50]);
  });

  test.each([
    [272, 278, 97.8],
    [106, 278, 38.1],
    [266, 278, 95.7],
    [4, 6, 66.7],
    [3, 6, 50],
    [1, 8, 12.5],
    [1, 16, 6.3],
    [0, 7, 0],
    [7, 7, 100],
    [201, 400, 50.3],
  ])("%i of %i is %d", (numerator, denominator, percent) => {
    expect(percentOf(numerator, denominator, 1)).toBe(percent);
  });
});

test.each(Object.values(POLICIES))("the policy for $id says what of it is not verified", (named) => {
  expect(named.provisional).not.toBeNull();
  expect(named.threshold).toBeGreaterThanOrEqual(3);
  expect(named.sensitiveThreshold).toBeGreaterThanOrEqual(named.threshold);
});

describe("an attack", () => {
  test("finds what is not protected", () => {
    // Two areas of one each: 2 is shown of both, and neither would be hidden were it zero.
    const known = [
      { of: [0, 1], least: 2, most: 2 },
      { of: [0], least: 1, most: 99 },
      { of: [1], least: 1, most: 99 },
    ];
    expect(findTable([...known, { of: [0], least: 2, most: 99 }], [1, 1], 99)).toBe("NOTHING");
    expect(findTable(known, [1, 1], 99)).toEqual(Int32Array.of(1, 1));
  });

  test("on a table whose protection is taken away finds it", () => {
    const table = areas(2, 9, 30, 40);
    expect(attackTable(table, policy).leaks).toEqual([]);
    const hidden = protectCounts(table, policy).population.hidden;
    expect(Array.from(hidden)).toEqual([1, 1, 0, 0, 0]);
    expect(attackTable(table, policy, (shown) => shown.population.hidden.fill(0, 1)).leaks).toContain(
      "A0 2: is determined",
    );
  });

  // `pnpm attack:disclosure` tries ten thousand.
  test.each(Array.from({ length: 15 }, (_, i) => i * 10))("on random tables from %i finds nothing", (from) => {
    let hidden = 0;
    let undecided = 0;
    for (let seed = from; seed < from + 10; seed++) {
      const found = attackSeed(seed);
      expect(found.leaks, `seed ${seed}`).toEqual([]);
      undecided += found.undecided;
      hidden += found.hidden;
    }
    expect(hidden).toBeGreaterThan(20);
    expect(undecided).toBeLessThan(3);
  });

  test.each([30, 60, 100])("on random months, each shown again with those after it, from %i finds nothing", (from) => {
    let hidden = 0;
    for (let seed = from; seed < from + 8; seed++) {
      const found = attackMonths(seed);
      expect(found.leaks, `seed ${seed}`).toEqual([]);
      hidden += found.hidden;
    }
    expect(hidden).toBeGreaterThan(20);
  });
});

describe("a table that is shown again with a month more", () => {
  const months = (counts: readonly number[], before?: CountTable["before"]): CountTable => ({
    dimensions: [{ id: "month", categories: counts.map((_, i) => `m${i}`) }],
    counts: counts.map((count, i) => ({ at: [`m${i}`], count })),
    open: ([month]) => month === ALL && counts.length < 3,
    ...(before !== undefined && { before }),
  });
  const was = (shown: readonly string[]): CountTable["before"] => {
    return ([month]) => (month === ALL ? undefined : shown.includes(month as string) ? "SHOWN" : "HIDDEN");
  };

  test("hides nothing more while there is no total", () => {
    expect(shownOf(months([9, 2]))).toEqual([9, h, h]);
  });
  test("hides the total when all others were shown before", () => {
    expect(shownOf(months([9, 2, 8], was(["m0", "m2"])))).toEqual([9, h, 8, h]);
    // Without what was shown before, the cheapest is another month.
    expect(shownOf(months([9, 2, 8]))).toEqual([9, h, h, 19]);
  });
  test("keeps hidden what was hidden and is small no more", () => {
    expect(shownOf(months([9, 7, 8], was(["m0", "m2"])))).toEqual([9, h, 8, h]);
  });
});
