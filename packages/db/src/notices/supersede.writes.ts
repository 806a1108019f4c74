import { LIVE } from "@cic/domain/notices/notice-states";
import { ABOUT_START } from "@cic/domain/notices/recipients";
import { sql } from "drizzle-orm";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { moveDueDaysOf } from "./due-day.writes.ts";
import { type ToldNotice, tellOfNotices, toldOf } from "./notice-event.writes.ts";

/**
 * What was told of placements follows their change: what was sent of their start and is not settled is superseded, since the placement
 * is no longer as it was told, and drafts are due anew. Drafts stay, because what they say is taken from the record when they are
 * sent, and so does what tells of an ending. One statement when nothing was told, whatever the number of placements.
 */
export async function followPlacements(db: ScopedDb, placementIds: readonly string[]): Promise<void> {
  if (placementIds.length === 0) return;
  // The first of every chain, so that one that is being redirected has gone on before it is looked at again.
  const first = await rowsOf<{ id: string; state: string }>(
    db,
    sql`select id, state from notice where placement_id = any(${textArray(placementIds)}::uuid[]) and chain_position = 1 order by id for update`,
  );
  if (first.some(({ state }) => state !== "DRAFTED")) await supersedeSent(db, placementIds);
  await moveDueDaysOf(
    db,
    first.flatMap(({ id, state }) => (state === "DRAFTED" ? [id] : [])),
  );
}

/** Sender and recipients are told. */
export async function supersedeSent(db: ScopedDb, placementIds: readonly string[]): Promise<void> {
  const superseded = await rowsOf<ToldNotice>(
    db,
    sql`with superseded as (
        update notice n set state = 'SUPERSEDED', state_since = now(), version = n.version + 1, escalated_at = null
        from notice old
        where old.id = n.id and n.placement_id = any(${textArray(placementIds)}::uuid[]) and n.state = any(${textArray(LIVE)}::text[])
          and n.event = any(${textArray(ABOUT_START)}::text[])
        returning ${toldOf}, n.version, old.state as from_state),
      stepped as (
        insert into notice_step (id, notice_id, child_id, authority_id, position, from_state, to_state, organisation_id, taken_by,
          taken_at, request_id)
        select gen_random_uuid(), id, "childId", "authorityId", version, from_state, 'SUPERSEDED',
          current_setting('cic.organisation', true), current_setting('cic.subject', true), now(), current_setting('cic.request', true)
        from superseded)
      select id, "childId", "authorityId", named from superseded order by id`,
  );
  await tellOfNotices(db, "NOTICE_CHANGED", superseded);
}
