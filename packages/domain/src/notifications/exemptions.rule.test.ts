import { describe, expect, test } from "vitest";
import { dutyTo, evaluated, facts, sign, stepOf } from "./notice.fixture.ts";
import type { NoticeFacts, Recipient, ShortBreaks } from "./notice-facts.ts";

const series: ShortBreaks = { samePersonOrPlace: "YES", longestDays: 17, returnsHome: "YES", daysInTwelveMonths: 75 };
const parents = (over: Partial<NoticeFacts>) => dutyTo("PARENT_OR_PR_HOLDER", facts(over));
const told = ({ required, because, missing }: ReturnType<typeof dutyTo>) =>
  required === "UNKNOWN" ? missing.map(({ path }) => path).join(" ") : (because ?? required);

describe("series of short breaks", () => {
  const v4 = (over: Partial<ShortBreaks>, more: Partial<NoticeFacts> = {}) =>
    parents({ legalBasis: "SHORT_BREAK_V4", shortBreaks: { ...series, ...over }, ...more });

  test.each<[string, Partial<ShortBreaks>, Partial<NoticeFacts>, string]>([
    ["17 days at most, 75 in all", {}, {}, "SHORT_BREAKS"],
    ["18 days", { longestDays: 18 }, {}, "YES"],
    ["76 in all", { daysInTwelveMonths: 76 }, {}, "YES"],
    ["in several places", { samePersonOrPlace: "NO" }, {}, "YES"],
    ["not home between", { returnsHome: "NO" }, {}, "YES"],
    ["under a care order", {}, { legalBasis: "S31_FULL" }, "YES"],
    ["under section 20, and said to be a series", {}, { legalBasis: "S20" }, "SHORT_BREAKS"],
    ["under a law that is not known", {}, { legalBasis: null }, "legalBasis"],
    ["how long is not known", { longestDays: null }, {}, "shortBreaks.longestDays"],
    ["how much is not known", { daysInTwelveMonths: null }, {}, "shortBreaks.daysInTwelveMonths"],
    ["where is not known", { samePersonOrPlace: "NOT_KNOWN" }, {}, "shortBreaks.samePersonOrPlace"],
    [
      "no days at all say nothing",
      { longestDays: 0, daysInTwelveMonths: -1 },
      {},
      "shortBreaks.longestDays shortBreaks.daysInTwelveMonths",
    ],
    ["home between is not known", { returnsHome: "NOT_KNOWN" }, {}, "shortBreaks.returnsHome"],
    ["one condition fails, another is not known", { longestDays: 18, returnsHome: "NOT_KNOWN" }, {}, "YES"],
  ])("%s", (_name, over, more, expected) => {
    expect(told(v4(over, more))).toBe(expected);
  });

  test.each<[string, Partial<NoticeFacts>, string]>([
    [
      "the status of a series, of which nothing is said",
      { legalBasis: "SHORT_BREAK_V3", shortBreaks: null },
      "shortBreaks",
    ],
    [
      "the status of a series, and said to be none",
      { legalBasis: "SHORT_BREAK_V3", shortBreaks: "NONE" },
      "shortBreaks",
    ],
    ["a status that is not known, and nothing said", { legalBasis: null, shortBreaks: null }, "shortBreaks"],
    ["a status that is not known, and no series", { legalBasis: null, shortBreaks: "NONE" }, "YES"],
    ["another status, and nothing said", { legalBasis: "EPO", shortBreaks: null }, "YES"],
  ])("%s", (_name, over, expected) => {
    expect(told(parents(over))).toBe(expected);
  });

  test("in Wales four weeks and 120 days", () => {
    const wales = { placingNation: "WALES" } as const;
    expect(told(v4({ longestDays: 28, daysInTwelveMonths: 120 }, wales))).toBe("SHORT_BREAKS");
    expect(told(v4({ longestDays: 29, daysInTwelveMonths: 120 }, wales))).toBe("YES");
    expect(told(v4({ longestDays: 28, daysInTwelveMonths: 121 }, wales))).toBe("YES");
  });

  test("the exemption is regulation 48's, and of nobody's notice less than of another's", () => {
    const { notices } = evaluated(facts({ legalBasis: "SHORT_BREAK_V4", shortBreaks: series }));
    expect(notices.filter(({ required }) => required !== "NO")).toEqual([]);
    expect(notices.find(({ recipient }) => recipient === "GP_OLD")?.rules).toEqual(["REG-48"]);
  });

  test("approval is not exempt, as far as the text was seen", () => {
    const step = stepOf("APPROVAL", facts({ legalBasis: "SHORT_BREAK_V4", shortBreaks: series }));
    expect(sign(step)).toBe("p");
    expect(step.reasons).toContain("SHORT_BREAK_TEXT_NOT_SEEN");
  });

  test("at its end those are notified who always are", () => {
    const over = { event: "ENDED", legalBasis: "SHORT_BREAK_V4", shortBreaks: series } as const;
    const end = (recipient: Recipient) =>
      dutyTo(recipient, facts({ ...over, ending: { notifiedOfStart: null } }), "END");
    expect(told(end("PARENT_OR_PR_HOLDER"))).toBe("SHORT_BREAKS");
    expect(told(end("PLACEMENT_CARER"))).toBe("YES");
    expect(told(end("AREA_AUTHORITY"))).toBe("YES");
  });
});

