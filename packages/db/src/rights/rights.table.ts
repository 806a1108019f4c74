import { RECTIFICATION_STATES, RECTIFIED_RECORDS } from "@cic/domain/rights/rectification";
import type { ErasureObstacle } from "@cic/domain/rights/retention.rule";
import { boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const ofChild = {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
};

/** That a record is kept, whatever its clock says. */
export const legalHold = pgTable("legal_hold", {
  ...ofChild,
  reason: text().notNull(),
  placedBy: text("placed_by").notNull().default(""),
  placedAt: instant("placed_at").notNull().defaultNow(),
  liftedBy: text("lifted_by"),
  liftedAt: instant("lifted_at"),
  liftReason: text("lift_reason"),
  version: integer().notNull().default(1),
});

/** That a person says that a record of theirs is wrong, and what became of it. */
export const rectification = pgTable("rectification", {
  ...ofChild,
  record: text({ enum: RECTIFIED_RECORDS }).notNull(),
  recordId: uuid("record_id").notNull(),
  statement: text().notNull(),
  askedByThem: boolean("asked_by_them").notNull(),
  askedBy: text("asked_by").notNull().default(""),
  askedAt: instant("asked_at").notNull().defaultNow(),
  receivedOn: date("received_on").notNull(),
  answerBy: date("answer_by").notNull(),
  state: text({ enum: RECTIFICATION_STATES }).notNull().default("OPEN"),
  decisionReason: text("decision_reason"),
  correctionId: uuid("correction_id"),
  decidedBy: text("decided_by"),
  decidedAt: instant("decided_at"),
  version: integer().notNull().default(1),
});

/** That a record be erased; gone with the record when it is. */
export const erasureRequest = pgTable("erasure_request", {
  ...ofChild,
  reason: text().notNull(),
  askedByThem: boolean("asked_by_them").notNull(),
  askedBy: text("asked_by").notNull().default(""),
  askedAt: instant("asked_at").notNull().defaultNow(),
  state: text({ enum: ["OPEN", "REFUSED"] })
    .notNull()
    .default("OPEN"),
  refusedBecause: text("refused_because").array().$type<ErasureObstacle[]>(),
  refusedRule: text("refused_rule"),
  refusedUntil: date("refused_until"),
  decisionNote: text("decision_note"),
  decidedBy: text("decided_by"),
  decidedAt: instant("decided_at"),
  version: integer().notNull().default(1),
});

/** What is left of an erased record. Names nobody. */
export const erasure = pgTable("erasure", {
  id: uuid().primaryKey(),
  authorityId: text("authority_id").notNull(),
  erasedId: uuid("erased_id").notNull(),
  erasedAt: instant("erased_at").notNull().defaultNow(),
  rule: text().notNull(),
  keptUntil: date("kept_until").notNull(),
  askedBy: text("asked_by"),
  approvedBy: text("approved_by").notNull(),
  /** Rows of each table. */
  rowsErased: jsonb("rows_erased").$type<Readonly<Record<string, number>>>().notNull(),
});
