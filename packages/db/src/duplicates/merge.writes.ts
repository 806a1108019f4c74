import { sql } from "drizzle-orm";
import { uuidIn } from "../filter.ts";
import { uuidv7 } from "../ids.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { childMerge } from "./duplicate.table.ts";

export type ChildMergeRow = typeof childMerge.$inferSelect;

/** One of the two records of a merge, locked. */
export interface LockedRecord {
  readonly id: string;
  readonly localId: string;
  readonly version: number;
}

/**
 * Locks records of the authority against every write that refers to them, until the transaction ends; those that the caller does not
 * see are left out. One statement.
 */
export async function lockRecords(db: ScopedDb, authorityId: string, ids: readonly string[]): Promise<LockedRecord[]> {
  return rowsOf<LockedRecord>(
    db,
    sql`select id, local_id as "localId", version from child
      where id = any(${textArray(ids)}::uuid[]) and authority_id = ${authorityId} order by id for update`,
  );
}

/** Rows of two records of which one child has one at a time. `id`s are of the tables' rows. */
export interface MergeConflictRow {
  readonly record: string;
  readonly keptId: string | null;
  readonly formerId: string | null;
}

/** What stands in the way of a merge, by the constraints of every table that names a child. One statement. */
export function findMergeConflicts(db: ScopedDb, keptId: string, formerId: string): Promise<MergeConflictRow[]> {
  return rowsOf<MergeConflictRow>(
    db,
    sql`select record, kept_row as "keptId", former_row as "formerId"
      from merge_conflicts(${keptId}, ${formerId}) order by 1, 2, 3`,
  );
}

/** Rows of the former record that gave way to the kept one's. */
export interface Settled {
  readonly record: string;
  readonly rows: number;
}

/** Merges the former record into the kept one, both locked. Resolves to the merge's id and what gave way. Two statements. */
export async function mergeRecords(
  db: ScopedDb,
  authorityId: string,
  kept: LockedRecord,
  former: LockedRecord,
  reason: string,
  by: string,
): Promise<{ id: string; settled: Settled[] }> {
  const id = uuidv7();
  await db.execute(sql`insert into child_merge (id, child_id, authority_id, into_id, former_id, former_local_id, reason, merged_by, merged_at)
    values (${id}, ${kept.id}, ${authorityId}, ${kept.id}, ${former.id}, ${former.localId}, ${reason}, ${by}, now())`);
  const settled = await rowsOf<Settled>(db, sql`select record, rows from merge_child(${id}) order by 1`);
  return { id, settled };
}

/** Takes a merge back; its row says then what was written since, and with which record it is. One statement. */
export async function unmergeRecords(db: ScopedDb, id: string, reason: string): Promise<void> {
  await db.execute(sql`select unmerge_child(${id}, ${reason})`);
}

/** For each id the merge, or `null` when there is none of a child whom the caller sees. */
export async function findMergesByIds(db: ScopedDb, ids: readonly string[]): Promise<(ChildMergeRow | null)[]> {
  const [byId] = uuidIn(sql`${childMerge.id}`, ids);
  const rows = await rowsOf<ChildMergeRow>(db, sql`select ${columnsOf(childMerge)} from ${childMerge} where ${byId}`);
  return oneFor(ids, rows, (row) => row.id);
}

/** For each child the records that were merged into theirs, the first merge first; also those that were taken back. */
export async function findMergesOfChildren(db: ScopedDb, childIds: readonly string[]): Promise<ChildMergeRow[][]> {
  const [byChild] = uuidIn(sql`${childMerge.childId}`, childIds);
  const rows = await rowsOf<ChildMergeRow>(
    db,
    sql`select ${columnsOf(childMerge)} from ${childMerge} where ${byChild} order by merged_at, id`,
  );
  return allFor(childIds, rows, (row) => row.childId);
}
