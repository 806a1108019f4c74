import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";

/**
 * What of an entry is sealed, as one text: each of its columns, its children as they are listed for their readers, and what it changed.
 * The text is made by this expression and hashed here, by who seals and by who checks alike: no function of the database is trusted.
 */
export const canonical = sql`jsonb_build_array(e.id, (extract(epoch from e.occurred_at) * 1000000)::bigint, e.kind, e.organisation_id,
    e.subject, e.role, e.purpose, e.request_id, e.operation, e.document_hash, e.record, e.record_id, to_jsonb(e.child_ids),
    (select jsonb_agg(jsonb_build_array(c.child_id, c.authority_id, c.organisation_id) order by c.child_id)
      from audit_child c where c.occurred_at = e.occurred_at and c.entry_id = e.id),
    (select jsonb_build_array(c.organisation_id, c.clinical, c.before, c.after)
      from audit_change c where c.occurred_at = e.occurred_at and c.entry_id = e.id))::text`;

/** The hash before the first. */
export const NOTHING_BEFORE: Buffer = Buffer.alloc(32);

/** The hash of what an entry says. */
export const contentHash = (text: string): Buffer => createHash("sha256").update(text).digest();

/** The hash of a seal: of the one before it, of its place, and of what the entry says. */
export const sealHash = (before: Buffer, organisationId: string, number: number, content: Buffer): Buffer =>
  createHash("sha256").update(before).update(`${organisationId} ${number}\n`).update(content).digest();
