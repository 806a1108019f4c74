import type { Assessor } from "../clocks/clock-facts.ts";
import type { Day } from "../dates.ts";
import {
  type DaysOutOfOrder,
  daysOutOfOrder,
  type InputRefused,
  inputRefused,
  type VersionConflict,
  versionConflict,
} from "../refusals.ts";
import { readText } from "../text.ts";
import {
  ASSESSMENT_STEP_RULES,
  ASSESSMENT_STEPS,
  type AssessmentSide,
  type AssessmentState,
  type AssessmentStepKind,
} from "./assessment-states.ts";

export interface AssessmentRecord {
  readonly id: string;
  readonly state: AssessmentState;
  readonly requestedOn: Day;
  readonly acceptedOn: Day | null;
  readonly bookedOn: Day | null;
  readonly appointmentOn: Day | null;
  readonly assessedOn: Day | null;
  readonly assessedBy: Assessor | null;
  readonly reportReturnedOn: Day | null;
  readonly declinedOn: Day | null;
  readonly cancelledOn: Day | null;
  readonly notBrought: number;
  /** How often that had been so when it was last reviewed. */
  readonly notBroughtReviewed: number;
  readonly cancelledByCarer: number;
  readonly cancelledByService: number;
  /** The position of its last step. */
  readonly version: number;
}

/** What a decision knows beside the record. */
export interface StepFacts {
  readonly dateOfBirth: Day;
  readonly today: Day;
  readonly sides: readonly AssessmentSide[];
  /** Whether there is consent to the assessment today. */
  readonly consent: boolean;
}

export interface TakeAssessmentStep {
  readonly kind: AssessmentStepKind;
  /** When it happened; today when not given. */
  readonly on?: Day | null | undefined;
  readonly appointmentOn?: Day | null | undefined;
  readonly reason?: string | null | undefined;
  /** Who did it, to complete it. */
  readonly assessedBy?: Assessor | null | undefined;
  /** Who judged that the child understands enough to decline, to decline. */
  readonly understandingJudgedBy?: string | null | undefined;
  readonly alternativesOffered?: string | null | undefined;
  readonly reofferOn?: Day | null | undefined;
  readonly expectedVersion: number;
}

export interface TakenAssessmentStep {
  readonly assessmentId: string;
  readonly position: number;
  readonly kind: AssessmentStepKind;
  readonly from: AssessmentState;
  readonly to: AssessmentState;
  readonly on: Day;
  readonly reason: string | null;
  readonly appointmentOn: Day | null;
  readonly understandingJudgedBy: string | null;
  readonly alternativesOffered: string | null;
  readonly reofferOn: Day | null;
}

/** The meanings stand in the schema (`IllegalAssessmentStepReason`). */
export type IllegalAssessmentStepReason =
  | "NOT_NEXT"
  | "NOT_YOURS"
  | "REASON_NEEDED"
  | "CONSENT_AWAITED"
  | "REVIEW_NEEDED"
  | "APPOINTMENT_NEEDED"
  | "UNDERSTANDING_NEEDED";

export interface IllegalAssessmentStep {
  readonly kind: "illegalStep";
  readonly reason: IllegalAssessmentStepReason;
  /** What the caller may do now. */
  readonly allowed: readonly AssessmentStepKind[];
}

export type TakeAssessmentStepDecision =
  | { readonly kind: "taken"; readonly assessment: AssessmentRecord; readonly step: TakenAssessmentStep }
  | IllegalAssessmentStep
  | DaysOutOfOrder
  | VersionConflict
  | InputRefused;

export const MOST_REASON = 2_000;
/** A day further ahead than this is a slip of the pen. */
const MOST_YEARS_AHEAD = 2;

