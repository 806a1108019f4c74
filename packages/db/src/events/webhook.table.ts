import type { DeliveryState, EndpointState, PausedBecause } from "@cic/domain/events/delivery";
import type { EventType } from "@cic/domain/events/event-types";
import { bigint, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const owned = () => ({ organisationId: text("organisation_id").notNull() });

export const webhookEndpoint = pgTable("webhook_endpoint", {
  id: uuid().primaryKey(),
  ...owned(),
  url: text().notNull(),
  /** Null: every type. */
  eventTypes: text("event_types").array().$type<EventType[]>(),
  state: text().$type<EndpointState>().notNull().default("ACTIVE"),
  pausedBecause: text("paused_because").$type<PausedBecause>(),
  failingSince: instant("failing_since"),
  deadInARow: integer("dead_in_a_row").notNull().default(0),
  readTransaction: bigint("read_transaction", { mode: "number" }).notNull(),
  readSequence: bigint("read_sequence", { mode: "number" }).notNull(),
  version: integer().notNull().default(1),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/** What requests are signed with; read by the worker's role alone. */
export const webhookSecret = pgTable("webhook_secret", {
  id: uuid().primaryKey(),
  endpointId: uuid("endpoint_id").notNull(),
  ...owned(),
  secret: text().notNull(),
  createdAt: instant("created_at").notNull(),
  validUntil: instant("valid_until"),
});

export const webhookDelivery = pgTable("webhook_delivery", {
  id: uuid().primaryKey(),
  endpointId: uuid("endpoint_id").notNull(),
  ...owned(),
  eventId: uuid("event_id").notNull(),
  childId: uuid("child_id"),
  authorityId: text("authority_id"),
  sequence: bigint({ mode: "number" }).notNull(),
  state: text().$type<DeliveryState>().notNull().default("PENDING"),
  attempts: integer().notNull().default(0),
  nextAttemptAt: instant("next_attempt_at").notNull(),
  leasedUntil: instant("leased_until"),
  lease: uuid(),
  lastAttemptAt: instant("last_attempt_at"),
  lastStatus: integer("last_status"),
  lastError: text("last_error"),
  createdAt: instant("created_at").notNull(),
});

/** What was sent, request by request. */
export const webhookAttempt = pgTable("webhook_attempt", {
  id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  deliveryId: uuid("delivery_id").notNull(),
  ...owned(),
  attemptedAt: instant("attempted_at").notNull(),
  durationMs: integer("duration_ms").notNull(),
  status: integer(),
  error: text(),
});
