import { type SQL, sql } from "drizzle-orm";
import { recordEvents } from "../events/event.writes.ts";
import type { ScopedDb } from "../scope.ts";

/** A notice of which is told, and who sees it beside its sender. */
export interface ToldNotice {
  readonly id: string;
  readonly childId: string;
  readonly authorityId: string;
  readonly named: readonly string[];
}

/** The columns of {@link ToldNotice}, of the notice `n`: those who read it, or carry on what concerned them. */
export const toldOf: SQL = sql`n.id, n.child_id as "childId", n.authority_id as "authorityId",
  array(select distinct carried_on_by(reader, (select current_setting('cic.today', true)::date)) from unnest(n.reader_ids) reader) as named`;

/** Tells the sender of notices and whoever sees them that something happened to them. One statement, whatever their number. */
export async function tellOfNotices(
  db: ScopedDb,
  type: "NOTICE_CHANGED" | "NOTICE_DUE_CHANGED" | "NOTICE_ESCALATED",
  notices: readonly ToldNotice[],
): Promise<void> {
  await recordEvents(
    db,
    notices.map(({ id, childId, authorityId, named }) => ({
      type,
      child: { id: childId, authorityId },
      records: [{ record: "NOTICE", id }],
      named,
    })),
  );
}
