import { sql } from "drizzle-orm";
import { uuidIn } from "../filter.ts";
import { allFor } from "../keyed.ts";
import { columnsOf, rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { dutyInbox, mail, mailAttempt } from "./mail.table.ts";

export type MailRow = typeof mail.$inferSelect;
export type MailAttemptRow = typeof mailAttempt.$inferSelect;
export type DutyInboxRow = typeof dutyInbox.$inferSelect;

/** For each notice the mail about it that the caller sees, oldest first. */
export async function findMailOfNotices(db: ScopedDb, noticeIds: readonly string[]): Promise<MailRow[][]> {
  const [ofNotices] = uuidIn(sql`${mail.noticeId}`, noticeIds);
  const rows = await rowsOf<MailRow & { readonly noticeId: string }>(
    db,
    sql`select ${columnsOf(mail)} from ${mail} where ${ofNotices} order by ${mail.createdAt}, ${mail.id}`,
  );
  return allFor(noticeIds, rows, (row) => row.noticeId);
}

/** For each mail every time that it was handed over, oldest first. */
export async function findAttemptsOfMail(db: ScopedDb, mailIds: readonly string[]): Promise<MailAttemptRow[][]> {
  const [ofMail] = uuidIn(sql`${mailAttempt.mailId}`, mailIds);
  const rows = await rowsOf<MailAttemptRow>(
    db,
    sql`select ${columnsOf(mailAttempt)} from ${mailAttempt} where ${ofMail} order by ${mailAttempt.id}`,
  );
  return allFor(mailIds, rows, (row) => row.mailId);
}

/** For each organisation its duty inbox on a day, or `null`. */
export async function findDutyInboxes(
  db: ScopedDb,
  organisationIds: readonly string[],
  on: string,
): Promise<(DutyInboxRow | null)[]> {
  const rows = await rowsOf<DutyInboxRow>(
    db,
    sql`select ${columnsOf(dutyInbox)} from ${dutyInbox} where ${dutyInbox.organisationId} = any(${textArray(organisationIds)}::text[])
      and ${dutyInbox.validFrom} <= ${on}::date and (${dutyInbox.validUntil} is null or ${dutyInbox.validUntil} > ${on}::date)`,
  );
  const byId = new Map(rows.map((row) => [row.organisationId, row]));
  return organisationIds.map((id) => byId.get(id) ?? null);
}
