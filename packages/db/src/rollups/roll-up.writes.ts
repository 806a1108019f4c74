import type { Day } from "@cic/domain/dates";
import { monthOf } from "@cic/domain/indicators/reporting-period";
import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { rowsOf } from "../page.ts";
import { type ScopedDb, withScope } from "../scope.ts";
import {
  FIRST_MONTH,
  firstUnsettled,
  ROLLUP_SOURCES,
  type RollupMonths,
  rollupSql,
  rollupsMadeBy,
} from "./rollup-source.ts";

const STATEMENT_TIMEOUT_MS = 120_000;

interface Rolled {
  readonly authorityId: string;
  /** Nothing has been counted yet, or by other statements, or something was written since. */
  readonly whole: boolean;
  readonly countedOn: Day | null;
}

/**
 * Counts anew, authority by authority, whatever the roll-ups do not hold yet: all months where something was written since, and else
 * the latest ones, once a day. Until there is nothing left, or `isOver`; each authority is a transaction. One that another has
 * under way is passed by. Resolves to how many authorities were counted.
 */
export async function rollUp(
  database: Database,
  today: Day,
  {
    isOver = () => false,
    onAuthority = () => {},
  }: { isOver?: () => boolean; onAuthority?: (done: number, of: number) => void } = {},
): Promise<number> {
  const due = await asRollup(database, today, (db) => findDue(db, today));
  let done = 0;
  for (const { authorityId } of due) {
    if (isOver()) break;
    const counted = await asRollup(database, today, (db) => rollUpAuthority(db, authorityId, today));
    if (counted) done += 1;
    onAuthority(done, due.length);
  }
  return done;
}

function asRollup<T>(database: Database, today: Day, work: (db: ScopedDb) => Promise<T>): Promise<T> {
  const scope = { organisationId: null, subject: "the service", requestId: "roll up figures", today };
  return withScope(
    database,
    scope,
    "write",
    async (db, session) => {
      await session.exec("set local role cic_rollup");
      return work(db);
    },
    STATEMENT_TIMEOUT_MS,
  );
}

/** Those that were never counted first, then the longest waiting. */
const findDue = (db: ScopedDb, today: Day, authorityId: string | null = null): Promise<Rolled[]> =>
  rowsOf(
    db,
    sql`select a.id as "authorityId", r.counted_on::text as "countedOn",
        r.authority_id is null or r.made_by <> ${rollupsMadeBy()} or c.authority_id is not null as whole
      from organisation a left join figure_rollup r on r.authority_id = a.id
      left join (select distinct authority_id from figure_change) c on c.authority_id = a.id
      where a.kind = 'LOCAL_AUTHORITY' and (r.authority_id is not null or c.authority_id is not null)
        and (r.authority_id is null or r.made_by <> ${rollupsMadeBy()} or c.authority_id is not null or r.counted_on < ${today}::date)
        ${authorityId === null ? sql`` : sql`and a.id = ${authorityId}`}
      order by r.counted_at nulls first, a.id`,
  );

async function rollUpAuthority(db: ScopedDb, authorityId: string, today: Day): Promise<boolean> {
  const [lock] = await rowsOf<{ held: boolean }>(
    db,
    sql`select pg_try_advisory_xact_lock(hashtext('figure_rollup'), hashtext(${authorityId})) as held`,
  );
  if (lock?.held !== true) return false;
  const [due] = await findDue(db, today, authorityId);
  if (due === undefined) return false;
  // Before anything is counted: whoever writes from here on leaves a mark that stays.
  await db.execute(sql`delete from figure_change where authority_id = ${authorityId}`);
  const until = monthOf(today).from;
  const months: RollupMonths = {
    from: due.whole ? FIRST_MONTH : firstUnsettled(due.countedOn as Day),
    until,
    asOf: today,
  };
  await db.execute(sql`delete from figure_count where authority_id = ${authorityId} and month >= ${months.from}::date`);
  // What an earlier version counted and this one does not.
  if (due.whole) await db.execute(sql`delete from figure_count where authority_id = ${authorityId}`);
  for (const source of ROLLUP_SOURCES) {
    await db.execute(sql`insert into figure_count (authority_id, source, month, icb, area_authority, category, counts,
      scores) ${rollupSql(source, authorityId, months)}`);
  }
  await db.execute(sql`insert into figure_rollup as r (authority_id, made_by, counted_at, counted_on, until_month)
    values (${authorityId}, ${rollupsMadeBy()}, now(), ${today}::date, ${until}::date)
    on conflict (authority_id) do update set made_by = excluded.made_by, counted_at = excluded.counted_at,
      counted_on = excluded.counted_on, until_month = excluded.until_month`);
  return true;
}
