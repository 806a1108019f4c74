import {
  EXPORT_KINDS,
  type ExportMetadata,
  type ExportQuestion,
  type SubjectAccessCopy,
} from "@cic/domain/exports/export-question";
import { bigint, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** A file that somebody asked for. */
export const exportTable = pgTable("export", {
  id: uuid().primaryKey(),
  organisationId: text("organisation_id").notNull(),
  requestedBy: text("requested_by").notNull().default(""),
  role: text().notNull(),
  kind: text({ enum: EXPORT_KINDS }).notNull(),
  question: jsonb().$type<ExportQuestion>().notNull(),
  state: text({ enum: ["REQUESTED", "RUNNING", "READY", "FAILED"] })
    .notNull()
    .default("REQUESTED"),
  failedBecause: text("failed_because", { enum: ["NOT_ALLOWED", "NOT_ANSWERED", "GIVEN_UP"] }),
  rowsWritten: integer("rows_written").notNull().default(0),
  rowsExpected: integer("rows_expected"),
  attempts: integer().notNull().default(0),
  lease: uuid(),
  leasedUntil: instant("leased_until"),
  contentHash: text("content_hash"),
  bytes: bigint({ mode: "number" }),
  children: integer(),
  metadata: jsonb().$type<ExportMetadata | SubjectAccessCopy>(),
  requestedAt: instant("requested_at").notNull().defaultNow(),
  finishedAt: instant("finished_at"),
  expiresAt: instant("expires_at"),
});

/** Whom a file names. */
export const exportChild = pgTable(
  "export_child",
  {
    exportId: uuid("export_id").notNull(),
    childId: uuid("child_id").notNull(),
    authorityId: text("authority_id").notNull(),
  },
  (row) => [primaryKey({ columns: [row.exportId, row.childId] })],
);
