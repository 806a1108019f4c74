import type { Day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { rowsOf } from "../page.ts";
import { type ScopedDb, withScope } from "../scope.ts";
import { canonical, contentHash, NOTHING_BEFORE, sealHash } from "./canonical.ts";

/** Entries that are filed in one transaction, and of an organisation that are sealed in one. */
const BATCH = 2_000;
/** Tables are made for so many months ahead. */
const MONTHS_AHEAD = 3;

/** Runs `work` in one transaction as the role that seals entries and checks seals. */
export function asSealer<T>(
  database: Database,
  mode: "read" | "write",
  work: (db: ScopedDb) => Promise<T>,
  statementTimeoutMs?: number,
): Promise<T> {
  const scope = { organisationId: null, subject: "audit", requestId: "audit", today: "2000-01-01" as Day };
  return withScope(
    database,
    scope,
    mode,
    async (db, session) => {
      await session.exec("set local role cic_seal");
      return work(db);
    },
    statementTimeoutMs,
  );
}

/** The last seal of a chain: kept elsewhere, it tells when a tail is cut off. */
export interface AuditHead {
  readonly organisation: string;
  readonly number: number;
  /** In hexadecimal digits. */
  readonly hash: string;
}

/**
 * Files and seals what was written since the last time, organisation by organisation, and resolves to the heads that moved. Any number of
 * sealers may run at once: an organisation whose chain another one holds is passed by. Entries are sealed in the order of their ids as
 * far as they are committed; one that is committed late comes later in the chain.
 */
export async function sealAudit(database: Database, isOver: () => boolean = () => false): Promise<AuditHead[]> {
  await asSealer(database, "write", (db) => db.execute(sql`select make_audit_months(${MONTHS_AHEAD})`));
  for (let filed = BATCH; filed === BATCH && !isOver(); ) filed = await asSealer(database, "write", fileBatch);
  const waiting = await asSealer(database, "read", (db) =>
    rowsOf<{ id: string }>(db, sql`select distinct organisation_id as id from audit_unsealed order by 1`),
  );
  const moved: AuditHead[] = [];
  for (const { id } of waiting) {
    let head: AuditHead | undefined;
    for (let batch = BATCH; batch === BATCH && !isOver(); ) {
      const sealed = await asSealer(database, "write", (db) => sealBatch(db, id));
      if (sealed === undefined) break;
      batch = sealed.count;
      head = sealed.head;
    }
    if (head !== undefined) moved.push(head);
  }
  return moved;
}

/** Files what was noted, so many entries of it. */
async function fileBatch(db: ScopedDb): Promise<number> {
  const [row] = await rowsOf<{ filed: number }>(db, sql`select file_audit(${BATCH}) as filed`);
  return row?.filed ?? 0;
}

async function sealBatch(
  db: ScopedDb,
  organisationId: string,
): Promise<{ readonly count: number; readonly head: AuditHead } | undefined> {
  const [lock] = await rowsOf<{ held: boolean }>(
    db,
    sql`select pg_try_advisory_xact_lock(hashtextextended('audit ' || ${organisationId}::text, 0)) as held`,
  );
  if (lock?.held !== true) return undefined;
  const entries = await rowsOf<{ id: string; at: string; text: string | null }>(
    db,
    sql`select u.entry_id::text as id, u.occurred_at::text as at, ${canonical} as text
      from audit_unsealed u join audit_entry e on e.occurred_at = u.occurred_at and e.id = u.entry_id
      where u.organisation_id = ${organisationId} order by u.entry_id limit ${BATCH}`,
  );
  if (entries.length === 0) return undefined;
  const [last] = await rowsOf<{ number: string; hash: string }>(
    db,
    sql`select number::text as number, encode(hash, 'hex') as hash from audit_chain where organisation_id = ${organisationId}`,
  );
  let number = Number(last?.number ?? 0);
  let hash: Buffer = last === undefined ? NOTHING_BEFORE : Buffer.from(last.hash, "hex");
  const seals = entries.map(({ id, at, text }) => {
    const content = contentHash(text as string);
    number += 1;
    hash = sealHash(hash, organisationId, number, content);
    return { number, id, at, content: content.toString("hex"), hash: hash.toString("hex") };
  });
  await db.execute(sql`
    with said as materialized (
      select * from json_to_recordset(${JSON.stringify(seals)}::json) as s(number bigint, id bigint, at timestamptz, content text, hash text)),
    sealed as (
      insert into audit_seal (organisation_id, number, entry_id, occurred_at, content, hash)
      select ${organisationId}, number, id, at, decode(content, 'hex'), decode(hash, 'hex') from said),
    done as (delete from audit_unsealed u using said where u.entry_id = said.id)
    insert into audit_chain (organisation_id, number, hash)
    select ${organisationId}, number, decode(hash, 'hex') from said order by number desc limit 1
    on conflict (organisation_id) do update set number = excluded.number, hash = excluded.hash, sealed_at = now()`);
  return { count: entries.length, head: { organisation: organisationId, number, hash: hash.toString("hex") } };
}

/** The head of every chain, as it is kept beside it. */
export const auditHeads = (database: Database): Promise<AuditHead[]> =>
  asSealer(database, "read", (db) =>
    rowsOf<AuditHead>(
      db,
      sql`select organisation_id as organisation, number::float8 as number, encode(hash, 'hex') as hash from audit_chain order by 1`,
    ),
  );
