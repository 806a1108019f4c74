import { sql } from "drizzle-orm";
import { RowChanged } from "../lost-race.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/**
 * Asked after a row that refers to the child was written, which waits for whoever changes the child's record: throws
 * {@link RowChanged} when that one made another determination than the one that was decided on.
 */
export async function stillStands(db: ScopedDb, determinationId: string): Promise<void> {
  const standing = await rowsOf(
    db,
    sql`select from determination where id = ${determinationId} and superseded_at is null`,
  );
  if (standing.length === 0) throw new RowChanged("a determination was superseded by another transaction");
}
