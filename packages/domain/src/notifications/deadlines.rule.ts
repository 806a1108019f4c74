import type { Day } from "../dates.ts";
import { addWorkingDays, type HolidayCalendar } from "../working-days.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";
import type { EndingFacts } from "./notice-facts.ts";

/** Regulation 13(1): only in an emergency. */
export const EMERGENCY_WORKING_DAYS = 5;
/** Regulation 14(4): only where prior notice was not reasonably practicable. */
export const ENDING_WORKING_DAYS = 10;

/** On which reading of a fact that is not known a deadline holds; `AS_STATED` when it is known. */
export type DeadlineReading =
  | "AS_STATED"
  | "IF_NOT_EMERGENCY"
  | "IF_EMERGENCY"
  | "IF_PRACTICABLE"
  | "IF_NOT_PRACTICABLE";

export interface Deadline {
  readonly reading: DeadlineReading;
  /** `BEFORE` the event of `day`. `WITHIN`: through `day`. `PROMPTLY`: as soon as reasonably practicable; there is no day. */
  readonly kind: "BEFORE" | "WITHIN" | "PROMPTLY";
  /** Null of `PROMPTLY`, and of `WITHIN` when the holidays of `calendarGap` are not loaded. */
  readonly day: Day | null;
  readonly calendarGap: number | null;
}

const before = (day: Day, reading: DeadlineReading): Deadline => ({ reading, kind: "BEFORE", day, calendarGap: null });

export function within(on: Day, count: number, calendar: HolidayCalendar, reading: DeadlineReading): Deadline {
  const last = addWorkingDays(on, count, calendar);
  return last.kind === "day"
    ? { reading, kind: "WITHIN", day: last.day, calendarGap: null }
    : { reading, kind: "WITHIN", day: null, calendarGap: last.year };
}

/** The stricter reading comes first: an emergency that is not known is none, and yet may have been one. */
export function startDeadlines(on: Day, emergency: YesNoNotKnown, calendar: HolidayCalendar): readonly Deadline[] {
  if (emergency === "NO") return [before(on, "AS_STATED")];
  if (emergency === "YES") return [within(on, EMERGENCY_WORKING_DAYS, calendar, "AS_STATED")];
  return [before(on, "IF_NOT_EMERGENCY"), within(on, EMERGENCY_WORKING_DAYS, calendar, "IF_EMERGENCY")];
}

export function endDeadlines(
  on: Day,
  { immediateRisk, priorNoticePracticable: practicable }: EndingFacts,
  calendar: HolidayCalendar,
): readonly Deadline[] {
  if (immediateRisk || practicable === "NO") return [within(on, ENDING_WORKING_DAYS, calendar, "AS_STATED")];
  if (practicable === "YES") return [before(on, "AS_STATED")];
  return [before(on, "IF_PRACTICABLE"), within(on, ENDING_WORKING_DAYS, calendar, "IF_NOT_PRACTICABLE")];
}

/** What must be done before the event whatever happens, such as approving it. */
export const beforeTheEvent = (on: Day): readonly Deadline[] => [before(on, "AS_STATED")];

/** The reviewing officer is informed before an ending; at an immediate risk as soon as reasonably practicable (14(3)). */
export const informDeadlines = (on: Day, { immediateRisk }: EndingFacts): readonly Deadline[] =>
  immediateRisk ? [{ reading: "AS_STATED", kind: "PROMPTLY", day: null, calendarGap: null }] : beforeTheEvent(on);
