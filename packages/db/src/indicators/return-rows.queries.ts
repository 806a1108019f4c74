import { sql } from "drizzle-orm";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** The rows of a module of an authority's return for a year, as they were told; the caller sees those of its own children. */
export async function listReturnRows(
  db: ScopedDb,
  authorityId: string,
  module: string,
  year: number,
): Promise<{ readonly childId: string; readonly cells: Record<string, string> }[]> {
  return rowsOf(
    db,
    sql`select r.child_id as "childId", r.cells from return_row r where r.authority_id = ${authorityId} and r.module = ${module} and r.year = ${year}
      and r.superseded_at is null and not r.removed order by r.cells ->> 'CHILD', r.row_key`,
  );
}
