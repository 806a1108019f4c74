import type { Day } from "../dates.ts";
import { startDeadlines } from "../notifications/deadlines.rule.ts";
import type { NoticeEvent } from "../notifications/notice-facts.ts";
import type { HolidayCalendar } from "../working-days.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";
import type { NoticeState } from "./notice-states.ts";

export interface NoticeDue {
  /** `BEFORE`: before the event of that day. `WITHIN`: through that day. */
  readonly kind: "BEFORE" | "WITHIN";
  readonly on: Day;
}

/** The days of a placement that decide when its notices are due. */
export interface DatedPlacement {
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly madeInEmergency: YesNoNotKnown;
}

/**
 * By when a notice is due (rules 2.4). An emergency that is not known is none: the stricter day. `null` when no day is known: the
 * end of a placement that lasts, or holidays that are not loaded.
 */
export function noticeDue(event: NoticeEvent, placement: DatedPlacement, calendar: HolidayCalendar): NoticeDue | null {
  if (event === "ENDED" || event === "LEFT_CARE") {
    return placement.endedOn === null ? null : { kind: "BEFORE", on: placement.endedOn };
  }
  const [strictest] = startDeadlines(placement.startedOn, placement.madeInEmergency, calendar);
  if (strictest === undefined || strictest.day === null || strictest.kind === "PROMPTLY") return null;
  return { kind: strictest.kind, on: strictest.day };
}

/**
 * Whether it was sent too late, or is still a draft and late by now. On the day itself it is taken as sent in time (rules 12.5).
 * What is lawfully withheld, or was withdrawn unsent, is not late.
 */
export function isOverdue(
  notice: {
    readonly dueOn: Day | null;
    readonly sentOn: Day | null;
    readonly state: NoticeState;
    readonly withheldGround: string | null;
  },
  today: Day,
): boolean {
  const { dueOn, sentOn, state, withheldGround } = notice;
  if (dueOn === null) return false;
  if (sentOn !== null) return sentOn > dueOn;
  return state === "DRAFTED" && withheldGround === null && today > dueOn;
}
