import type { HolidayCalendar } from "../working-days.ts";
import { beforeTheEvent, type Deadline, startDeadlines } from "./deadlines.rule.ts";
import { endNeed, placementNeed, shortBreakNeed } from "./exemptions.rule.ts";
import { alsoUnder, both, doubted, type Need, notKnown, notRequired, required } from "./need.ts";
import { type Answer, answerOf } from "./notice-duty.ts";
import { endsPlacement, type KnownReach, type NoticeFacts, startsPlacement } from "./notice-facts.ts";
import type { NoticePack } from "./notice-rules.ts";
import { reachOf } from "./recipients.rule.ts";

/** What must be done before a placement is made or ended, beside the notices. */
export const STEPS = [
  "APPROVAL",
  "AREA_AUTHORITY_TOLD",
  "SATISFIED_OF_THE_REST",
  "COURT_OR_CONSENTS",
  "ORDER_OF_PREFERENCE",
  "CASE_REVIEW",
] as const;
export type Step = (typeof STEPS)[number];
export type Approver = "NOMINATED_OFFICER" | "DIRECTOR_OF_CHILDRENS_SERVICES" | "PANEL";

export interface StepRequired extends Answer {
  readonly step: Step;
  /** Who approves; several when a fact that is not known decides who. */
  readonly approvers: readonly Approver[];
  /** Of telling the area authority: whether notifying is enough, or it is consulted and given the care plan. Null when not known. */
  readonly consulted: boolean | null;
}

/** Regulations 11 and 12 and regulation 14(1), or their Welsh counterparts. The day of the event selects the law. */
export function stepsRequired(
  facts: NoticeFacts,
  pack: NoticePack,
  calendar: HolidayCalendar,
): readonly StepRequired[] {
  const steps: StepRequired[] = [];
  if (startsPlacement(facts.event)) {
    steps.push(...(pack.nation === "ENGLAND" ? englishSteps : welshSteps)(facts, pack, calendar));
  }
  if (endsPlacement(facts.event)) {
    const { immediateRisk } = facts.ending;
    const rule = pack.nation === "ENGLAND" ? "REG-14-1" : "W-15";
    const need = both(endNeed(facts, pack), immediateRisk ? notRequired("IMMEDIATE_RISK", [rule]) : required([rule]));
    steps.push(step("CASE_REVIEW", need, beforeTheEvent(facts.on)));
  }
  return steps;
}

function englishSteps(facts: NoticeFacts, pack: NoticePack, calendar: HolidayCalendar): readonly StepRequired[] {
  const { on, emergency } = facts;
  const reach = reachOf(facts.reach, facts.placed, pack);
  const outOfArea = both(placementGate(facts, pack), outOfAreaNeed(reach, "REG-11"));
  const unsure = pack.distance && (reach === "OUT_OF_AREA_OR_FARTHER" || reach === null);
  const farther = unsure || (pack.distance && reach === "AT_A_DISTANCE");
  const distance = farther ? alsoUnder(outOfArea, "REG-11-DISTANCE") : outOfArea;
  const known = unsure && distance.required !== "NO" ? doubted(distance, "DISTANCE_NOT_KNOWN") : distance;
  const byCarer = carerDoubt(known, facts);
  const inEmergency =
    emergency === "NO" || byCarer.required === "NO" ? byCarer : alsoUnder(byCarer, "REG-11-EMERGENCY");
  // In an emergency approval still comes first, and the rest within five working days.
  const rest = startDeadlines(on, emergency, calendar);
  const approvers: Approver[] = [
    ...(!farther || unsure ? (["NOMINATED_OFFICER"] as const) : []),
    ...(farther ? (["DIRECTOR_OF_CHILDRENS_SERVICES"] as const) : []),
  ];
  const adjoining = { path: "reach", ask: "Is the placement in the area of an adjoining authority?" };
  const asked = unsure && reach !== null ? [adjoining] : [];
  const satisfied = inEmergency.required === "NO" ? inEmergency : alsoUnder(inEmergency, "REG-11-SATISFIED");
  return [
    step("APPROVAL", withMissing(inEmergency, asked), beforeTheEvent(on), { approvers }),
    step("AREA_AUTHORITY_TOLD", withMissing(inEmergency, asked), rest, { consulted: unsure ? null : farther }),
    step("SATISFIED_OF_THE_REST", satisfied, rest),
    step("COURT_OR_CONSENTS", both(placementGate(facts, pack), abroadNeed(facts, pack)), beforeTheEvent(on)),
  ];
}

