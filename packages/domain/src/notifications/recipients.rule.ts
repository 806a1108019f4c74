import { isInCare } from "./exemptions.rule.ts";
import { alsoUnder, doubted, type Need, notKnown, notRequired, required, requiredIf } from "./need.ts";
import type { KnownReach, NoticeArea, NoticeFacts, Recipient } from "./notice-facts.ts";
import type { NoticePack, NoticeRuleId } from "./notice-rules.ts";

/** Those who are notified of a start: regulation 13(2) and (4), or its Welsh counterpart. */
export type StartRecipient = Exclude<Recipient, "PLACEMENT_CARER">;

/** Whether one of them is to be notified, given that notices are required. */
export function recipientNeed(recipient: StartRecipient, facts: NoticeFacts, pack: NoticePack): Need {
  const english = pack.nation === "ENGLAND";
  const rule = (id: NoticeRuleId): readonly NoticeRuleId[] => [english ? id : "W-14"];
  const { living, placed } = facts;
  switch (recipient) {
    case "CHILD":
      return facts.notAppropriateForChild
        ? notRequired("NOT_APPROPRIATE", rule("REG-13-2-A"))
        : required(rule("REG-13-2-A"));
    case "PARENT_OR_PR_HOLDER":
      return required(rule("REG-13-2-B"));
    case "PERSON_WITH_CONTACT":
      return contactNeed(facts, english);
    case "PREVIOUS_CARER":
      return requiredIf(facts.previousCarer, rule("REG-13-2-E"), "THERE_IS_NONE", {
        path: "previousCarer",
        ask: "Was somebody caring for the child immediately before?",
      });
    case "ICB_OF_RESIDENCE":
      return whereLiving(living, "ENGLAND", pack);
    case "HEALTH_BOARD_OF_RESIDENCE":
      return whereLiving(living, "WALES", pack);
    case "ICB_OF_PLACEMENT":
      return wherePlaced(living, placed, "ENGLAND", pack);
    case "HEALTH_BOARD_OF_PLACEMENT":
      return wherePlaced(living, placed, "WALES", pack);
    case "GP_OLD":
      return requiredIf(facts.registeredWithGp, rule("REG-13-2-G"), "THERE_IS_NONE", {
        path: "registeredWithGp",
        ask: "Is the child registered with a GP?",
      });
    case "GP_NEW":
      return requiredIf(facts.changesGp, rule("REG-13-2-G"), "THERE_IS_NONE", {
        path: "changesGp",
        ask: "Will the child register with another GP for the placement?",
      });
    case "SCHOOL":
      return requiredIf(facts.inEducation, rule("REG-13-2-H"), "THERE_IS_NONE", {
        path: "inEducation",
        ask: "Does the child attend a school or college, or is taught by somebody?",
      });
    case "REVIEWING_OFFICER":
      return required(rule("REG-13-2-I"));
    case "AREA_AUTHORITY": {
      if (english && !pack.distance) return notRequired("NOT_YET_IN_FORCE", ["REG-13-4"]);
      return areaAuthorityNeed(reachOf(facts.reach, placed, pack), placed, rule("REG-13-4"), "reach");
    }
  }
}

/** What is said of the boundary. A placement in another country than the authority's is out of its area, whatever is said. */
export function reachOf(said: KnownReach | null, area: NoticeArea, { nation }: NoticePack): KnownReach | null {
  const abroad = area.country !== null && area.country !== nation;
  return abroad && (said === null || said === "IN_AREA") ? "OUT_OF_AREA_OR_FARTHER" : said;
}

export function areaAuthorityNeed(
  reach: KnownReach | null,
  area: NoticeArea,
  rules: readonly NoticeRuleId[],
  path: string,
): Need {
  if (reach === null) return notKnown(rules, { path, ask: "Is the placement outside the placing authority's area?" });
  if (reach === "IN_AREA") return notRequired("IN_AREA", rules);
  const abroad = area.country !== null && area.country !== "ENGLAND" && area.country !== "WALES";
  return abroad ? doubted(required(rules), "AREA_AUTHORITY_ABROAD") : required(rules);
}

/** Section 34 of a child in care, section 8 of any other who is looked after. */
function contactNeed(facts: NoticeFacts, english: boolean): Need {
  const { legalBasis, contactUnderSection34: s34, contactUnderSection8: s8 } = facts;
  const underS34 = requiredIf(s34, [english ? "REG-13-2-C" : "W-14"], "THERE_IS_NONE", {
    path: "contactUnderSection34",
    ask: "Is anybody allowed contact under section 34?",
  });
  const underS8 = requiredIf(s8, [english ? "REG-13-2-D" : "W-14"], "THERE_IS_NONE", {
    path: "contactUnderSection8",
    ask: "Has anybody contact by an order under section 8?",
  });
  if (isInCare(legalBasis)) return underS34;
  // A secure accommodation order does not tell whether there is a care order too; a placement order suspends one.
  const either = legalBasis === null || legalBasis === "S25_SECURE" || legalBasis === "PLACEMENT_ORDER";
  if (!either) return underS8;
  const doubt = legalBasis === "PLACEMENT_ORDER" ? (["CONTACT_UNDER_ADOPTION_LAW"] as const) : [];
  if (underS34.required === underS8.required && underS34.required !== "UNKNOWN") {
    return doubted(alsoUnder(underS34, ...underS8.rules), ...doubt);
  }
  const asked =
    legalBasis === "PLACEMENT_ORDER"
      ? [{ path: "contactUnderSection34", ask: "Has anybody contact that an order made or kept in force?" }]
      : [{ path: "legalBasis", ask: "Is the child in care, or looked after otherwise?" }];
  const open = [underS34, underS8].flatMap(({ missing }) => missing);
  return doubted(notKnown([...underS34.rules, ...underS8.rules], ...asked, ...open), ...doubt);
}

function whereLiving(living: NoticeArea, country: "ENGLAND" | "WALES", pack: NoticePack): Need {
  if (living.country === null)
    return notKnown([pack.nhsBody], { path: "living", ask: "Where does the child live until then?" });
  return living.country === country ? required([pack.nhsBody]) : notRequired("IN_ANOTHER_COUNTRY", [pack.nhsBody]);
}

/** "and, if different": one notice is enough for a body that is that of both areas. */
function wherePlaced(living: NoticeArea, placed: NoticeArea, country: "ENGLAND" | "WALES", pack: NoticePack): Need {
  const rules = [pack.nhsBody];
  if (placed.country === null) return notKnown(rules, { path: "placed", ask: "Where is the placement?" });
  if (placed.country !== country) return notRequired("IN_ANOTHER_COUNTRY", rules);
  if (living.country === null) return notKnown(rules, { path: "living", ask: "Where does the child live until then?" });
  if (living.country !== country) return required(rules);
  const [from, to] = [bodyOf(living), bodyOf(placed)];
  if (to === null) return notKnown(rules, { path: "placed", ask: "Which health body's area is the placement in?" });
  if (from === null)
    return notKnown(rules, { path: "living", ask: "Which health body's area does the child live in?" });
  return from === to ? notRequired("SAME_BODY", rules) : required(rules);
}

const bodyOf = ({ icbId, healthBoardCode }: NoticeArea): string | null => icbId ?? healthBoardCode;
