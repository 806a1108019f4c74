import { ASSESSMENT_STATES, ASSESSMENT_STEPS } from "@cic/domain/assessments/assessment-states";
import type { CheckedQuality } from "@cic/domain/assessments/quality-checklist";
import { BREACH_MEASURES, BREACH_REASONS } from "@cic/domain/clocks/breach.rule";
import { ASSESSORS, CLOCK_KINDS } from "@cic/domain/clocks/clock-facts";
import { LEG_OWNERS, LEGS } from "@cic/domain/clocks/legs";
import { boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const state = { enum: ASSESSMENT_STATES } as const;
const kind = { enum: CLOCK_KINDS } as const;
const owner = { enum: LEG_OWNERS } as const;

export const COPY_RECIPIENTS = [
  "CHILD",
  "CARER",
  "PARENT",
  "SOCIAL_WORKER",
  "REVIEWING_OFFICER",
  "GP",
  "HEALTH_VISITOR_OR_SCHOOL_NURSE",
  "ORIGINATING_ICB_TEAM",
  "RECEIVING_ICB_TEAM",
] as const;

export const assessment = pgTable("assessment", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  carePeriodId: uuid("care_period_id").notNull(),
  kind: text(kind).notNull(),
  state: text(state).notNull(),
  stateSince: instant("state_since").notNull(),
  requestedOn: date("requested_on").notNull(),
  acceptedOn: date("accepted_on"),
  bookedOn: date("booked_on"),
  appointmentOn: date("appointment_on"),
  assessedOn: date("assessed_on"),
  assessedBy: text("assessed_by", { enum: ASSESSORS }),
  reportReturnedOn: date("report_returned_on"),
  declinedOn: date("declined_on"),
  cancelledOn: date("cancelled_on"),
  notBrought: integer("not_brought").notNull().default(0),
  notBroughtReviewed: integer("not_brought_reviewed").notNull().default(0),
  cancelledByCarer: integer("cancelled_by_carer").notNull().default(0),
  cancelledByService: integer("cancelled_by_service").notNull().default(0),
  icbId: text("icb_id"),
  providerId: text("provider_id").notNull(),
  outOfArea: text("out_of_area", { enum: ["YES", "NO", "NOT_KNOWN"] }).notNull(),
  payerIcbId: text("payer_icb_id"),
  payerCertainty: text("payer_certainty", { enum: ["DETERMINED", "PROVISIONAL", "INDETERMINATE"] }),
  sdqMissing: boolean("sdq_missing").notNull(),
  version: integer().notNull().default(1),
  createdAt: instant("created_at").notNull().defaultNow(),
});

const ofAssessment = {
  id: uuid().primaryKey(),
  assessmentId: uuid("assessment_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
};

/** What happened, step by step. Added to, never changed. */
export const assessmentStep = pgTable("assessment_step", {
  ...ofAssessment,
  position: integer().notNull(),
  kind: text({ enum: ["REQUEST", ...ASSESSMENT_STEPS, "LEFT_CARE"] }).notNull(),
  fromState: text("from_state", state),
  toState: text("to_state", state).notNull(),
  happenedOn: date("happened_on").notNull(),
  reason: text(),
  appointmentOn: date("appointment_on"),
  understandingJudgedBy: text("understanding_judged_by"),
  alternativesOffered: text("alternatives_offered"),
  reofferOn: date("reoffer_on"),
  organisationId: text("organisation_id").notNull(),
  takenBy: text("taken_by").notNull(),
  takenAt: instant("taken_at").notNull(),
  requestId: text("request_id"),
});

/** Summary and plan (part C), each time they came back. Added to, never changed. */
export const assessmentReport = pgTable("assessment_report", {
  ...ofAssessment,
  version: integer().notNull(),
  returnedOn: date("returned_on").notNull(),
  summary: text().notNull(),
  organisationId: text("organisation_id").notNull(),
  recordedBy: text("recorded_by").notNull(),
  recordedAt: instant("recorded_at").notNull(),
});

/** The clinical record (part B), apart so that the policy decides who reads it. */
export const assessmentClinical = pgTable("assessment_clinical", {
  reportId: uuid("report_id").primaryKey(),
  assessmentId: uuid("assessment_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  clinical: text().notNull(),
});

export const assessmentCopy = pgTable("assessment_copy", {
  ...ofAssessment,
  recipient: text({ enum: COPY_RECIPIENTS }).notNull(),
  sentOn: date("sent_on").notNull(),
  organisationId: text("organisation_id").notNull(),
  recordedBy: text("recorded_by").notNull(),
  recordedAt: instant("recorded_at").notNull(),
});

export const assessmentQuality = pgTable("assessment_quality", {
  ...ofAssessment,
  reportVersion: integer("report_version").notNull(),
  checklistVersion: text("checklist_version").notNull(),
  passed: boolean().notNull(),
  failed: text().array().notNull(),
  answers: jsonb().$type<CheckedQuality["answers"]>().notNull(),
  checkedOn: date("checked_on").notNull(),
  organisationId: text("organisation_id").notNull(),
  checkedBy: text("checked_by").notNull(),
  checkedAt: instant("checked_at").notNull(),
});

/** Whose a missed day was, as somebody confirmed it. Added to, never changed. */
export const assessmentBreach = pgTable("assessment_breach", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  kind: text(kind).notNull(),
  causeId: uuid("cause_id").notNull(),
  measure: text({ enum: BREACH_MEASURES }).notNull(),
  dueOn: date("due_on").notNull(),
  proposedLeg: text("proposed_leg", { enum: LEGS }).notNull(),
  proposedOwner: text("proposed_owner", owner).notNull(),
  proposedReason: text("proposed_reason", { enum: BREACH_REASONS }).notNull(),
  owner: text(owner).notNull(),
  reason: text({ enum: BREACH_REASONS }).notNull(),
  note: text(),
  organisationId: text("organisation_id").notNull(),
  confirmedBy: text("confirmed_by").notNull(),
  confirmedAt: instant("confirmed_at").notNull(),
});

/** The clocks that run, kept by the database from the facts. */
export const assessmentClock = pgTable("assessment_clock", {
  causeId: uuid("cause_id").primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  carePeriodId: uuid("care_period_id").notNull(),
  kind: text(kind).notNull(),
  startedOn: date("started_on").notNull(),
  dueOn: date("due_on"),
  leg: text({ enum: LEGS }).notNull(),
  waitingOn: text("waiting_on", owner).notNull(),
  legSince: date("leg_since").notNull(),
  assessed: boolean().notNull(),
  paused: text({ enum: ["CHILD_DECLINED"] }),
  assessmentId: uuid("assessment_id"),
  providerId: text("provider_id"),
  icbId: text("icb_id"),
});

/** That bank holidays moved a due day. */
export const assessmentDueChange = pgTable("assessment_due_change", {
  id: uuid().primaryKey(),
  causeId: uuid("cause_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  carePeriodId: uuid("care_period_id").notNull(),
  dueOnBefore: date("due_on_before"),
  dueOn: date("due_on"),
  changedAt: instant("changed_at").notNull().defaultNow(),
  toldAt: instant("told_at"),
});
