import { LIVE } from "@cic/domain/notices/notice-states";
import { ABOUT_START } from "@cic/domain/notices/recipients";
import { sql } from "drizzle-orm";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { type ToldNotice, tellOfNotices, toldOf } from "./notice-event.writes.ts";

/**
 * Supersedes what was sent of the start of these placements and is not settled: the placement is no longer as it was told. Drafts
 * stay, because what they say is taken from the record when they are sent, and so does what tells of an ending. Sender and
 * recipients are told. Two statements, and one more when any is superseded, whatever the number of placements.
 */
export async function supersedeNotices(db: ScopedDb, placementIds: readonly string[]): Promise<void> {
  if (placementIds.length === 0) return;
  const ids = sql`any(${textArray(placementIds)}::uuid[])`;
  // Of every chain, so that one that is being redirected has gone on before it is looked at again.
  await db.execute(
    sql`select from notice where placement_id = ${ids} and chain_position = 1 and state <> 'DRAFTED' order by id for update`,
  );
  const superseded = await rowsOf<ToldNotice>(
    db,
    sql`with superseded as (
        update notice n set state = 'SUPERSEDED', state_since = now(), version = n.version + 1, escalated_at = null
        from notice old
        where old.id = n.id and n.placement_id = ${ids} and n.state = any(${textArray(LIVE)}::text[])
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
