import type { FactMissing } from "../commissioning/rule.ts";
import { addMonths, type Day, day } from "../dates.ts";
import type { HolidayCalendar } from "../working-days.ts";
import { type StepRequired, stepsRequired } from "./approvals.rule.ts";
import { beforeTheEvent, type Deadline, startDeadlines, within } from "./deadlines.rule.ts";
import { endDuties } from "./ending.rule.ts";
import { startNeed } from "./exemptions.rule.ts";
import { alsoUnder, both, type Need, required } from "./need.ts";
import { adoptionContent, startContent } from "./notice-content.ts";
import { dutyOf, type NoticeDuty } from "./notice-duty.ts";
import { endsPlacement, type NoticeFacts, RECIPIENTS, type Recipient, startsPlacement } from "./notice-facts.ts";
import { type NoticePackId, type NoticeRuleId, noticePackOn } from "./notice-rules.ts";
import { recipientNeed, type StartRecipient } from "./recipients.rule.ts";

/** Whom statutory guidance, and no regulation, has told of an event. */
export interface Guidance {
  readonly whom: "ICB_CHILDREN_IN_CARE_TEAM" | "GP" | "ORIGINATING_ICB" | "OUTGOING_ICB" | "INCOMING_ICB";
  readonly rule: NoticeRuleId;
  /** By when it is commonly done: no one is late in law. */
  readonly commonly: Deadline;
}

/** Something to look out for that is another's duty. */
export interface Alert {
  readonly code: "LONG_STAY_IN_HOSPITAL";
  readonly rule: NoticeRuleId;
  /** When the stay has lasted that long, unless it was meant to from the start. */
  readonly on: Day;
}

export type NoticeDuties =
  | {
      readonly kind: "evaluated";
      readonly pack: NoticePackId;
      /** First day of the law that was applied. */
      readonly packFrom: Day;
      /** A line for everybody the regulations name, those who need not be notified among them. */
      readonly notices: readonly NoticeDuty[];
      readonly steps: readonly StepRequired[];
      readonly guidance: readonly Guidance[];
      readonly alerts: readonly Alert[];
    }
  | {
      readonly kind: "notEvaluated";
      readonly reason: "BEFORE_THE_REGULATIONS" | "PLACING_NATION_NOT_KNOWN";
      readonly missing: readonly FactMissing[];
    };

/**
 * Whom the law has notified of an event, by when, with what, and what must come first. The nation of the placing authority and
 * the day of the event select the law, never today.
 */
export function noticeDuties(facts: NoticeFacts, calendar: HolidayCalendar): NoticeDuties {
  const { placingNation: nation, on, event } = facts;
  if (nation === null) {
    const missing = [{ path: "placingNation", ask: "Is the placing authority in England or in Wales?" }];
    return { kind: "notEvaluated", reason: "PLACING_NATION_NOT_KNOWN", missing };
  }
  const pack = noticePackOn(nation, on);
  if (pack === undefined) return { kind: "notEvaluated", reason: "BEFORE_THE_REGULATIONS", missing: [] };
  const notices: NoticeDuty[] = [];
  if (startsPlacement(event)) {
    const gate = startNeed(facts, pack);
    const deadlines = startDeadlines(on, facts.emergency, calendar);
    for (const recipient of RECIPIENTS.filter(isStartRecipient)) {
      const need = timed(both(gate, recipientNeed(recipient, facts, pack)), nation);
      notices.push(
        dutyOf({ about: "START", recipient, need, deadlines, content: startContent(recipient, pack) }, facts, pack),
      );
    }
    if (facts.stay === "FOR_ADOPTION") {
      const rule = nation === "ENGLAND" ? "AAR-35" : "AAR-WALES";
      for (const recipient of ADOPTION_RECIPIENTS) {
        const draft = { about: "ADOPTION", recipient, need: required([rule]), deadlines: beforeTheEvent(on) } as const;
        notices.push(dutyOf({ ...draft, content: adoptionContent(recipient, rule) }, facts, pack));
      }
    }
  }
  if (endsPlacement(event)) notices.push(...endDuties(facts, pack, calendar));
  return {
    kind: "evaluated",
    pack: pack.id,
    packFrom: pack.from,
    notices,
    steps: stepsRequired(facts, pack, calendar),
    guidance: guidance(facts, calendar),
    alerts: alerts(facts),
  };
}

/** The adopters' GP, the authority and the ICB where they live. */
const ADOPTION_RECIPIENTS = ["GP_NEW", "AREA_AUTHORITY", "ICB_OF_PLACEMENT"] as const satisfies readonly Recipient[];

const isStartRecipient = (recipient: Recipient): recipient is StartRecipient => recipient !== "PLACEMENT_CARER";

/** The rule of when stands beside the rule of whom. */
const timed = (need: Need, nation: "ENGLAND" | "WALES"): Need =>
  need.required === "NO" || nation === "WALES" ? need : alsoUnder(need, "REG-13-1");

const GUIDANCE_FROM = day("2015-03-17");
const COMMONLY_WORKING_DAYS = 5;

function guidance({ event, on, stay, placingNation }: NoticeFacts, calendar: HolidayCalendar): readonly Guidance[] {
  const concerns = stay === "PLACEMENT" && placingNation === "ENGLAND" && on >= GUIDANCE_FROM;
  if (!concerns || event === "STARTED" || event === "ENDED") return [];
  const whom =
    event === "MOVED"
      ? (["ORIGINATING_ICB", "OUTGOING_ICB", "INCOMING_ICB", "GP"] as const)
      : (["ICB_CHILDREN_IN_CARE_TEAM", "GP"] as const);
  const commonly = within(on, COMMONLY_WORKING_DAYS, calendar, "AS_STATED");
  return whom.map((each) => ({ whom: each, rule: "GUIDE-2015", commonly }));
}

const LONG_STAY_MONTHS = 3;

function alerts({ event, on, stay }: NoticeFacts): readonly Alert[] {
  return stay === "TEMPORARY_IN_HOSPITAL" && startsPlacement(event)
    ? [{ code: "LONG_STAY_IN_HOSPITAL", rule: "S-85", on: addMonths(on, LONG_STAY_MONTHS) }]
    : [];
}
