import type { HolidayCalendar } from "../working-days.ts";
import { endDeadlines, informDeadlines } from "./deadlines.rule.ts";
import { endNeed, shortBreakNeed } from "./exemptions.rule.ts";
import { alsoUnder, both, doubted, type Need, notKnown, notRequired, required } from "./need.ts";
import { endContent } from "./notice-content.ts";
import { dutyOf, endedIn, type NoticeDuty } from "./notice-duty.ts";
import { type NoticeFacts, RECIPIENTS, type Recipient } from "./notice-facts.ts";
import type { NoticePack } from "./notice-rules.ts";
import { areaAuthorityNeed, reachOf } from "./recipients.rule.ts";

/**
 * Regulation 14, or its Welsh counterpart. The day of the ending selects the law. Those who were notified of the start under
 * regulation 13 are notified of the end, whoever was not is not; the carer and the area authority always are.
 */
export function endDuties(facts: NoticeFacts, pack: NoticePack, calendar: HolidayCalendar): readonly NoticeDuty[] {
  const gate = endNeed(facts, pack);
  const { on, ending } = facts;
  return RECIPIENTS.map((recipient) => {
    const informed = recipient === "REVIEWING_OFFICER";
    const need = both(gate, endRecipientNeed(recipient, facts, pack));
    const deadlines = informed ? informDeadlines(on, ending) : endDeadlines(on, ending, calendar);
    return dutyOf(
      {
        about: "END",
        recipient,
        need: informed ? need : underReading(need, facts, pack),
        deadlines,
        content: endContent(recipient, pack, deadlines[0]?.kind !== "BEFORE"),
        written: !informed,
      },
      facts,
      pack,
    );
  });
}

function endRecipientNeed(recipient: Recipient, facts: NoticeFacts, pack: NoticePack): Need {
  const english = pack.nation === "ENGLAND";
  if (recipient === "REVIEWING_OFFICER") return required([english ? "REG-14-2-B" : "W-15"]);
  const rules = [english ? "REG-14-2-C" : "W-15"] as const;
  if (recipient === "PLACEMENT_CARER") return required(rules);
  const { reach, notifiedOfStart } = facts.ending;
  if (recipient === "AREA_AUTHORITY") {
    const area = endedIn(facts);
    return areaAuthorityNeed(reachOf(reach, area, pack), area, rules, "ending.reach");
  }
  if (notifiedOfStart !== null) {
    return notifiedOfStart.includes(recipient) ? required(rules) : notRequired("NOT_NOTIFIED_OF_START", rules);
  }
  // Of a short break nobody was to be notified.
  const series = shortBreakNeed(facts, pack);
  if (series.required === "NO") return series;
  return notKnown(rules, { path: "ending.notifiedOfStart", ask: "Who was notified of the start of the placement?" });
}

/** The rule of ten working days counts where prior notice was not practicable. */
function underReading(need: Need, { ending }: NoticeFacts, { nation }: NoticePack): Need {
  if (need.required === "NO" || nation !== "ENGLAND") return need;
  if (ending.immediateRisk) return doubted(alsoUnder(need, "REG-14-3", "REG-14-4"), "IMMEDIATE_RISK_UNSETTLED");
  return ending.priorNoticePracticable === "YES" ? need : alsoUnder(need, "REG-14-4");
}
