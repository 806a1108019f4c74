import type { EventRecord, EventType } from "@cic/domain/events/event-types";
import { sql } from "drizzle-orm";
import { type Below, together } from "../compiled/below.ts";
import { rowsOfQuery } from "../compiled/needs.ts";
import { InvalidCursor } from "../cursor.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** An event as the caller is told of it. */
export interface EventRow {
  readonly id: string;
  readonly type: EventType;
  readonly childId: string | null;
  readonly records: EventRecord[];
  readonly recordedAt: string;
}

export interface Changes {
  readonly nodes: EventRow[];
  /** Where to go on, also when there is nothing (more) yet. */
  readonly cursor: string;
  readonly hasMore: boolean;
  /** What was asked for of their children. */
  readonly below: unknown;
}

/** Transactions that may still commit have this number or a greater one: a feed goes no further, and so passes nothing by. */
export const horizon = sql`(select pg_snapshot_xmin(pg_current_snapshot())::text::bigint)`;

/** What the caller's organisation is told of after `since`, oldest first. Throws {@link InvalidCursor}. */
export async function listChanges(
  db: ScopedDb,
  { since, first }: { readonly since?: string | null | undefined; readonly first: number },
  below: Below = together([]),
): Promise<Changes> {
  const [transaction, sequence] = since == null ? ["0", "0"] : decode(since);
  const [read] = await rowsOf<{ rows: (EventRow & { transaction: string; sequence: string })[]; below: unknown }>(
    db,
    sql`with told as materialized (select e.id, e.type, e.child_id as "childId", e.records, e.recorded_at::text as "recordedAt",
          a.transaction::text as transaction, a.sequence::text as sequence
        from event_audience a join event e on e.id = a.event_id
        where a.organisation_id = current_setting('cic.organisation', true) and not a.gone
          and (a.transaction, a.sequence) > (${transaction}::bigint, ${sequence}::bigint) and a.transaction < ${horizon}
        order by a.transaction, a.sequence limit ${first + 1})
      select ${rowsOfQuery(sql`select * from told`)} as rows,
        ${below.of(sql`array(select distinct "childId" from told where "childId" is not null)`)} as below`,
  );
  const { rows, below: said } = read as NonNullable<typeof read>;
  const own = rows.slice(0, first);
  const last = own.at(-1);
  return {
    nodes: own,
    cursor: encode(last?.transaction ?? transaction, last?.sequence ?? sequence),
    hasMore: rows.length > first,
    below: said,
  };
}

const encode = (transaction: string, sequence: string): string =>
  Buffer.from(JSON.stringify(["changes", transaction, sequence])).toString("base64url");

function decode(cursor: string): [string, string] {
  try {
    const [list, transaction, sequence, ...more] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const whole = [transaction, sequence].every((one) => typeof one === "string" && /^\d{1,18}$/.test(one));
    if (list === "changes" && whole && more.length === 0) return [transaction, sequence];
  } catch {
    // Said below.
  }
  throw new InvalidCursor("the cursor is not one of this feed");
}
