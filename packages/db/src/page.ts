import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Below } from "./compiled/below.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { ScopedDb } from "./scope.ts";

/** One thing a list can be sorted by. `expression` is never null: give nulls their place with `coalesce`. */
export interface SortTerm {
  readonly expression: SQL;
  readonly type: "text" | "date" | "integer" | "timestamptz";
  readonly direction: "ASC" | "DESC";
}

/** A list over one table: what every list of the API is made from. */
export interface ListQuery<T extends PgTable> {
  readonly table: T;
  /** More columns for each row than the table's own, by name. */
  readonly extra?: Readonly<Record<string, SQL>>;
  /** What is read once beside a page, by name. */
  readonly beside?: Readonly<Record<string, SQL>>;
  /** What is read with a page of the records that its rows lead to: by the column that holds their ids. */
  readonly below?: readonly (readonly [column: string, below: Below])[];
  /** `join …` clauses, when a condition needs another table. */
  readonly join?: SQL;
  readonly where: readonly SQL[];
  /** For lists of which an index gives the rows in their order: a page then reads little more than it shows. Together they lead to the rows of `where`. */
  readonly walk?: readonly Way[] | undefined;
  /** For lists of which all rows are found by less than `where` begins with: whoever counts them goes these ways. */
  readonly counted?: readonly Pick<Way, "join" | "where">[] | undefined;
  readonly sort: readonly SortTerm[];
  /** The tie-breaker that makes the order total, such as the primary key. */
  readonly id: { readonly expression: SQL; readonly type: "uuid" | "text" | "bigint" };
  /** How many rows the page has at the most. */
  readonly first: number;
  /** A cursor from an earlier page of the same list. */
  readonly after?: string | null | undefined;
  /** What the cursor is good for: filter and sort, as the caller gave them. */
  readonly shape: unknown;
}

/** One of the ways to the rows of a list, each row on one of them. PostgreSQL goes it in the list's order where that is less than to find all of its rows first. */
export interface Way {
  /** It is gone for each of these rows: `unnest(…) as owner(id)`. An index has an order for one value of its first column, and none for several. */
  readonly each?: SQL;
  readonly join?: SQL;
  /** All conditions of the list, with what the way begins with in place of how a count finds the rows. */
  readonly where: readonly SQL[];
  /** What the list is sorted by and its id, as columns of the index, where they are not of the table itself. */
  readonly keys?: readonly SQL[];
  /** The columns of the table that the list asks of, where the caller may not read them all. */
  readonly columns?: SQL;
}

export interface Page<Row> {
  readonly nodes: Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** How many rows the list has in all, where that was asked for with the page. */
  readonly totalCount?: number;
  /** What the list says is read once, as JSON. */
  readonly beside?: Readonly<Record<string, unknown>>;
  /** What was read of the records that its rows lead to, for each of them. */
  readonly below?: readonly unknown[];
}

/** A row of `T` with its columns by their names in code; days and instants are text. */
export type Row<T extends PgTable> = T["$inferSelect"];

/** `"table"."column" as "name", …` of every column of the table. */
export function columnsOf(table: PgTable): SQL {
  return sql.join(
    Object.entries(getTableColumns(table)).map(([name, column]) => sql`${column} as ${sql.identifier(name)}`),
    sql`, `,
  );
}

/** All rows of a statement, typed by the caller. */
export async function rowsOf<R>(db: ScopedDb, statement: SQL): Promise<R[]> {
  const result = (await db.execute(statement)) as unknown as { rows: R[] };
  return result.rows;
}

