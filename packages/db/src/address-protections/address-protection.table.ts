import { date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** That where a child lives is to be kept from somebody. Never changed but for its last day. */
export const addressProtection = pgTable("address_protection", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  validFrom: date("valid_from").notNull(),
  validUntil: date("valid_until"),
  ground: text({ enum: ["RISK_FROM_A_PERSON", "COURT_ORDER", "POLICE", "MARKED_ON_SPINE", "OTHER"] }).notNull(),
  reason: text().notNull(),
  endReason: text("end_reason"),
  recordedBy: text("recorded_by").notNull().default(""),
  version: integer().notNull().default(1),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
});
