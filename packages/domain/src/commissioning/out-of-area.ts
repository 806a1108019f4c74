import { ageOn, type Day } from "../dates.ts";
import { icbAt } from "../organisations/icb-at.rule.ts";
import type { Country, Place } from "../organisations/place.ts";
import { childStatusOn } from "./care-status.ts";
import { nameIcb } from "./commissioner.ts";
import type { PlacementFact, PlacementKind } from "./facts.ts";
import { type FactsAsOf, heldOn, isNotKnown, type Located } from "./facts-as-of.ts";
import { icbDay } from "./icb-basis.ts";
import { icbOn } from "./icb-succession.rule.ts";
import { type Originating, originatingIcb } from "./originating-icb.ts";
import { isSecure } from "./originating-moment.rule.ts";
import { type Context, icb, matched, NOBODY, needsFacts, notMatched, type RuleResult } from "./rule.ts";

export const countryOf = (place: Place): Country | null => (place.kind === "known" ? place.country : null);

/** Where accommodation lies, seen from an ICB. `unknown`: it may be in its area or not. */
export type Whereabouts =
  | { readonly kind: "inside" | "outside"; readonly says: string }
  | { readonly kind: "outsideEnglandAndWales"; readonly says: string }
  | { readonly kind: "unknown"; readonly says: string };

/** Whether `place` is in the area of *another ICB or a Welsh Local Health Board* than the one `basis` leads to on that day. */
export function seenFrom(
  basis: Originating["basis"],
  place: Place,
  on: Day,
  { directory }: Pick<Context, "directory">,
): Whereabouts {
  const country = countryOf(place);
  if (country === "WALES") return { kind: "outside", says: "It lies in the area of a Welsh Local Health Board." };
  if (country !== null && country !== "ENGLAND") {
    return {
      kind: "outsideEnglandAndWales",
      says: "It lies outside England and Wales, in the area of no ICB or Local Health Board.",
    };
  }
  const day = icbDay(on, directory);
  const area = icbAt(place, directory, day);
  if (area.kind === "unknown") return { kind: "unknown", says: "Which ICB's area it lies in is not known." };
  const lies = `It lies in the area of ${nameIcb(area.icbId, directory)}`;
  if (basis === null) return { kind: "outside", says: `${lies}.` };
  const own = icbOn(basis, day, directory);
  const ids = own.kind === "known" ? [own.icbId] : own.candidateIds;
  if (own.kind === "unknown" && ids.includes(area.icbId)) return { kind: "unknown", says: `${lies}; ${own.how}` };
  return ids.includes(area.icbId)
    ? { kind: "inside", says: `${lies}, the same ICB.` }
    : { kind: "outside", says: `${lies}, another ICB.` };
}

const WITH_ADOPTERS: readonly PlacementKind[] = ["FOR_ADOPTION"];

/** Rule 1.3, limb B2: an authority arranged it. Placements for adoption are told apart only by the rule's name. */
export function placedOutOfArea(
  facts: FactsAsOf,
  on: Day,
  context: Context,
  what: "CHILD-OOA-LA" | "ADOPT-PRE",
): RuleResult {
  if (ageOn(facts.born, on) >= 18) return notMatched("NOT_A_CHILD", "The person is 18 or older.");
  const status = childStatusOn(facts, on);
  const stay = heldOn(facts.placements, on);
  if (stay === undefined) {
    return isNotKnown(facts, "PLACEMENT", on)
      ? needsFacts("Whether the child is accommodated by an authority is not known.", [
          { path: "placements", ask: "Where is the child accommodated, and who arranged it?" },
        ])
      : notMatched("NOT_ACCOMMODATED", "The child is in no accommodation that an authority or an ICB arranged.");
  }
  const adoption = WITH_ADOPTERS.includes(stay.kind);
  if (what === "ADOPT-PRE" && !adoption) return notMatched("NO_SUCH_FACT", "The child is not placed for adoption.");
  if (what === "CHILD-OOA-LA" && adoption) return notMatched("SEE_OTHER_RULE", "Placed for adoption: see ADOPT-PRE.");
  if (isSecure(stay)) {
    return notMatched("NO_SUCH_STATUS", "A: accommodated in a secure setting, which the child rule leaves out.");
  }
  if (stay.kind === "WITH_PARENTS") return notMatched("SEE_OTHER_RULE", "Placed with parents: see PWP-1.");
  if (status === undefined) {
    return isNotKnown(facts, "CARE_STATUS", on)
      ? needsFacts(
          "Whether the child is looked after is not known.",
          [
            {
              path: "careStatuses",
              ask: "Is the child looked after, a relevant child, or qualifying for advice and assistance?",
            },
          ],
          maybe(stay, facts, context),
        )
      : notMatched("NO_SUCH_STATUS", "A: the child is not looked after, not a relevant child and not qualifying.");
  }
  const placer = stay.arrangedBy.kind === "LA" ? stay.arrangedBy.authority : null;
  if ([status.authority, placer].some((authority) => authority !== null && authority.country !== "ENGLAND")) {
    return notMatched("NO_SUCH_STATUS", "A: the authority is not an English one.");
  }
  const { arrangedBy } = stay;
  if (arrangedBy.kind === "NOT_KNOWN") {
    const ask = {
      path: `${stay.path}.arrangedBy`,
      ask: "Who arranged the accommodation: an authority, an ICB, or nobody?",
    };
    return needsFacts("B: who arranged the accommodation is not known.", [ask], maybe(stay, facts, context));
  }
  if (arrangedBy.kind === "ICB") return notMatched("SEE_OTHER_RULE", "B: an ICB arranged it: see CHILD-OOA-ICB.");
  if (arrangedBy.kind === "NOBODY") return notMatched("NOT_ARRANGED_SO", "B: no authority arranged the accommodation.");

  const origin = originatingIcb(stay, facts, context.directory);
  const seen = seenFrom(origin.basis, stay.place, on, context);
  if (seen.kind === "inside") {
    return notMatched("IN_AREA", `B: ${seen.says} The general rule applies.`, {
      doubts: origin.doubtsInArea,
      originating: origin,
    });
  }
  if (seen.kind === "outsideEnglandAndWales") {
    return notMatched("OUTSIDE_ENGLAND_AND_WALES", `B: ${seen.says}`, { originating: origin });
  }
  if (seen.kind === "unknown") {
    const ask = { path: `${stay.path}.place`, ask: "Which ICB's area is the accommodation in?" };
    return needsFacts(`B: ${seen.says}`, [ask, ...origin.missing], origin.basis);
  }
  const lines = [
    `A: the child is ${status.says}.`,
    `B: a local authority arranged the accommodation. ${seen.says}`,
    "C: the child lives there; registering with a GP practice nearby does not move responsibility.",
    ...origin.lines,
  ];
  return matched(origin.basis === null ? NOBODY : icb(origin.basis), lines, {
    originating: origin,
    reasons: origin.reasons,
    missing: origin.missing,
    used: [
      { path: status.path, says: `The child is ${status.says}.` },
      { path: stay.path, says: "Accommodation arranged by a local authority, out of area." },
      ...origin.used,
    ],
  });
}

/** Whom the rule would name, if the missing fact were so. */
function maybe(stay: Located<PlacementFact>, facts: FactsAsOf, context: Context): Originating["basis"] {
  return originatingIcb(stay, facts, context.directory).basis;
}
