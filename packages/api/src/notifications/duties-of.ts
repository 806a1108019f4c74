import { noticeDuties } from "@cic/domain/notifications/notice-duties";
import type { NoticeFacts } from "@cic/domain/notifications/notice-facts";
import type { Context } from "../context.ts";
import { loadHolidayCalendar } from "./holiday-calendar.ts";

/** The duties of an event as the contract gives them. */
export async function dutiesOf(context: Context, facts: NoticeFacts) {
  const duties = noticeDuties(facts, await loadHolidayCalendar(context));
  if (duties.kind === "notEvaluated") {
    return { __typename: "NotificationDutiesNotEvaluated", reason: duties.reason } as const;
  }
  const { pack, packFrom, notices, steps, guidance, alerts } = duties;
  const { event, on } = facts;
  const lists = { notices: [...notices], steps: [...steps], guidance: [...guidance], alerts: [...alerts] };
  return { __typename: "NotificationDuties" as const, event, on, pack, packFrom, ...lists };
}
