import { knownYears } from "../code-sets.ts";
import { dolsRules } from "./dols.ts";
import { episodeCodeRules } from "./episodes-codes.ts";
import { episodeDurationRules } from "./episodes-durations.ts";
import { episodeLastYearRules } from "./episodes-last-year.ts";
import { episodePlacementRules } from "./episodes-placement.ts";
import { episodeSequenceRules } from "./episodes-sequence.ts";
import { headerRules } from "./header.ts";
import { integrityRules } from "./integrity.ts";
import { missingRules } from "./missing.ts";
import { oc2Rules } from "./oc2.ts";
import { oc3Rules } from "./oc3.ts";
import type { Rule } from "./rule.ts";
import { sdqRules } from "./sdq.ts";
import { socialWorkerRules } from "./social-workers.ts";
import { uascRules } from "./uasc.ts";

/** Every rule about a child's rows, in all years. Loading fails when two rules have one code. */
export const rules: readonly Rule[] = distinct([
  ...headerRules,
  ...episodeCodeRules,
  ...episodeSequenceRules,
  ...episodeDurationRules,
  ...episodeLastYearRules,
  ...episodePlacementRules,
  ...uascRules,
  ...oc2Rules,
  ...sdqRules,
  ...oc3Rules,
  ...missingRules,
  ...dolsRules,
  ...socialWorkerRules,
  ...integrityRules,
]);

/** Throws when two rules have the same code: a fault in the tables. */
export function distinct(all: readonly Rule[]): readonly Rule[] {
  const seen = new Set<string>();
  for (const { code } of all) {
    if (seen.has(code)) throw new Error(`two rules have the code ${code}`);
    seen.add(code);
  }
  return all;
}

const byYear = new Map<number, readonly Rule[]>();

/** Whether a year's rules are known. In a year that is not, no rule is evaluated. */
export const isKnownYear = (year: number): boolean => year >= knownYears.first && year <= knownYears.last;

/** The rules of a year ending 31 March; all of them for a year that is not known, so that each can be said not to be evaluated. */
export function rulesFor(year: number): readonly Rule[] {
  if (!isKnownYear(year)) return rules;
  let found = byYear.get(year);
  if (found === undefined) {
    found = rules.filter(({ from = year, until = year }) => from <= year && year <= until);
    byYear.set(year, found);
  }
  return found;
}

/** The rule with a code, whatever its years. */
export function ruleOf(code: string): Rule | undefined {
  return rules.find((rule) => rule.code === code);
}
