import { sql } from "drizzle-orm";
import { date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const kind = { enum: ["IHA", "RHA"] } as const;
const deliveredBy = { enum: ["DOCTOR", "NURSE"] } as const;

export const assessmentPrice = pgTable("assessment_price", {
  instrument: text().notNull(),
  kind: text(kind).notNull(),
  deliveredBy: text("delivered_by", deliveredBy).notNull(),
  validFrom: date("valid_from").notNull(),
  validUntil: date("valid_until").notNull(),
  amountPence: integer("amount_pence").notNull(),
  source: text().notNull(),
  loadedAt: timestamp("loaded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
});

/** Only ever added to. */
export const assessmentCharge = pgTable("assessment_charge", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  entry: text({ enum: ["CHARGE", "CREDIT"] }).notNull(),
  chargedChildId: uuid("charged_child_id").generatedAlwaysAs(sql`case when entry = 'CHARGE' then child_id end`),
  cause: text({ enum: ["CLAIMED", "CLAIMED_IN_ERROR", "PAYER_CHANGED", "NOW_IN_AREA", "PRICE_LOADED"] }).notNull(),
  reason: text(),
  creditsId: uuid("credits_id"),
  replacesId: uuid("replaces_id"),
  kind: text(kind).notNull(),
  deliveredBy: text("delivered_by", deliveredBy).notNull(),
  assessedOn: date("assessed_on").notNull(),
  qualityCheckedOn: date("quality_checked_on").notNull(),
  reference: text().notNull(),
  claimedById: text("claimed_by_id").notNull(),
  providerId: text("provider_id").notNull(),
  payerId: text("payer_id").notNull(),
  payerCertainty: text("payer_certainty", { enum: ["DETERMINED", "PROVISIONAL", "INDETERMINATE"] }).notNull(),
  determinationId: uuid("determination_id").notNull(),
  amountPence: integer("amount_pence"),
  priceInstrument: text("price_instrument"),
  priceSource: text("price_source"),
  recordedOn: date("recorded_on").notNull(),
  recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  recordedBy: text("recorded_by").default(sql`current_setting('cic.subject', true)`),
  requestId: text("request_id").default(sql`current_setting('cic.request', true)`),
});
