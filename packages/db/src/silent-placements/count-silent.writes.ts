import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { SILENCES, type Silence, type SilentCount } from "@cic/domain/silent-placements/release";
import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { countSilentOfAuthority } from "../notices/silent-placement.queries.ts";
import { rowsOf } from "../page.ts";
import { type FiguresDb, type ScopedDb, withFigures, withScope } from "../scope.ts";

/**
 * Counts, once in the month of `today` for each authority, the placements of which an ICB was not told: as each of them, because
 * row-level security binds whoever counts. Resolves to how many authorities were counted now. Several at once count each once, and
 * one that is cut short is gone on with by the next.
 */
export async function countSilentPlacements(database: Database, directory: Directory, today: Day): Promise<number> {
  const month = firstOf(today);
  const service = { subject: "the service", requestId: "count silent placements", today };
  const { counts } = await withFigures(database, service, (db) => findCountedMonth(db, month));
  const counted = new Set(counts.map(({ authorityId }) => authorityId));
  let done = 0;
  for (const { id, kind } of directory.organisations) {
    if (kind !== "LOCAL_AUTHORITY" || counted.has(id) || !directory.existsOn(id, today)) continue;
    done += await withScope(database, { ...service, organisationId: id }, "write", (db) =>
      countOne(db, id, month, today),
    );
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

/** The raw counts of a month: of the latest of which anything was counted, where none is named. */
export interface CountedMonth {
  /** Null when none is named, and nothing was ever counted. */
  readonly month: Day | null;
  readonly counts: readonly SilentCount[];
}

/** As the role that shows them after disclosure control. */
export async function findCountedMonth(db: FiguresDb, month: string | null): Promise<CountedMonth> {
  const rows = await rowsOf<{ month: Day | null } & (SilentCount | { authorityId: null })>(
    db,
    sql`select asked.month::text as month, c.authority_id as "authorityId", c.silence, c.placements
      from (select coalesce(${month}::date, (select max(month) from silent_placement_count)) as month) asked
      left join silent_placement_count c on c.month = asked.month`,
  );
  return {
    month: rows[0]?.month ?? null,
    counts: rows.flatMap(({ month: _, ...row }) => (row.authorityId === null ? [] : [row])),
  };
}

const firstOf = (today: Day): string => `${today.slice(0, 7)}-01`;
