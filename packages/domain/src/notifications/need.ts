import type { FactMissing } from "../commissioning/rule.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";
import { isProvisional, type NoticeRuleId } from "./notice-rules.ts";

/** Why something is not required. */
export const NOT_REQUIRED = {
  IN_AREA: "The placement is in the placing authority's own area.",
  IN_ANOTHER_COUNTRY: "The regulations name no such body for the country in question.",
  SAME_BODY: "It is the body for the area where the child lives, which is notified already.",
  THERE_IS_NONE: "There is no such person or body.",
  NOT_APPROPRIATE: "Not appropriate to the child's age and understanding.",
  NOT_YET_IN_FORCE: "The provision was not in force on the day.",
  SHORT_BREAKS: "A series of short breaks to which the provision does not apply.",
  TEMPORARY_STAY: "A temporary stay is no change of placement.",
  PLACED_FOR_ADOPTION: "The regulations do not apply to a child placed for adoption; other notices are due.",
  NOT_ENDED_BY_AUTHORITY: "The placing authority did not end the placement.",
  EXCEPTED_ENDING: "An ending to which the provision does not apply.",
  NOT_NOTIFIED_OF_START: "Was not notified of the start.",
  IMMEDIATE_RISK: "At an immediate risk the placement is ended at once.",
  INSIDE_ENGLAND_AND_WALES: "The placement is in England or Wales.",
} as const satisfies Readonly<Record<string, string>>;
export type NotRequiredCode = keyof typeof NOT_REQUIRED;

/** Why an answer is provisional. */
export const NOTICE_REASONS = {
  WELSH_TEXT_NOT_SEEN:
    "The Welsh regulation's text has not been seen: the answer follows its English counterpart and what is reported of it.",
  REMAND_MODIFICATIONS_NOT_SEEN:
    "On remand the regulations apply with modifications whose text has not been seen to its end.",
  ADOPTION_BOUNDARY:
    "The regulations do not apply to a child placed for adoption; whether that covers the placing itself has not been verified.",
  APPROVAL_TEXT_NOT_SEEN: "This part of regulation 11 has not been verified.",
  CONTACT_UNDER_ADOPTION_LAW:
    "While a placement order is in force contact is governed by section 26 of the Adoption and Children Act 2002, which regulation 13 does not name.",
  AREA_AUTHORITY_ABROAD:
    "Outside England and Wales it has not been verified which body is the area authority, or that there is one.",
  DISTANCE_NOT_KNOWN: "Whether the placement is at a distance is not known.",
  CARER_NOT_KNOWN: "Who the carer is decides whether the approval is needed, and is not known.",
  CARER_EXEMPT_PERHAPS: "With such a carer the approval may not be needed; the text has not been verified.",
  IMMEDIATE_RISK_UNSETTLED:
    "Whether those notified of the start must be told when a placement is ended at an immediate risk is a matter of reading; ten working days are taken.",
  SHORT_BREAK_TEXT_NOT_SEEN: "Regulation 48 has not been seen to its end: it may modify this provision too.",
} as const satisfies Readonly<Record<string, string>>;
export type NoticeReason = keyof typeof NOTICE_REASONS;

/** Whether something is required, under which rules, and how sure that is. */
export interface Need {
  readonly required: "YES" | "NO" | "UNKNOWN";
  /** Only of what is not required. */
  readonly because: NotRequiredCode | null;
  /** What would have to be known, when it is not known whether it is required. */
  readonly missing: readonly FactMissing[];
  readonly reasons: readonly NoticeReason[];
  readonly rules: readonly NoticeRuleId[];
}

const need = (required: Need["required"], rules: readonly NoticeRuleId[], more: Partial<Need> = {}): Need => ({
  required,
  because: null,
  missing: [],
  reasons: [],
  rules,
  ...more,
});

export const required = (rules: readonly NoticeRuleId[], reasons: readonly NoticeReason[] = []): Need =>
  need("YES", rules, { reasons });
export const notRequired = (because: NotRequiredCode, rules: readonly NoticeRuleId[]): Need =>
  need("NO", rules, { because });
export const notKnown = (rules: readonly NoticeRuleId[], ...missing: readonly FactMissing[]): Need =>
  need("UNKNOWN", rules, { missing });

/** Required if the fact is so; nobody guesses when it is not known. */
export function requiredIf(
  fact: YesNoNotKnown,
  rules: readonly NoticeRuleId[],
  because: NotRequiredCode,
  missing: FactMissing,
): Need {
  if (fact === "NOT_KNOWN") return notKnown(rules, missing);
  return fact === "YES" ? required(rules) : notRequired(because, rules);
}

/** Required when both are. What the one rules out, the other need not know. */
export function both(first: Need, second: Need): Need {
  const out = [first, second].find((each) => each.required === "NO" && certaintyOf(each) === "DETERMINED");
  const ruledOut = out ?? [first, second].find((each) => each.required === "NO");
  if (ruledOut !== undefined) return ruledOut;
  const unknown = first.required === "UNKNOWN" || second.required === "UNKNOWN";
  return need(unknown ? "UNKNOWN" : "YES", [...new Set([...second.rules, ...first.rules])], {
    missing: [...first.missing, ...second.missing],
    reasons: [...new Set([...first.reasons, ...second.reasons])],
  });
}

/** Required under further rules, whose doubts become its own. */
export const alsoUnder = (each: Need, ...rules: readonly NoticeRuleId[]): Need => ({
  ...each,
  rules: [...new Set([...each.rules, ...rules])],
});
export const doubted = (each: Need, ...reasons: readonly NoticeReason[]): Need => ({
  ...each,
  reasons: [...new Set([...each.reasons, ...reasons])],
});

/** Every reason to doubt it, those of its rules among them. */
export const reasonsOf = ({ reasons, rules }: Need): readonly NoticeReason[] => [
  ...new Set([...reasons, ...rules.filter(isProvisional).map(doubtOf)]),
];

export type Certainty = "DETERMINED" | "PROVISIONAL" | "NOT_EVALUATED";

export function certaintyOf(each: Need): Certainty {
  if (each.required === "UNKNOWN") return "NOT_EVALUATED";
  return reasonsOf(each).length > 0 ? "PROVISIONAL" : "DETERMINED";
}

function doubtOf(rule: NoticeRuleId): NoticeReason {
  if (rule.startsWith("W-") || rule === "AAR-WALES") return "WELSH_TEXT_NOT_SEEN";
  if (rule === "PART-8A") return "REMAND_MODIFICATIONS_NOT_SEEN";
  return rule === "REG-3" ? "ADOPTION_BOUNDARY" : "APPROVAL_TEXT_NOT_SEEN";
}
