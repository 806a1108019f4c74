import { type SQL, sql } from "drizzle-orm";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { recordEvents } from "./event.writes.ts";

/** Children told of in one go. */
const BATCH = 1_000;

/** Told of a child, and no longer seeing them. */
const lostBy = (organisationId: SQL): SQL => sql`not a.gone and not a.named and a.child_id is not null
  and not exists (select from access_relation r where r.child_id = a.child_id and r.organisation_id = ${organisationId}
    and r.superseded_at is null and r.valid_from <= current_setting('cic.today', true)::date
    and (r.valid_until is null or r.valid_until > current_setting('cic.today', true)::date))`;

/** Organisations that are to be told that they no longer see a child. Call it as the role of deliveries, for no organisation. */
export async function organisationsToTell(db: ScopedDb): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select distinct a.organisation_id as id from event_audience a where ${lostBy(sql`a.organisation_id`)} order by 1`,
  );
  return rows.map(({ id }) => id);
}

/**
 * Tells an organisation, once, of each child whom it was told of and no longer sees: by an event that names the last event about
 * them, and not the child. What it was told of them before leaves its feed. Resolves to how many. Call it as the role of
 * deliveries, holding the feed: access also ends by the calendar, when nobody writes anything.
 */
export async function tellOfEndedAccess(db: ScopedDb, organisationId: string): Promise<number> {
  const lost = await rowsOf<{ childId: string; eventId: string }>(
    db,
    sql`select a.child_id as "childId", (array_agg(a.event_id order by a.sequence desc))[1] as "eventId"
      from event_audience a
      where a.organisation_id = ${organisationId} and ${lostBy(sql`${organisationId}`)}
      group by a.child_id order by a.child_id limit ${BATCH}`,
  );
  if (lost.length === 0) return 0;
  await db.execute(
    sql`update event_audience set gone = true where organisation_id = ${organisationId} and not gone and not named
      and child_id = any(${textArray(lost.map(({ childId }) => childId))}::uuid[])`,
  );
  await recordEvents(
    db,
    lost.map(({ eventId }) => ({
      type: "NO_LONGER_VISIBLE",
      records: [{ record: "EVENT", id: eventId }],
      named: [organisationId],
    })),
  );
  return lost.length;
}
