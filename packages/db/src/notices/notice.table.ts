import type { NoticeContent } from "@cic/domain/notices/notice-content";
import { NOTICE_STATES } from "@cic/domain/notices/notice-states";
import { SERVICE_STEPS } from "@cic/domain/notices/service-level.rule";
import { NOTICE_EVENTS, RECIPIENTS } from "@cic/domain/notifications/notice-facts";
import { date, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const state = { enum: NOTICE_STATES } as const;

export const notice = pgTable("notice", {
  id: uuid().primaryKey(),
  chainId: uuid("chain_id").notNull(),
  chainPosition: integer("chain_position").notNull().default(1),
  childId: uuid("child_id").notNull(),
  /** The sender. */
  authorityId: text("authority_id").notNull(),
  placementId: uuid("placement_id").notNull(),
  event: text({ enum: NOTICE_EVENTS }).notNull(),
  recipientKind: text("recipient_kind", { enum: RECIPIENTS }).notNull(),
  recipientOrganisationId: text("recipient_organisation_id"),
  dueOn: date("due_on"),
  dueKind: text("due_kind", { enum: ["BEFORE", "WITHIN"] }),
  state: text(state).notNull(),
  stateSince: instant("state_since").notNull(),
  sentAt: instant("sent_at"),
  sentOn: date("sent_on"),
  deliveredAt: instant("delivered_at"),
  madeInEmergency: text("made_in_emergency", { enum: ["YES", "NO", "NOT_KNOWN"] }).notNull(),
  withheldGround: text("withheld_ground", { enum: ["RISK_OF_SIGNIFICANT_HARM"] }),
  voidReason: text("void_reason"),
  supersedesId: uuid("supersedes_id"),
  redirectedById: text("redirected_by_id"),
  /** When the sweep found that its next step had passed its service level; until that step. */
  escalatedAt: instant("escalated_at"),
  /** Who sees it beside the sender. */
  readerIds: text("reader_ids").array().notNull().default([]),
  version: integer().notNull().default(1),
  createdAt: instant("created_at").notNull().defaultNow(),
});

/** What was sent, as the record was. Added to, never changed. */
export const noticeVersion = pgTable("notice_version", {
  id: uuid().primaryKey(),
  chainId: uuid("chain_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  version: integer().notNull(),
  content: jsonb().$type<NoticeContent>().notNull(),
  madeAt: instant("made_at").notNull(),
  madeBy: text("made_by").notNull().default(""),
});

/** The clinical part, apart so that the policy decides who reads it. */
export const noticeClinical = pgTable("notice_clinical", {
  versionId: uuid("version_id").primaryKey(),
  chainId: uuid("chain_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  clinical: text().notNull(),
});

/** What happened, step by step. Added to, never changed. */
export const noticeStep = pgTable("notice_step", {
  id: uuid().primaryKey(),
  noticeId: uuid("notice_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  position: integer().notNull(),
  fromState: text("from_state", state),
  toState: text("to_state", state).notNull(),
  organisationId: text("organisation_id").notNull(),
  takenBy: text("taken_by").notNull(),
  takenAt: instant("taken_at").notNull(),
  reason: text(),
  redirectedToId: text("redirected_to_id"),
  requestId: text("request_id"),
});

/** The day by which a draft is due became another. Added to, never changed. */
export const noticeDueChange = pgTable("notice_due_change", {
  id: uuid().primaryKey(),
  noticeId: uuid("notice_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  cause: text({ enum: ["BANK_HOLIDAYS", "PLACEMENT"] }).notNull(),
  dueOnBefore: date("due_on_before"),
  dueKindBefore: text("due_kind_before", { enum: ["BEFORE", "WITHIN"] }),
  dueOn: date("due_on"),
  dueKind: text("due_kind", { enum: ["BEFORE", "WITHIN"] }),
  changedAt: instant("changed_at").notNull().defaultNow(),
});

/** Within how many working days a step is to follow, by local agreement; the operator loads them. */
export const noticeServiceLevel = pgTable("notice_service_level", {
  step: text({ enum: SERVICE_STEPS }).notNull(),
  workingDays: integer("working_days").notNull(),
  validFrom: date("valid_from").notNull(),
  validUntil: date("valid_until"),
  source: text().notNull(),
});

/** That a step passed its service level. Added to, never changed. */
export const noticeEscalation = pgTable("notice_escalation", {
  id: uuid().primaryKey(),
  noticeId: uuid("notice_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  position: integer().notNull(),
  state: text(state).notNull(),
  step: text({ enum: SERVICE_STEPS }).notNull(),
  waitedSince: date("waited_since").notNull(),
  dueOn: date("due_on").notNull(),
  workingDays: integer("working_days").notNull(),
  source: text().notNull(),
  escalatedAt: instant("escalated_at").notNull(),
});
