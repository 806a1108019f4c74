import { type Day, day } from "../../dates.ts";
import { nameIcb, nhsEngland } from "../commissioner.ts";
import { heldOn } from "../facts-as-of.ts";
import { basisOfPlace } from "../icb-basis.ts";
import { isSecure } from "../originating-moment.rule.ts";
import { type Finding, icb, matched, NOBODY, notMatched, party, type Rule, type RuleResult } from "../rule.ts";
import { residenceOn } from "./general.rule.ts";
import { named } from "./placed-by-icb.rule.ts";

/** Pharmacy, optometry and dental contracts came to ICBs on this day; GP contracts had come by then, step by step since 2015. */
export const PRIMARY_CARE_DELEGATED_FROM: Day = day("2023-04-01");

export const PC_1: Rule = {
  id: "PC-1",
  title: "Primary care: whoever holds the provider's contract. Where the patient comes from does not matter.",
  citation: "SI 2022/635 (primary care is outside 'commissioning functions'); delegation agreements of 1 April 2023",
  confidence: "MH",
  verify: false,
  overlay: false,
  evaluate(facts, on, { directory, service }) {
    if (service.category !== "PRIMARY_CARE") return notMatched("OTHER_SERVICE", "Not primary care.");
    const { contract, contractHolderIcbId: holder, deliveredAt } = service;
    if (holder !== null) {
      return matched(icb(named(holder, on, facts)), [`${nameIcb(holder, directory)} holds the provider's contract.`], {
        used: [{ path: "service.contractHolderIcbId", says: "Who holds the contract." }],
      });
    }
    if (on < PRIMARY_CARE_DELEGATED_FROM) {
      if (contract === null)
        return unknown("Which contract it is, is not known; not all were delegated yet.", "service.contract");
      if (contract === "GP") {
        return unknown(
          "GP contracts came to ICBs step by step until 2023; who held this one is not known.",
          "service.contractHolderIcbId",
        );
      }
      return matched(party(nhsEngland("PRIMARY_CARE")), ["Such contracts were NHS England's until 1 April 2023."], {
        used: [{ path: "service.contract", says: contract }],
      });
    }
    const found = deliveredAt === null ? undefined : basisOfPlace(deliveredAt, on, directory);
    if (found?.kind !== "basis") return unknown("Where the provider is, is not known.", "service.deliveredAt");
    const line = `The provider is in the area of ${nameIcb(found.basis.icbId, directory)}, which holds its contract.`;
    return matched(icb(found.basis), [line], {
      used: [{ path: "service.deliveredAt", says: "Where the provider is." }],
    });
  },
};

function unknown(why: string, path: string): RuleResult {
  const more: Partial<Finding> = {
    reasons: ["FACTS_MISSING"],
    missing: [{ path, ask: "Who holds the provider's contract?" }],
  };
  return matched(NOBODY, [why], more);
}

export const PH_2: Rule = {
  id: "PH-2",
  title: "Public health nursing from birth to 19: the upper-tier authority where the child lives.",
  citation: "NHS Act 2006 section 2B; Local Authorities (Public Health Functions) Regulations 2013",
  confidence: "MH",
  verify: false,
  overlay: false,
  evaluate(facts, on, { service }) {
    if (service.category !== "PUBLIC_HEALTH_0_19") return notMatched("OTHER_SERVICE", "Not public health nursing.");
    const stay = facts.placements.findLast((row) => row === heldOn(facts.placements, on) && !isSecure(row));
    const lives = stay ?? residenceOn(facts.residences, on)?.residence ?? heldOn(facts.presences, on);
    const id = lives?.place.kind === "known" ? lives.place.authorityId : null;
    return lives === undefined || id === null
      ? matched(NOBODY, ["In which authority's area the child lives is not known."], {
          reasons: ["FACTS_MISSING"],
          missing: [
            {
              path: lives === undefined ? "residences" : `${lives.path}.place`,
              ask: "Which upper-tier authority's area does the child live in?",
            },
          ],
        })
      : matched(
          party({ kind: "LOCAL_AUTHORITY", id }),
          [
            "The authority in whose area the child lives commissions it.",
            "A health assessment done by such a nurse is still a statutory assessment: ask for that.",
          ],
          { used: [{ path: lives.path, says: "Where the child lives." }] },
        );
  },
};
