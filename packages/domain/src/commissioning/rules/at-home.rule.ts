import { ageOn } from "../../dates.ts";
import { contains } from "../../periods.ts";
import { childStatusOn } from "../care-status.ts";
import { inWords } from "../commissioner.ts";
import { heldOn } from "../facts-as-of.ts";
import { originatingIcb } from "../originating-icb.ts";
import { seenFrom } from "../out-of-area.ts";
import { type Alongside, NOBODY, needsFacts, notMatched, party, type Rule } from "../rule.ts";
import { generalRule } from "./general.rule.ts";

/** Adoption and Children Act 2002: the placing authority assesses and provides adoption support for three years after the order. */
export const SUPPORT_YEARS = 3;

export const ADOPT_POST: Rule = {
  id: "ADOPT-POST",
  title:
    "An adoption order was made: the general rule. The three years concern the authority's adoption support, not the NHS.",
  citation:
    "Adoption and Children Act 2002 section 46 (order) and Adoption Support Services Regulations 2005 (authority)",
  confidence: "MH",
  verify: false,
  overlay: false,
  evaluate(facts, on, context) {
    if (ageOn(facts.born, on) >= 18) return notMatched("NOT_A_CHILD", "The person is 18 or older.");
    const order = facts.adoptionOrders[0];
    const status = heldOn(facts.careStatuses, on)?.status;
    if (order === undefined && status !== "ADOPTED") return notMatched("NO_SUCH_FACT", "No adoption order was made.");
    const general = generalRule(facts, on, context).finding;
    const made =
      order === undefined ? "An adoption order was made." : `An adoption order was made on ${inWords(order.madeOn)}.`;
    const used = order === undefined ? [] : [{ path: order.path, says: made }];
    const alongside: Alongside[] = [];
    if (order !== undefined && ageOn(order.madeOn, on) < SUPPORT_YEARS) {
      const id = order.placingAuthorityId;
      const naming = id === null ? NOBODY : party({ kind: "LOCAL_AUTHORITY", id });
      alongside.push({ rule: "ADOPT-POST", role: "ADOPTION_SUPPORT_AUTHORITY", naming });
    }
    const lines = [`${made} The general rule applies.`, ...general.lines];
    return { kind: "matched", finding: { ...general, lines, used: [...used, ...general.used], alongside } };
  },
};

export const SGO_POST: Rule = {
  id: "SGO-POST",
  title: "Special guardianship or child arrangements order, no longer looked after: the general rule.",
  citation: "Children Act 1989 sections 8 and 14A",
  confidence: "MH",
  verify: false,
  overlay: false,
  evaluate(facts, on, context) {
    if (ageOn(facts.born, on) >= 18) return notMatched("NOT_A_CHILD", "The person is 18 or older.");
    const status = heldOn(facts.careStatuses, on);
    if (status?.status !== "SGO")
      return notMatched("NO_SUCH_FACT", "No special guardianship or child arrangements order.");
    const general = generalRule(facts, on, context).finding;
    const says = "Under a special guardianship or child arrangements order; no longer looked after.";
    const used = [{ path: status.path, says }, ...general.used];
    return {
      kind: "matched",
      finding: { ...general, lines: [`${says} The general rule applies.`, ...general.lines], used },
    };
  },
};

export const PWP_1: Rule = {
  id: "PWP-1",
  title:
    "Looked after but placed with parents out of area: the general rule is the better reading, since no accommodation was arranged.",
  citation: "Care Planning Regulations 2010, Part 4; Who Pays? does not settle it",
  confidence: "ML",
  verify: true,
  overlay: false,
  evaluate(facts, on, context) {
    if (ageOn(facts.born, on) >= 18) return notMatched("NOT_A_CHILD", "The person is 18 or older.");
    const stay = heldOn(facts.placements, on);
    if (stay?.kind !== "WITH_PARENTS" || childStatusOn(facts, on) === undefined) {
      return notMatched("NO_SUCH_FACT", "The child is not placed with parents.");
    }
    const origin = originatingIcb(stay, facts, context.directory);
    const seen = seenFrom(origin.basis, stay.place, on, context);
    if (seen.kind === "inside") return notMatched("IN_AREA", `The parent's home: ${seen.says}`);
    if (seen.kind === "outsideEnglandAndWales")
      return notMatched("OUTSIDE_ENGLAND_AND_WALES", `The parent's home: ${seen.says}`);
    if (seen.kind === "unknown") {
      return needsFacts(`The parent's home: ${seen.says}`, [
        { path: `${stay.path}.place`, ask: "Which ICB's area is the parent's home in?" },
      ]);
    }
    const general = generalRule(facts, on, context).finding;
    const { basis } = origin;
    const reading = "If the placement with parents counts as accommodation that the authority arranged.";
    return {
      kind: "matched",
      finding: {
        ...general,
        lines: [
          `The child is looked after and lives with a parent. ${seen.says}`,
          "No authority arranged an accommodation service, so the general rule is the better reading.",
          ...general.lines,
        ],
        reasons: ["UNSURE_PLACED_WITH_PARENTS", ...general.reasons],
        used: [{ path: stay.path, says: "Placed with parents." }, ...general.used],
        originating: origin,
        alternatives: basis === null ? [] : [{ naming: { kind: "icb", basis }, reading }],
      },
    };
  },
};

export const SHORT_BREAK: Rule = {
  id: "SHORT-BREAK",
  title: "A series of short breaks: the child lives at home, so the general rule applies.",
  citation: "Care Planning Regulations 2010, regulation 48",
  confidence: "MM",
  verify: false,
  overlay: false,
  evaluate(facts, on, context) {
    if (ageOn(facts.born, on) >= 18) return notMatched("NOT_A_CHILD", "The person is 18 or older.");
    const breaks =
      heldOn(facts.shortBreaks, on) ??
      facts.legalStatuses.find((row) => row.basis.startsWith("SHORT_BREAK") && contains(row, on));
    if (breaks === undefined) return notMatched("NO_SUCH_FACT", "No series of short breaks.");
    const general = generalRule(facts, on, context).finding;
    const lines = [
      "The child has a series of short breaks and does not live in the unit. The general rule applies.",
      ...general.lines,
    ];
    return {
      kind: "matched",
      finding: { ...general, lines, used: [{ path: breaks.path, says: "Short breaks." }, ...general.used] },
    };
  },
};