/** The steps that somebody with these sides may take, in their order. */
export function nextAssessmentSteps(
  { state, notBrought, notBroughtReviewed }: Pick<AssessmentRecord, "state" | "notBrought" | "notBroughtReviewed">,
  sides: readonly AssessmentSide[],
): AssessmentStepKind[] {
  return ASSESSMENT_STEPS.filter((kind) => {
    const { from, by } = ASSESSMENT_STEP_RULES[kind];
    if (from[state] === undefined || !by.some((side) => sides.includes(side))) return false;
    if (kind === "REVIEW_NOT_BROUGHT") return notBrought > notBroughtReviewed;
    return kind !== "DISCHARGE" || notBrought === notBroughtReviewed;
  });
}

/** The assessment after a step. Decided by its state and what was done for the child; who pays is not asked. */
export function takeAssessmentStep(
  record: AssessmentRecord,
  input: TakeAssessmentStep,
  facts: StepFacts,
): TakeAssessmentStepDecision {
  const conflict = versionConflict(record.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  const { kind } = input;
  const rule = ASSESSMENT_STEP_RULES[kind];
  const to = rule.from[record.state];
  const illegal = (reason: IllegalAssessmentStepReason): IllegalAssessmentStep => ({
    kind: "illegalStep",
    reason,
    allowed: nextAssessmentSteps(record, facts.sides),
  });
  if (to === undefined || facts.sides.length === 0) return illegal("NOT_NEXT");
  if (!rule.by.some((side) => facts.sides.includes(side))) return illegal("NOT_YOURS");
  if (kind === "REVIEW_NOT_BROUGHT" && record.notBrought === record.notBroughtReviewed) return illegal("NOT_NEXT");
  // A child who was not brought is not struck off for it: somebody looks at why first, and says what was found.
  if (kind === "DISCHARGE" && record.notBrought > record.notBroughtReviewed) return illegal("REVIEW_NEEDED");
  if ((kind === "ACCEPT" || kind === "BOOK") && !facts.consent) return illegal("CONSENT_AWAITED");
  const read = readStep(record, input, facts, rule.reason, illegal);
  if (read.kind !== "read") return read;
  const position = record.version + 1;
  const { kind: _, ...said } = read;
  const step = { assessmentId: record.id, position, kind, from: record.state, to, ...said };
  return {
    kind: "taken",
    assessment: { ...record, ...changed(record, step, input), state: to, version: position },
    step,
  };
}

type ReadStep = Pick<
  TakenAssessmentStep,
  "on" | "reason" | "appointmentOn" | "understandingJudgedBy" | "alternativesOffered" | "reofferOn"
> & { readonly kind: "read" };

function readStep(
  record: AssessmentRecord,
  input: TakeAssessmentStep,
  { today, dateOfBirth }: StepFacts,
  needs: "NEEDED" | "OPTIONAL",
  illegal: (reason: IllegalAssessmentStepReason) => IllegalAssessmentStep,
): ReadStep | IllegalAssessmentStep | DaysOutOfOrder | InputRefused {
  const { kind } = input;
  const on = input.on ?? today;
  if (on > today) return inputRefused("DAY_IN_FUTURE", "on");
  if (on < dateOfBirth) return inputRefused("DAY_BEFORE_BIRTH", "on");
  if (on < lastDay(record, kind)) {
    return daysOutOfOrder(kind === "RETURN_REPORT" ? "REPORTED_BEFORE_ASSESSMENT" : "BEFORE_EARLIER_STEP", "on");
  }
  const applies = (field: keyof TakeAssessmentStep, when: boolean) => when || input[field] == null;
  for (const [field, when] of [
    ["appointmentOn", kind === "BOOK"],
    ["assessedBy", kind === "COMPLETE"],
    ["understandingJudgedBy", kind === "DECLINE"],
    ["alternativesOffered", kind === "DECLINE"],
    ["reofferOn", kind === "DECLINE"],
  ] as const) {
    if (!applies(field, when)) return inputRefused("FIELD_DOES_NOT_APPLY", field);
  }
  if (kind === "BOOK" && input.appointmentOn == null) return illegal("APPOINTMENT_NEEDED");
  const appointmentOn = input.appointmentOn ?? null;
  if (appointmentOn !== null && appointmentOn < on) return daysOutOfOrder("BEFORE_EARLIER_STEP", "appointmentOn");
  const reofferOn = input.reofferOn ?? null;
  if (reofferOn !== null && reofferOn <= on) return daysOutOfOrder("REOFFERED_BEFORE_REFUSED", "reofferOn");
  const latest = Number(today.slice(0, 4)) + MOST_YEARS_AHEAD;
  for (const [field, day] of [
    ["appointmentOn", appointmentOn],
    ["reofferOn", reofferOn],
  ] as const) {
    if (day !== null && Number(day.slice(0, 4)) > latest) return inputRefused("NUMBER_OUT_OF_RANGE", field);
  }
  if (kind === "COMPLETE" && input.assessedBy == null) return inputRefused("VALUE_NEEDED", "assessedBy");
  if (input.reason == null && needs === "NEEDED") return illegal("REASON_NEEDED");
  if (kind === "DECLINE" && input.understandingJudgedBy == null) return illegal("UNDERSTANDING_NEEDED");
  const texts = {
    reason: input.reason,
    understandingJudgedBy: input.understandingJudgedBy,
    alternativesOffered: input.alternativesOffered,
  };
  const kept: Record<string, string | null> = {};
  for (const [field, text] of Object.entries(texts)) {
    const said = text == null ? null : readText(text, MOST_REASON);
    if (said === undefined) return inputRefused("TEXT_LENGTH", field);
    kept[field] = said;
  }
  return { kind: "read", on, appointmentOn, reofferOn, ...(kept as { [K in keyof typeof texts]: string | null }) };
}

/** The last day on record before which the step cannot have been. */
function lastDay(record: AssessmentRecord, kind: AssessmentStepKind): Day {
  const { requestedOn, acceptedOn, bookedOn, assessedOn, reportReturnedOn } = record;
  // A request that is reopened or taken back was an error or a change of mind on a day of its own.
  const before =
    kind === "BOOK" ? [requestedOn, acceptedOn] : [requestedOn, acceptedOn, bookedOn, assessedOn, reportReturnedOn];
  // Who is assessed may have come before what was booked.
  const days = kind === "COMPLETE" ? [requestedOn, acceptedOn] : before;
  return days.filter((day) => day !== null).reduce((a, b) => (a > b ? a : b));
}

function changed(
  record: AssessmentRecord,
  { kind, on, to, appointmentOn }: TakenAssessmentStep,
  { assessedBy }: TakeAssessmentStep,
): Partial<AssessmentRecord> {
  const noAppointment = { bookedOn: null, appointmentOn: null };
  switch (kind) {
    case "ACCEPT":
      return { acceptedOn: on };
    case "BOOK":
      return { bookedOn: on, appointmentOn };
    case "WAS_NOT_BROUGHT":
      return { ...noAppointment, notBrought: record.notBrought + 1 };
    case "CANCELLED_BY_CARER":
      return { ...noAppointment, cancelledByCarer: record.cancelledByCarer + 1 };
    case "CANCELLED_BY_SERVICE":
      return { ...noAppointment, cancelledByService: record.cancelledByService + 1 };
    case "REVIEW_NOT_BROUGHT":
      return { notBroughtReviewed: record.notBrought };
    case "COMPLETE":
      return { assessedOn: on, assessedBy: assessedBy ?? null };
    case "RETURN_REPORT":
      // What is corrected later was in time or late by its first return.
      return { reportReturnedOn: record.reportReturnedOn ?? on };
    case "DECLINE":
      return { declinedOn: on };
    case "DISCHARGE":
      return { cancelledOn: on };
    case "REOPEN":
      return to === "REQUESTED" ? { ...noAppointment, acceptedOn: null, declinedOn: null, cancelledOn: null } : {};
    default:
      return {};
  }
}
