import { CONSENT_CAPACITIES, CONSENT_EVIDENCE, type ConsentScope } from "@cic/domain/consents/consent";
import { boolean, date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** A consent or a refusal. */
export const consent = pgTable("consent", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  decision: text({ enum: ["GIVEN", "REFUSED"] }).notNull(),
  scopes: text().array().$type<ConsentScope[]>().notNull(),
  capacity: text({ enum: CONSENT_CAPACITIES }).notNull(),
  decidedBy: text("decided_by").notNull(),
  decidedOn: date("decided_on").notNull(),
  /** By whoever arranges the child's health care. */
  receivedOn: date("received_on"),
  evidence: text({ enum: CONSENT_EVIDENCE }).notNull(),
  evidenceReference: text("evidence_reference"),
  understandingSufficient: boolean("understanding_sufficient"),
  understandingJudgedBy: text("understanding_judged_by"),
  understandingJudgedOn: date("understanding_judged_on"),
  alternativesOffered: text("alternatives_offered"),
  reofferOn: date("reoffer_on"),
  withdrawnOn: date("withdrawn_on"),
  withdrawnBy: text("withdrawn_by"),
  withdrawalReason: text("withdrawal_reason"),
  checked: text({ enum: ["SETTLED", "PROVISIONAL", "NOT_KNOWN"] }).notNull(),
  recordedById: text("recorded_by_id").notNull(),
  recordedBy: text("recorded_by").notNull().default(""),
  voidedAt: instant("voided_at"),
  voidReason: text("void_reason"),
  version: integer().notNull().default(1),
  createdAt: instant("created_at").notNull().defaultNow(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});

/** With whom health records are shared on the ground of a consent alone. */
export const consentShare = pgTable("consent_share", {
  id: uuid().primaryKey(),
  consentId: uuid("consent_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  organisationId: text("organisation_id").notNull(),
  sharedFrom: date("shared_from").notNull(),
  sharedUntil: date("shared_until"),
  endedAt: instant("ended_at"),
});
