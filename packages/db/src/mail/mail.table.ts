import { MAIL_ERRORS, MAIL_OCCASIONS, MAIL_STATES } from "@cic/domain/mail/mail-state";
import { bigint, date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** Where an organisation is written to about its duties. */
export const dutyInbox = pgTable("duty_inbox", {
  organisationId: text("organisation_id").notNull(),
  address: text().notNull(),
  validFrom: date("valid_from").notNull(),
  validUntil: date("valid_until"),
  source: text().notNull(),
});

/** E-mail to a duty inbox about a notice, or about a grant in an emergency. Its id is the reference that the mail bears, however often it is sent. */
export const mail = pgTable("mail", {
  id: uuid().primaryKey(),
  noticeId: uuid("notice_id"),
  breakGlassId: uuid("break_glass_id"),
  childId: uuid("child_id"),
  authorityId: text("authority_id"),
  occasion: text({ enum: MAIL_OCCASIONS }).notNull(),
  organisationId: text("organisation_id").notNull(),
  address: text().notNull(),
  state: text({ enum: MAIL_STATES }).notNull().default("PENDING"),
  attempts: integer().notNull().default(0),
  nextAttemptAt: instant("next_attempt_at").notNull(),
  leasedUntil: instant("leased_until"),
  lease: uuid(),
  lastAttemptAt: instant("last_attempt_at"),
  lastError: text("last_error", { enum: MAIL_ERRORS }),
  createdAt: instant("created_at").notNull(),
});

/** What was handed over, time by time. */
export const mailAttempt = pgTable("mail_attempt", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  mailId: uuid("mail_id").notNull(),
  attemptedAt: instant("attempted_at").notNull(),
  error: text({ enum: MAIL_ERRORS }),
});
