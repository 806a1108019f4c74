import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addYears, day } from "../dates.ts";
import { obstaclesTo, type RetentionFacts, retentionOf } from "./retention.rule.ts";

const born = day("2008-06-10");
const facts = (more: Partial<RetentionFacts> = {}): RetentionFacts => ({
  ...{ born, diedOn: null, adoptedOn: null, lastDeterminedOn: null },
  ...more,
});

describe("the clock of each class of record", () => {
  it.each<[string, Partial<RetentionFacts>, string, string, string | null]>([
    ["a case record to the 75th anniversary of birth", {}, "CARE_RECORD", "CERTAIN", "2083-06-10"],
    ["of a birth on 29 February to 1 March", { born: day("2008-02-29") }, "CARE_RECORD", "CERTAIN", "2083-03-01"],
    [
      "of who died the day before eighteen, 15 years from it",
      { diedOn: day("2026-06-09") },
      "CARE_RECORD",
      "CERTAIN",
      "2041-06-09",
    ],
    ["of who died at eighteen, by birth", { diedOn: day("2026-06-10") }, "CARE_RECORD", "CERTAIN", "2083-06-10"],
    [
      "an adoption 100 years from the order",
      { adoptedOn: day("2012-03-01") },
      "ADOPTION_RECORD",
      "CERTAIN",
      "2112-03-01",
    ],
    ["no adoption: not evaluated", {}, "ADOPTION_RECORD", "NOT_EVALUATED", null],
    ["health to the 26th birthday", {}, "CHILD_HEALTH_RECORD", "PROVISIONAL", "2034-06-10"],
    ["health 8 years after death", { diedOn: day("2020-01-31") }, "CHILD_HEALTH_RECORD", "PROVISIONAL", "2028-01-31"],
    ["nothing determined: not evaluated", {}, "COMMISSIONING_RECORD", "NOT_EVALUATED", null],
    [
      "commissioning as long as health",
      { lastDeterminedOn: day("2020-01-31") },
      "COMMISSIONING_RECORD",
      "PROVISIONAL",
      "2034-06-10",
    ],
    [
      "commissioning 8 years when that is longer",
      { lastDeterminedOn: day("2030-01-31") },
      "COMMISSIONING_RECORD",
      "PROVISIONAL",
      "2038-01-31",
    ],
    ["the audit as the record", {}, "AUDIT", "PROVISIONAL", "2083-06-10"],
  ])("%s", (_, more, of, standing, keptUntil) => {
    const clock = retentionOf(facts(more)).clocks.find((one) => one.class === of);
    expect(clock).toMatchObject({ standing, keptUntil });
    expect(clock?.source).not.toBe("");
  });

  it("advises 125 years, which nothing waits for", () => {
    const retained = retentionOf(facts());
    expect(retained.goodPracticeUntil).toBe("2133-06-10");
    expect(obstaclesTo(retained, false, day("2083-06-10"))).toEqual([]);
  });
});

describe("what stands against erasure", () => {
  it.each([
    ["2083-06-09", false, ["RETENTION"]],
    ["2083-06-10", false, []],
    ["2083-06-10", true, ["LEGAL_HOLD"]],
    ["2026-11-22", true, ["RETENTION", "LEGAL_HOLD"]],
  ])("on %s, held: %s", (on, held, expected) => {
    expect(obstaclesTo(retentionOf(facts()), held, day(on))).toEqual(expected);
  });

  it("is a rule that nobody verified, when its clock runs the longest", () => {
    const retained = retentionOf(facts({ diedOn: day("2012-01-01"), lastDeterminedOn: day("2030-01-01") }));
    expect(retained.longest).toMatchObject({ class: "COMMISSIONING_RECORD", keptUntil: "2038-01-01" });
    expect(obstaclesTo(retained, false, day("2090-01-01"))).toEqual(["RULE_NOT_VERIFIED"]);
  });

  it("is never less than the law has the case record kept", () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(day("1950-01-01"), n));
    const later = fc.option(days);
    fc.assert(
      fc.property(days, later, later, later, days, (of, diedOn, adoptedOn, lastDeterminedOn, on) => {
        const retained = retentionOf({ born: of, diedOn, adoptedOn, lastDeterminedOn });
        const least = diedOn !== null && diedOn < addYears(of, 18) ? addYears(diedOn, 15) : addYears(of, 75);
        if (obstaclesTo(retained, false, on).length === 0) {
          expect(on >= least && (adoptedOn === null || on >= addYears(adoptedOn, 100))).toBe(true);
        }
        for (const { keptUntil } of retained.clocks)
          expect(keptUntil === null || keptUntil <= retained.longest.keptUntil).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
