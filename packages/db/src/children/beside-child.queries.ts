import { type SQL, sql } from "drizzle-orm";
import { type Beside, besideRow, type NeedOfChild, needs } from "../compiled/needs.ts";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** As a column: what is read of the child of this id. */
export const besideChild = (id: SQL, ofChild: readonly NeedOfChild[]): SQL =>
  besideRow(ofChild.map((name) => needs[name](id)));

/** For each child, by an id of today's, what is read of them, in one statement. */
export async function findBesideChildren(
  db: ScopedDb,
  ids: readonly string[],
  ofChild: readonly NeedOfChild[],
): Promise<Beside[]> {
  const rows = await rowsOf<{ beside: Beside }>(
    db,
    sql`select ${besideChild(sql`asked.id`, ofChild)} as beside from unnest(${textArray(ids)}::uuid[]) with ordinality asked(id, n) order by n`,
  );
  return rows.map(({ beside }) => beside);
}
