/** The meanings stand in the schema (`AssessmentState`). Nothing about who pays is among them, or leads to one. */
export const ASSESSMENT_STATES = [
  "REQUESTED",
  "ACCEPTED",
  "BOOKED",
  "COMPLETED",
  "REPORT_RETURNED",
  "QA_FAILED",
  "QA_PASSED",
  "DECLINED",
  "CANCELLED",
  "VOID",
] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** What can happen to an assessment after its request. The meanings stand in the schema (`AssessmentStepKind`). */
export const ASSESSMENT_STEPS = [
  "ACCEPT",
  "BOOK",
  "WAS_NOT_BROUGHT",
  "CANCELLED_BY_CARER",
  "CANCELLED_BY_SERVICE",
  "REVIEW_NOT_BROUGHT",
  "COMPLETE",
  "RETURN_REPORT",
  "CHECK_QUALITY",
  "DECLINE",
  "DISCHARGE",
  "REOPEN",
  "VOID",
] as const;
export type AssessmentStepKind = (typeof ASSESSMENT_STEPS)[number];

/** The authority that asked; an ICB that sees it; the provider that performs it. */
export type AssessmentSide = "AUTHORITY" | "HEALTH" | "PROVIDER";

export interface AssessmentStepRule {
  /** From each state in which the step can be taken, the state that follows. */
  readonly from: Readonly<Partial<Record<AssessmentState, AssessmentState>>>;
  readonly by: readonly AssessmentSide[];
  readonly reason: "NEEDED" | "OPTIONAL";
}

const HEALTH = ["HEALTH", "PROVIDER"] as const;
const ANYBODY = ["AUTHORITY", ...HEALTH] as const;
/** Before anything was done. */
const ending = <To extends AssessmentState>(to: To) => ({ REQUESTED: to, ACCEPTED: to, BOOKED: to }) as const;
/** The appointment is gone and another is to be made: the child keeps their place. */
const appointmentGone = { BOOKED: "ACCEPTED" } as const;

export const ASSESSMENT_STEP_RULES: Readonly<Record<AssessmentStepKind, AssessmentStepRule>> = {
  ACCEPT: { from: { REQUESTED: "ACCEPTED" }, by: HEALTH, reason: "OPTIONAL" },
  BOOK: { from: { ACCEPTED: "BOOKED", BOOKED: "BOOKED" }, by: HEALTH, reason: "OPTIONAL" },
  WAS_NOT_BROUGHT: { from: appointmentGone, by: HEALTH, reason: "OPTIONAL" },
  CANCELLED_BY_CARER: { from: appointmentGone, by: ANYBODY, reason: "OPTIONAL" },
  CANCELLED_BY_SERVICE: { from: appointmentGone, by: HEALTH, reason: "NEEDED" },
  REVIEW_NOT_BROUGHT: { from: { ACCEPTED: "ACCEPTED", BOOKED: "BOOKED" }, by: ANYBODY, reason: "NEEDED" },
  COMPLETE: { from: { ACCEPTED: "COMPLETED", BOOKED: "COMPLETED" }, by: HEALTH, reason: "OPTIONAL" },
  RETURN_REPORT: {
    from: { COMPLETED: "REPORT_RETURNED", QA_FAILED: "REPORT_RETURNED" },
    by: HEALTH,
    reason: "OPTIONAL",
  },
  CHECK_QUALITY: { from: { REPORT_RETURNED: "QA_PASSED" }, by: ["HEALTH"], reason: "OPTIONAL" },
  DECLINE: { from: ending("DECLINED"), by: ANYBODY, reason: "NEEDED" },
  DISCHARGE: { from: ending("CANCELLED"), by: ANYBODY, reason: "NEEDED" },
  REOPEN: {
    from: { CANCELLED: "REQUESTED", DECLINED: "REQUESTED", QA_PASSED: "REPORT_RETURNED" },
    by: ["AUTHORITY"],
    reason: "NEEDED",
  },
  VOID: {
    from: Object.fromEntries(ASSESSMENT_STATES.filter((state) => state !== "VOID").map((state) => [state, "VOID"])),
    by: ["AUTHORITY"],
    reason: "NEEDED",
  },
};

/** Nothing more is asked of the provider: its access to the child ends. */
export const ACCESS_ENDS = ["QA_PASSED", "DECLINED", "CANCELLED", "VOID"] as const satisfies readonly AssessmentState[];
