import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { type HolidayCalendar, makeHolidayCalendar } from "@cic/domain/working-days";
import { sql } from "drizzle-orm";
import type { Database, Drizzle } from "../database.ts";
import { rowsOf } from "../page.ts";
import { asOperator, type ScopedDb, withScope } from "../scope.ts";
import { findHolidayCalendar } from "./bank-holiday.queries.ts";

/** What has due days that bank holidays move. */
export type HolidayFollower = "NOTICES" | "ASSESSMENTS";

/** The bank holidays of England and Wales before what was loaded and not followed up yet, and as they are. */
export interface HolidayChange {
  readonly before: HolidayCalendar;
  readonly after: HolidayCalendar;
}

/** An authority that applies an import holds its children for as long. */
const STATEMENT_TIMEOUT_MS = 600_000;

/**
 * Writes which bank holidays are other than `before`, the days of the division as they were; call it in the transaction that loads
 * them. Where there were none before, nothing changed: nothing was due by them.
 */
export async function recordHolidayChanges(
  drizzle: Drizzle,
  division: string,
  before: readonly string[],
): Promise<void> {
  if (before.length === 0) return;
  await drizzle.execute(sql`
    with before as (select value::date as held_on from json_array_elements_text(${JSON.stringify(before)}::json)),
      after as (select held_on from bank_holiday where division = ${division})
    insert into bank_holiday_change (division, held_on, change)
    select ${division}, held_on, change from (
      select held_on, 'ADDED' as change from (select held_on from after except select held_on from before) added
      union all select held_on, 'REMOVED' from (select held_on from before except select held_on from after) removed) c
    order by held_on`);
}

/**
 * Has `follow` bring each authority's records of a kind up to date with the bank holidays that changed since it last did: authority
 * by authority, as each of them, because row-level security binds the operator's login too. Resolves to the sum of what `follow`
 * answers.
 *
 * Each authority is one transaction, with the note of how far it came: cut short, it goes on when it is called again, and called once
 * more it changes nothing. Two at once do it once.
 */
export async function followHolidayChanges(
  database: Database,
  directory: Directory,
  {
    follower,
    today,
    follow,
  }: {
    readonly follower: HolidayFollower;
    readonly today: Day;
    readonly follow: (db: ScopedDb, authorityId: string, change: HolidayChange) => Promise<number>;
  },
): Promise<number> {
  const [changed] = await asOperator(database, ({ drizzle }) =>
    rowsOf<{ any: boolean }>(drizzle as ScopedDb, sql`select exists (select from bank_holiday_change) as any`),
  );
  if (changed?.any !== true) return 0;
  let followed = 0;
  for (const { id: organisationId, kind } of directory.organisations) {
    if (kind !== "LOCAL_AUTHORITY") continue;
    const scope = { organisationId, subject: "operator", requestId: "follow bank holidays", today };
    followed += await withScope(
      database,
      scope,
      "write",
      async (db) => {
        const change = await takeChange(db, follower, organisationId);
        return change === null ? 0 : follow(db, organisationId, change);
      },
      STATEMENT_TIMEOUT_MS,
    );
  }
  return followed;
}

/** What changed since the authority's records were brought up to date, noted as followed up; null when nothing did. */
async function takeChange(db: ScopedDb, follower: HolidayFollower, authorityId: string): Promise<HolidayChange | null> {
  await db.execute(sql`insert into bank_holiday_follow_up (follower, authority_id, through)
    values (${follower}, ${authorityId}, 0) on conflict do nothing`);
  await db.execute(
    sql`select from bank_holiday_follow_up where follower = ${follower} and authority_id = ${authorityId} for update`,
  );
  // A day that came and went is what it was at first.
  const changes = await rowsOf<{ heldOn: Day; change: "ADDED" | "REMOVED" }>(
    db,
    sql`with since as (
        select c.id, c.held_on, c.change from bank_holiday_change c, bank_holiday_follow_up f
        where f.follower = ${follower} and f.authority_id = ${authorityId} and c.id > f.through and c.division = 'england-and-wales'),
      noted as (
        update bank_holiday_follow_up set through = (select max(id) from since)
        where follower = ${follower} and authority_id = ${authorityId} and exists (select from since))
      select distinct on (held_on) held_on::text as "heldOn", change from since order by held_on, id`,
  );
  if (changes.length === 0) return null;
  const after = await findHolidayCalendar(db);
  const before = new Set(after.holidays);
  for (const { heldOn, change } of changes) {
    if (change === "ADDED") before.delete(heldOn);
    else before.add(heldOn);
  }
  return { before: makeHolidayCalendar(before), after };
}
