import { placedOutOfArea } from "../out-of-area.ts";
import { notMatched, type Rule } from "../rule.ts";

export const PARAGRAPH_4 = "SI 2012/2996, Schedule 1 paragraph 4; disapplication of the general rule by SI 2013/350";
export const SCHEDULE_2022 =
  "SI 2022/635, regulations 3 and 4 and Schedule (operative paragraph number not verified), carrying over SI 2012/2996 Schedule 1 paragraph 4";

/** Rules 1.3: status A, arranged by an authority (B2), living there (C). Covers the ICB's whole portfolio for the child. */
export const CHILD_OOA_LA: Rule = {
  id: "CHILD-OOA-LA",
  title:
    "A child in care whom an authority accommodates in another ICB's or a Welsh health board's area: the originating ICB.",
  citation: PARAGRAPH_4,
  confidence: "S",
  verify: false,
  overlay: false,
  evaluate: (facts, on, context) => placedOutOfArea(facts, on, context, "CHILD-OOA-LA"),
};

/** The table lists it after CHILD-OOA-LA and sends it back there; it stands before, so that the answer carries its own name. */
export const ADOPT_PRE: Rule = {
  id: "ADOPT-PRE",
  title: "Placed for adoption, no order made yet: still looked after, so the originating ICB.",
  citation: `Children Act 1989 section 22; Adoption and Children Act 2002 section 18; ${PARAGRAPH_4}`,
  confidence: "MH",
  verify: false,
  overlay: false,
  evaluate(facts, on, context) {
    if (facts.adoptionOrders.length > 0)
      return notMatched("SEE_OTHER_RULE", "An adoption order was made: see ADOPT-POST.");
    return placedOutOfArea(facts, on, context, "ADOPT-PRE");
  },
};
