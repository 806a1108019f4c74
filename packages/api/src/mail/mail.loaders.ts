import { findAttemptsOfMail, findMailOfNotices, type MailAttemptRow, type MailRow } from "@cic/db/mail/mail.queries";
import type { Context } from "../context.ts";

/** The mail about a notice that the caller sees, oldest first. */
export const loadMail = (context: Context, noticeId: string): Promise<MailRow[]> =>
  context.loader("mail of notices", findMailOfNotices).load(noticeId);

/** Every time that a mail was handed over, oldest first. */
export const loadMailAttempts = (context: Context, mailId: string): Promise<MailAttemptRow[]> =>
  context.loader("attempts of mail", findAttemptsOfMail).load(mailId);
