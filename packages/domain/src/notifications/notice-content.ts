import type { Recipient } from "./notice-facts.ts";
import type { NoticePack, NoticeRuleId } from "./notice-rules.ts";

/** What a notice must contain, or is well advised to. */
export const CONTENT_ITEMS = [
  "PLACEMENT_ARRANGEMENTS",
  "NEEDS_ASSESSMENT",
  "REASONS_FOR_PLACEMENT",
  "CARE_PLAN",
  "INTENTION_TO_END",
  "FACT_OF_ENDING",
  "HEALTH_HISTORY",
  "STATE_OF_HEALTH",
  "IDENTITY",
  "LEGAL_STATUS",
  "RESPONSIBLE_AUTHORITY_CONTACTS",
  "START_DAY",
  "PLACEMENT_ADDRESS_AND_CARER",
  "PREVIOUS_ADDRESS",
  "GP_OLD_AND_NEW",
  "PARENTAL_RESPONSIBILITY",
  "HEALTH_NEEDS",
  "EHC_PLAN",
  "RISKS",
  "CONSENT",
  "HEALTH_ASSESSMENTS",
  "ORIGINATING_ICB_AS_BELIEVED",
  "EMERGENCY",
  "NEXT_REVIEW",
] as const;
export type ContentItem = (typeof CONTENT_ITEMS)[number];

export interface Content {
  readonly item: ContentItem;
  /** The rule that demands it; `null` where it is good practice alone. */
  readonly rule: NoticeRuleId | null;
  /** Only if it was not given before. */
  readonly unlessGiven: boolean;
}

/** A health body cannot act on the bare arrangements; which ICB the child comes from is the authority's claim. */
const FOR_HEALTH_BODIES: readonly ContentItem[] = [
  "IDENTITY",
  "LEGAL_STATUS",
  "RESPONSIBLE_AUTHORITY_CONTACTS",
  "START_DAY",
  "PLACEMENT_ADDRESS_AND_CARER",
  "PREVIOUS_ADDRESS",
  "GP_OLD_AND_NEW",
  "PARENTAL_RESPONSIBILITY",
  "HEALTH_NEEDS",
  "EHC_PLAN",
  "RISKS",
  "CONSENT",
  "HEALTH_ASSESSMENTS",
  "ORIGINATING_ICB_AS_BELIEVED",
  "EMERGENCY",
  "NEXT_REVIEW",
];
const HEALTH_BODIES: readonly Recipient[] = [
  "ICB_OF_RESIDENCE",
  "ICB_OF_PLACEMENT",
  "HEALTH_BOARD_OF_RESIDENCE",
  "HEALTH_BOARD_OF_PLACEMENT",
];

const demanded = (item: ContentItem, rule: NoticeRuleId, unlessGiven = false): Content => ({ item, rule, unlessGiven });

export function startContent(recipient: Recipient, { nation }: NoticePack): readonly Content[] {
  const english = nation === "ENGLAND";
  const arrangements = demanded("PLACEMENT_ARRANGEMENTS", english ? "REG-13-1" : "W-14");
  if (recipient === "AREA_AUTHORITY") {
    const rule = english ? "REG-13-4" : "W-14";
    return [
      arrangements,
      demanded("NEEDS_ASSESSMENT", rule),
      demanded("REASONS_FOR_PLACEMENT", rule),
      demanded("CARE_PLAN", rule, true),
    ];
  }
  if (!HEALTH_BODIES.includes(recipient)) return [arrangements];
  return [arrangements, ...FOR_HEALTH_BODIES.map((item) => ({ item, rule: null, unlessGiven: false }))];
}

/** What is told after the ending is the fact, before it the intention. The reviewing officer is informed under rules of its own. */
export function endContent(recipient: Recipient, { nation }: NoticePack, mayBeAfter: boolean): readonly Content[] {
  const [before, after] =
    recipient === "REVIEWING_OFFICER" ? (["REG-14-2-B", "REG-14-3"] as const) : (["REG-14-2-C", "REG-14-4"] as const);
  const rule = nation === "WALES" ? "W-15" : mayBeAfter ? after : before;
  return [demanded(mayBeAfter ? "FACT_OF_ENDING" : "INTENTION_TO_END", rule)];
}

export function adoptionContent(recipient: Recipient, rule: NoticeRuleId): readonly Content[] {
  const items: readonly ContentItem[] =
    recipient === "GP_NEW"
      ? ["PLACEMENT_ARRANGEMENTS", "HEALTH_HISTORY", "STATE_OF_HEALTH"]
      : ["PLACEMENT_ARRANGEMENTS"];
  return items.map((item) => demanded(item, rule));
}
