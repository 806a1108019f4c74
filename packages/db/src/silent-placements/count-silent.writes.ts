import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { SILENCES, type Silence, type SilentCount } from "@cic/domain/silent-placements/release";
import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { countSilentOfAuthority } from "../notices/silent-placement.queries.ts";
import { rowsOf } from "../page.ts";
import { type ScopedDb, withScope } from "../scope.ts";

/**
 * Counts, once in the month of `today` for each authority, the placements of which an ICB was not told: as each of them, because
 * row-level security binds whoever counts. Resolves to how many authorities were counted now. Several at once count each once, and
 * one that is cut short is gone on with by the next.
 */
export async function countSilentPlacements(database: Database, directory: Directory, today: Day): Promise<number> {
  const month = firstOf(today);
  const counted = new Set((await findSilentCounts(database, month, today)).map(({ authorityId }) => authorityId));
  let done = 0;
  for (const { id, kind } of directory.organisations) {
    if (kind !== "LOCAL_AUTHORITY" || counted.has(id) || !directory.existsOn(id, today)) continue;
    const scope = { organisationId: id, subject: "the service", requestId: "count silent placements", today };
    done += await withScope(database, scope, "write", (db) => countOne(db, id, month, today));
  }
  return done;
}

async function countOne(db: ScopedDb, authorityId: string, month: string, today: Day): Promise<number> {
  const counts = new Map((await countSilentOfAuthority(db)).map((row) => [row.silence, row.count]));
  const rows = SILENCES.map((silence: Silence) => ({ silence, placements: counts.get(silence) ?? 0 }));
  const inserted = await rowsOf(
    db,
    sql`insert into silent_placement_count (authority_id, month, counted_on, silence, placements)
      select ${authorityId}, ${month}::date, ${today}::date, silence, placements
      from json_to_recordset(${JSON.stringify(rows)}::json) r(silence text, placements integer)
      on conflict do nothing returning silence`,
  );
  return inserted.length > 0 ? 1 : 0;
}

/** The raw counts of a month, as the role that shows them after disclosure control. */
export async function findSilentCounts(database: Database, month: string, today: Day): Promise<SilentCount[]> {
  return asFigures(database, today, (db) =>
    rowsOf<SilentCount>(
      db,
      sql`select authority_id as "authorityId", silence, placements from silent_placement_count where month = ${month}::date`,
    ),
  );
}

/** The latest month of which anything was counted. */
export async function findLatestMonth(database: Database, today: Day): Promise<Day | null> {
  const [row] = await asFigures(database, today, (db) =>
    rowsOf<{ month: Day | null }>(db, sql`select max(month)::text as month from silent_placement_count`),
  );
  return row?.month ?? null;
}

const firstOf = (today: Day): string => `${today.slice(0, 7)}-01`;

function asFigures<T>(database: Database, today: Day, work: (db: ScopedDb) => Promise<T>): Promise<T> {
  const scope = { organisationId: null, subject: "figures", requestId: "figures", today };
  return withScope(database, scope, "read", async (db, session) => {
    await session.exec("set local role cic_figures");
    return work(db);
  });
}
