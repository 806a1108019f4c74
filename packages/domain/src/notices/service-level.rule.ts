import { addDays, type Day, day, londonDay } from "../dates.ts";
import { addWorkingDays, type HolidayCalendar } from "../working-days.ts";
import type { NoticeState } from "./notice-states.ts";

/** The steps for which a service level may be agreed. The meanings stand in the schema (`NoticeServiceStep`). */
export const SERVICE_STEPS = ["ACKNOWLEDGE", "ACCEPT", "ANSWER"] as const;
export type ServiceStep = (typeof SERVICE_STEPS)[number];

/**
 * Within how many working days a step is to follow, as the operator loaded it: a local agreement, such as the five working days of
 * rules 2.6 G-1, and no law. The day since which is waited selects it.
 */
export interface ServiceLevel {
  readonly step: ServiceStep;
  readonly workingDays: number;
  readonly from: Day;
  readonly until: Day | null;
  readonly source: string;
}

/** What a notice waits for. */
export interface Wait {
  readonly step: ServiceStep;
  /** The day in London; day 0 of the working days. */
  readonly since: Day;
}

export type StepDue =
  /** Through that day. */
  | { readonly kind: "due"; readonly dueOn: Day; readonly passed: boolean; readonly level: ServiceLevel }
  | { readonly kind: "notEvaluated"; readonly reason: "NO_SERVICE_LEVEL" | "HOLIDAYS_NOT_LOADED" };

const WAITS_FOR: Readonly<Partial<Record<NoticeState, ServiceStep>>> = {
  SENT: "ACKNOWLEDGE",
  DELIVERED: "ACKNOWLEDGE",
  ACKNOWLEDGED: "ACCEPT",
  QUERIED: "ANSWER",
  // An answer gives the recipient the whole time again.
  ANSWERED: "ACCEPT",
};

/**
 * What a notice waits for: to be acknowledged since it was sent, to be accepted since it was acknowledged or its query answered, to
 * be answered since it was queried. `null` when no organisation is to do anything.
 */
export function waitOf(notice: {
  readonly recipientOrganisationId: string | null;
  readonly state: NoticeState;
  readonly sentOn: Day | null;
  /** ISO 8601. */
  readonly stateSince: string;
}): Wait | null {
  const { recipientOrganisationId, state, sentOn, stateSince } = notice;
  const step = WAITS_FOR[state];
  if (step === undefined || sentOn === null || recipientOrganisationId === null) return null;
  return { step, since: step === "ACKNOWLEDGE" ? sentOn : londonDay(new Date(stateSince)) };
}

/** By when the step is to follow, and whether that day has passed. */
export function stepDue(
  { step, since }: Wait,
  levels: readonly ServiceLevel[],
  today: Day,
  calendar: HolidayCalendar,
): StepDue {
  const level = levels.find(
    (one) => one.step === step && one.from <= since && (one.until === null || since < one.until),
  );
  if (level === undefined) return { kind: "notEvaluated", reason: "NO_SERVICE_LEVEL" };
  const last = addWorkingDays(since, level.workingDays, calendar);
  if (last.kind !== "day") return { kind: "notEvaluated", reason: "HOLIDAYS_NOT_LOADED" };
  return { kind: "due", dueOn: last.day, passed: today > last.day, level };
}

/** Days since which a step may have been waited for. */
export interface WaitSpan {
  readonly step: ServiceStep;
  readonly from: Day;
  readonly until: Day;
}

/** For each service level the days since which what is still waited for has passed it: a later day is never due earlier. */
export function passedWaits(levels: readonly ServiceLevel[], today: Day, calendar: HolidayCalendar): WaitSpan[] {
  // Before that the bank holidays of a year are not loaded, so that nobody can say.
  let year = Number(today.slice(0, 4));
  while (calendar.years.has(year - 1)) year -= 1;
  const first = day(`${year}-01-01`);
  return levels.flatMap(({ step, workingDays, from, until }) => {
    let last = addDays(today, -workingDays);
    for (; last >= first; last = addDays(last, -1)) {
      const due = addWorkingDays(last, workingDays, calendar);
      if (due.kind === "day" && due.day < today) break;
    }
    const span = { step, from: from < first ? first : from, until: addDays(last, 1) };
    const own = until !== null && until < span.until ? { ...span, until } : span;
    return own.from < own.until ? [own] : [];
  });
}
