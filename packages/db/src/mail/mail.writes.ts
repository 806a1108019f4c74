import type { Day } from "@cic/domain/dates";
import type { MailError, MailOccasion } from "@cic/domain/mail/mail-state";
import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { isUuid, uuidv7 } from "../ids.ts";
import { rowsOf } from "../page.ts";
import { type ScopedDb, withScope } from "../scope.ts";

/** Claimed at once, so that a worker can hand them all over while it holds them. */
const CLAIMED_AT_ONCE = 50;

/**
 * Writes the mail about notices, or about grants in an emergency, to the duty inboxes of organisations, or of whoever carries on what
 * concerned them; an organisation without one is not written to. One statement, whatever their number.
 */
export async function insertMail(
  db: ScopedDb,
  occasion: MailOccasion,
  about: readonly {
    readonly id: string;
    /** Both null: of a grant, to those who are not to learn whether there is a child. */
    readonly childId: string | null;
    readonly authorityId: string | null;
    readonly organisationId: string;
  }[],
  now: Date,
): Promise<void> {
  if (about.length === 0) return;
  const rows = about.map(({ id, childId, authorityId, organisationId }) => ({
    ...{ id: uuidv7(), [occasion === "GLASS_BROKEN" ? "break_glass_id" : "notice_id"]: id },
    ...{ child_id: childId, authority_id: authorityId, organisation_id: organisationId },
  }));
  await db.execute(
    sql`insert into mail (id, notice_id, break_glass_id, child_id, authority_id, occasion, organisation_id, address, next_attempt_at, created_at)
      select m.id, m.notice_id, m.break_glass_id, m.child_id, m.authority_id, ${occasion}, d.organisation_id, d.address, ${now.toISOString()}::timestamptz,
        ${now.toISOString()}::timestamptz
      from json_to_recordset(${JSON.stringify(rows)}::json)
          m(id uuid, notice_id uuid, break_glass_id uuid, child_id uuid, authority_id text, organisation_id text)
        join duty_inbox d on d.organisation_id = carried_on_by(m.organisation_id, current_setting('cic.today', true)::date)
          and d.valid_from <= current_setting('cic.today', true)::date
          and (d.valid_until is null or d.valid_until > current_setting('cic.today', true)::date)`,
  );
}

/** Runs `work` in one transaction as the role that sends mail. */
export async function asMailWorker<T>(database: Database, today: Day, work: (db: ScopedDb) => Promise<T>): Promise<T> {
  const scope = { organisationId: null, subject: "mail", requestId: "mail", today };
  return withScope(database, scope, "write", async (db, session) => {
    await session.exec("set local role cic_mail");
    return work(db);
  });
}

/** A mail held by this worker. */
export interface ClaimedMail {
  readonly id: string;
  /** Of the notice, or of the grant. */
  readonly aboutId: string;
  readonly occasion: MailOccasion;
  readonly address: string;
  /** Times it was handed over before. */
  readonly attempts: number;
}

/** Claims what is due until `until`: a worker that dies holds it no longer. What another one claims at this moment is passed by. */
export async function claimMail(
  db: ScopedDb,
  { lease, now, until }: { readonly lease: string; readonly now: Date; readonly until: Date },
): Promise<ClaimedMail[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  return rowsOf(
    db,
    sql`with due as materialized (
        select id from mail where state in ('PENDING', 'FAILED') and next_attempt_at <= ${at}
          and (leased_until is null or leased_until <= ${at})
        order by next_attempt_at, id limit ${CLAIMED_AT_ONCE} for update skip locked)
      update mail m set lease = ${lease}, leased_until = ${until.toISOString()}::timestamptz from due where m.id = due.id
      returning m.id, coalesce(m.notice_id, m.break_glass_id) as "aboutId", m.occasion, m.address, m.attempts`,
  );
}

/** What became of a claimed mail. */
export interface FinishedMail {
  readonly id: string;
  readonly state: "SENT" | "FAILED" | "DEAD";
  readonly at: Date;
  readonly nextAttemptAt: Date;
  readonly error: MailError | null;
}

/** Writes what became of mail that this lease still holds, and every time in the log. One statement. */
export async function finishMail(db: ScopedDb, lease: string, finished: readonly FinishedMail[]): Promise<void> {
  const rows = finished.map(({ id, state, at, nextAttemptAt, error }) => ({
    ...{ id, state, at: at.toISOString(), next: nextAttemptAt.toISOString(), error },
  }));
  await db.execute(
    sql`with said as materialized (
        select * from json_to_recordset(${JSON.stringify(rows)}::json) s(id uuid, state text, at timestamptz, next timestamptz, error text)),
      done as (
        update mail m set state = said.state, attempts = m.attempts + 1, next_attempt_at = said.next, leased_until = null, lease = null,
          last_attempt_at = said.at, last_error = said.error
        from said where m.id = said.id and m.lease = ${lease})
      insert into mail_attempt (mail_id, attempted_at, error) select id, at, error from said`,
  );
}

/** Writes that a mail which the service had taken came back, or was complained of. Asked again, it changes nothing. */
export async function writeBounce(db: ScopedDb, id: string, error: "BOUNCED" | "COMPLAINT", at: Date): Promise<void> {
  if (!isUuid(id)) return;
  await db.execute(
    sql`with bounced as (
        update mail set state = 'BOUNCED', last_error = ${error}, leased_until = null, lease = null
        where id = ${id} and state <> 'BOUNCED' returning id)
      insert into mail_attempt (mail_id, attempted_at, error) select id, ${at.toISOString()}::timestamptz, ${error} from bounced`,
  );
}
