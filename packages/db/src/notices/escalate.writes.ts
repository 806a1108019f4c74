import type { Day } from "@cic/domain/dates";
import type { NoticeState } from "@cic/domain/notices/notice-states";
import { passedWaits, type ServiceStep, stepDue } from "@cic/domain/notices/service-level.rule";
import { sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import type { Database } from "../database.ts";
import { uuidv7 } from "../ids.ts";
import { insertMail } from "../mail/mail.writes.ts";
import { findHolidayCalendar } from "../organisations/bank-holiday.queries.ts";
import { rowsOf } from "../page.ts";
import { withScope } from "../scope.ts";
import { noticeEscalation } from "./notice.table.ts";
import { type ToldNotice, tellOfNotices, toldOf } from "./notice-event.writes.ts";
import { findServiceLevels } from "./service-level.queries.ts";

/** Notices in one transaction. */
const BATCH = 200;

/**
 * Escalates up to 200 notices of which a step has passed its local service level: the notice says so until the step is taken, its
 * chain keeps that it was so, both sides are told by an event, and written to where they have a duty inbox. All or nothing, in a
 * constant number of statements; resolves to how many there were. A notice that another sweep or a step holds is passed by.
 */
export async function escalateBatch(database: Database, today: Day, now: Date): Promise<number> {
  const scope = { organisationId: null, subject: "the service", requestId: "escalate notices", today };
  return withScope(database, scope, "write", async (db, session) => {
    await session.exec("set local role cic_escalation");
    const levels = await findServiceLevels(db);
    const calendar = await findHolidayCalendar(db);
    const spans = passedWaits(levels, today, calendar);
    if (spans.length === 0) return 0;
    const at = now.toISOString();
    const escalated = await rowsOf<Escalated>(
      db,
      sql`with span as materialized (
          select * from json_to_recordset(${JSON.stringify(spans)}::json) s(step text, "from" date, until date)),
        passed as materialized (
          select n.id, span.step, ${waitedSince} as since from notice n
            join span on span.step = ${stepOf} and ${waitedSince} >= span."from" and ${waitedSince} < span.until
          where n.escalated_at is null and n.recipient_organisation_id is not null
            and n.state in ('SENT', 'DELIVERED', 'ACKNOWLEDGED', 'QUERIED', 'ANSWERED')
          order by n.state_since, n.id limit ${BATCH} for update of n skip locked)
        update notice n set escalated_at = ${at}::timestamptz from passed where n.id = passed.id
        returning ${toldOf}, n.recipient_organisation_id as "recipientId", n.state, n.version, passed.step, passed.since::text as since`,
    );
    await insertRows(
      db,
      noticeEscalation,
      escalated.map(({ id, childId, authorityId, version, state, step, since }) => {
        const due = stepDue({ step, since }, levels, today, calendar);
        if (due.kind !== "due" || !due.passed) throw new Error("a notice was escalated that is not overdue");
        const { workingDays, source } = due.level;
        const of = { id: uuidv7(), noticeId: id, childId, authorityId, position: version, state, step };
        return { ...of, waitedSince: since, dueOn: due.dueOn, workingDays, source, escalatedAt: at };
      }),
    );
    await insertMail(
      db,
      "NOTICE_ESCALATED",
      escalated.flatMap((notice) => [
        { ...notice, organisationId: notice.recipientId },
        { ...notice, organisationId: notice.authorityId },
      ]),
      now,
    );
    await tellOfNotices(db, "NOTICE_ESCALATED", escalated);
    return escalated.length;
  });
}

type Escalated = ToldNotice & {
  readonly recipientId: string;
  readonly state: NoticeState;
  readonly version: number;
  readonly step: ServiceStep;
  readonly since: Day;
};

/** The domain's `waitOf`. */
const stepOf = sql`case when n.state in ('SENT', 'DELIVERED') then 'ACKNOWLEDGE' when n.state = 'QUERIED' then 'ANSWER' else 'ACCEPT' end`;
const waitedSince = sql`case when n.state in ('SENT', 'DELIVERED') then n.sent_on
  else (n.state_since at time zone 'Europe/London')::date end`;

/** Escalates whatever has passed its service level, batch by batch. Any number of sweeps may do it at once. */
export async function escalateNotices(
  database: Database,
  today: Day,
  now: Date,
  isOver: () => boolean = () => false,
): Promise<number> {
  let total = 0;
  for (let batch = BATCH; batch === BATCH && !isOver(); total += batch)
    batch = await escalateBatch(database, today, now);
  return total;
}
