import { date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const carePeriod = pgTable("care_period", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  startedOn: date("started_on").notNull(),
  endedOn: date("ended_on"),
  endReason: text("end_reason"),
  voidedAt: timestamp("voided_at", { withTimezone: true, mode: "string" }),
  version: integer().notNull().default(1),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
});

export const legalStatus = pgTable("legal_status", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  carePeriodId: uuid("care_period_id").notNull(),
  code: text().notNull(),
  startedOn: date("started_on").notNull(),
  endedOn: date("ended_on"),
  voidedAt: timestamp("voided_at", { withTimezone: true, mode: "string" }),
});
