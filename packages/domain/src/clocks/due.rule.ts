import { addDays, addMonths, addYears, type Day } from "../dates.ts";
import { addWorkingDays, type HolidayCalendar, type HolidayCalendarGap } from "../working-days.ts";

/** Initial assessment and written plan are back for the first review: regulations 7 and 33 of SI 2010/959 (rules IHA-2). */
export const INITIAL_WORKING_DAYS = 20;
/** A loose name for the same, and another day whenever a bank holiday or a weekend start comes between (rules WD-7). */
export const INITIAL_CALENDAR_DAYS = 28;
/** Not law: the usual local standard for telling health, and for request with consent (rules 6.3, K01 and K02). */
export const LOCAL_REQUEST_WORKING_DAYS = 5;

/** The last day on which an initial assessment is in time, of care that began on `startedOn`. */
export const initialDue = (startedOn: Day, calendar: HolidayCalendar): { kind: "day"; day: Day } | HolidayCalendarGap =>
  addWorkingDays(startedOn, INITIAL_WORKING_DAYS, calendar);

/** The end of "28 days", for those who measure by it; never the statutory day. */
export const twentyEightDays = (startedOn: Day): Day => addDays(startedOn, INITIAL_CALENDAR_DAYS);

export interface ReviewDue {
  readonly dueOn: Day;
  /** `RHA_CROSSOVER_5TH`: six months after the last assessment the child is five already. */
  readonly crossover: boolean;
  /** On the stricter reading, when it is another: six months after the last assessment. */
  readonly stricterDueOn: Day | null;
}

/**
 * By when a review assessment is due after the last one (rules RHA-1 to RHA-3): within six months before the fifth birthday,
 * within twelve from it on. Which of both holds when the birthday lies between is read either way; the law's later day is
 * answered, and flagged.
 */
export function reviewDue(lastAssessedOn: Day, born: Day): ReviewDue {
  const fifth = addYears(born, 5);
  const sixMonths = addMonths(lastAssessedOn, 6);
  if (sixMonths < fifth) return { dueOn: sixMonths, crossover: false, stricterDueOn: null };
  const crossover = lastAssessedOn < fifth;
  return { dueOn: addMonths(lastAssessedOn, 12), crossover, stricterDueOn: crossover ? sixMonths : null };
}

/** One month from the authority's request: a local measure, not law (rules ADP-4). */
export const adoptionMedicalDue = (requestedOn: Day): Day => addMonths(requestedOn, 1);

/** Whether an assessment was done in the three months immediately before care began (rules IHA-3). */
export const isRecent = (assessedOn: Day, careStartedOn: Day): boolean =>
  assessedOn < careStartedOn && careStartedOn <= addMonths(assessedOn, 3);
