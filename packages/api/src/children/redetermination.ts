import { type DeterminationRow, findDeterminationsByIds } from "@cic/db/determinations/determination.queries";
import type { Context } from "../context.ts";

/** What a change to the facts did to who is responsible, read after it was written. */
export async function redeterminationOf(
  context: Context,
  changed: readonly string[],
): Promise<{ changed: DeterminationRow[] }> {
  if (changed.length === 0) return { changed: [] };
  const found = await context.read((db) => findDeterminationsByIds(db, changed));
  return { changed: found.filter((row) => row != null) };
}
