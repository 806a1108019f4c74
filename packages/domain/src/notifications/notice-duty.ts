import type { FactMissing } from "../commissioning/rule.ts";
import type { Day } from "../dates.ts";
import type { Deadline } from "./deadlines.rule.ts";
import {
  alsoUnder,
  type Certainty,
  certaintyOf,
  type Need,
  type NoticeReason,
  type NotRequiredCode,
  reasonsOf,
} from "./need.ts";
import type { Content } from "./notice-content.ts";
import type { NoticeAbout, NoticeArea, NoticeFacts, Recipient } from "./notice-facts.ts";
import type { NoticePack, NoticeRuleId } from "./notice-rules.ts";

/** An answer about something that the law may require. */
export interface Answer {
  readonly required: Need["required"];
  readonly certainty: Certainty;
  /** Why it is not required; null when it is, or when that is not known. */
  readonly because: NotRequiredCode | null;
  /** Why it is provisional. */
  readonly reasons: readonly NoticeReason[];
  /** What would have to be known to evaluate it, to be sure of it, or to say when it is due. */
  readonly missing: readonly FactMissing[];
  readonly rules: readonly NoticeRuleId[];
  /** Empty when it is not required. More than one: a fact that is not known decides which holds. */
  readonly deadlines: readonly Deadline[];
}

/** Who a recipient is, where the facts say. */
export interface NamedRecipient {
  readonly organisationId: string | null;
  readonly healthBoardCode: string | null;
  readonly practiceCode: string | null;
}

export interface NoticeDuty extends Answer {
  readonly about: NoticeAbout;
  /** The day of the event. */
  readonly on: Day;
  readonly recipient: Recipient;
  readonly to: NamedRecipient;
  /** In writing; informing the reviewing officer of an ending need not be. */
  readonly written: boolean;
  readonly content: readonly Content[];
  /** The ground on which it may lawfully be withheld: of some recipients only, and never of the NHS. */
  readonly mayBeWithheldFor: "RISK_OF_SIGNIFICANT_HARM" | null;
  readonly withheld: Withheld;
}

/** Whether it was withheld, and lawfully so. */
export type Withheld = "NOT_WITHHELD" | "LAWFULLY" | "WITHOUT_GROUND";

const WITHHOLDABLE: readonly Recipient[] = ["PARENT_OR_PR_HOLDER", "PERSON_WITH_CONTACT", "PREVIOUS_CARER"];

/** Regulation 13(3), of notices of a start alone: (b) to (e), and on one ground. */
export const mayBeWithheldFor = (about: NoticeAbout, recipient: Recipient) =>
  about === "START" && WITHHOLDABLE.includes(recipient) ? ("RISK_OF_SIGNIFICANT_HARM" as const) : null;

export function answerOf(need: Need, deadlines: readonly Deadline[]): Answer {
  const due = need.required === "NO" ? [] : deadlines;
  const asked: FactMissing[] = [];
  if (due.some(({ reading }) => reading === "IF_EMERGENCY")) {
    asked.push({ path: "emergency", ask: "Was the placement made in an emergency?" });
  }
  if (due.some(({ reading }) => reading === "IF_PRACTICABLE")) {
    asked.push({ path: "ending.priorNoticePracticable", ask: "Was notice before the ending reasonably practicable?" });
  }
  return {
    required: need.required,
    certainty: certaintyOf(need),
    because: need.because,
    reasons: reasonsOf(need),
    missing: [...need.missing, ...asked],
    rules: need.rules,
    deadlines: due,
  };
}

export interface DutyDraft {
  readonly about: NoticeAbout;
  readonly recipient: Recipient;
  readonly need: Need;
  readonly deadlines: readonly Deadline[];
  readonly content: readonly Content[];
  readonly written?: boolean;
}

export function dutyOf(draft: DutyDraft, facts: NoticeFacts, pack: NoticePack): NoticeDuty {
  const { about, recipient, content, written = true } = draft;
  const ground = mayBeWithheldFor(about, recipient);
  const said = facts.withheld.find((each) => each.about === about && each.recipient === recipient);
  const lawful = said !== undefined && said.ground === ground;
  const need = lawful ? alsoUnder(draft.need, pack.nation === "ENGLAND" ? "REG-13-3" : "W-14") : draft.need;
  const answer = answerOf(need, draft.deadlines);
  return {
    about,
    on: facts.on,
    recipient,
    to: named(about, recipient, facts),
    written,
    content: answer.required === "NO" ? [] : content,
    mayBeWithheldFor: ground,
    withheld: said === undefined ? "NOT_WITHHELD" : lawful ? "LAWFULLY" : "WITHOUT_GROUND",
    ...answer,
  };
}

const NOBODY: NamedRecipient = { organisationId: null, healthBoardCode: null, practiceCode: null };

function named(about: NoticeAbout, recipient: Recipient, facts: NoticeFacts): NamedRecipient {
  const { living, placed } = facts;
  switch (recipient) {
    case "ICB_OF_RESIDENCE":
      return { ...NOBODY, organisationId: living.icbId };
    case "ICB_OF_PLACEMENT":
      return { ...NOBODY, organisationId: placed.icbId };
    case "HEALTH_BOARD_OF_RESIDENCE":
      return { ...NOBODY, healthBoardCode: living.healthBoardCode };
    case "HEALTH_BOARD_OF_PLACEMENT":
      return { ...NOBODY, healthBoardCode: placed.healthBoardCode };
    case "GP_OLD":
      return { ...NOBODY, practiceCode: facts.practiceCode };
    case "GP_NEW":
      return { ...NOBODY, practiceCode: facts.newPracticeCode };
    case "AREA_AUTHORITY":
      return { ...NOBODY, organisationId: about === "END" ? endedIn(facts).authorityId : placed.authorityId };
    default:
      return NOBODY;
  }
}

/** The area of the placement that ends: at a move, where the child lived until then. */
export const endedIn = ({ event, living, placed }: NoticeFacts): NoticeArea => (event === "MOVED" ? living : placed);
