import { date, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Why an organisation may see a child, and when. Superseded, never deleted. */
export const accessRelation = pgTable("access_relation", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  /** The child's responsible authority, which writes the row. */
  authorityId: text("authority_id").notNull(),
  organisationId: text("organisation_id").notNull(),
  basis: text({ enum: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "AREA_LA", "PROVIDER"] }).notNull(),
  validFrom: date("valid_from").notNull(),
  validUntil: date("valid_until"),
  cause: text({ enum: ["CHILD", "PLACEMENT", "DETERMINATION", "REQUEST"] }).notNull(),
  causeId: uuid("cause_id").notNull(),
  recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  supersededAt: timestamp("superseded_at", { withTimezone: true, mode: "string" }),
});
