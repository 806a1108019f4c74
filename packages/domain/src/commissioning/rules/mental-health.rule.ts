import { addDays, ageOn, type Day, day } from "../../dates.ts";
import { contains } from "../../periods.ts";
import { inWords, nameIcb } from "../commissioner.ts";
import type { Detention } from "../facts.ts";
import { asOf, type FactsAsOf, isNotKnown, type Located } from "../facts-as-of.ts";
import { icbOn } from "../icb-succession.rule.ts";
import { type Context, matched, NOBODY, needsFacts, notMatched, party, type Rule, type RuleResult } from "../rule.ts";
import type { ServiceCategory } from "../service.ts";
import { generalRule, residenceOn } from "./general.rule.ts";

/** SI 2022/635 regulations 5 and 7 apply to a first application made on or after this day. */
export const CORE_RESPONSIBILITY_FROM: Day = day("2022-07-01");

/** Detention and its aftercare are mental health care; other care of the same person follows the rest of the table (rules 12.1). */
const MENTAL_HEALTH: readonly ServiceCategory[] = ["S117_AFTERCARE", "MENTAL_HEALTH_COMMUNITY"];

/**
 * The detentions of the "exclusion period" that runs on a day: from the first application after the last discharge from
 * aftercare, re-detentions and all.
 */
export function exclusionPeriod(facts: FactsAsOf, on: Day): readonly Located<Detention>[] {
  const counted = facts.detentions.filter((row) => row.qualifying !== "NO");
  const dischargedOn = counted
    .flatMap((row) => (row.aftercareEndedOn === null ? [] : [row.aftercareEndedOn]))
    .sort()
    .at(-1);
  return counted.filter(
    (row) => contains(row, on) || dischargedOn === undefined || (row.appliedOn ?? row.from) >= dischargedOn,
  );
}

function asked(facts: FactsAsOf, on: Day, { service }: Context): readonly Located<Detention>[] | RuleResult {
  if (!MENTAL_HEALTH.includes(service.category))
    return notMatched("OTHER_SERVICE", "Not detention or aftercare under the Mental Health Act.");
  const period = exclusionPeriod(facts, on);
  if (period.length > 0) return period;
  if (service.category === "S117_AFTERCARE" || isNotKnown(facts, "DETENTION", on)) {
    return needsFacts("Whether the person was detained is not known.", [
      {
        path: "detentions",
        ask: "When was the first application for detention since the last discharge from aftercare?",
      },
    ]);
  }
  return notMatched("NO_SUCH_FACT", "The person is neither detained nor in aftercare.");
}

const isResult = (found: readonly Located<Detention>[] | RuleResult): found is RuleResult => "kind" in found;

export const MHA_1: Rule = {
  id: "MHA-1",
  title:
    "Detention and section 117 aftercare: the ICB with core responsibility when the first application was made, until discharge from aftercare.",
  citation: "SI 2022/635 regulations 5 and 7; Who Pays? section 18 (unchanged for ICBs by [2023] UKSC 31)",
  confidence: "S",
  verify: false,
  overlay: false,
  evaluate(facts, on, context) {
    const period = asked(facts, on, context);
    if (isResult(period)) return period;
    const first = period[0];
    if (first === undefined) return notMatched("NO_SUCH_FACT", "The person is neither detained nor in aftercare.");
    const unsure = unsureOf(first);
    if (unsure !== undefined) return unsure;
    const appliedOn = first.appliedOn ?? first.from;
    if (appliedOn < CORE_RESPONSIBILITY_FROM) {
      return notMatched(
        "SEE_OTHER_RULE",
        `The first application was made on ${inWords(appliedOn)}, before 1 July 2022: see MHA-2.`,
      );
    }
    const then = asOf(facts.all, appliedOn);
    const bare = generalRule(then, appliedOn, context).finding;
    const used = [
      { path: first.path, says: `First application on ${inWords(appliedOn)}, under section ${first.section}.` },
    ];
    const line = `The first application since the last discharge from aftercare was made on ${inWords(appliedOn)}; the ICB with core responsibility on that day stays until discharge, through moves and re-detentions.`;
    const scheduled = ageOn(facts.born, appliedOn) < 18 ? context.below("SPELL-1", appliedOn) : null;
    const byChildRule = scheduled?.rule?.id === "ADOPT-PRE" || scheduled?.rule?.id.startsWith("CHILD-") === true;
    if (scheduled !== null && byChildRule && !samePayer(scheduled.finding.naming, bare.naming, appliedOn, context)) {
      const { finding } = scheduled;
      return matched(finding.naming, [line, ...finding.lines], {
        reasons: ["UNSURE_LAC_MHA", ...finding.reasons],
        missing: finding.missing,
        used: [...used, ...finding.used],
        originating: finding.originating,
        alternatives: [
          {
            naming: bare.naming,
            reading: "If the bare GP registration at the application counts, not the child rule.",
          },
        ],
      });
    }
    return { kind: "matched", finding: { ...bare, lines: [line, ...bare.lines], used: [...used, ...bare.used] } };
  },
};

