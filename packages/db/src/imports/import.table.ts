import { sql } from "drizzle-orm";
import { bigint, boolean, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** The cells of a row as they came, by column. */
export type Cells = Readonly<Record<string, string>>;

/** How often each validation rule failed or could not be evaluated over the whole import. */
export interface ImportSummary {
  readonly rules?: Readonly<Record<string, { failed: number; notEvaluated: number; reasons: string[] }>>;
}

/** Files of one authority's return on their way into the record. */
export const importTable = pgTable("import", {
  id: uuid().primaryKey(),
  authorityId: text("authority_id").notNull(),
  format: text({ enum: ["SSDA903"] }).notNull(),
  year: integer().notNull(),
  status: text({
    enum: ["AWAITING_FILES", "STAGING", "STAGED", "APPLYING", "APPLIED", "REFUSED", "DISCARDED"],
  }).notNull(),
  summary: jsonb().$type<ImportSummary>().notNull().default({}),
  createdBy: text("created_by").notNull(),
  createdAt: instant("created_at").notNull().defaultNow(),
  stagedAt: instant("staged_at"),
  appliedAt: instant("applied_at"),
  appliedBy: text("applied_by"),
  version: integer().notNull().default(1),
});

export const importFile = pgTable("import_file", {
  importId: uuid("import_id").notNull(),
  authorityId: text("authority_id").notNull(),
  name: text().notNull(),
  bytes: bigint({ mode: "number" }).notNull(),
  form: text({ enum: ["CSV", "XML"] }),
  rowsRead: integer("rows_read").notNull().default(0),
  /** Rows and problems: where reading goes on after it was cut short. */
  itemsRead: integer("items_read").notNull().default(0),
  complete: boolean().notNull().default(false),
});

export const importRow = pgTable("import_row", {
  id: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  importId: uuid("import_id").notNull(),
  authorityId: text("authority_id").notNull(),
  file: text().notNull(),
  /** Number of the row in its file, from 1; what could not be read as a row has numbers too. */
  ordinal: integer().notNull(),
  line: integer().notNull(),
  module: text().notNull(),
  childLocalId: text("child_local_id").notNull(),
  /** What makes the row one of its child and module, such as the day an episode began. */
  rowKey: text("row_key").notNull(),
  cells: jsonb().$type<Cells>().notNull(),
  status: text({ enum: ["PENDING", "NEW", "CHANGED", "UNCHANGED", "ERROR", "DECISION"] }).notNull(),
  reason: text(),
  comparedWith: text("compared_with"),
  review: text({ enum: ["PENDING", "ACCEPTED", "REJECTED"] })
    .notNull()
    .default("ACCEPTED"),
  /** It names a child whose identity was sealed later: no request reads it any more. */
  sealed: boolean().notNull().default(false),
});

export const importFinding = pgTable("import_finding", {
  importId: uuid("import_id").notNull(),
  id: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  authorityId: text("authority_id").notNull(),
  file: text().notNull(),
  ordinal: integer(),
  line: integer(),
  column: text("column_name"),
  code: text().notNull(),
  severity: text({ enum: ["FATAL", "BLOCKING", "RULE", "QUERY"] }).notNull(),
  message: text().notNull(),
  /** Of a row that is. */
  sealed: boolean().notNull().default(false),
});

/** The rows of each year's return as they were last applied. */
export const returnRow = pgTable("return_row", {
  id: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  module: text().notNull(),
  rowKey: text("row_key").notNull(),
  year: integer().notNull(),
  cells: jsonb().$type<Cells>().notNull(),
  /** Of a row of OC2: what it says of health, without who it is of. */
  oc2: jsonb().$type<Cells>().generatedAlwaysAs(sql`oc2_outcomes(module, cells)`),
  /** Taken back: an earlier year's row does not speak for it. */
  removed: boolean().notNull().default(false),
  importId: uuid("import_id").notNull(),
  file: text().notNull(),
  line: integer().notNull(),
  recordedAt: instant("recorded_at").notNull().defaultNow(),
  supersededAt: instant("superseded_at"),
});