/** One page, how many rows the list has in all where that is asked for, and what is read once beside it, in one statement. */
export async function readPage<T extends PgTable, R = Row<T>>(
  db: ScopedDb,
  list: ListQuery<T>,
  asksTotal = false,
): Promise<Page<R>> {
  const total = asksTotal ? [["totalCount", countStatement(list)] as const] : [];
  const below = (list.below ?? []).map(
    ([column, { of }]) =>
      sql`(${of(sql`array(select distinct page.${sql.identifier(column)} from page where page.${sql.identifier(column)} is not null)`)})`,
  );
  const beside =
    below.length === 0 ? [] : [["__below", sql`select json_build_array(${sql.join(below, sql`, `)})`] as const];
  const once = [...total, ...beside, ...Object.entries(list.beside ?? {})];
  if (once.length === 0) return toPage(await rowsOf<Keyed<R>>(db, pageStatement(list)), list);
  const said = sql.join(
    once.map(([name, value]) => sql`${sql.raw(`'${name}'`)}, (${value})`),
    sql`, `,
  );
  // What has no condition can only be joined by a nested loop, which keeps the page's order. Told is with its first row, and alone of an empty page.
  const found = await rowsOf<(Keyed<R> | { readonly __keys: null }) & Told>(
    db,
    sql`with page as ${below.length === 0 ? sql`` : sql`materialized`} (${pageStatement(list)})
      select case when coalesce(page."__n", 1) = 1 then once.told end as "__told", page.*
      from (select json_build_object(${said}) as told) once
        left join lateral (select page.*, row_number() over () as "__n" from page) page on true`,
  );
  const rows = found.flatMap(({ __told, __n, ...row }) => (row.__keys === null ? [] : [row as unknown as Keyed<R>]));
  const { totalCount, __below, ...told } = found[0]?.__told ?? {};
  return {
    ...toPage(rows, list),
    ...(asksTotal && { totalCount: totalCount as number }),
    beside: told,
    below: (__below ?? []) as unknown[],
  };
}

interface Told {
  readonly __told: Readonly<Record<string, unknown>> | null;
  readonly __n: unknown;
}

/**
 * A page for each of `parents` (values of `parentColumn`), in one statement whatever their number. Rows come parent by parent, each
 * in its page's order: a lateral sub-select with a limit can only be joined by a nested loop, which keeps both.
 */
export async function readPagesByParent<T extends PgTable, R = Row<T>>(
  db: ScopedDb,
  list: ListQuery<T>,
  parentColumn: SQL,
  parents: readonly string[],
): Promise<Page<R>[]> {
  const statement = sql`select parent.n as "__parent", page.* from unnest(${textArray(parents)}::uuid[]) with ordinality as parent(id, n)
    cross join lateral (${pageStatement(ofParent(list, sql`${parentColumn} = parent.id`))}) page`;
  const rows = await rowsOf<Keyed<R> & { __parent: number | string }>(db, statement);
  const byParent: Keyed<R>[][] = parents.map(() => []);
  for (const { __parent, ...row } of rows) byParent[Number(__parent) - 1]?.push(row as unknown as Keyed<R>);
  return byParent.map((own) => toPage(own, list));
}

/** The rows of the list that hang from a parent: few, and found by it whatever their order. */
export const ofParent = <T extends PgTable>(list: ListQuery<T>, parent: SQL): ListQuery<T> => ({
  ...list,
  where: [...list.where, parent],
  walk: undefined,
  counted: undefined,
});

/** How many rows the list has in all. */
export async function countRows<T extends PgTable>(db: ScopedDb, list: ListQuery<T>): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(db, countStatement(list));
  return row?.n ?? 0;
}

/** The same as `n`. */
export function countStatement<T extends PgTable>(list: ListQuery<T>): SQL {
  const ways = list.counted ?? [list];
  const rows = ways.map(
    ({ join, where }) => sql`select count(*) as n from ${list.table} ${join ?? sql``} ${whereAll(where)}`,
  );
  return sql`select sum(way.n)::integer as n from (${sql.join(rows, sql` union all `)}) way`;
}

/** How many rows the list has for each of `parents`. */
export async function countRowsByParent<T extends PgTable>(
  db: ScopedDb,
  list: ListQuery<T>,
  parentColumn: SQL,
  parents: readonly string[],
): Promise<number[]> {
  const rows = await rowsOf<{ parent: string; n: number }>(
    db,
    sql`select ${parentColumn} as parent, count(*)::integer as n from ${list.table} ${list.join ?? sql``}
      ${whereAll([...list.where, sql`${parentColumn} = any(${textArray(parents)}::uuid[])`])} group by 1`,
  );
  const counts = new Map(rows.map((row) => [row.parent, row.n]));
  return parents.map((parent) => counts.get(parent) ?? 0);
}

/** A list of values as one array parameter; cast it at its place: `any(${textArray(ids)}::uuid[])`. */
export function textArray(values: readonly string[]): SQL {
  return sql`${sql.param(`{${values.map((value) => `"${value.replace(/["\\]/g, "\\$&")}"`).join(",")}}`)}`;
}

