import type { Day } from "../dates.ts";
import type { HolidayCalendar } from "../working-days.ts";
import { assessmentClocks, type Clock } from "./assessment-clocks.ts";
import type { ClockFacts } from "./clock-facts.ts";

/** The meanings stand in the schema (`InitialAssessmentClass`). */
export const INITIAL_ASSESSMENT_CLASSES = [
  "SHORT_BREAK",
  "RECENT_ASSESSMENT",
  "LEFT_CARE_BEFORE_DUE",
  "NOT_YET_DUE",
  "NOT_EVALUATED",
  "ASSESSED_AND_REPORTED_IN_TIME",
  "ASSESSED_IN_TIME",
  "ASSESSED_LATE",
  "DECLINED",
  "NOT_ASSESSED",
] as const;
export type InitialAssessmentClass = (typeof INITIAL_ASSESSMENT_CLASSES)[number];

/** Out of numerator and denominator, and counted beside (rules 6.1, 6.3 K03, HP-3). */
const OUTSIDE: readonly InitialAssessmentClass[] = [
  "SHORT_BREAK",
  "RECENT_ASSESSMENT",
  "LEFT_CARE_BEFORE_DUE",
  "NOT_YET_DUE",
  "NOT_EVALUATED",
];

export interface ClassifiedInitialAssessment {
  readonly carePeriodId: string;
  readonly class: InitialAssessmentClass;
  /** Whether it counts in the denominator of K03 and K04. Who declined does, and is told of beside (K03d). */
  readonly counts: boolean;
  /** K03's numerator: assessed by a medical practitioner through the due day. */
  readonly assessedInTime: boolean;
  /** K04's numerator: the report back by the same day. */
  readonly reportedInTime: boolean;
  readonly clock: Clock;
}

/**
 * Which class of the measures of initial assessments each care period falls in, as of the end of a day (rules 6.3 K03, K03d, K04).
 * A period whose deadline has not passed is in none yet, whatever was done (rules 6.1: right-censoring).
 */
export function classifyInitialAssessment(
  facts: ClockFacts,
  asOf: Day,
  calendar: HolidayCalendar,
): ClassifiedInitialAssessment[] {
  return assessmentClocks(facts, asOf, calendar)
    .filter(({ kind }) => kind === "IHA")
    .map((clock) => {
      const found = classOf(clock, asOf);
      return {
        carePeriodId: clock.carePeriodId,
        class: found,
        counts: !OUTSIDE.includes(found),
        assessedInTime: found === "ASSESSED_AND_REPORTED_IN_TIME" || found === "ASSESSED_IN_TIME",
        reportedInTime: found === "ASSESSED_AND_REPORTED_IN_TIME",
        clock,
      };
    });
}

function classOf({ state, reason, dueOn, assessed, reported, assessment }: Clock, asOf: Day): InitialAssessmentClass {
  if (state === "EXEMPT" && reason === "SHORT_BREAKS") return "SHORT_BREAK";
  if (state === "EXEMPT" && reason === "RECENT_ASSESSMENT") return "RECENT_ASSESSMENT";
  if (state === "EXEMPT" && reason === "LEFT_CARE_BEFORE_DUE") return "LEFT_CARE_BEFORE_DUE";
  if (dueOn === null) return "NOT_EVALUATED";
  // On the due day itself there is still time.
  if (asOf <= dueOn) return "NOT_YET_DUE";
  if (assessed.state === "MET") return reported.state === "MET" ? "ASSESSED_AND_REPORTED_IN_TIME" : "ASSESSED_IN_TIME";
  if (assessed.doneOn !== null) return "ASSESSED_LATE";
  return assessment !== null && assessment.declinedOn !== null ? "DECLINED" : "NOT_ASSESSED";
}
