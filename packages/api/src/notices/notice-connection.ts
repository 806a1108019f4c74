import type { NoticeRow } from "@cic/db/notices/notice.queries";
import {
  countNotices,
  countNoticesByState,
  listNotices,
  type NoticeCounts,
  type NoticeListArgs,
} from "@cic/db/notices/notice-list.queries";
import type { Context } from "../context.ts";
import { type Connection, connection } from "../page.ts";

type Notices = Connection<NoticeRow> & {
  readonly counts: NoticeCounts & { readonly states: NoticeCounts["states"][number][] };
};

/** A page of the caller's notices; the counts are made from the same conditions, when they are asked for. */
export async function noticeConnection(context: Context, args: NoticeListArgs): Promise<Notices> {
  context.require("notice:read");
  const page = await connection(
    args,
    () => context.read((db) => listNotices(db, args)),
    () => context.read((db) => countNotices(db, args)),
  );
  // The default resolver of a field calls a function that it finds in its place.
  const counts = () => context.read((db) => countNoticesByState(db, args));
  return { ...page, counts: counts as unknown as Notices["counts"] };
}
