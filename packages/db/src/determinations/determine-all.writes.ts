import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { lockAuthority } from "../imports/import.queries.ts";
import { rowsOf } from "../page.ts";
import { type ScopedDb, withScope } from "../scope.ts";
import { redetermine } from "./redetermine.writes.ts";

/** How much was looked at and changed. */
export interface DeterminedAll {
  readonly children: number;
  /** Determinations that say another thing than the one they supersede. */
  readonly changed: number;
}

export interface DetermineAllOptions {
  readonly today: Day;
  /** Children in one transaction. */
  readonly batchSize?: number;
  /** Told after each batch that was committed. */
  readonly onBatch?: (soFar: DeterminedAll) => void;
}

/** An authority that applies an import holds its lock for as long. */
const STATEMENT_TIMEOUT_MS = 600_000;

/**
 * Determines anew who is responsible for every child, after organisations, practices, postcodes or the rules were loaded. What
 * comes out as it stands is left alone.
 *
 * Every batch is a transaction of a constant number of statements. Cut short, it goes on when it is called again; called once more
 * it changes nothing. It goes authority by authority, as each of them, because row-level security binds the operator's login too.
 */
export async function determineAll(
  database: Database,
  directory: Directory,
  { today, batchSize = 500, onBatch = () => {} }: DetermineAllOptions,
): Promise<DeterminedAll> {
  let soFar: DeterminedAll = { children: 0, changed: 0 };
  for (const { id: authorityId, kind } of directory.organisations) {
    if (kind !== "LOCAL_AUTHORITY") continue;
    const scope = { organisationId: authorityId, subject: "operator", requestId: "commissioning determine", today };
    let after: string | null = null;
    do {
      const batch: Batch = await withScope(
        database,
        scope,
        "write",
        (db) => determineBatch(db, authorityId, after, batchSize, today, directory),
        STATEMENT_TIMEOUT_MS,
      );
      soFar = { children: soFar.children + batch.children, changed: soFar.changed + batch.changed };
      if (batch.children > 0) onBatch(soFar);
      after = batch.last;
    } while (after !== null);
  }
  return soFar;
}

type Batch = DeterminedAll & { readonly last: string | null };

async function determineBatch(
  db: ScopedDb,
  authorityId: string,
  after: string | null,
  size: number,
  today: Day,
  directory: Directory,
): Promise<Batch> {
  const beyond = after === null ? sql`` : sql`and id > ${after}::uuid`;
  const own = sql`select id from child where authority_id = ${authorityId} ${beyond} order by id limit ${size}`;
  if ((await rowsOf(db, own)).length === 0) return { children: 0, changed: 0, last: null };
  // The locks that imports and mutations take: a child may be moved meanwhile.
  await lockAuthority(db, authorityId);
  const ids = (await rowsOf<{ id: string }>(db, sql`${own} for no key update`)).map((row) => row.id);
  const changed = await redetermine(db, { authorityId }, ids, "REFERENCE_DATA", today, directory);
  return { children: ids.length, changed: changed.length, last: ids.length < size ? null : (ids.at(-1) ?? null) };
}
