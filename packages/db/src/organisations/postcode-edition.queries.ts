import { sql } from "drizzle-orm";
import type { Drizzle } from "../database.ts";

const PREFIX = "postcode edition ";

/** Records that an edition of the postcode directory was loaded whole. */
export async function recordPostcodeEdition(db: Drizzle, vintage: string, rows: number): Promise<void> {
  await db.execute(
    sql`insert into reference_load (dataset, sha256, rows) values (${PREFIX + vintage}, '', ${rows})
      on conflict (dataset) do update set rows = excluded.rows, loaded_at = now()`,
  );
}

/** Whether a whole edition is loaded, and not only the sample that the project ships: else "not found" says nothing. */
export async function isPostcodeDirectoryLoaded(db: Drizzle): Promise<boolean> {
  const { rows } = (await db.execute(
    sql`select exists (select 1 from reference_load where dataset like ${`${PREFIX}%`}) as loaded`,
  )) as unknown as { rows: { loaded: boolean }[] };
  return rows[0]?.loaded === true;
}
