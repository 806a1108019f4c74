import { bigint, boolean, customType, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** Of an entry, what those see who see one of its children. */
export const shownOfEntry = {
  id: bigint({ mode: "number" }).notNull().default(0),
  occurredAt: instant("occurred_at").notNull().defaultNow(),
  kind: text({ enum: ["READ", "WRITE", "DELIVERY"] }).notNull(),
  /** For whom the caller acted, and whose chain it is in. */
  organisationId: text("organisation_id").notNull(),
  role: text(),
  purpose: text(),
  requestId: text("request_id"),
  operation: text(),
  documentHash: text("document_hash"),
  record: text(),
  recordId: text("record_id"),
};

/** What one operation read, or one change of one row. Added to, never changed; a table for each month. */
export const auditEntry = pgTable("audit_entry", {
  ...shownOfEntry,
  subject: text().notNull(),
  childIds: uuid("child_ids").array().notNull(),
});

/** What was read since entries were filed last, as it was noted: the children are those who were said, whether or not they exist. */
export const auditUnfiled = pgTable("audit_unfiled", {
  ...shownOfEntry,
  subject: text().notNull(),
  childIds: uuid("child_ids").array().notNull(),
});

/** The children of an entry, a row for each. */
export const auditChild = pgTable("audit_child", {
  entryId: bigint("entry_id", { mode: "number" }).notNull(),
  occurredAt: instant("occurred_at").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  organisationId: text("organisation_id").notNull(),
});

/** What a row said before and after a change. */
export const auditChange = pgTable("audit_change", {
  entryId: bigint("entry_id", { mode: "number" }).notNull(),
  occurredAt: instant("occurred_at").notNull(),
  organisationId: text("organisation_id").notNull(),
  clinical: boolean().notNull(),
  before: jsonb(),
  after: jsonb(),
});

/** Entries that wait to be sealed. */
export const auditUnsealed = pgTable("audit_unsealed", {
  entryId: bigint("entry_id", { mode: "number" }).notNull(),
  occurredAt: instant("occurred_at").notNull(),
  organisationId: text("organisation_id").notNull(),
});

/** An organisation's entries in the order in which they were sealed. */
export const auditSeal = pgTable("audit_seal", {
  organisationId: text("organisation_id").notNull(),
  number: bigint({ mode: "number" }).notNull(),
  entryId: bigint("entry_id", { mode: "number" }).notNull(),
  occurredAt: instant("occurred_at").notNull(),
  content: bytea().notNull(),
  hash: bytea().notNull(),
});

/** The head of each organisation's chain. */
export const auditChain = pgTable("audit_chain", {
  organisationId: text("organisation_id").notNull(),
  number: bigint({ mode: "number" }).notNull(),
  hash: bytea().notNull(),
  sealedAt: instant("sealed_at").notNull().defaultNow(),
});
