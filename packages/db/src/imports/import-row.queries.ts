import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import { rowOf } from "../compiled/compiled-field.ts";
import { allOf } from "../compiled/needs.ts";
import { type ListQuery, rowsOf, textArray, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { type Cells, importFinding, importRow } from "./import.table.ts";
import type { ImportFindingRecord } from "./import-finding.queries.ts";
import { recordedCells } from "./recorded-child.queries.ts";

export type ImportRowRecord = typeof importRow.$inferSelect;
export type NewImportRow = typeof importRow.$inferInsert;
export const insertImportRows = (db: ScopedDb, rows: readonly NewImportRow[]): Promise<void> =>
  insertRows(db, importRow, rows);
/**
 * Adds a row for each recorded row of the return's year that the files lack, where the import has files of that module:
 * a decision for a person. Rows have no file; their number goes on from 1.
 */
export async function insertAbsentRows(
  db: ScopedDb,
  given: { importId: string; authorityId: string; year: number; module: string },
): Promise<void> {
  await db.execute(sql`
    insert into import_row (import_id, authority_id, file, ordinal, line, module, child_local_id, row_key, cells, status, review)
    select ${given.importId}, ${given.authorityId}, '', row_number() over (order by c.local_id, r.row_key), 0, r.module,
      c.local_id, r.row_key, r.cells, 'PENDING', 'PENDING'
    from return_row r join child c on c.id = r.child_id
    where r.authority_id = ${given.authorityId} and r.year = ${given.year} and r.module = ${given.module}
      and r.superseded_at is null and not r.removed
      and exists (select 1 from import_row present where present.import_id = ${given.importId} and present.module = ${given.module})
      and not exists (select 1 from import_row same where same.import_id = ${given.importId}
        and same.child_local_id = c.local_id and same.module = r.module and same.row_key = r.row_key)
    on conflict do nothing`);
}

/** The next children of the import, in the order of their ids, that come after `after` and meet `condition`. */
export async function nextChildren(
  db: ScopedDb,
  importId: string,
  after: string | null,
  limit: number,
  only: "pending" | "all",
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select distinct child_local_id as id from import_row where import_id = ${importId}
      ${after === null ? sql`` : sql`and child_local_id > ${after}`}
      ${only === "pending" ? sql`and status = 'PENDING'` : sql``} order by 1 limit ${limit}`,
  );
  return rows.map((row) => row.id);
}

export async function rowsOfChildren(
  db: ScopedDb,
  importId: string,
  childLocalIds: readonly string[],
): Promise<ImportRowRecord[]> {
  return db
    .select()
    .from(importRow)
    .where(
      and(eq(importRow.importId, importId), sql`${importRow.childLocalId} = any(${textArray(childLocalIds)}::text[])`),
    )
    .orderBy(asc(importRow.id));
}

export interface RowPlanned {
  readonly id: number;
  readonly status: ImportRowRecord["status"];
  readonly reason: string | null;
  readonly review: ImportRowRecord["review"];
  readonly comparedWith: string | null;
}

/** Writes how rows compare, in one statement. */
export async function updateImportRows(db: ScopedDb, rows: readonly RowPlanned[]): Promise<void> {
  if (rows.length === 0) return;
  await db.execute(sql`
    update import_row set status = p.status, reason = p.reason, review = p.review, compared_with = p."comparedWith"
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as p(id bigint, status text, reason text, review text, "comparedWith" text)
    where import_row.id = p.id`);
}

/** Forgets rows and findings of an import that was given up or cannot be read; `findings` "keepFatal" leaves what says why. */
export async function deleteStaged(db: ScopedDb, importId: string, findings: "all" | "keepFatal"): Promise<void> {
  await db.delete(importRow).where(eq(importRow.importId, importId));
  await db
    .delete(importFinding)
    .where(
      and(
        eq(importFinding.importId, importId),
        findings === "all" ? undefined : sql`${importFinding.severity} <> 'FATAL'`,
      ),
    );
}

export interface RowFilter {
  readonly id?: readonly number[] | undefined;
  readonly status?: readonly string[] | undefined;
  readonly review?: readonly string[] | undefined;
  readonly module?: readonly string[] | undefined;
  readonly childLocalId?: readonly string[] | undefined;
}

function rowConditions(importId: string | SQL, filter: RowFilter): SQL[] {
  const where: SQL[] = [sql`${importRow.importId} = ${importId}`];
  const among = (column: SQL, values: readonly string[] | undefined) => {
    if (values !== undefined) where.push(sql`${column} = any(${textArray(values)}::text[])`);
  };
  if (filter.id !== undefined) where.push(sql`${importRow.id} = any(${textArray(filter.id.map(String))}::bigint[])`);
  among(sql`${importRow.status}`, filter.status);
  among(sql`${importRow.review}`, filter.review);
  among(sql`${importRow.module}`, filter.module);
  among(sql`${importRow.childLocalId}`, filter.childLocalId);
  return where;
}

/** What is read of each row of a list beside the row. */
const besideRow = {
  findings: allOf(
    rowOf(importFinding),
    sql`from ${importFinding} where ${importFinding.importId} = ${importRow.importId} and ${importFinding.file} = ${importRow.file}
      and ${importFinding.ordinal} = ${importRow.ordinal} order by ${importFinding.id}`,
  ),
  recorded: sql`case when ${importRow.status} in ('CHANGED', 'DECISION') then ${recordedCells} end`,
} as const;
export type BesideImportRow = keyof typeof besideRow;

/** A row of a list, with those things beside it that were asked for. */
export interface ListedImportRow extends ImportRowRecord {
  readonly findings?: readonly ImportFindingRecord[];
  /** What is recorded in its place; null where nothing is. */
  readonly recorded?: Cells | null;
}

/** `from` names the import whose rows they are, and `importId` is its id, of which a cursor is. */
export const rowList = (
  importId: string,
  filter: RowFilter,
  first: number,
  after: string | null | undefined,
  from: SQL,
  beside: readonly BesideImportRow[],
): ListQuery<typeof importRow> => ({
  table: importRow,
  extra: Object.fromEntries(beside.map((name) => [name, besideRow[name]])),
  where: rowConditions(from, filter),
  sort: [],
  id: { expression: sql`${importRow.id}`, type: "bigint" },
  first,
  after,
  shape: [importId, filter],
});

/** Records a review of rows that can be reviewed; answers the ids of the children concerned. */
export async function reviewRows(
  db: ScopedDb,
  importId: string,
  filter: RowFilter,
  review: "PENDING" | "ACCEPTED" | "REJECTED",
): Promise<{ rows: number; childLocalIds: string[] }> {
  const changed = await rowsOf<{ id: string }>(
    db,
    sql`update import_row set review = ${review} ${whereAll([...rowConditions(importId, filter), sql`(${importRow.status} <> 'ERROR' or ${review} = 'REJECTED')`])}
      returning child_local_id as id`,
  );
  return { rows: changed.length, childLocalIds: [...new Set(changed.map((row) => row.id))] };
}

/** The modules whose rows each file has. */
export async function modulesOfFiles(db: ScopedDb, importId: string): Promise<Map<string, Set<string>>> {
  const rows = await rowsOf<{ file: string; module: string }>(
    db,
    sql`select distinct file, module from import_row where import_id = ${importId} and file <> ''`,
  );
  const files = Map.groupBy(rows, (row) => row.file);
  return new Map([...files].map(([file, own]) => [file, new Set(own.map((row) => row.module))]));
}

/** Place and pupil number of every Header row, a few thousand at a time. */
export async function* headerRows(
  db: ScopedDb,
  importId: string,
): AsyncGenerator<{ file: string; ordinal: number; line: number; upn: string }> {
  for (let after = 0; ; ) {
    const rows = await rowsOf<{ id: string; file: string; ordinal: number; line: number; upn: string }>(
      db,
      sql`select id::text, file, ordinal, line, coalesce(cells ->> 'UPN', '') as upn from import_row
        where import_id = ${importId} and module = 'Header' and id > ${after} and file <> '' order by id limit 5000`,
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = Number(last.id);
  }
}
