import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { controlLimits, gapBetween, standingOf } from "./compare.ts";

describe("control limits", () => {
  test.each([
    // Of ten, each with one chance in two: P(R <= 1) is 0.0107 and P(R <= 2) 0.0547, so that 2.5 % lies at 2 - 0.0297 / 0.0439; and
    // P(R <= 8) is 0.9893, so that 97.5 % lies at 8 - 0.0143 / 0.0439.
    [50, 10, { lower95: 13.2, upper95: 76.8, lower998: 0, upper998: 90 }],
    [0, 40, { lower95: 0, upper95: 0, lower998: 0, upper998: 0 }],
    [100, 40, { lower95: 100, upper95: 100, lower998: 100, upper998: 100 }],
  ])("around %i percent of %i", (centre, denominator, limits) => {
    expect(controlLimits(centre, denominator)).toEqual(limits);
  });

  test("are near those of the normal distribution where there are many, and hold the centre", () => {
    const { lower95, upper95, lower998, upper998 } = controlLimits(80, 10_000);
    // The standard error is 0.4.
    for (const [limit, near] of [
      [lower95, 79.2],
      [upper95, 80.8],
      [lower998, 78.8],
      [upper998, 81.2],
    ] as const) {
      expect(Math.abs(limit - near)).toBeLessThan(0.11);
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 8, max: 3000 }), (centre, denominator) => {
        const limits = controlLimits(centre, denominator);
        expect(limits.lower998).toBeLessThanOrEqual(limits.lower95);
        expect(limits.upper95).toBeLessThanOrEqual(limits.upper998);
        expect(standingOf(Math.min(centre, limits.upper95), limits)).toBe("WITHIN");
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    [60, "BELOW_99_8"],
    [72, "BELOW_95"],
    [75, "WITHIN"],
    [85, "WITHIN"],
    [88, "ABOVE_95"],
    [95.1, "ABOVE_99_8"],
  ] as const)("%d percent stands %s", (value, standing) => {
    expect(standingOf(value, { lower998: 70, lower95: 75, upper95: 85, upper998: 95 })).toBe(standing);
  });
});

test.each([
  // Newcombe 1998, table II, method 10: 56/70 less 48/80, 9/10 less 3/10, 10/10 less 0/10.
  [56, 70, 48, 80, { points: 20, lower: 5.2, upper: 33.4 }],
  [9, 10, 3, 10, { points: 60, lower: 17.1, upper: 80.9 }],
  [10, 10, 0, 10, { points: 100, lower: 60.8, upper: 100 }],
])("%i of %i less %i of %i", (a, ofA, b, ofB, gap) => {
  expect(gapBetween({ numerator: a, denominator: ofA }, { numerator: b, denominator: ofB })).toEqual(gap);
});
