import type { Day } from "../dates.ts";
import { type HolidayCalendar, workingDaysBetween } from "../working-days.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";
import type { Deadline, DeadlineReading } from "./deadlines.rule.ts";
import type { NoticeDuty } from "./notice-duty.ts";

export const NOTICE_STATUSES = [
  "WITHHELD_LAWFUL",
  "ON_TIME_PRIOR",
  "ON_TIME_EMERGENCY_5WD",
  "PENDING",
  "NOT_PRACTICABLE_JUSTIFIED",
  "LATE",
  "MISSING",
  "NOT_EVALUATED",
] as const;
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];

/** What became of a notice. A day of sending after today is none yet. */
export interface NoticeSent {
  readonly sentOn: Day | null;
  /** Of a notice of the same day: whether it was sent before the child was placed, or the placement ended. */
  readonly sentBeforeEvent: YesNoNotKnown;
  /** The authority gave a reason why notice of a start was not reasonably practicable. */
  readonly notPracticable: boolean;
}

export interface StatusReading {
  readonly reading: DeadlineReading;
  readonly status: NoticeStatus;
  /** Of what is late or missing: how many working days after the deadline. Null when a year's holidays are not loaded. */
  readonly lateByWorkingDays: number | null;
  /** The year whose holidays are not loaded. */
  readonly calendarGap: number | null;
}

export interface NoticeStanding extends StatusReading {
  /** By each reading of a fact that is not known; one when it is known. The first, the stricter, is the standing. */
  readonly readings: readonly StatusReading[];
  /** Sent on the day of the event, at a time not known: taken as sent before it. */
  readonly sameDayAmbiguous: boolean;
}

/**
 * Where a required notice stands today (rules 12.5). A notice that is due before the start is missing from the day after it: five
 * working days are for emergencies.
 */
export function noticeStatus(
  duty: Pick<NoticeDuty, "about" | "on" | "required" | "deadlines" | "withheld">,
  notice: NoticeSent,
  today: Day,
  calendar: HolidayCalendar,
): NoticeStanding | null {
  if (duty.required === "NO" || duty.deadlines.length === 0) return null;
  const sentOn = notice.sentOn !== null && notice.sentOn <= today ? notice.sentOn : null;
  const sent = { ...notice, sentOn };
  const readings = duty.deadlines.map((deadline) => readingOf(duty, deadline, sent, today, calendar));
  const [first] = readings as [StatusReading];
  const sameDayAmbiguous = sentOn === duty.on && notice.sentBeforeEvent === "NOT_KNOWN" && duty.withheld !== "LAWFULLY";
  return { ...first, readings, sameDayAmbiguous };
}

function readingOf(
  { about, on, withheld }: Pick<NoticeDuty, "about" | "on" | "withheld">,
  deadline: Deadline,
  { sentOn, sentBeforeEvent, notPracticable }: NoticeSent,
  today: Day,
  calendar: HolidayCalendar,
): StatusReading {
  const { reading, kind, day: last, calendarGap } = deadline;
  const standing = (status: NoticeStatus, lateFrom: Day | null = null): StatusReading => {
    const late = lateFrom === null ? null : workingDaysBetween(lateFrom, sentOn ?? today, calendar);
    return {
      reading,
      status,
      lateByWorkingDays: late?.kind === "count" ? late.count : null,
      calendarGap: late?.kind === "HOLIDAY_CALENDAR_GAP" ? late.year : null,
    };
  };
  if (withheld === "LAWFULLY") return standing("WITHHELD_LAWFUL");
  if (sentOn !== null && (sentOn < on || (sentOn === on && sentBeforeEvent !== "NO"))) return standing("ON_TIME_PRIOR");
  // As soon as practicable: no day tells what is late.
  if (kind === "PROMPTLY") return standing(sentOn === null ? "PENDING" : "NOT_PRACTICABLE_JUSTIFIED");
  if (last === null) return { ...standing("NOT_EVALUATED"), calendarGap };
  const reached = sentOn ?? today;
  if (kind === "WITHIN" && reached <= last) {
    if (sentOn === null) return standing("PENDING");
    return standing(about === "START" ? "ON_TIME_EMERGENCY_5WD" : "NOT_PRACTICABLE_JUSTIFIED");
  }
  if (kind === "BEFORE" && sentOn === null && today <= last) return standing("PENDING");
  if (notPracticable && about === "START") return standing("NOT_PRACTICABLE_JUSTIFIED");
  return standing(sentOn === null ? "MISSING" : "LATE", last);
}