function unsureOf(first: Located<Detention>): RuleResult | undefined {
  if (first.qualifying === "YES") return undefined;
  const ask = "Is the section one that counts for detention and aftercare?";
  return needsFacts(`Whether section ${first.section} counts is not known.`, [
    { path: `${first.path}.qualifying`, ask },
  ]);
}

function samePayer(
  a: Parameters<typeof nameOf>[0],
  b: Parameters<typeof nameOf>[0],
  on: Day,
  context: Context,
): boolean {
  return nameOf(a, on, context) === nameOf(b, on, context);
}

function nameOf(
  naming: ReturnType<typeof generalRule>["finding"]["naming"],
  on: Day,
  { directory }: Context,
): string | null {
  if (naming.kind !== "icb") return null;
  const found = icbOn(naming.basis, on, directory);
  return found.kind === "known" ? nameIcb(found.icbId, directory) : null;
}

export const MHA_2: Rule = {
  id: "MHA-2",
  title:
    "Detention or aftercare that began before 1 July 2022: the edition then in force decides; its text is not verified.",
  citation: "Who Pays? editions of 2013 and 2020; breaks at 1 April 2013, 1 April 2016 and 1 September 2020",
  confidence: "ML",
  verify: false,
  overlay: false,
  evaluate(facts, on, context) {
    const period = asked(facts, on, context);
    if (isResult(period)) return period;
    const first = period[0];
    const appliedOn = first?.appliedOn ?? first?.from;
    if (first === undefined || appliedOn === undefined || appliedOn >= CORE_RESPONSIBILITY_FROM) {
      return notMatched("SEE_OTHER_RULE", "The first application was made on or after 1 July 2022: see MHA-1.");
    }
    return matched(NOBODY, [`The first application was made on ${inWords(appliedOn)}, before 1 July 2022.`], {
      reasons: ["LEGACY_S117"],
      used: [{ path: first.path, says: `First application on ${inWords(appliedOn)}.` }],
    });
  },
};

/** Overlay: the authority's half of the same duty, which resets on every detention. Shown beside the ICB's. */
export const MHA_3: Rule = {
  id: "MHA-3",
  title:
    "The authority's side of section 117: where the person was ordinarily resident immediately before the latest detention.",
  citation: "R (Worcestershire CC) v Secretary of State for Health and Social Care [2023] UKSC 31",
  confidence: "S",
  verify: false,
  overlay: true,
  evaluate(facts, on, context) {
    if (context.service.category !== "S117_AFTERCARE") return notMatched("OTHER_SERVICE", "Not section 117 aftercare.");
    const latest = exclusionPeriod(facts, on).at(-1);
    if (latest === undefined) return notMatched("NO_SUCH_FACT", "The person is neither detained nor in aftercare.");
    const home = residenceOn(facts.residences, addDays(latest.from, -1))?.residence;
    const id = home?.place.kind === "known" ? home.place.authorityId : null;
    const naming = id === null ? NOBODY : party({ kind: "LOCAL_AUTHORITY", id });
    const line = `For the authority's side, the detention of ${inWords(latest.from)} is the latest: the authority where the person lived the day before ${id === null ? "is not known" : "answers"}.`;
    return matched(naming, [line], {
      used:
        home === undefined ? [] : [{ path: home.path, says: "Where the person lived before the latest detention." }],
      alongside: [{ rule: "MHA-3", role: "AFTERCARE_AUTHORITY", naming }],
    });
  },
};