export const whereAll = (conditions: readonly SQL[]): SQL =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join([...conditions], sql` and `)}`;

export type Keyed<R> = R & { __keys: (string | number)[] };

/** One page, and a row more where there is another. */
export function pageStatement<T extends PgTable>(list: ListQuery<T>): SQL {
  const extra = Object.entries(list.extra ?? {}).map(([name, value]) => sql`, ${value} as ${sql.identifier(name)}`);
  return sql`select ${columnsOf(list.table)}${sql.join(extra)}, ${keysOf(list)} as "__keys" ${pageOf(list)}`;
}

/** What a row's cursor is made of. */
export const keysOf = <T extends PgTable>(list: ListQuery<T>): SQL =>
  sql`array[${sql.join([...list.sort.map((term) => sql`(${term.expression})::text`), sql`(${list.id.expression})::text`], sql`, `)}]`;

/** `from … where … order by … limit …` of a page, and of one row more. */
export function pageOf<T extends PgTable>(list: ListQuery<T>): SQL {
  const most = sql.raw(String(Math.trunc(list.first) + 1));
  if (list.walk === undefined) return sql`from ${list.table} ${rowsInOrder(list, list)} limit ${most}`;
  const rows = list.walk.map(({ each, columns = sql`${list.table}.*`, ...way }) => {
    // Policies make PostgreSQL expect less than a page, and gather and sort it all. Of a limit that it does not know it expects a tenth.
    const page = sql`select ${columns} from ${list.table} ${rowsInOrder(list, way)} limit (select ${most})`;
    return each === undefined ? sql`(${page})` : sql`(select page.* from ${each} cross join lateral (${page}) page)`;
  });
  return sql`from (${sql.join(rows, sql` union all `)}) ${list.table} ${rowsInOrder(list, { where: [] })} limit ${most}`;
}

function rowsInOrder<T extends PgTable>(list: ListQuery<T>, { join, where, keys }: Way): SQL {
  const idDirection = list.sort[0]?.direction ?? "ASC";
  const terms = [...list.sort, { ...list.id, direction: idDirection }].map((term, i) => ({
    ...term,
    expression: keys?.[i] ?? term.expression,
  }));
  const order = terms.map(({ expression, direction }) => sql`${expression} ${sql.raw(direction)}`);
  const conditions = list.after == null ? where : [...where, after(list, list.after, terms)];
  return sql`${join ?? sql``} ${whereAll(conditions)} order by ${sql.join(order, sql`, `)}`;
}

type Term = Pick<SortTerm, "expression" | "direction"> & { readonly type: string };

/** Rows behind the cursor. One row comparison where all directions agree, because an index can answer that. */
function after<T extends PgTable>(list: ListQuery<T>, cursor: string, of: readonly Term[]): SQL {
  const values = decodeCursor(shapeOf(list), [...list.sort.map(({ type }) => type), list.id.type], cursor);
  const terms = of.map((term, i) => ({ ...term, value: sql`${values[i]}::${sql.raw(term.type)}` }));
  const idDirection = terms.at(-1)?.direction;
  if (terms.every((term) => term.direction === idDirection)) {
    const left = sql.join(
      terms.map((term) => term.expression),
      sql`, `,
    );
    const right = sql.join(
      terms.map((term) => term.value),
      sql`, `,
    );
    return sql`(${left}) ${sql.raw(idDirection === "ASC" ? ">" : "<")} (${right})`;
  }
  const alternatives = terms.map((term, i) => {
    const equal = terms.slice(0, i).map((before) => sql`${before.expression} = ${before.value}`);
    const beyond = sql`${term.expression} ${sql.raw(term.direction === "ASC" ? ">" : "<")} ${term.value}`;
    return sql`(${sql.join([...equal, beyond], sql` and `)})`;
  });
  return sql`(${sql.join(alternatives, sql` or `)})`;
}

/** The page of these rows, which `pageStatement` gave. */
export function toPage<T extends PgTable, R>(rows: Keyed<R>[], list: ListQuery<T>): Page<R> {
  const hasNextPage = rows.length > list.first;
  const own = hasNextPage ? rows.slice(0, list.first) : rows;
  const last = own.at(-1);
  return {
    nodes: own.map(({ __keys, ...row }) => row as unknown as R),
    pageInfo: { hasNextPage, endCursor: last === undefined ? null : encodeCursor(shapeOf(list), last.__keys) },
  };
}

/** What the cursor of a list is good for. */
export const shapeOf = <T extends PgTable>({ table, shape }: ListQuery<T>): unknown => [getTableName(table), shape];
