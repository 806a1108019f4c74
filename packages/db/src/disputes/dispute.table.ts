import type { InterimPayer } from "@cic/domain/commissioning/interim-payer.rule";
import { DISPUTE_STATES, DISPUTED_SERVICES } from "@cic/domain/disputes/dispute-states";
import type { Evidence } from "@cic/domain/disputes/statement";
import { date, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const state = { enum: DISPUTE_STATES } as const;

export const dispute = pgTable("dispute", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  determinationId: uuid("determination_id").notNull(),
  aboutOn: date("about_on").notNull(),
  service: text({ enum: DISPUTED_SERVICES }).notNull(),
  raisedById: text("raised_by_id").notNull(),
  respondentId: text("respondent_id").notNull(),
  state: text(state).notNull(),
  stateSince: instant("state_since").notNull(),
  interimPayer: jsonb("interim_payer").$type<InterimPayer>(),
  outcomeIcbId: text("outcome_icb_id"),
  raisedAt: instant("raised_at").notNull(),
  version: integer().notNull().default(1),
});

/** What happened, step by step. Added to, never changed. */
export const disputeStep = pgTable("dispute_step", {
  id: uuid().primaryKey(),
  disputeId: uuid("dispute_id").notNull(),
  position: integer().notNull(),
  fromState: text("from_state", state),
  toState: text("to_state", state).notNull(),
  organisationId: text("organisation_id").notNull(),
  takenBy: text("taken_by").notNull(),
  takenAt: instant("taken_at").notNull(),
  reason: text().notNull(),
  evidence: jsonb().$type<readonly Evidence[]>().notNull(),
  outcomeIcbId: text("outcome_icb_id"),
  requestId: text("request_id"),
});

/** Time limits by the edition of the rules and the state; empty until an operator loads some. */
export const disputeTimeLimit = pgTable("dispute_time_limit", {
  editionId: text("edition_id").notNull(),
  state: text(state).notNull(),
  calendarDays: integer("calendar_days").notNull(),
  source: text().notNull(),
});
