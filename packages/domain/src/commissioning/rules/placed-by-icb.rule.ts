import { addDays, ageOn, type Day } from "../../dates.ts";
import type { Place } from "../../organisations/place.ts";
import { childStatusOn } from "../care-status.ts";
import { nameIcb } from "../commissioner.ts";
import { type FactsAsOf, heldOn, isNotKnown } from "../facts-as-of.ts";
import type { IcbBasis } from "../icb-succession.rule.ts";
import { seenFrom } from "../out-of-area.ts";
import { icb, matched, needsFacts, notMatched, type Rule } from "../rule.ts";
import { residenceOn } from "./general.rule.ts";
import { PARAGRAPH_4 } from "./placed-by-authority.rule.ts";

interface ArrangedByIcb {
  readonly path: string;
  readonly place: Place;
  readonly basis: IcbBasis;
  readonly limb: string;
}

/** Rules 1.3, limb B1: an ICB, alone or with an authority, arranged it using its commissioning functions. */
export const CHILD_OOA_ICB: Rule = {
  id: "CHILD-OOA-ICB",
  title: "A child whom an ICB accommodates in another area: the ICB that arranged it.",
  citation: PARAGRAPH_4,
  confidence: "S",
  verify: false,
  overlay: false,
  evaluate(facts, on, context) {
    if (ageOn(facts.born, on) >= 18) return notMatched("NOT_A_CHILD", "The person is 18 or older.");
    const arranged = arrangedByIcb(facts, on);
    if (arranged === undefined) {
      return isNotKnown(facts, "CONTINUING_CARE", on)
        ? needsFacts("Whether an ICB arranged accommodation for continuing care is not known.", [
            { path: "continuingCare", ask: "Has an ICB arranged accommodation for continuing care?" },
          ])
        : notMatched("NOT_ARRANGED_SO", "B: no ICB arranged accommodation for a child with a status under A.");
    }
    const seen = seenFrom(arranged.basis, arranged.place, on, context);
    if (seen.kind === "inside") return notMatched("IN_AREA", `B: ${seen.says} The general rule applies.`);
    if (seen.kind === "outsideEnglandAndWales") return notMatched("OUTSIDE_ENGLAND_AND_WALES", `B: ${seen.says}`);
    if (seen.kind === "unknown") {
      const ask = { path: `${arranged.path}.place`, ask: "Which ICB's area is the accommodation in?" };
      return needsFacts(`B: ${seen.says}`, [ask], arranged.basis);
    }
    const name = nameIcb(arranged.basis.icbId, context.directory);
    return matched(
      icb(arranged.basis),
      [`A: the child ${arranged.limb}.`, `B: ${name} arranged the accommodation. ${seen.says}`],
      {
        used: [{ path: arranged.path, says: `Accommodation arranged by ${name}.` }],
      },
    );
  },
};

function arrangedByIcb(facts: FactsAsOf, on: Day): ArrangedByIcb | undefined {
  const stay = heldOn(facts.placements, on);
  const care = heldOn(facts.continuingCare, on);
  const status = childStatusOn(facts, on);
  const boards = heldOn(facts.ehcPlans, on)?.boards === "YES";
  const limb =
    status !== undefined
      ? `is ${status.says}`
      : care !== undefined
        ? "needs accommodation for continuing care (A5)"
        : boards
          ? "boards under an EHC plan (A4)"
          : undefined;
  if (stay?.arrangedBy.kind === "ICB" && limb !== undefined) {
    return { path: stay.path, place: stay.place, basis: named(stay.arrangedBy.icbId, stay.from, facts), limb };
  }
  if (care !== undefined && limb !== undefined) {
    return { path: care.path, place: care.place, basis: named(care.icbId, care.from, facts), limb };
  }
  return undefined;
}

/** An ICB that is named outright; should it be divided later, the home before the arrangement tells the part. */
export function named(icbId: string, at: Day, facts: FactsAsOf): IcbBasis {
  const home = residenceOn(facts.residences, addDays(at, -1));
  return { icbId, at, practice: null, place: home?.residence.place ?? null, warnings: [] };
}
