import { getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { rowOf } from "../compiled/compiled-field.ts";
import { allOf, rowsOfQuery } from "../compiled/needs.ts";
import {
  countStatement,
  type Keyed,
  type ListQuery,
  type Page,
  pageStatement,
  rowsOf,
  textArray,
  toPage,
} from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { importFile, importFinding, importRow } from "./import.table.ts";
import { type FindingFilter, findingList, type ImportFindingRecord } from "./import-finding.queries.ts";
import { type BesideImportRow, type ListedImportRow, type RowFilter, rowList } from "./import-row.queries.ts";

/** What hangs from an import: read in the statement that reads its row, or of several imports at once. */
export interface ImportPart<T> {
  /** Unlike that of any other. */
  readonly name: string;
  /** As JSON, of the import whose id is `of.id`. */
  readonly sql: SQL;
  /** Its value of what was read of the import with this id. */
  readonly make: (read: never, importId: string) => T;
}
const OF = sql`of.id`;

/** A column of the import with this id: what is read of its parts, in their order. */
export const partsBeside = (importId: SQL, parts: readonly ImportPart<unknown>[]): SQL =>
  sql`(select json_build_array(${sql.join(
    parts.map((part) => part.sql),
    sql`, `,
  )}) from (select ${importId} as id) of)`;

/** The part of each of these imports, in one statement. */
export async function findPart<T>(db: ScopedDb, importIds: readonly string[], part: ImportPart<T>): Promise<T[]> {
  const rows = await rowsOf<{ id: string; read: never }>(
    db,
    sql`select of.id, ${part.sql} as read from unnest(${textArray(importIds)}::uuid[]) of(id)`,
  );
  const byId = new Map(rows.map(({ id, read }) => [id, read]));
  return importIds.map((id) => part.make(byId.get(id) as never, id));
}

export const filesPart: ImportPart<(typeof importFile.$inferSelect)[]> = {
  name: "files",
  sql: allOf(
    rowOf(importFile),
    sql`from ${importFile} where ${importFile.importId} = ${OF} order by ${importFile.name}`,
  ),
  make: (files) => files,
};

/** Numbers of rows and findings of an import. */
export interface ImportNumbers {
  readonly rows: Readonly<Record<string, number>>;
  readonly rejected: number;
  readonly findings: Readonly<Record<string, number>>;
}

export const numbersPart: ImportPart<ImportNumbers> = {
  name: "numbers",
  sql: rowsOfQuery(sql`select 'row' as kind, status as name, count(*) filter (where review = 'REJECTED') as rejected, count(*) as n
      from ${importRow} where ${importRow.importId} = ${OF} group by status
    union all select 'finding', severity, 0, count(*) from ${importFinding} where ${importFinding.importId} = ${OF} group by severity`),
  make(counts: { kind: "row" | "finding"; name: string; rejected: number; n: number }[]) {
    const named = (kind: string) =>
      Object.fromEntries(counts.filter((one) => one.kind === kind).map(({ name, n }) => [name, n]));
    return {
      rows: named("row"),
      findings: named("finding"),
      rejected: counts.reduce((sum, { rejected }) => sum + rejected, 0),
    };
  },
};

/** A list of what an import has: a page of it, and how much there is in all. */
export interface ListParts<Row> {
  /** Throws `InvalidCursor` as a list does. */
  page(): ImportPart<Page<Row>>;
  count(): ImportPart<number>;
}

export interface PartArgs<Filter> {
  readonly filter: Filter;
  readonly first: number;
  readonly after?: string | null | undefined;
}

export const rowParts = (
  importId: string,
  { filter, first, after }: PartArgs<RowFilter>,
  beside: readonly BesideImportRow[],
): ListParts<ListedImportRow> => listParts(importId, (id) => rowList(id, filter, first, after, OF, beside));

export const findingParts = (
  importId: string,
  { filter, first, after }: PartArgs<FindingFilter>,
): ListParts<ImportFindingRecord> => listParts(importId, (id) => findingList(id, filter, first, after, OF));

function listParts<Row>(importId: string, listOf: (importId: string) => ListQuery<PgTable>): ListParts<Row> {
  const list = listOf(importId);
  const { table, extra = {}, first, after } = list;
  // A cursor is of one import; without one the list is the same of every import.
  const { shape } = after == null ? listOf("") : list;
  const name = JSON.stringify([getTableName(table), shape, first, after ?? null, Object.keys(extra)]);
  return {
    page: () => ({
      name,
      sql: rowsOfQuery(pageStatement(list)),
      make: (rows: Keyed<Row>[], id) => toPage(rows, listOf(id)),
    }),
    count: () => ({ name: `count ${name}`, sql: sql`(${countStatement(list)})`, make: (count) => count }),
  };
}
