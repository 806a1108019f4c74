import { APPLICATION_STATES } from "@cic/domain/offer-applications/application-states";
import type { OfferDecision } from "@cic/domain/offers/decide-offer";
import type { ToldFacts } from "@cic/domain/offers/told-facts";
import { date, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const state = { enum: APPLICATION_STATES } as const;

/** What may be spent on an offer in a time. What was spent is the sum of its applications that stand. */
export const offerBudget = pgTable("offer_budget", {
  id: uuid().primaryKey(),
  offerId: text("offer_id").notNull(),
  organisationId: text("organisation_id").notNull(),
  validFrom: date("valid_from").notNull(),
  validUntil: date("valid_until").notNull(),
  amountPence: integer("amount_pence").notNull(),
  version: integer().notNull().default(1),
  createdAt: instant("created_at").notNull().defaultNow(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});

export const offerApplication = pgTable("offer_application", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  offerId: text("offer_id").notNull(),
  /** Who published the offer. */
  ownerId: text("owner_id").notNull(),
  state: text(state).notNull(),
  stateSince: instant("state_since").notNull(),
  refusals: integer().notNull().default(0),
  /** What the rules answered when it was submitted; `null`: it never was. */
  answer: jsonb().$type<OfferDecision>(),
  answeredOn: date("answered_on"),
  email: text(),
  certificateNumber: text("certificate_number"),
  certificateFrom: date("certificate_from"),
  certificateUntil: date("certificate_until"),
  remindOn: date("remind_on"),
  budgetId: uuid("budget_id"),
  committedPence: integer("committed_pence"),
  renewsId: uuid("renews_id"),
  version: integer().notNull().default(1),
  createdAt: instant("created_at").notNull().defaultNow(),
});

/** What was told for an application. Apart, because who gives the offer is told the answer and not this. */
export const offerApplicationFacts = pgTable("offer_application_facts", {
  applicationId: uuid("application_id").primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  facts: jsonb().$type<ToldFacts>().notNull(),
});

/** What happened, step by step. Added to, never changed. */
export const offerApplicationStep = pgTable("offer_application_step", {
  id: uuid().primaryKey(),
  applicationId: uuid("application_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  position: integer().notNull(),
  fromState: text("from_state", state),
  toState: text("to_state", state).notNull(),
  side: text({ enum: ["APPLICANT", "OWNER", "RECORD"] }).notNull(),
  takenBy: text("taken_by").notNull(),
  takenAt: instant("taken_at").notNull(),
  reason: text(),
  requestId: text("request_id"),
});
