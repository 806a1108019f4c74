import { CARE_LEAVER_ENTRIES } from "@cic/domain/care-leavers/care-leaver-entry";
import { boolean, date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const record = () => ({
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  voidedAt: timestamp("voided_at", { withTimezone: true, mode: "string" }),
  voidReason: text("void_reason"),
  version: integer().notNull().default(1),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
});

export const careLeaverEntry = pgTable("care_leaver_entry", {
  ...record(),
  kind: text({ enum: CARE_LEAVER_ENTRIES }).notNull(),
  holds: boolean().notNull(),
  adviser: text(),
  startedOn: date("started_on").notNull(),
  endedOn: date("ended_on"),
  source: text({
    enum: ["SPINE", "GP_PRACTICE", "PARENT_OR_CARER", "CHILD", "AUTHORITY", "HEALTH_TEAM", "OTHER"],
  }).notNull(),
});

export const careLeaverMeasure = pgTable("care_leaver_measure", {
  ...record(),
  /** The year ending 31 March. */
  year: integer().notNull(),
  inTouch: text("in_touch").notNull(),
  activity: text().notNull(),
  accommodation: text().notNull(),
  observedOn: date("observed_on"),
  source: text({ enum: ["API", "SSDA903"] }).notNull(),
});
