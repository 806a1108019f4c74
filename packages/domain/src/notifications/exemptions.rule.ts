import type { LegalBasis } from "../commissioning/facts.ts";
import type { FactMissing } from "../commissioning/rule.ts";
import { both, type Need, notKnown, notRequired, required, requiredIf } from "./need.ts";
import type { NoticeFacts } from "./notice-facts.ts";
import type { NoticePack, NoticeRuleId } from "./notice-rules.ts";

/** Care orders, interim ones too, put a child in care. */
export const isInCare = (basis: LegalBasis | null): boolean => basis === "S31_FULL" || basis === "S31_INTERIM";
export const isRemand = (basis: LegalBasis | null): boolean => basis === "REMAND_LA" || basis === "REMAND_YDA";
const isShortBreakCode = (basis: LegalBasis | null): boolean =>
  basis === "SHORT_BREAK_V3" || basis === "SHORT_BREAK_V4";

/** Longest single stay and most days in twelve months (regulation 48(2)(c); in Wales 62(2)(c)). */
const SERIES = {
  ENGLAND: { rule: "REG-48", longest: 17, total: 75 },
  WALES: { rule: "W-62", longest: 28, total: 120 },
} as const satisfies Record<NoticePack["nation"], { rule: NoticeRuleId; longest: number; total: number }>;

/** Whether the notices of a start are required at all, before asking of whom. */
export function startNeed(facts: NoticeFacts, pack: NoticePack): Need {
  return both(placementNeed(facts, pack), shortBreakNeed(facts, pack));
}

/** Whether there is a placement under these regulations: a temporary stay is none, and one for adoption is under others. */
export function placementNeed({ stay, legalBasis }: NoticeFacts, { nation }: NoticePack): Need {
  if (stay === null) {
    return notKnown([], {
      path: "stay",
      ask: "Is it a placement, a temporary stay or the return from one, or a placement for adoption?",
    });
  }
  if (stay === "TEMPORARY" || stay === "TEMPORARY_IN_HOSPITAL") return notRequired("TEMPORARY_STAY", ["TEMPORARY"]);
  if (stay === "FOR_ADOPTION") return notRequired("PLACED_FOR_ADOPTION", [nation === "ENGLAND" ? "REG-3" : "W-3"]);
  return required(nation === "ENGLAND" && isRemand(legalBasis) ? ["PART-8A"] : []);
}

/** One condition that fails is enough for the exemption to fail; all must be known for it to hold. */
export function shortBreakNeed({ legalBasis, shortBreaks }: NoticeFacts, { nation }: NoticePack): Need {
  const { rule, longest, total } = SERIES[nation];
  if (isInCare(legalBasis)) return required([]);
  if (shortBreaks === null || shortBreaks === "NONE") {
    // The legal status tells by itself, unless it is that of a series, whatever else is said.
    const saysSo = isShortBreakCode(legalBasis);
    if (!saysSo && (legalBasis !== null || shortBreaks === "NONE")) return required([]);
    return notKnown([rule], {
      path: "shortBreaks",
      ask: "Is it one of a series of short breaks, and how is it meant to go?",
    });
  }
  const { samePersonOrPlace, longestDays, returnsHome, daysInTwelveMonths } = shortBreaks;
  const fails =
    samePersonOrPlace === "NO" ||
    returnsHome === "NO" ||
    (longestDays !== null && longestDays > longest) ||
    (daysInTwelveMonths !== null && daysInTwelveMonths > total);
  if (fails) return required([]);
  const asked: (FactMissing | false)[] = [
    legalBasis === null && { path: "legalBasis", ask: "Under which law is the child looked after?" },
    samePersonOrPlace === "NOT_KNOWN" && {
      path: "shortBreaks.samePersonOrPlace",
      ask: "Are the breaks with the same person or in the same place?",
    },
    (longestDays === null || longestDays < 1) && {
      path: "shortBreaks.longestDays",
      ask: "How many days is the longest single break meant to last?",
    },
    returnsHome === "NOT_KNOWN" && {
      path: "shortBreaks.returnsHome",
      ask: "Does the child go home at the end of each break?",
    },
    (daysInTwelveMonths === null || daysInTwelveMonths < 1) && {
      path: "shortBreaks.daysInTwelveMonths",
      ask: "How many days do the breaks last in any twelve months?",
    },
  ];
  const missing = asked.filter((each) => each !== false);
  return missing.length > 0 ? notKnown([rule], ...missing) : notRequired("SHORT_BREAKS", [rule]);
}

/** Whether the notices of an ending are required at all: of an ending by the authority, unless it is excepted. */
export function endNeed(facts: NoticeFacts, pack: NoticePack): Need {
  const { stay, event, ending } = facts;
  // A move to adopters ends a placement that was under these regulations.
  const toAdopters = event === "MOVED" && stay === "FOR_ADOPTION";
  const placement = toAdopters ? required([pack.nation === "ENGLAND" ? "REG-3" : "W-3"]) : placementNeed(facts, pack);
  if (ending.exception !== null) {
    return both(placement, notRequired("EXCEPTED_ENDING", [pack.nation === "ENGLAND" ? "REG-14-5" : "W-15"]));
  }
  const byAuthority = requiredIf(
    ending.byAuthority,
    [pack.nation === "ENGLAND" ? "REG-14-1" : "W-15"],
    "NOT_ENDED_BY_AUTHORITY",
    { path: "ending.byAuthority", ask: "Did the placing authority end the placement?" },
  );
  return both(placement, byAuthority);
}
