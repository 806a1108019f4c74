import { boolean, date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** A figure as it was reported. Added to, never changed. */
export const sealedFigure = pgTable("sealed_figure", {
  id: uuid().primaryKey(),
  organisationId: text("organisation_id").notNull(),
  questionHash: text("question_hash").notNull(),
  number: integer().notNull(),
  replacesId: uuid("replaces_id"),
  indicatorId: text("indicator_id").notNull(),
  definitionVersion: integer("definition_version").notNull(),
  definitionHash: text("definition_hash").notNull(),
  periodId: text("period_id").notNull(),
  areaId: text("area_id"),
  shownTo: text("shown_to", { enum: ["EXACT", "DFE", "NHS_ENGLAND", "LOCAL"] }).notNull(),
  forRecordReaders: boolean("for_record_readers").notNull(),
  asOf: date("as_of", { mode: "string" }).notNull(),
  content: text().notNull(),
  contentHash: text("content_hash").notNull(),
  note: text(),
  sealedBy: text("sealed_by").notNull().default(""),
  sealedAt: timestamp("sealed_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
});
