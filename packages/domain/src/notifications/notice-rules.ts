import { type Day, day } from "../dates.ts";

/** How sure the rule itself is: `S` read in its source; `MH`, `MM`, `ML` from memory with high, medium, low confidence. */
export interface NoticeRule {
  readonly id: NoticeRuleId;
  /** What it says, for a reader. */
  readonly title: string;
  readonly citation: string;
  readonly confidence: "S" | "MH" | "MM" | "ML";
  /** The text was looked for and not seen, or not to its end. */
  readonly verify: boolean;
}

const ENGLAND = "Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959)";
const WALES = "Care Planning, Placement and Case Review (Wales) Regulations 2015 (WSI 2015/1818)";
const AMENDED = `${ENGLAND}, as amended by SI 2013/3239`;

type Row = readonly [title: string, citation: string, confidence: NoticeRule["confidence"], verify?: "verify"];

const ROWS = {
  "REG-3": ["They do not apply to a child placed for adoption.", `${ENGLAND}, regulation 3`, "MH", "verify"],
  "REG-11": [
    "A decision to place out of the authority's area is approved by a nominated officer, who is satisfied that the area authority was notified.",
    `${ENGLAND}, regulation 11`,
    "S",
  ],
  "REG-11-DISTANCE": [
    "At a distance the director of children's services approves, and the area authority was consulted and given the care plan.",
    `${AMENDED}, regulation 11(1)(b), (2)(d)(ii), (5)`,
    "S",
  ],
  "REG-11-SATISFIED": [
    "Before approving: wishes and feelings, the most appropriate placement, relatives and the reviewing officer consulted.",
    `${ENGLAND}, regulation 11(2)`,
    "MM",
    "verify",
  ],
  "REG-11-EMERGENCY": [
    "In an emergency the nominated officer approves first; the rest follows within five working days.",
    `${ENGLAND}, regulation 11(3)`,
    "MM",
    "verify",
  ],
  "REG-11-CARER": [
    "Some placements with connected persons or the authority's own foster carers need no such approval.",
    `${ENGLAND}, regulation 11(4)`,
    "MM",
    "verify",
  ],
  "REG-12": [
    "Outside England and Wales: the court's approval or the consents of Schedule 2 as well.",
    `Children Act 1989, Schedule 2 paragraph 19; ${ENGLAND}, regulation 12`,
    "MH",
  ],
  "REG-13-1": [
    "Notice in writing before the placement is made; in an emergency within five working days of its start; unless not reasonably practicable.",
    `${ENGLAND}, regulation 13(1)`,
    "S",
  ],
  "REG-13-2-A": ["The child, unless not appropriate to age and understanding.", `${ENGLAND}, regulation 13(2)(a)`, "S"],
  "REG-13-2-B": ["Parents and holders of parental responsibility.", `${ENGLAND}, regulation 13(2)(b)`, "S"],
  "REG-13-2-C": ["Of a child in care: whoever has contact under section 34.", `${ENGLAND}, regulation 13(2)(c)`, "S"],
  "REG-13-2-D": [
    "Of a child looked after and not in care: whoever has contact by an order under section 8.",
    `${ENGLAND}, regulation 13(2)(d)`,
    "S",
  ],
  "REG-13-2-E": ["Whoever was caring for the child immediately before.", `${ENGLAND}, regulation 13(2)(e)`, "S"],
  "REG-13-2-F": [
    "The primary care trust, or in Wales the health board, where the child lives and, if different, where the child is to be placed.",
    `${ENGLAND}, regulation 13(2)(f)`,
    "S",
  ],
  "REG-13-2-F-CCG": [
    "The clinical commissioning group, or in Wales the health board, where the child lives and, if different, is to be placed.",
    `${ENGLAND}, regulation 13(2)(f), as amended`,
    "MH",
  ],
  "REG-13-2-F-ICB": [
    "The integrated care board, or in Wales the health board, where the child lives and, if different, is to be placed.",
    `${ENGLAND}, regulation 13(2)(f), as amended`,
    "MH",
  ],
  "REG-13-2-G": [
    "The child's GP and, where applicable, the one with whom the child is to register.",
    `${ENGLAND}, regulation 13(2)(g)`,
    "S",
  ],
  "REG-13-2-H": ["School, college or whoever educates the child.", `${ENGLAND}, regulation 13(2)(h)`, "S"],
  "REG-13-2-I": ["The independent reviewing officer.", `${ENGLAND}, regulation 13(2)(i)`, "S"],
  "REG-13-3": [
    "May be withheld from (b) to (e) if the notice would put the child at risk of significant harm.",
    `${ENGLAND}, regulation 13(3)`,
    "S",
  ],
  "REG-13-4": [
    "Out of area, outside England too: the area authority, with the assessment of needs, the reasons, and the care plan.",
    `${AMENDED}, regulation 13(4)`,
    "S",
  ],
  "REG-14-1": ["About endings by the responsible authority only.", `${ENGLAND}, regulation 14(1)`, "S"],
  "REG-14-2-B": ["The reviewing officer is informed before the ending.", `${ENGLAND}, regulation 14(2)(b)`, "S"],
  "REG-14-2-C": [
    "Before the ending, so far as reasonably practicable, in writing: all who were notified of the start, the carer, the area authority.",
    `${ENGLAND}, regulation 14(2)(c)`,
    "S",
  ],
  "REG-14-3": ["At an immediate risk it is ended at once.", `${ENGLAND}, regulation 14(3)`, "S"],
  "REG-14-4": [
    "Where prior notice was not reasonably practicable: within ten working days of the ending.",
    `${ENGLAND}, regulation 14(4)`,
    "S",
  ],
  "REG-14-5": ["Endings to which it does not apply.", `${ENGLAND}, regulation 14(5)`, "S"],
  "REG-48": [
    "Series of short breaks, not in care, none over 17 days, home after each, at most 75 days in 12 months: regulation 13 does not apply.",
    `${ENGLAND}, regulation 48`,
    "S",
  ],
  "PART-8A": [
    "On remand the regulations apply with modifications.",
    `${ENGLAND}, Part 8A (regulations 47A onwards)`,
    "MM",
    "verify",
  ],
  TEMPORARY: [
    "A temporary stay (holiday, hospital and the like) is no change of placement.",
    "SSDA903 placement codes T0 to T4; practice",
    "MM",
  ],
  "S-85": [
    "A health body that accommodates a child for three months, or means to, tells the responsible authority.",
    "Children Act 1989, section 85",
    "S",
  ],
  "AAR-35": [
    "Before placing for adoption: the adopters' GP, with the child's health history and state of health; the area authority; the ICB where applicable.",
    "Adoption Agencies Regulations 2005 (SI 2005/389), regulation 35(6)",
    "S",
  ],
  "GUIDE-2015": [
    "The ICB's children-in-care team and the GP are told promptly when a child enters care, moves or leaves care.",
    "Promoting the health and well-being of looked-after children (March 2015)",
    "MM",
  ],
  "AAR-WALES": [
    "The Welsh counterpart of notice before placing for adoption.",
    "Adoption Agencies (Wales) Regulations 2005 (WSI 2005/1313)",
    "ML",
    "verify",
  ],
  "W-3": ["They do not apply to a child placed for adoption.", `${WALES}, regulation 3`, "MH", "verify"],
  "W-12": [
    "Out of area: only when no placement in the area can meet the needs, in order of preference, approved by a panel.",
    `${WALES}, regulation 12`,
    "S",
  ],
  "W-12-REST": [
    "What the panel and the area authority are given, and emergencies.",
    `${WALES}, regulation 12(3) to (5)`,
    "MM",
    "verify",
  ],
  "W-13": [
    "Outside England and Wales.",
    `${WALES}, regulation 13; Social Services and Well-being (Wales) Act 2014, section 124`,
    "MM",
    "verify",
  ],
  "W-14": [
    "Notice of a placement; in an emergency within five working days. A change to 24 hours, with full papers within five working days, was proposed.",
    `${WALES}, regulation 14`,
    "MM",
    "verify",
  ],
  "W-15": ["Notice of the ending of a placement by the authority.", `${WALES}, regulation 15`, "MM", "verify"],
  "W-62": [
    "Series of short breaks, not in care, none over four weeks, home after each, at most 120 days in 12 months: regulation 14 does not apply.",
    `${WALES}, regulation 62`,
    "S",
  ],
} as const satisfies Readonly<Record<string, Row>>;

