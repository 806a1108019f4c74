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

/** Numbers of its rows, by their status in small letters and in all, and of its findings by their severity: those that are not zero, or none. */
export const numbersPart: ImportPart<Readonly<Record<string, number>> | null> = {
  name: "numbers",
  sql: sql`(select json_object_agg(name, n) from (
    select v.name, sum(v.n) as n from (select status, count(*) as n, count(*) filter (where review = 'REJECTED') as rejected
        from ${importRow} where ${importRow.importId} = ${OF} group by 1) r
      cross join lateral (values (lower(status), r.n), ('rows', r.n), ('rejected', rejected)) v(name, n) group by 1
    union all select lower(severity), count(*) from ${importFinding} where ${importFinding.importId} = ${OF} group by 1) counted)`,
  make: (numbers) => numbers,
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
