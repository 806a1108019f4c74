import { sql } from "drizzle-orm";
import { uuidIn } from "../filter.ts";
import { uuidv7 } from "../ids.ts";
import { oneFor } from "../keyed.ts";
import { RowChanged } from "../lost-race.ts";
import { columnsOf, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { legalHold } from "./rights.table.ts";

export type LegalHoldRow = typeof legalHold.$inferSelect;

/** For each id the hold, or `null` when the caller governs none such. */
export async function findHoldsByIds(db: ScopedDb, ids: readonly string[]): Promise<(LegalHoldRow | null)[]> {
  const [byId] = uuidIn(sql`${legalHold.id}`, ids);
  const rows = await rowsOf<LegalHoldRow>(db, sql`select ${columnsOf(legalHold)} from ${legalHold} where ${byId}`);
  return oneFor(ids, rows, (row) => row.id);
}

/** Places a hold; resolves to its id. */
export async function insertHold(
  db: ScopedDb,
  { id: childId, authorityId }: { readonly id: string; readonly authorityId: string },
  reason: string,
): Promise<string> {
  const id = uuidv7();
  await db.execute(
    sql`insert into legal_hold (id, child_id, authority_id, reason) values (${id}, ${childId}, ${authorityId}, ${reason})`,
  );
  return id;
}

/** Lifts the hold. Throws {@link RowChanged} when another did meanwhile. */
export async function liftHold(db: ScopedDb, hold: LegalHoldRow, reason: string): Promise<void> {
  const written = await rowsOf(
    db,
    sql`update ${legalHold} set lifted_at = now(), lifted_by = current_setting('cic.subject'), lift_reason = ${reason}, version = version + 1
      where id = ${hold.id} and version = ${hold.version} and lifted_at is null returning id`,
  );
  if (written.length === 0) throw new RowChanged("the hold was lifted meanwhile");
}
