import type { DraftedNotice } from "@cic/domain/notices/draft-notice";
import type { NoticeDue } from "@cic/domain/notices/due.rule";
import type { NoticeContent } from "@cic/domain/notices/notice-content";
import type { TakenNoticeStep } from "@cic/domain/notices/take-step";
import type { YesNoNotKnown } from "@cic/domain/yes-no-not-known";
import { type SQL, sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import type { Taker } from "../disputes/dispute.writes.ts";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import { insertMail } from "../mail/mail.writes.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import type { NoticeRow } from "./notice.queries.ts";
import { notice, noticeClinical, noticeStep, noticeVersion } from "./notice.table.ts";
import { type ToldNotice, tellOfNotices, toldOf } from "./notice-event.writes.ts";

/** A step of a notice that was locked. */
export interface StepOfNotice {
  readonly before: NoticeRow;
  readonly step: TakenNoticeStep;
}

/** When a notice is due, and whether the placement was made in an emergency, as known now. */
export interface DueAsKnown {
  readonly due: NoticeDue | null;
  readonly madeInEmergency: YesNoNotKnown;
}

/** Writes a draft with its first step, and tells its sender of it; resolves to its id. */
export async function insertDraft(
  db: ScopedDb,
  of: { readonly childId: string; readonly authorityId: string; readonly placementId: string },
  drafted: DraftedNotice,
  { due, madeInEmergency }: DueAsKnown,
  taker: Taker,
): Promise<string> {
  const id = uuidv7();
  const { event, recipientKind, recipientOrganisationId, withheldGround } = drafted;
  const to = { ...of, event, recipientKind, recipientOrganisationId, withheldGround };
  const dates = { dueOn: due?.on ?? null, dueKind: due?.kind ?? null, madeInEmergency, stateSince: taker.at };
  await insertRows(db, notice, [{ id, chainId: id, ...to, ...dates, state: "DRAFTED" }]);
  const step = { noticeId: id, position: 1, from: null, to: "DRAFTED", reason: null, redirectedToId: null } as const;
  await insertSteps(db, [{ of, step }], taker);
  await tellOfNotices(db, "NOTICE_CHANGED", [{ id, ...of, named: [] }]);
  return id;
}

/** Writes that a draft was sent, and what was. From now on its recipient sees it, and is written to where it has a duty inbox. */
export async function writeSent(
  db: ScopedDb,
  before: NoticeRow,
  sent: {
    readonly step: TakenNoticeStep;
    readonly content: NoticeContent;
    readonly clinical: string | null;
    readonly sentAt: string;
    readonly sentOn: string;
  },
  { due, madeInEmergency }: DueAsKnown,
  taker: Taker,
): Promise<void> {
  const recipient = before.recipientOrganisationId;
  const readers = recipient === null ? sql`'{}'::text[]` : sql`array[${recipient}]::text[]`;
  const also = sql`, sent_at = ${sent.sentAt}, sent_on = ${sent.sentOn}, due_on = ${due?.on ?? null}, due_kind = ${due?.kind ?? null},
    made_in_emergency = ${madeInEmergency}, reader_ids = ${readers}`;
  await writeSteps(db, [{ before, step: sent.step }], taker, also);
  await insertVersion(db, before, 1, sent, taker);
  if (recipient !== null)
    await insertMail(db, "NOTICE_SENT", [{ ...before, organisationId: recipient }], new Date(taker.at));
}

/** Writes what is sent from now on, when it is other than the version before it. */
export async function insertVersion(
  db: ScopedDb,
  { chainId, childId, authorityId }: NoticeRow,
  version: number,
  { content, clinical }: { readonly content: NoticeContent; readonly clinical: string | null },
  taker: Taker,
): Promise<void> {
  const said = sql`${JSON.stringify(content)}::jsonb`;
  const [inserted] = await rowsOf<{ id: string }>(
    db,
    sql`insert into ${noticeVersion} (id, chain_id, child_id, authority_id, version, content, made_at, made_by)
      select ${uuidv7()}::uuid, ${chainId}::uuid, ${childId}::uuid, ${authorityId}, ${version}::integer, ${said}, ${taker.at}::timestamptz,
        ${taker.subject}
      where not exists (select from notice_version v
        where v.chain_id = ${chainId}::uuid and v.version = ${version - 1}::integer and v.content = ${said})
      returning id`,
  );
  if (inserted === undefined || clinical === null) return;
  await insertRows(db, noticeClinical, [{ versionId: inserted.id, chainId, childId, authorityId, clinical }]);
}

/**
 * Writes steps of notices that are locked, and the notices as they are after them, and tells of them whoever sees them then; `also`
 * is set beside. Three statements, whatever their number.
 */
export async function writeSteps(
  db: ScopedDb,
  taken: readonly StepOfNotice[],
  taker: Taker,
  also: SQL = sql``,
): Promise<void> {
  if (taken.length === 0) return;
  const rows = JSON.stringify(
    taken.map(({ step: { noticeId, position, from, to, reason } }) => ({ noticeId, position, from, to, reason })),
  );
  const updated = await rowsOf<ToldNotice>(
    db,
    sql`update notice n set state = s."to", state_since = ${taker.at}, version = s.position,
        delivered_at = case when s."to" in ('DELIVERED', 'ACKNOWLEDGED') then coalesce(n.delivered_at, ${taker.at}) else n.delivered_at end,
        void_reason = case when s."to" = 'VOID' then s.reason end,
        -- What was waited for has come, except that a notice that came through is still to be read.
        escalated_at = case when s."to" = 'DELIVERED' then n.escalated_at end${also}
      from json_to_recordset(${rows}::json) s("noticeId" uuid, position integer, "from" text, "to" text, reason text)
      where n.id = s."noticeId" and n.version = s.position - 1 and n.state = s."from" returning ${toldOf}`,
  );
  if (updated.length !== taken.length) throw new RowChanged("a notice was changed by another transaction");
  await insertSteps(
    db,
    taken.map(({ before, step }) => ({ of: before, step })),
    taker,
  );
  await tellOfNotices(db, "NOTICE_CHANGED", updated);
}

/**
 * Writes that a notice goes to another recipient: a new one in the same chain, sent now. Its recipient sees how it came there.
 * Resolves to nothing, because whoever redirects it does not see the new one.
 */
export async function writeRedirection(
  db: ScopedDb,
  { before, step }: StepOfNotice,
  sentOn: string,
  taker: Taker,
): Promise<void> {
  const to = step.redirectedToId as string;
  await writeSteps(db, [{ before, step }], taker);
  await db.execute(
    sql`update notice set reader_ids = reader_ids || array[${to}]::text[]
      where chain_id = ${before.chainId} and not ${to} = any(reader_ids)`,
  );
  const id = uuidv7();
  const { chainId, childId, authorityId, placementId, event, recipientKind, dueOn, dueKind, madeInEmergency } = before;
  await insertRows(db, notice, [
    {
      ...{ id, chainId, childId, authorityId, placementId, event, recipientKind, dueOn, dueKind, madeInEmergency },
      chainPosition: before.chainPosition + 1,
      recipientOrganisationId: to,
      state: "SENT",
      stateSince: taker.at,
      sentAt: taker.at,
      sentOn,
      supersedesId: before.id,
      redirectedById: before.recipientOrganisationId,
      readerIds: [to],
    },
  ]);
  const first = { noticeId: id, position: 1, from: null, to: "SENT", reason: null, redirectedToId: null } as const;
  await insertSteps(db, [{ of: before, step: first }], taker);
  await insertMail(db, "NOTICE_SENT", [{ id, childId, authorityId, organisationId: to }], new Date(taker.at));
  await tellOfNotices(db, "NOTICE_CHANGED", [{ id, childId, authorityId, named: [to] }]);
}

function insertSteps(
  db: ScopedDb,
  steps: readonly {
    readonly of: { readonly childId: string; readonly authorityId: string };
    readonly step: TakenNoticeStep;
  }[],
  taker: Taker,
): Promise<void> {
  return insertRows(
    db,
    noticeStep,
    steps.map(({ of: { childId, authorityId }, step }) => ({
      id: uuidv7(),
      noticeId: step.noticeId,
      childId,
      authorityId,
      position: step.position,
      fromState: step.from,
      toState: step.to,
      organisationId: taker.organisationId,
      takenBy: taker.subject,
      takenAt: taker.at,
      reason: step.reason,
      redirectedToId: step.redirectedToId,
      requestId: taker.requestId,
    })),
  );
}
