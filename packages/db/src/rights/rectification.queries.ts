import type {
  RectificationAsked,
  RectificationDecision,
  RectificationState,
  RectifiedRecord,
} from "@cic/domain/rights/rectification";
import { type SQL, sql } from "drizzle-orm";
import { type AnyOf, textIn, uuidIn } from "../filter.ts";
import { isUuid, uuidv7 } from "../ids.ts";
import { oneFor } from "../keyed.ts";
import { RowChanged } from "../lost-race.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { rectification } from "./rights.table.ts";

export type RectificationRow = typeof rectification.$inferSelect;

/** The meanings stand in the schema (`RectificationFilter`). */
export interface RectificationListArgs {
  readonly filter?:
    | {
        readonly childId?: string | null | undefined;
        readonly recordId?: string | null | undefined;
        readonly state?: AnyOf<RectificationState>;
      }
    | null
    | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Whether there is such a record of the child. Asked as `cic_governance`, which reads ids alone. */
export async function isRecordOf(db: ScopedDb, childId: string, record: RectifiedRecord, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const table = sql.identifier(record.toLowerCase());
  const column = sql.identifier(record === "CHILD" ? "id" : "child_id");
  const rows = await rowsOf(db, sql`select 1 from ${table} where id = ${id} and ${column} = ${childId}`);
  return rows.length > 0;
}

/** Writes the request; resolves to its id. */
export async function insertRectification(
  db: ScopedDb,
  child: { readonly id: string; readonly authorityId: string },
  of: { readonly record: RectifiedRecord; readonly recordId: string; readonly askedByThem: boolean },
  { statement, receivedOn, answerBy }: RectificationAsked,
): Promise<string> {
  const id = uuidv7();
  await db.execute(sql`insert into rectification (id, child_id, authority_id, record, record_id, statement, asked_by_them, received_on, answer_by)
    values (${id}, ${child.id}, ${child.authorityId}, ${of.record}, ${of.recordId}, ${statement}, ${of.askedByThem}, ${receivedOn}, ${answerBy})`);
  return id;
}

/** For each id the request, or `null` when there is none that the caller may know of. */
export async function findRectificationsByIds(
  db: ScopedDb,
  ids: readonly string[],
): Promise<(RectificationRow | null)[]> {
  const [byId] = uuidIn(sql`${rectification.id}`, ids);
  const rows = await rowsOf<RectificationRow>(
    db,
    sql`select ${columnsOf(rectification)} from ${rectification} where ${byId}`,
  );
  return oneFor(ids, rows, (row) => row.id);
}

/** Writes the answer. Throws {@link RowChanged} when another was written meanwhile. */
export async function writeDecision(
  db: ScopedDb,
  row: RectificationRow,
  { outcome, reason, correctionId }: RectificationDecision,
): Promise<void> {
  const written = await rowsOf(
    db,
    sql`update ${rectification} set state = ${outcome}, decision_reason = ${reason}, correction_id = ${correctionId},
        decided_by = current_setting('cic.subject'), decided_at = now(), version = version + 1
      where id = ${row.id} and version = ${row.version} and state = 'OPEN' returning id`,
  );
  if (written.length === 0) throw new RowChanged("the request was decided meanwhile");
}

export function listRectifications(
  db: ScopedDb,
  args: RectificationListArgs,
  asksTotal = false,
): Promise<Page<RectificationRow>> {
  return readPage(db, rectificationList(args), asksTotal);
}

function rectificationList({ filter, first, after }: RectificationListArgs): ListQuery<typeof rectification> {
  const { childId, recordId, state } = filter ?? {};
  const where: SQL[] = [
    // The policies say more, and no index answers them.
    sql`(${rectification.authorityId} = (select coalesce(nullif(current_setting('cic.governance', true), ''), current_setting('cic.organisation', true)))
      or ${rectification.childId} = (select nullif(current_setting('cic.child', true), '')::uuid))`,
    ...(childId == null ? [] : uuidIn(sql`${rectification.childId}`, [childId])),
    ...(recordId == null ? [] : uuidIn(sql`${rectification.recordId}`, [recordId])),
    ...textIn(sql`${rectification.state}`, state),
  ];
  return {
    ...{ table: rectification, where, first, after, shape: filter ?? null },
    sort: [{ expression: sql`${rectification.askedAt}`, type: "timestamptz", direction: "DESC" }],
    id: { expression: sql`${rectification.id}`, type: "uuid" },
  };
}
