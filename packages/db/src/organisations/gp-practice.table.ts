import { boolean, date, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const gpPractice = pgTable("gp_practice", {
  odsCode: text("ods_code").primaryKey(),
  name: text().notNull(),
  country: text({ enum: ["ENGLAND", "WALES", "SCOTLAND", "NORTHERN_IRELAND"] }).notNull(),
  defence: boolean().notNull().default(false),
  postcode: text(),
  source: text().notNull(),
  loadedAt: timestamp("loaded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
});

export const gpPracticeAssociation = pgTable("gp_practice_association", {
  practiceCode: text("practice_code").notNull(),
  icbId: text("icb_id").notNull(),
  validFrom: date("valid_from"),
  validUntil: date("valid_until"),
  source: text().notNull(),
});
