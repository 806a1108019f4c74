import type { EventRecord, EventType } from "@cic/domain/events/event-types";
import { bigint, boolean, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** What happened: ids and types, never what a record says. */
export const event = pgTable("event", {
  id: uuid().primaryKey(),
  /** Feeds are read in the order of this and `sequence`, up to the oldest transaction that has not ended. */
  transaction: bigint({ mode: "number" }).notNull(),
  sequence: bigint({ mode: "number" }).notNull(),
  type: text().$type<EventType>().notNull(),
  childId: uuid("child_id"),
  authorityId: text("authority_id"),
  records: jsonb().$type<readonly EventRecord[]>().notNull(),
  recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
});

/** Whom an event is for, as it was when it happened. */
export const eventAudience = pgTable("event_audience", {
  eventId: uuid("event_id").notNull(),
  organisationId: text("organisation_id").notNull(),
  childId: uuid("child_id"),
  authorityId: text("authority_id"),
  transaction: bigint({ mode: "number" }).notNull(),
  sequence: bigint({ mode: "number" }).notNull(),
  named: boolean().notNull().default(false),
  gone: boolean().notNull().default(false),
});