function welshSteps(facts: NoticeFacts, pack: NoticePack, calendar: HolidayCalendar): readonly StepRequired[] {
  const { on, emergency } = facts;
  const outOfArea = both(placementGate(facts, pack), outOfAreaNeed(reachOf(facts.reach, facts.placed, pack), "W-12"));
  const rest = outOfArea.required === "NO" ? outOfArea : alsoUnder(outOfArea, "W-12-REST");
  // Regulation 12(5) excepts some of these from the panel; it has not been seen.
  const panel = emergency === "NO" ? outOfArea : rest;
  return [
    step("APPROVAL", panel, beforeTheEvent(on), { approvers: ["PANEL"] }),
    step("AREA_AUTHORITY_TOLD", rest, startDeadlines(on, emergency, calendar), { consulted: null }),
    step("ORDER_OF_PREFERENCE", outOfArea, beforeTheEvent(on)),
    step("COURT_OR_CONSENTS", both(placementGate(facts, pack), abroadNeed(facts, pack)), beforeTheEvent(on)),
  ];
}

/** Short breaks are exempt from the notices; of these steps regulation 48 says nothing as far as it was seen. */
function placementGate(facts: NoticeFacts, pack: NoticePack): Need {
  const placement = placementNeed(facts, pack);
  return placement.required === "YES" && shortBreakNeed(facts, pack).required !== "YES"
    ? doubted(placement, "SHORT_BREAK_TEXT_NOT_SEEN")
    : placement;
}

function outOfAreaNeed(reach: KnownReach | null, rule: "REG-11" | "W-12"): Need {
  if (reach === null) {
    return notKnown([rule], { path: "reach", ask: "Is the placement outside the placing authority's area?" });
  }
  return reach === "IN_AREA" ? notRequired("IN_AREA", [rule]) : required([rule]);
}

function carerDoubt(need: Need, { carer }: NoticeFacts): Need {
  if (need.required === "NO" || carer === "OTHER") return need;
  if (carer === null) {
    return withMissing(doubted(need, "CARER_NOT_KNOWN"), [{ path: "carer", ask: "Who will care for the child?" }]);
  }
  return doubted(alsoUnder(need, "REG-11-CARER"), "CARER_EXEMPT_PERHAPS");
}

function abroadNeed({ placed }: NoticeFacts, { nation }: NoticePack): Need {
  const rule = nation === "ENGLAND" ? "REG-12" : "W-13";
  if (placed.country === null) return notKnown([rule], { path: "placed", ask: "Where is the placement?" });
  const inside = placed.country === "ENGLAND" || placed.country === "WALES";
  return inside ? notRequired("INSIDE_ENGLAND_AND_WALES", [rule]) : required([rule]);
}

const withMissing = (need: Need, missing: Need["missing"]): Need =>
  need.required === "NO" ? need : { ...need, missing: [...need.missing, ...missing] };

const step = (
  name: Step,
  need: Need,
  deadlines: readonly Deadline[],
  more: { approvers?: readonly Approver[]; consulted?: boolean | null } = {},
): StepRequired => {
  const answer = answerOf(need, deadlines);
  const needed = answer.required !== "NO";
  return {
    step: name,
    approvers: needed ? (more.approvers ?? []) : [],
    consulted: needed ? (more.consulted ?? null) : null,
    ...answer,
  };
};
