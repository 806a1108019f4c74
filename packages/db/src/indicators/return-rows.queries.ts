import { sql } from "drizzle-orm";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** The rows of a module of an authority's return for a year, as they were told; the caller sees those of its own children. */
export async function listReturnRows(
  db: ScopedDb,
  authorityId: string,
  module: string,
  year: number,
): Promise<Record<string, string>[]> {
  const rows = await rowsOf<{ cells: Record<string, string> }>(
    db,
    sql`select r.cells from return_row r where r.authority_id = ${authorityId} and r.module = ${module} and r.year = ${year}
      and r.superseded_at is null and not r.removed order by r.cells ->> 'CHILD', r.row_key`,
  );
  return rows.map(({ cells }) => cells);
}
