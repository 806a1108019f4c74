import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { canonical, contentHash, NOTHING_BEFORE, sealHash } from "./canonical.ts";
import { type AuditHead, asSealer } from "./seal.writes.ts";

const BATCH = 5_000;

/** What is wrong with one entry or its seal. */
export interface AuditFault {
  readonly organisation: string;
  readonly fault: /** The entry says another thing than when it was sealed. */
    | "EDITED"
    /** The entry of a seal is gone. */
    | "DELETED"
    /** The entry says what another one said, or its seal stands at another place. */
    | "MOVED"
    /** There is no seal of this number, though there are later ones. */
    | "SEAL_DELETED"
    /** The chain is shorter than it was, or another one than a head that was kept. */
    | "CUT"
    /** The entry is neither sealed nor waits to be. */
    | "NOT_SEALED";
  /** Place in the organisation's chain; null of an entry without one. */
  readonly number: number | null;
  readonly entryId: number | null;
}

export interface AuditVerified {
  readonly organisations: number;
  readonly sealed: number;
  /** Sealed entries whose values were erased with a child's record: their seals stand, and what they said cannot be checked any more. */
  readonly redacted: number;
  /** Entries that wait to be filed or sealed. */
  readonly waiting: number;
  readonly faults: readonly AuditFault[];
}

interface Sealed {
  readonly number: number;
  readonly id: number;
  readonly content: string;
  readonly hash: string;
  readonly text: string | null;
  /** Its values are gone, by an erasure that the audit itself tells of. */
  readonly redacted: boolean;
}

/**
 * An entry's values may be gone when the erasure is on record and the audit tells, sealed like everything else, of the deletion of that
 * child: who takes values out and says they were erased leaves no such entry.
 */
const redacted = sql`exists (select from audit_redaction r join erasure x on x.id = r.erasure_id
    join audit_child c on c.child_id = x.erased_id
    join audit_entry d on d.occurred_at = c.occurred_at and d.id = c.entry_id and d.record = 'child' and d.operation = 'decideErasure'
    where r.occurred_at = e.occurred_at and r.entry_id = e.id and x.erased_id = any(e.child_ids))
  and exists (select from audit_change v where v.occurred_at = e.occurred_at and v.entry_id = e.id and v.before is null and v.after is null)`;

/**
 * Computes every chain anew from what the entries say, in one moment, and says of each row that is not as it was sealed which it is.
 * `kept` are heads from elsewhere: without them the tail of a chain can be cut off, with its head here, and nobody finds out.
 */
export function verifyAudit(database: Database, kept: readonly AuditHead[] = []): Promise<AuditVerified> {
  return asSealer(database, "read", (db) => verify(db, kept), 600_000);
}

async function verify(db: ScopedDb, kept: readonly AuditHead[]): Promise<AuditVerified> {
  const chains = await rowsOf<AuditHead>(
    db,
    sql`select coalesce(s.organisation_id, c.organisation_id) as organisation, coalesce(c.number, 0)::float8 as number,
        coalesce(encode(c.hash, 'hex'), '') as hash
      from (select distinct organisation_id from audit_seal) s full join audit_chain c using (organisation_id) order by 1`,
  );
  const known = new Set(chains.map(({ organisation }) => organisation));
  const cutWhole = kept.filter(({ organisation, number }) => number > 0 && !known.has(organisation));
  const faults: AuditFault[] = cutWhole.map(({ organisation, number }) => cut(organisation, number));
  let sealed = 0;
  let redactedInAll = 0;
  for (const head of chains) {
    const heads = [head, ...kept.filter(({ organisation }) => organisation === head.organisation)];
    const chain = await verifyChain(db, head.organisation, heads);
    sealed += chain.sealed;
    redactedInAll += chain.redacted;
    faults.push(...chain.faults);
  }
  const lost = await rowsOf<{ organisation: string; id: number }>(
    db,
    sql`select e.organisation_id as organisation, e.id::float8 as id from audit_entry e
      where not exists (select from audit_seal s where s.entry_id = e.id)
        and not exists (select from audit_unsealed u where u.entry_id = e.id) order by e.id`,
  );
  const gone = await rowsOf<{ organisation: string; id: number }>(
    db,
    sql`select u.organisation_id as organisation, u.entry_id::float8 as id from audit_unsealed u
      where not exists (select from audit_entry e where e.occurred_at = u.occurred_at and e.id = u.entry_id) order by u.entry_id`,
  );
  faults.push(
    ...lost.map(({ organisation, id }) => ({ organisation, fault: "NOT_SEALED" as const, number: null, entryId: id })),
    ...gone.map(({ organisation, id }) => ({ organisation, fault: "DELETED" as const, number: null, entryId: id })),
  );
  const [waiting] = await rowsOf<{ n: number }>(
    db,
    sql`select (select count(*) from audit_unsealed) + (select count(*) from audit_unfiled)::float8 as n`,
  );
  return { organisations: chains.length, sealed, redacted: redactedInAll, waiting: waiting?.n ?? 0, faults };
}

const cut = (organisation: string, number: number): AuditFault => ({
  ...{ organisation, fault: "CUT" as const, number, entryId: null },
});

async function verifyChain(db: ScopedDb, organisation: string, heads: readonly AuditHead[]) {
  const faults: AuditFault[] = [];
  /** Of entries that say another thing: what they say now. */
  const changed: { readonly row: Sealed; readonly says: string }[] = [];
  const fault = (kind: AuditFault["fault"], number: number, entryId: number | null = null) =>
    faults.push({ organisation, fault: kind, number, entryId });
  /** Null behind a gap: the next seal is then taken as it stands. */
  let before: Buffer | null = NOTHING_BEFORE;
  let number = 0;
  let sealed = 0;
  let redactedHere = 0;
  for (;;) {
    const rows: Sealed[] = await rowsOf<Sealed>(
      db,
      sql`select s.number::float8 as number, s.entry_id::float8 as id, encode(s.content, 'hex') as content,
          encode(s.hash, 'hex') as hash, case when e.id is not null then ${canonical} end as text,
          e.id is not null and ${redacted} as redacted
        from (select * from audit_seal where organisation_id = ${organisation} and number > ${number} order by number limit ${BATCH}) s
        left join audit_entry e on e.occurred_at = s.occurred_at and e.id = s.entry_id order by s.number`,
    );
    for (const row of rows) {
      for (number += 1; number < row.number; number += 1) {
        fault("SEAL_DELETED", number);
        before = null;
      }
      const says = row.text === null ? null : contentHash(row.text).toString("hex");
      const hash = before && sealHash(before, organisation, number, Buffer.from(row.content, "hex")).toString("hex");
      if (says === null) fault("DELETED", number, row.id);
      else if (says !== row.content && row.redacted) redactedHere += 1;
      else if (says !== row.content) changed.push({ row, says });
      else if (hash !== null && hash !== row.hash) fault("MOVED", number, row.id);
      if (heads.some((head) => head.number === number && head.hash !== row.hash)) fault("CUT", number);
      before = Buffer.from(row.hash, "hex");
      sealed += 1;
    }
    if (rows.length < BATCH) break;
  }
  const said = new Set(changed.map(({ row }) => row.content));
  for (const { row, says } of changed) fault(said.has(says) ? "MOVED" : "EDITED", row.number, row.id);
  // Of the first that is missing: how many there were, the head says.
  if (heads.some((head) => head.number > number)) fault("CUT", number + 1);
  return { sealed, redacted: redactedHere, faults: faults.sort((a, b) => (a.number ?? 0) - (b.number ?? 0)) };
}
