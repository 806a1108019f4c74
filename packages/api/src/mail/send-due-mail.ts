import { randomUUID } from "node:crypto";
import type { Database } from "@cic/db/database";
import { asMailWorker, claimMail, type FinishedMail, finishMail } from "@cic/db/mail/mail.writes";
import { londonDay } from "@cic/domain/dates";
import { afterSending, type MailError, type MailOccasion, mailText } from "@cic/domain/mail/mail-state";

/** A mail as it is handed over. Its id is the same however often it is. */
export interface OutgoingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The port through which mail leaves: resolves to `null` when it was taken. Never rejects for what the mail service says. */
export type SendMail = (mail: OutgoingMail) => Promise<MailError | null>;

export interface Mailing {
  readonly database: Database;
  readonly clock: () => Date;
  /** From 0 (in) to 1 (out). */
  readonly random: () => number;
  readonly send: SendMail;
  /** Where people open a notice, or the review of a grant. */
  readonly linkOf: (occasion: MailOccasion, id: string) => string;
  /** True: to stop after the batch under way. */
  readonly isOver?: () => boolean;
}

/** Longer than it can take to hand over what is claimed at once. */
const LEASE_MS = 300_000;

/**
 * Hands over the mail that is due until none is. Any number of workers may do it at once, and one may be killed at any moment: what
 * it had claimed is due again when its lease ends, and is sent again under the same id.
 */
export async function sendDueMail(worker: Mailing): Promise<{ readonly sent: number; readonly failed: number }> {
  const totals = { sent: 0, failed: 0 };
  while (worker.isOver?.() !== true) {
    const lease = randomUUID();
    const now = worker.clock();
    const until = new Date(now.getTime() + LEASE_MS);
    const claimed = await asMailWorker(worker.database, londonDay(now), (db) => claimMail(db, { lease, now, until }));
    if (claimed.length === 0) break;
    const finished: FinishedMail[] = [];
    for (const { id, address, occasion, aboutId, attempts } of claimed) {
      const error = await worker.send({ id, to: address, ...mailText(occasion, id, worker.linkOf(occasion, aboutId)) });
      const after = afterSending(error, attempts + 1, worker.random());
      const at = worker.clock();
      const nextAttemptAt = new Date(at.getTime() + (after.state === "FAILED" ? after.retryAfterMs : 0));
      finished.push({ id, state: after.state, at, nextAttemptAt, error });
      totals[error === null ? "sent" : "failed"] += 1;
    }
    await asMailWorker(worker.database, londonDay(worker.clock()), (db) => finishMail(db, lease, finished));
  }
  return totals;
}
