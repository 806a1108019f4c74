import { addDays, ageOn, birthday, type Day } from "../../dates.ts";
import { inWords, nameIcb } from "../commissioner.ts";
import { heldOn, isNotKnown } from "../facts-as-of.ts";
import { seenFrom } from "../out-of-area.ts";
import { icb, matched, NOBODY, needsFacts, notMatched, type Rule } from "../rule.ts";
import { named } from "./placed-by-icb.rule.ts";

/** The first day of adulthood. Of someone born on 29 February: 1 March in a common year, as `ageOn` counts. */
export function adultFrom(born: Day): Day {
  return birthday(born, 18);
}

export const ADULT_CC: Rule = {
  id: "ADULT-CC",
  title:
    "An adult in a care home or independent hospital out of area, arranged by an ICB as NHS continuing healthcare: the placing ICB.",
  citation: "Who Pays? paragraph 14; SI 2012/2996 and SI 2022/635, Schedule",
  confidence: "MH",
  verify: false,
  overlay: false,
  evaluate(facts, on, context) {
    if (ageOn(facts.born, on) < 18) return notMatched("NOT_AN_ADULT", "The person is under 18.");
    const care = heldOn(facts.continuingCare, on);
    if (care === undefined) {
      return isNotKnown(facts, "CONTINUING_CARE", on)
        ? needsFacts("Whether an ICB arranged continuing care is not known.", [
            { path: "continuingCare", ask: "Has an ICB arranged accommodation as NHS continuing healthcare?" },
          ])
        : notMatched("NO_SUCH_FACT", "No ICB arranged accommodation for continuing care.");
    }
    if (care.from < adultFrom(facts.born))
      return notMatched("SEE_OTHER_RULE", "It was arranged before the age of 18: see TRANS-CC.");
    const basis = named(care.icbId, care.from, facts);
    const seen = seenFrom(basis, care.place, on, context);
    if (seen.kind === "inside") return notMatched("IN_AREA", `${seen.says} The general rule applies.`);
    if (seen.kind === "unknown") {
      return needsFacts(seen.says, [{ path: `${care.path}.place`, ask: "Which ICB's area is it in?" }], basis);
    }
    if (care.adultEligible === "NO")
      return notMatched("NO_SUCH_STATUS", "Not eligible for adult NHS continuing healthcare.");
    if (care.adultEligible === "NOT_KNOWN") {
      return needsFacts(
        "Eligibility for adult NHS continuing healthcare is not known.",
        [eligibility(care.path)],
        basis,
      );
    }
    const line = `${nameIcb(care.icbId, context.directory)} arranged this accommodation as continuing healthcare. ${seen.says}`;
    return matched(icb(basis), [line], {
      used: [{ path: care.path, says: "Continuing healthcare arranged by an ICB." }],
    });
  },
};

const eligibility = (path: string) => ({
  path: `${path}.adultEligible`,
  ask: "Is the person eligible for adult NHS continuing healthcare?",
});

/** Turning 18 in continuing-care accommodation out of area, as Who Pays? of June 2022 has it. */
export const TRANS_CC: Rule = {
  id: "TRANS-CC",
  title:
    "Turning 18 in continuing-care accommodation out of area, eligible as an adult: the ICB responsible immediately before 18.",
  citation: "Who Pays? (June 2022), transition to adult continuing care; content not verified",
  confidence: "MM",
  verify: true,
  overlay: false,
  evaluate(facts, on, context) {
    const adult = adultFrom(facts.born);
    if (on < adult) return notMatched("NOT_AN_ADULT", "The person is under 18.");
    const care = heldOn(facts.continuingCare, on);
    if (care === undefined || care.from >= adult) {
      return notMatched("NO_SUCH_FACT", "No accommodation for continuing care was held since before the age of 18.");
    }
    const basis = named(care.icbId, care.from, facts);
    if (seenFrom(basis, care.place, on, context).kind === "inside") {
      return notMatched("IN_AREA", "The accommodation is not out of area.");
    }
    if (care.adultEligible === "NO")
      return notMatched("NO_SUCH_STATUS", "Not eligible for adult NHS continuing healthcare.");
    if (care.adultEligible === "NOT_KNOWN") {
      return needsFacts(
        "Eligibility for adult NHS continuing healthcare is not known.",
        [eligibility(care.path)],
        basis,
      );
    }
    const before = addDays(adult, -1);
    const then = context.below("SPELL-1", before).finding;
    const lines = [
      `The person turned 18 on ${inWords(adult)} in accommodation for continuing care out of area.`,
      `The ICB that was responsible on ${inWords(before)} stays responsible.`,
    ];
    const used = [{ path: care.path, says: "Accommodation for continuing care since before the age of 18." }];
    return {
      kind: "matched",
      finding: {
        ...then,
        lines: [...lines, ...then.lines],
        used: [...used, ...then.used],
        reasons: ["UNSURE_READING", ...then.reasons],
      },
    };
  },
};

/** What the editions before June 2022 said of the same is not known: nobody is named. */
export const TRANS_CC_BEFORE_2022: Rule = {
  ...TRANS_CC,
  title: "Turning 18 in continuing-care accommodation out of area: the rule before June 2022, which was not read.",
  citation: "Who Pays? (August 2013, August 2020); content not verified",
  evaluate(facts, on, context) {
    const result = TRANS_CC.evaluate(facts, on, context);
    if (result.kind !== "matched") return result;
    const { used } = result.finding;
    return matched(
      NOBODY,
      ["The rule on turning 18 in continuing care changed in 2022; what held before was not read."],
      {
        used,
        reasons: ["UNSURE_READING"],
      },
    );
  },
};
