import type { Taker } from "@cic/db/disputes/dispute.writes";
import { findVersionsOfChains, type NoticeRow } from "@cic/db/notices/notice.queries";
import { insertVersion } from "@cic/db/notices/notice.writes";
import { findRecordForNotice } from "@cic/db/notices/notice-record.queries";
import type { ScopedDb } from "@cic/db/scope";
import { noticeContent } from "@cic/domain/notices/notice-content";

/** Sends with an answer what the record says by now, when that has changed; what the authority said beside it stays. */
export async function sendAnew(db: ScopedDb, notice: NoticeRow, taker: Taker): Promise<void> {
  const [versions] = await findVersionsOfChains(db, [notice.chainId]);
  const last = versions?.at(-1);
  const record = await findRecordForNotice(db, notice.placementId);
  if (last === undefined || record === undefined) return;
  const said = { consent: last.content.consent?.state, risks: last.content.risks?.text, clinical: last.clinical };
  const anew = noticeContent(notice.recipientKind, record, said);
  if (anew.kind === "content") await insertVersion(db, notice, last.version + 1, anew, taker);
}
