import type { Change, Image } from "@cic/domain/history/versions";
import { sql } from "drizzle-orm";
import { type Beside, besideRow, needs } from "../compiled/needs.ts";
import { isUuid } from "../ids.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { type RecordWithHistory, utc } from "./as-of.queries.ts";

/** Where home was said to be of a placement, from one moment until another. */
export interface HomeSaid {
  readonly homePostcode: string | null;
  readonly from: string;
  readonly until: string | null;
}

/** A record with its changes, as far as the caller may know them. */
export interface RecordHistoryRow {
  readonly childId: string;
  readonly current: Image;
  readonly isWhole: boolean;
  readonly madeAt: string | null;
  readonly changes: readonly (Change & { readonly id: string })[];
  /** Of a placement, where the caller may know: in the order in which they were said. */
  readonly homes: readonly HomeSaid[];
  /** What decides what of it is hidden. */
  readonly needs: Beside;
}

/** A record and all its changes; `undefined` when there is none whose past the caller may know. One statement. */
export async function findRecordHistory(
  db: ScopedDb,
  record: RecordWithHistory,
  id: string,
): Promise<RecordHistoryRow | undefined> {
  if (!isUuid(id)) return undefined;
  const name = record.toLowerCase();
  const childId = sql`r.${sql.identifier(record === "CHILD" ? "id" : "child_id")}`;
  const homes = sql`select json_agg(json_build_object('homePostcode', h.home_postcode, 'from', ${utc(sql`h.recorded_at`)},
    'until', ${utc(sql`h.superseded_at`)}) order by h.recorded_at) from placement_home h where h.placement_id = r.id and h.child_id = ${childId}`;
  const [row] = await rowsOf<RecordHistoryRow>(
    db,
    sql`select ${childId} as "childId", said.now as current, said.open_since = '-infinity' as "isWhole",
        case when said.open_since = '-infinity' then ${utc(sql`(said.now ->> 'created_at')::timestamptz`)} end as "madeAt",
        coalesce((select json_agg(json_build_object('id', h.id::text, 'before', h.before, 'at', ${utc(sql`h.changed_at`)},
            'subject', h.changed_by, 'organisationId', h.organisation_id, 'why', h.reason) order by h.id)
          from record_history h where h.record = ${name} and h.record_id = r.id), '[]') as changes,
        coalesce((${record === "PLACEMENT" ? homes : sql`null::json`}), '[]') as homes,
        ${besideRow([needs.accessRelations(childId)])} as needs
      from ${sql.identifier(name)} r
      cross join lateral (select to_jsonb(r) as now, history_open_since(${name}, r.id, ${childId}) as open_since) said
      where r.id = ${id} and said.open_since is not null`,
  );
  return row;
}
