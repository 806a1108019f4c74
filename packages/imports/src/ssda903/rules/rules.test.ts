import { describe, expect, it } from "vitest";
import { distinct, ruleOf, rules, rulesFor } from "./catalogue.ts";
import { aChild } from "./child-builder.ts";
import { viewChild } from "./child-view.ts";
import { dolsCases } from "./dols.cases.ts";
import { episodeCodeCases } from "./episodes-codes.cases.ts";
import { episodeDurationCases } from "./episodes-durations.cases.ts";
import { episodeLastYearCases } from "./episodes-last-year.cases.ts";
import { episodePlacementCases } from "./episodes-placement.cases.ts";
import { episodeSequenceCases } from "./episodes-sequence.cases.ts";
import { headerCases } from "./header.cases.ts";
import { integrityCases } from "./integrity.cases.ts";
import { missingCases } from "./missing.cases.ts";
import { oc2Cases } from "./oc2.cases.ts";
import { oc3Cases } from "./oc3.cases.ts";
import { socialWorkerCases } from "./social-workers.cases.ts";
import { uascCases } from "./uasc.cases.ts";
import { runRule } from "./validate.ts";

const tables = [
  ...headerCases,
  ...episodeCodeCases,
  ...episodeSequenceCases,
  ...episodeDurationCases,
  ...episodeLastYearCases,
  ...episodePlacementCases,
  ...uascCases,
  ...oc2Cases,
  ...oc3Cases,
  ...missingCases,
  ...dolsCases,
  ...socialWorkerCases,
  ...integrityCases,
];

describe.each(tables)("rule $rule", ({ rule: code, cases }) => {
  it.each(cases)("$expect: $name", ({ child, expect: expected, columns }) => {
    const rule = ruleOf(code);
    if (rule === undefined) throw new Error("no such rule");
    expect(rulesFor(child.year)).toContain(rule);
    const outcome = runRule(rule, viewChild(child.child(), child.context()));
    expect(outcome.kind === "notEvaluated" ? outcome.reason : outcome.kind).toBe(expected);
    if (columns !== undefined && outcome.kind === "failed")
      expect(outcome.at.map(({ column }) => column)).toEqual(columns);
  });
});

describe("the catalogue", () => {
  it("has one table for each rule, with at least one case met and one failed", () => {
    expect(tables.map(({ rule }) => rule).toSorted()).toEqual(rules.map(({ code }) => code).toSorted());
    const oneSided = tables.filter(({ cases }) =>
      ["met", "failed"].some((kind) => cases.every(({ expect }) => expect !== kind)),
    );
    expect(oneSided.map(({ rule }) => rule)).toEqual([]);
  });

  it.each(rules)("rule $code is not evaluated without a module that it reads", (rule) => {
    const year = rule.from ?? rule.until ?? 2026;
    expect(rule.modules.length).toBeGreaterThan(0);
    for (const module of rule.modules) {
      const child = aChild(year).without(module);
      expect(runRule(rule, viewChild(child.child(), child.context()))).toEqual({
        kind: "notEvaluated",
        reason: "moduleNotInImport",
      });
    }
  });

  it.each(rules.filter(({ previous }) => previous))(
    "rule $code is not evaluated without last year's return",
    (rule) => {
      const child = aChild(rule.from ?? 2026).previous("notLoaded");
      expect(runRule(rule, viewChild(child.child(), child.context()))).toEqual({
        kind: "notEvaluated",
        reason: "previousYearNotLoaded",
      });
      const other = aChild(rule.from ?? 2026);
      other.previous(aChild(other.year - 1).without(...rule.modules));
      expect(runRule(rule, viewChild(other.child(), other.context())).kind).toBe("notEvaluated");
    },
  );

  it.each(rules)("rule $code is not evaluated in a year that is not known", (rule) => {
    for (const year of [2016, 2028]) {
      const child = aChild(year);
      expect(runRule(rule, viewChild(child.child(), child.context()))).toEqual({
        kind: "notEvaluated",
        reason: "yearNotKnown",
      });
    }
  });

  it("refuses two rules with one code", () => {
    const [first] = rules;
    if (first === undefined) throw new Error("no rules");
    expect(() => distinct([first, first])).toThrow("two rules have the code");
  });

  it("uses a rule only in its years", () => {
    const codes = (year: number) => new Set(rulesFor(year).map(({ code }) => code));
    expect([codes(2025).has("233"), codes(2026).has("233")]).toEqual([false, true]);
    expect([codes(2023).has("230"), codes(2024).has("230"), codes(2025).has("230")]).toEqual([false, true, false]);
    expect([codes(2023).has("1016"), codes(2024).has("1016")]).toEqual([false, true]);
    expect([codes(2026).has("700"), codes(2027).has("700")]).toEqual([false, true]);
  });

  it("blocks only what cannot be stored", () => {
    const blocking = rules.filter(({ blocking }) => blocking).map(({ code }) => code);
    expect(blocking.toSorted()).toEqual(["102", "141", "147", "355", "356", "CIC-CHILD"]);
  });
});
