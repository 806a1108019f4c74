import { sql } from "drizzle-orm";
import { date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const source = text({
  enum: ["SPINE", "GP_PRACTICE", "PARENT_OR_CARER", "CHILD", "AUTHORITY", "HEALTH_TEAM", "OTHER"],
}).notNull();

const record = () => ({
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  startedOn: date("started_on").notNull(),
  endedOn: date("ended_on"),
  source,
  voidedAt: timestamp("voided_at", { withTimezone: true, mode: "string" }),
  voidReason: text("void_reason"),
  version: integer().notNull().default(1),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
});

export const gpRegistration = pgTable("gp_registration", {
  ...record(),
  /** `null`: registered with none. */
  practiceCode: text("practice_code"),
});

export const residence = pgTable("residence", {
  ...record(),
  kind: text({ enum: ["USUAL", "TEMPORARY", "NONE"] }).notNull(),
  postcode: text(),
  homeKey: text("home_key").generatedAlwaysAs(sql`upper(replace(postcode, ' ', ''))`),
});
