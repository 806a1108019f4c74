import { date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** Of a sealed record what its authority's information governance is told: that there is one. */
export const shownOfIdentity = {
  id: uuid().primaryKey(),
  authorityId: text("authority_id").notNull(),
  adoptedOn: date("adopted_on").notNull(),
  reason: text().notNull(),
  sealedBy: text("sealed_by").notNull(),
  sealedAt: instant("sealed_at").notNull().defaultNow(),
};

/** The record from before an adoption order. No request reads whose it is. */
export const sealedIdentity = pgTable("sealed_identity", {
  ...shownOfIdentity,
  childId: uuid("child_id").notNull(),
  localId: text("local_id").notNull(),
  parties: text("parties").array().notNull(),
});

/** Which record comes after the order. No request reads it. */
export const sealedLink = pgTable("sealed_link", {
  identityId: uuid("identity_id").primaryKey(),
  afterChildId: uuid("after_child_id").notNull(),
});

export const shownOfMatch = {
  id: uuid().primaryKey().defaultRandom(),
  identityId: uuid("identity_id").notNull(),
  authorityId: text("authority_id").notNull(),
  matchedBy: text("matched_by", { enum: ["LOCAL_ID", "NHS_NUMBER", "UPN"] }).notNull(),
  foundAt: instant("found_at").notNull().defaultNow(),
};

/** That a record was made which names a sealed one. */
export const sealedMatch = pgTable("sealed_match", {
  ...shownOfMatch,
  foundChildId: uuid("found_child_id").notNull(),
});

/** Of an opening everything but whether something was found. */
export const shownOfOpening = {
  id: uuid().primaryKey(),
  organisationId: text("organisation_id").notNull(),
  subject: text().notNull(),
  role: text().notNull(),
  askedBy: text("asked_by", { enum: ["CHILD_ID", "NHS_NUMBER"] }).notNull(),
  reason: text().notNull(),
  minutes: integer().notNull(),
  askedAt: instant("asked_at").notNull(),
  decision: text({ enum: ["APPROVED", "REFUSED"] }),
  decidedBy: text("decided_by"),
  decidedAt: instant("decided_at"),
  endsAt: instant("ends_at"),
  outcome: text({ enum: ["JUSTIFIED", "NOT_JUSTIFIED", "TAKEN_FURTHER"] }),
  reviewNote: text("review_note"),
  reviewedAt: instant("reviewed_at"),
  reviewedBy: text("reviewed_by"),
  version: integer().notNull().default(1),
};

/** That somebody asked to see what is sealed, what another decided, and the review of it. */
export const sealedOpening = pgTable("sealed_opening", {
  ...shownOfOpening,
  childId: uuid("child_id"),
  authorityId: text("authority_id"),
  identityId: uuid("identity_id"),
  requestId: text("request_id"),
});