describe("temporary stays", () => {
  test.each(["TEMPORARY", "TEMPORARY_IN_HOSPITAL"] as const)("%s: no notice, no approval", (stay) => {
    const { notices, steps, guidance } = evaluated(facts({ event: "MOVED", stay }));
    expect([...new Set([...notices, ...steps].map(sign))]).toEqual(["."]);
    expect(new Set([...notices, ...steps].map(({ because }) => because))).toContain("TEMPORARY_STAY");
    expect(guidance).toEqual([]);
  });

  test("in hospital, section 85 comes into play after three months", () => {
    const { alerts } = evaluated(facts({ stay: "TEMPORARY_IN_HOSPITAL" }));
    expect(alerts).toEqual([{ code: "LONG_STAY_IN_HOSPITAL", rule: "S-85", on: "2026-07-02" }]);
    expect(evaluated(facts({ stay: "TEMPORARY" })).alerts).toEqual([]);
    expect(evaluated(facts({ stay: "TEMPORARY_IN_HOSPITAL", event: "ENDED" })).alerts).toEqual([]);
  });

  test("what kind of stay is not known", () => {
    expect(told(parents({ stay: null }))).toBe("stay");
  });
});

describe("placing for adoption", () => {
  test.each([
    ["ENGLAND", "Y", "AAR-35"],
    ["WALES", "p", "AAR-WALES"],
  ] as const)("%s: other notices instead", (placingNation, cell, rule) => {
    const given = facts({ stay: "FOR_ADOPTION", placingNation });
    const { notices } = evaluated(given);
    expect([...new Set(notices.filter(({ about }) => about === "START").map(sign))].sort()).toContain("o");
    expect(notices.filter(({ about, required }) => about === "START" && required !== "NO")).toEqual([]);
    const instead = notices.filter(({ about }) => about === "ADOPTION");
    expect(instead.map(({ recipient }) => recipient)).toEqual(["GP_NEW", "AREA_AUTHORITY", "ICB_OF_PLACEMENT"]);
    expect(instead.map(sign)).toEqual([cell, cell, cell]);
    expect(instead[0]).toMatchObject({ rules: [rule], deadlines: [{ kind: "BEFORE", day: "2026-04-02" }] });
    expect(instead[0]?.content.map(({ item }) => item)).toEqual([
      "PLACEMENT_ARRANGEMENTS",
      "HEALTH_HISTORY",
      "STATE_OF_HEALTH",
    ]);
  });

  test("the placement that ends at a move to adopters was under the regulations", () => {
    const duty = dutyTo("PLACEMENT_CARER", facts({ event: "MOVED", stay: "FOR_ADOPTION" }), "END");
    expect([sign(duty), duty.reasons]).toEqual(["p", ["ADOPTION_BOUNDARY"]]);
  });
});
