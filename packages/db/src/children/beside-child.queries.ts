import { type SQL, sql } from "drizzle-orm";
import { type Beside, besideRow, type NeedOfAll, type NeedOfChild, needs, needsOfAll } from "../compiled/needs.ts";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** As a column: what is read of the child of this id. */
export const besideChild = (id: SQL, ofChild: readonly NeedOfChild[]): SQL =>
  besideRow(ofChild.map((name) => needs[name](id)));

/** For each child, by an id of today's, what is read of them, in one statement; with the first of them what is read once for them all. */
export async function findBesideChildren(
  db: ScopedDb,
  ids: readonly string[],
  ofChild: readonly NeedOfChild[],
  ofAll: readonly NeedOfAll[] = [],
): Promise<Beside[]> {
  if (ids.length === 0) return [];
  const once = ofAll.map((name) => ({ name, key: sql`null`, value: needsOfAll[name](sql`${textArray(ids)}::uuid[]`) }));
  const rows = await rowsOf<{ beside: Beside; once: Beside | null }>(
    db,
    sql`select ${besideChild(sql`asked.id`, ofChild)} as beside, case when n = 1 then ${besideRow(once)} end as once
      from unnest(${textArray(ids)}::uuid[]) with ordinality asked(id, n) order by n`,
  );
  return rows.map(({ beside, once }) => ({ ...beside, ...once }));
}
