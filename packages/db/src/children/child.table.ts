import { sql } from "drizzle-orm";
import { date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const child = pgTable("child", {
  id: uuid().primaryKey(),
  authorityId: text("authority_id").notNull(),
  localId: text("local_id").notNull(),
  dateOfBirth: date("date_of_birth").notNull(),
  sex: text({ enum: ["FEMALE", "MALE", "UNKNOWN"] }),
  ethnicity: text(),
  uasc: text({ enum: ["YES", "NO", "NOT_KNOWN"] })
    .notNull()
    .default("NOT_KNOWN"),
  uascUntil: date("uasc_until"),
  version: integer().notNull().default(1),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  /** The child whose record this one became part of: it is seen by nobody then. */
  mergedIntoId: uuid("merged_into_id"),
  /** `localId` however it is written: its letters and digits, without zeros in front. */
  localIdKey: text("local_id_key").generatedAlwaysAs(
    sql`nullif(upper(ltrim(regexp_replace(local_id, '[^[:alnum:]]', '', 'g'), '0')), '')`,
  ),
});

/** UPN and NHS number: apart from the child, because fewer may read them. */
export const childIdentifier = pgTable("child_identifier", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  scheme: text({ enum: ["UPN", "NHS_NUMBER"] }).notNull(),
  value: text().notNull(),
  recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  supersededAt: timestamp("superseded_at", { withTimezone: true, mode: "string" }),
});
