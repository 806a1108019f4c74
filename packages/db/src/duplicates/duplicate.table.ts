import type { Band, Comparison } from "@cic/domain/duplicates/compare-records";
import type { Verdict, WrittenSince } from "@cic/domain/duplicates/decide";
import { integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** Two records of an authority that may be of one child, and what somebody decided of them. */
export const duplicatePair = pgTable("duplicate_pair", {
  id: uuid().primaryKey(),
  /** The lesser of the two ids. */
  childId: uuid("child_id").notNull(),
  otherChildId: uuid("other_child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  state: text().$type<Verdict | "OPEN" | "NO_LONGER_ALIKE">().notNull(),
  /** In hundredths of a bit. */
  score: integer().notNull(),
  band: text().$type<Band>().notNull(),
  comparisons: jsonb().$type<readonly Comparison[]>().notNull(),
  foundAt: instant("found_at").notNull().defaultNow(),
  decidedBy: text("decided_by"),
  decidedAt: instant("decided_at"),
  reason: text(),
  version: integer().notNull().default(1),
});

/** One merge of two records of a child, and whether it was taken back. */
export const childMerge = pgTable("child_merge", {
  id: uuid().primaryKey(),
  /** Who has the record now: `intoId`, or what that was merged into later. */
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  intoId: uuid("into_id").notNull(),
  formerId: uuid("former_id").notNull(),
  /** By which a later return may still name the child. */
  formerLocalId: text("former_local_id").notNull(),
  reason: text().notNull(),
  mergedBy: text("merged_by").notNull(),
  mergedAt: instant("merged_at").notNull(),
  unmergedAt: instant("unmerged_at"),
  unmergedBy: text("unmerged_by"),
  unmergeReason: text("unmerge_reason"),
  writtenSince: jsonb("written_since").$type<readonly WrittenSince[]>(),
  version: integer().notNull().default(1),
});
