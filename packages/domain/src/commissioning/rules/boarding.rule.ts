import { ageOn } from "../../dates.ts";
import { heldOn, isNotKnown } from "../facts-as-of.ts";
import { originatingOfBoarding } from "../originating-icb.ts";
import { seenFrom } from "../out-of-area.ts";
import { icb, matched, NOBODY, needsFacts, notMatched, type Rule } from "../rule.ts";
import { PARAGRAPH_4 } from "./placed-by-authority.rule.ts";

/** Rules 1.3, limb A4: *accommodated* at the school that the plan names. Day pupils stay under the general rule. */
export const CHILD_EHCP: Rule = {
  id: "CHILD-EHCP",
  title:
    "A child who boards, under a statement of special educational needs or EHC plan, at a school in another area: the originating ICB.",
  citation: PARAGRAPH_4,
  confidence: "S",
  verify: false,
  overlay: false,
  evaluate(facts, on, context) {
    if (ageOn(facts.born, on) >= 18) return notMatched("NOT_A_CHILD", "The person is 18 or older.");
    const plan = heldOn(facts.ehcPlans, on);
    if (plan === undefined) {
      return isNotKnown(facts, "EHC_PLAN", on)
        ? needsFacts("Whether the child boards under an EHC plan is not known.", [
            { path: "ehcPlans", ask: "Does the child board at a school under an EHC plan?" },
          ])
        : notMatched("NO_SUCH_FACT", "No EHC plan names a school for the child.");
    }
    if (plan.boards === "NO") return notMatched("NOT_ACCOMMODATED", "The child is a day pupil.");
    if (plan.boards === "NOT_KNOWN") {
      return needsFacts("Whether the child boards or is a day pupil is not known.", [
        { path: `${plan.path}.boards`, ask: "Does the child board there?" },
      ]);
    }
    const origin = originatingOfBoarding(facts, on, context.directory);
    const seen = seenFrom(origin?.basis ?? null, plan.schoolPlace, on, context);
    if (origin === null || seen.kind === "inside") {
      return notMatched("IN_AREA", `${seen.says} The general rule applies.`, {
        doubts: origin?.doubtsInArea ?? [],
        originating: origin,
      });
    }
    if (seen.kind === "outsideEnglandAndWales") {
      return notMatched("OUTSIDE_ENGLAND_AND_WALES", seen.says, { originating: origin });
    }
    if (seen.kind === "unknown") {
      const ask = { path: `${plan.path}.schoolPlace`, ask: "Which ICB's area is the school in?" };
      return needsFacts(seen.says, [ask, ...origin.missing], origin.basis);
    }
    return matched(
      origin.basis === null ? NOBODY : icb(origin.basis),
      ["A: the child boards at the school that an EHC plan names.", `B: ${seen.says}`, ...origin.lines],
      {
        originating: origin,
        reasons: origin.reasons,
        missing: origin.missing,
        used: [{ path: plan.path, says: "The child boards at this school under an EHC plan." }, ...origin.used],
      },
    );
  },
};
