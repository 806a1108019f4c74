import { sql } from "drizzle-orm";
import { recordEvents } from "../events/event.writes.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** Applications looked at in one go. */
const BATCH = 200;

export interface CalendarDone {
  readonly reminded: number;
  readonly lapsed: number;
}

/**
 * Reminds of certificates that run out, and lapses those that have: one batch of what is due on the scope's day, skipping what
 * another worker holds. Call it as the role of deliveries, for no organisation. Each is done once however often it is called,
 * because what is done is due no more. Three statements. `owners`: for each publisher of an offer, who is told for it today.
 */
export async function followCalendar(
  db: ScopedDb,
  at: string,
  owners: (ownerId: string) => readonly string[],
): Promise<CalendarDone> {
  const done = await rowsOf<{
    id: string;
    childId: string;
    authorityId: string;
    ownerId: string;
    to: "REMINDED" | "LAPSED";
  }>(
    db,
    sql`with today as (select current_setting('cic.today', true)::date as on),
      due as materialized (
        select id, state, case when certificate_until <= today.on then 'LAPSED' else 'REMINDED' end as to_state
        from offer_application, today
        where state in ('ISSUED', 'REMINDED')
          and (certificate_until <= today.on or (state = 'ISSUED' and remind_on <= today.on))
        order by id limit ${BATCH} for update of offer_application skip locked),
      changed as (
        update offer_application a set state = due.to_state, state_since = ${at}, version = a.version + 1
        from due where a.id = due.id
        returning a.id, a.child_id, a.authority_id, a.owner_id, a.version, due.state as from_state, due.to_state),
      written as (
        insert into offer_application_step (id, application_id, child_id, authority_id, position, from_state, to_state, side, taken_by,
          taken_at, request_id)
        select gen_random_uuid(), id, child_id, authority_id, version, from_state, to_state, 'RECORD', current_setting('cic.subject', true),
          ${at}, current_setting('cic.request', true)
        from changed)
      select id, child_id as "childId", authority_id as "authorityId", owner_id as "ownerId", to_state as "to" from changed order by id`,
  );
  await recordEvents(
    db,
    done.map(({ id, childId, authorityId, ownerId }) => ({
      type: "OFFER_APPLICATION_CHANGED",
      child: { id: childId, authorityId },
      records: [{ record: "OFFER_APPLICATION", id }],
      named: owners(ownerId),
    })),
  );
  const lapsed = done.filter(({ to }) => to === "LAPSED").length;
  return { reminded: done.length - lapsed, lapsed };
}
