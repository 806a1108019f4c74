import { and, eq, type SQL, sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import { type ListQuery, type Page, readPage, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { importFinding } from "./import.table.ts";

export type ImportFindingRecord = typeof importFinding.$inferSelect;

export type NewImportFinding = typeof importFinding.$inferInsert;

export const insertImportFindings = (db: ScopedDb, rows: readonly NewImportFinding[]): Promise<void> =>
  insertRows(db, importFinding, rows);

/** Takes away the findings about rows, before they are compared anew. */
export async function deleteFindingsOfRows(
  db: ScopedDb,
  importId: string,
  codes: readonly string[],
  rows: readonly { file: string; ordinal: number }[],
): Promise<void> {
  await db.execute(sql`
    delete from import_finding f using json_to_recordset(${JSON.stringify(rows)}::json) as p(file text, ordinal integer)
    where f.import_id = ${importId} and f.file = p.file and f.ordinal = p.ordinal and f.code = any(${textArray(codes)}::text[])`);
}

/** Takes away the findings of a code that are about the import as a whole, before they are found anew. */
export async function deleteFindings(db: ScopedDb, importId: string, code: string): Promise<void> {
  await db.delete(importFinding).where(and(eq(importFinding.importId, importId), eq(importFinding.code, code)));
}

export interface FindingFilter {
  readonly severity?: readonly string[] | undefined;
  readonly code?: readonly string[] | undefined;
}

/** `from` names the import whose findings they are, and `importId` is its id, of which a cursor is. */
export function findingList(
  importId: string,
  { severity, code }: FindingFilter,
  first: number,
  after?: string | null,
  from: SQL = sql`${importId}`,
): ListQuery<typeof importFinding> {
  const where: SQL[] = [sql`${importFinding.importId} = ${from}`];
  if (severity !== undefined) where.push(sql`${importFinding.severity} = any(${textArray(severity)}::text[])`);
  if (code !== undefined) where.push(sql`${importFinding.code} = any(${textArray(code)}::text[])`);
  return {
    table: importFinding,
    where,
    sort: [],
    id: { expression: sql`${importFinding.id}`, type: "bigint" },
    first,
    after,
    shape: [importId, { severity, code }],
  };
}

export const listImportFindings = (
  db: ScopedDb,
  importId: string,
  filter: FindingFilter,
  first: number,
  after?: string | null,
): Promise<Page<ImportFindingRecord>> => readPage(db, findingList(importId, filter, first, after));
