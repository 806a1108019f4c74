import { sql } from "drizzle-orm";
import { uuidIn } from "../filter.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import {
  notice,
  noticeClinical,
  noticeDueChange,
  noticeEscalation,
  noticeStep,
  noticeVersion,
} from "./notice.table.ts";

export type NoticeRow = typeof notice.$inferSelect;
export type NoticeDueChangeRow = typeof noticeDueChange.$inferSelect;
export type NoticeEscalationRow = typeof noticeEscalation.$inferSelect;
export type NoticeStepRow = typeof noticeStep.$inferSelect;
/** With its clinical part: `null` when there is none or the caller may not read it. */
export type NoticeVersionRow = typeof noticeVersion.$inferSelect & { readonly clinical: string | null };

/** For each id the notice, or `null` when there is none that the caller sees. */
export async function findNoticesByIds(db: ScopedDb, ids: readonly string[]): Promise<(NoticeRow | null)[]> {
  const [byId] = uuidIn(sql`${notice.id}`, ids);
  const rows = await rowsOf<NoticeRow>(db, sql`select ${columnsOf(notice)} from ${notice} where ${byId}`);
  return oneFor(ids, rows, (row) => row.id);
}

/** For each chain its notices as far as the caller sees them, in their order. */
export async function findNoticesOfChains(db: ScopedDb, chainIds: readonly string[]): Promise<NoticeRow[][]> {
  const [ofChains] = uuidIn(sql`${notice.chainId}`, chainIds);
  const rows = await rowsOf<NoticeRow>(
    db,
    sql`select ${columnsOf(notice)} from ${notice} where ${ofChains} order by ${notice.chainPosition}`,
  );
  return allFor(chainIds, rows, (row) => row.chainId);
}

/**
 * The notices that the caller sees, in the order of their ids. Their chains are locked until the transaction ends, so that what
 * happens to one happens after the other, also where a chain goes on elsewhere. Two statements.
 */
export async function lockNotices(db: ScopedDb, ids: readonly string[]): Promise<NoticeRow[]> {
  const [byId] = uuidIn(sql`${notice.id}`, ids);
  await db.execute(
    sql`select from notice head where head.id in (select ${notice.chainId} from ${notice} where ${byId})
      order by head.id for update`,
  );
  // A statement of its own, so that it sees what was committed while the locks were waited for.
  return rowsOf(db, sql`select ${columnsOf(notice)} from ${notice} where ${byId} order by ${notice.id}`);
}

/** For each notice its steps, oldest first. */
export async function findStepsOfNotices(db: ScopedDb, noticeIds: readonly string[]): Promise<NoticeStepRow[][]> {
  const [ofNotices] = uuidIn(sql`${noticeStep.noticeId}`, noticeIds);
  const rows = await rowsOf<NoticeStepRow>(
    db,
    sql`select ${columnsOf(noticeStep)} from ${noticeStep} where ${ofNotices} order by ${noticeStep.position}`,
  );
  return allFor(noticeIds, rows, (row) => row.noticeId);
}

/** For each notice when it was escalated, oldest first. */
export async function findEscalationsOfNotices(
  db: ScopedDb,
  noticeIds: readonly string[],
): Promise<NoticeEscalationRow[][]> {
  const [ofNotices] = uuidIn(sql`${noticeEscalation.noticeId}`, noticeIds);
  const rows = await rowsOf<NoticeEscalationRow>(
    db,
    sql`select ${columnsOf(noticeEscalation)} from ${noticeEscalation} where ${ofNotices} order by ${noticeEscalation.position}`,
  );
  return allFor(noticeIds, rows, (row) => row.noticeId);
}

/** For each notice when it came to be due on another day, oldest first. */
export async function findDueChangesOfNotices(
  db: ScopedDb,
  noticeIds: readonly string[],
): Promise<NoticeDueChangeRow[][]> {
  const [ofNotices] = uuidIn(sql`${noticeDueChange.noticeId}`, noticeIds);
  const rows = await rowsOf<NoticeDueChangeRow>(
    db,
    sql`select ${columnsOf(noticeDueChange)} from ${noticeDueChange} where ${ofNotices}
      order by ${noticeDueChange.changedAt}, ${noticeDueChange.id}`,
  );
  return allFor(noticeIds, rows, (row) => row.noticeId);
}

/** For each chain what was sent, as far as the caller may read it, oldest first. */
export async function findVersionsOfChains(db: ScopedDb, chainIds: readonly string[]): Promise<NoticeVersionRow[][]> {
  const [ofChains] = uuidIn(sql`${noticeVersion.chainId}`, chainIds);
  const rows = await rowsOf<NoticeVersionRow>(
    db,
    sql`select ${columnsOf(noticeVersion)}, ${noticeClinical.clinical} as clinical
      from ${noticeVersion} left join ${noticeClinical} on ${noticeClinical.versionId} = ${noticeVersion.id}
      where ${ofChains} order by ${noticeVersion.version}`,
  );
  return allFor(chainIds, rows, (row) => row.chainId);
}
