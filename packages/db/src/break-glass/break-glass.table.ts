import { integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** That somebody saw in an emergency a child whom they do not otherwise see, and the review of it. */
export const breakGlass = pgTable("break_glass", {
  id: uuid().primaryKey(),
  /** Null: nobody on record was asked for. */
  childId: uuid("child_id"),
  authorityId: text("authority_id"),
  organisationId: text("organisation_id").notNull(),
  subject: text().notNull(),
  role: text().notNull(),
  askedBy: text("asked_by", { enum: ["CHILD_ID", "NHS_NUMBER"] }).notNull(),
  reason: text().notNull(),
  beganAt: instant("began_at").notNull().defaultNow(),
  endsAt: instant("ends_at").notNull(),
  requestId: text("request_id"),
  outcome: text({ enum: ["JUSTIFIED", "NOT_JUSTIFIED", "TAKEN_FURTHER"] }),
  reviewNote: text("review_note"),
  reviewedAt: instant("reviewed_at"),
  reviewedBy: text("reviewed_by"),
  version: integer().notNull().default(1),
});
