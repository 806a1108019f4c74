import type { OriginatingRuleId, RuleSource } from "./rule.ts";

const PARAGRAPH_4 =
  "NHS Commissioning Board and CCGs (Responsibilities and Standing Rules) Regulations 2012, SI 2012/2996, Schedule 1 paragraph 4";
const WHO_PAYS = "Who Pays? (originating commissioner of a looked-after child)";

/**
 * How the originating ICB is fixed (rules 1.4). ORIG-9 (facts as they were known) is how determinations are stored, not a rule
 * that names anybody.
 */
export const ORIGINATING_RULES: Readonly<Record<OriginatingRuleId, RuleSource>> = {
  "ORIG-1": {
    id: "ORIG-1",
    title: "The ICB of the GP practice with which the child was registered immediately before the arrangement.",
    citation: PARAGRAPH_4,
    confidence: "S",
    verify: false,
  },
  "ORIG-2": {
    id: "ORIG-2",
    title: "Not registered then: the ICB of the child's usual residence at that moment.",
    citation: PARAGRAPH_4,
    confidence: "S",
    verify: false,
  },
  "ORIG-3": {
    id: "ORIG-3",
    title:
      "Neither: for a newborn the mother's registration or residence; else where the child was, or where the authority took responsibility.",
    citation: WHO_PAYS,
    confidence: "MM",
    verify: true,
  },
  "ORIG-4": {
    id: "ORIG-4",
    title:
      "Once fixed by a first placement out of area, it stays through later moves until the status ends or the child returns.",
    citation: WHO_PAYS,
    confidence: "MM",
    verify: true,
  },
  "ORIG-5": {
    id: "ORIG-5",
    title: "After a return under which the general rule applied, a new placement fixes it anew.",
    citation: WHO_PAYS,
    confidence: "MM",
    verify: false,
  },
  "ORIG-6": {
    id: "ORIG-6",
    title: "The area of the local authority only proposes an ICB; it never decides.",
    citation: WHO_PAYS,
    confidence: "MH",
    verify: false,
  },
  "ORIG-7": {
    id: "ORIG-7",
    title:
      "When responsibility passed between authorities, the facts immediately before the receiving authority's arrangement count.",
    citation: `${WHO_PAYS}; National Transfer Scheme`,
    confidence: "ML",
    verify: true,
  },
  "ORIG-8": {
    id: "ORIG-8",
    title: "A registration that followed an informal move counts, however new.",
    citation: WHO_PAYS,
    confidence: "MM",
    verify: false,
  },
};
