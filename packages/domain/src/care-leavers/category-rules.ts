import type { CareLeaverCategory } from "./care-history.ts";

/** A rule on the category, with where it comes from. The confidence is that of rules section 0. */
export interface CategoryRule {
  readonly id: CategoryRuleId;
  readonly category: CareLeaverCategory;
  /** What it says, for a reader. */
  readonly title: string;
  readonly citation: string;
  readonly confidence: "S" | "MH" | "MM" | "ML";
}

export type CategoryRuleId =
  | "CL-UNDER-16"
  | "CL-25"
  | "CL-DIED"
  | "CL-ELIGIBLE"
  | "CL-UNDER-13-WEEKS"
  | "CL-RELEVANT"
  | "CL-RELEVANT-DETAINED"
  | "CL-FORMER-LOOKED-AFTER"
  | "CL-FORMER-RELEVANT"
  | "CL-HOME"
  | "CL-QUALIFYING-CARE"
  | "CL-QUALIFYING-GUARDIAN"
  | "CL-QUALIFYING-OTHER"
  | "CL-QUALIFYING-21"
  | "CL-ADOPTED"
  | "CL-NONE";

const rule = (
  id: CategoryRuleId,
  category: CareLeaverCategory,
  confidence: CategoryRule["confidence"],
  citation: string,
  title: string,
): CategoryRule => ({ id, category, title, citation, confidence });

const ELIGIBLE = "Children Act 1989, Schedule 2 paragraph 19B; SI 2010/959 regulation 40";
const RELEVANT = "Children Act 1989, section 23A; SI 2010/2571 regulation 3";
const FORMER = "Children Act 1989, section 23C";
const QUALIFYING = "Children Act 1989, section 24";

/** Rules 4.1. */
export const CATEGORY_RULES: Readonly<Record<CategoryRuleId, CategoryRule>> = Object.fromEntries(
  [
    rule("CL-UNDER-16", "NONE", "S", ELIGIBLE, "Under 16: the law on care leavers begins at the sixteenth birthday."),
    rule("CL-25", "NONE", "S", "Children Act 1989, section 23CZB", "25 or over: every duty has ended."),
    rule("CL-DIED", "NONE", "MH", ELIGIBLE, "The person has died."),
    rule(
      "CL-ELIGIBLE",
      "ELIGIBLE",
      "S",
      ELIGIBLE,
      "16 or 17, looked after, and looked after for 13 weeks (91 days) or more since the fourteenth birthday.",
    ),
    rule(
      "CL-UNDER-13-WEEKS",
      "NONE",
      "S",
      ELIGIBLE,
      "16 or 17 and looked after, but not yet for 13 weeks (91 days) since the fourteenth birthday: a child in care, no eligible child.",
    ),
    rule("CL-RELEVANT", "RELEVANT", "S", RELEVANT, "16 or 17, no longer looked after, and an eligible child before."),
    rule(
      "CL-RELEVANT-DETAINED",
      "RELEVANT",
      "S",
      `${RELEVANT}(2)`,
      "16 or 17, detained or in hospital on the sixteenth birthday, and just before that looked after for 13 weeks or more since the fourteenth.",
    ),
    rule(
      "CL-FORMER-LOOKED-AFTER",
      "FORMER_RELEVANT",
      "S",
      `${FORMER}(1)(b)`,
      "18 or over, looked after until the eighteenth birthday, and an eligible child then.",
    ),
    rule("CL-FORMER-RELEVANT", "FORMER_RELEVANT", "S", `${FORMER}(1)(a)`, "18 or over, and a relevant child before."),
    rule(
      "CL-HOME",
      "QUALIFYING",
      "MH",
      `${RELEVANT}(3)`,
      "Would be a relevant child, but has lived for six months without a break with a parent or somebody with parental responsibility.",
    ),
    rule(
      "CL-QUALIFYING-CARE",
      "QUALIFYING",
      "MH",
      `${QUALIFYING}(1B)`,
      "Was looked after at 16 or 17, is so no longer, and is neither relevant nor former relevant.",
    ),
    rule(
      "CL-QUALIFYING-GUARDIAN",
      "QUALIFYING",
      "MH",
      `${QUALIFYING}(1A)`,
      "16 or over, under a special guardianship order, and looked after just before it was made.",
    ),
    rule(
      "CL-QUALIFYING-OTHER",
      "QUALIFYING",
      "MH",
      `${QUALIFYING}(2)`,
      "At 16 or 17 privately fostered, or accommodated by a voluntary organisation, in a private children's home, or for three months by health, education or in a care home.",
    ),
    rule(
      "CL-QUALIFYING-21",
      "NONE",
      "MH",
      "Children Act 1989, section 24B",
      "Qualified for advice until 21; from then to 25 only while in education or training.",
    ),
    rule(
      "CL-ADOPTED",
      "NONE",
      "ML",
      "SSDA903 validation rule 1001",
      "Adopted: the return does not count an adopted person as a care leaver.",
    ),
    rule("CL-NONE", "NONE", "S", "Children Act 1989, sections 23A, 23C and 24", "None of the categories."),
  ].map((one) => [one.id, one]),
) as Record<CategoryRuleId, CategoryRule>;
