import { sql } from "drizzle-orm";
import { uuidIn } from "../filter.ts";
import { allFor } from "../keyed.ts";
import { columnsOf, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { mail, mailAttempt } from "./mail.table.ts";

export type MailRow = typeof mail.$inferSelect;
export type MailAttemptRow = typeof mailAttempt.$inferSelect;

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
