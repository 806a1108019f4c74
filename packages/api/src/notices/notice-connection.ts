import type { NoticeRow } from "@cic/db/notices/notice.queries";
import { listNotices, type NoticeCounts, type NoticeListArgs } from "@cic/db/notices/notice-list.queries";
import type { Context } from "../context.ts";
import { type Connection, connection } from "../page.ts";
import { type Selecting, selects } from "../selects.ts";

type Notices = Connection<NoticeRow> & { readonly counts: NoticeCounts };

/** A page of the caller's notices; the counts are made from the same conditions. */
export async function noticeConnection(context: Context, info: Selecting, args: NoticeListArgs): Promise<Notices> {
  context.require("notice:read");
  const counts = selects(info, "counts");
  return connection(info, args, async (total) => {
    const page = await context.read((db) => listNotices(db, args, { counts, total }));
    return { ...page, counts: page.counts as NoticeCounts };
  });
}
