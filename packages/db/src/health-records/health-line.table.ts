import { HEALTH_LINE_KINDS, HEALTH_LINE_SOURCES, HEALTH_LINE_VALUES } from "@cic/domain/health-records/health-line";
import { SDQ_RATERS, SDQ_REASONS } from "@cic/domain/health-records/sdq";
import { date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** What is known of one thing of a child's health: dated, or of a year. */
export const healthLine = pgTable("health_line", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  kind: text({ enum: HEALTH_LINE_KINDS }).notNull(),
  value: text({ enum: HEALTH_LINE_VALUES }).notNull(),
  onDay: date("on_day"),
  /** The year that ends on 31 March of it, in which the line is undated. */
  ofYear: integer("of_year"),
  effectiveOn: date("effective_on").notNull(),
  source: text({ enum: HEALTH_LINE_SOURCES }).notNull(),
  sdqRater: text("sdq_rater", { enum: SDQ_RATERS }),
  sdqTotal: integer("sdq_total"),
  sdqEmotional: integer("sdq_emotional"),
  sdqConduct: integer("sdq_conduct"),
  sdqHyperactivity: integer("sdq_hyperactivity"),
  sdqPeer: integer("sdq_peer"),
  sdqProsocial: integer("sdq_prosocial"),
  sdqReason: text("sdq_reason", { enum: SDQ_REASONS }),
  importId: uuid("import_id"),
  recordedById: text("recorded_by_id").notNull(),
  recordedBy: text("recorded_by").notNull().default(""),
  supersededAt: instant("superseded_at"),
  voidedAt: instant("voided_at"),
  voidReason: text("void_reason"),
  version: integer().notNull().default(1),
  createdAt: instant("created_at").notNull().defaultNow(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});
