import {
  DISCHARGE_REASONS,
  REFERRAL_SERVICES,
  REFERRAL_STATES,
  REFERRAL_STEP_KINDS,
  REVIEW_OUTCOMES,
} from "@cic/domain/referrals/referral";
import { date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const owner = () => ({ childId: uuid("child_id").notNull(), authorityId: text("authority_id").notNull() });

export const referral = pgTable("referral", {
  id: uuid().primaryKey(),
  ...owner(),
  service: text({ enum: REFERRAL_SERVICES }).notNull(),
  provider: text().notNull(),
  referredOn: date("referred_on").notNull(),
  /** Never changed. */
  waitingSince: date("waiting_since").notNull(),
  state: text({ enum: REFERRAL_STATES }).notNull(),
  firstAttendedOn: date("first_attended_on"),
  missed: integer().notNull().default(0),
  closedOn: date("closed_on"),
  dischargeReason: text("discharge_reason", { enum: DISCHARGE_REASONS }),
  version: integer().notNull().default(1),
  madeAt: instant("made_at").notNull(),
});

/** What happened, step by step. Added to, never changed. */
export const referralStep = pgTable("referral_step", {
  id: uuid().primaryKey(),
  referralId: uuid("referral_id").notNull(),
  ...owner(),
  position: integer().notNull(),
  kind: text({ enum: REFERRAL_STEP_KINDS }).notNull(),
  takenOn: date("taken_on").notNull(),
  provider: text(),
  reviewer: text(),
  reviewOutcome: text("review_outcome", { enum: REVIEW_OUTCOMES }),
  dischargeReason: text("discharge_reason", { enum: DISCHARGE_REASONS }),
  organisationId: text("organisation_id").notNull(),
  takenBy: text("taken_by").notNull(),
  takenAt: instant("taken_at").notNull(),
  requestId: text("request_id"),
});