export type NoticeRuleId = keyof typeof ROWS;
export const NOTICE_RULE_IDS = Object.keys(ROWS) as readonly NoticeRuleId[];

export function noticeRule(id: NoticeRuleId): NoticeRule {
  const [title, citation, confidence, verify]: Row = ROWS[id];
  return { id, title, citation, confidence, verify: verify !== undefined };
}

/** Whether what rests on the rule alone is provisional: read with low confidence, or not seen. */
export const isProvisional = (id: NoticeRuleId): boolean => {
  const { confidence, verify } = noticeRule(id);
  return verify || confidence === "ML";
};

/** The law in force, which a change of the law makes another. */
export const NOTICE_PACKS = [
  { id: "ENGLAND_2011", nation: "ENGLAND", from: day("2011-04-01"), nhsBody: "REG-13-2-F", distance: false },
  { id: "ENGLAND_2013", nation: "ENGLAND", from: day("2013-04-01"), nhsBody: "REG-13-2-F-CCG", distance: false },
  { id: "ENGLAND_2014", nation: "ENGLAND", from: day("2014-01-27"), nhsBody: "REG-13-2-F-CCG", distance: true },
  { id: "ENGLAND_2022", nation: "ENGLAND", from: day("2022-07-01"), nhsBody: "REG-13-2-F-ICB", distance: true },
  { id: "WALES_2016", nation: "WALES", from: day("2016-04-06"), nhsBody: "W-14", distance: false },
] as const satisfies readonly {
  id: string;
  nation: "ENGLAND" | "WALES";
  from: Day;
  nhsBody: NoticeRuleId;
  /** Whether regulations 11(5) and 13(4) are in force. */
  distance: boolean;
}[];
export type NoticePack = (typeof NOTICE_PACKS)[number];
export type NoticePackId = NoticePack["id"];

/** By the nation of the placing authority and the day of the event, never by today. None before the regulations came into force. */
export const noticePackOn = (nation: "ENGLAND" | "WALES", on: Day): NoticePack | undefined =>
  NOTICE_PACKS.findLast((pack) => pack.nation === nation && pack.from <= on);
