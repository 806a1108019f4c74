import type { Lens } from "@cic/domain/access/lenses";
import { is, Placeholder, type SQL, sql } from "drizzle-orm";
import { PgDialect, type PgTable } from "drizzle-orm/pg-core";
import { callerMayRead } from "../access/access-relation.queries.ts";
import { nameOf, type Statement } from "../database.ts";
import { isUuid } from "../ids.ts";
import { countStatement, encodeCursor, keysOf, type ListQuery, ofParent, pageOf } from "../page.ts";
import { type Args, type CompiledField, compiledCounts, compiledRoots, compiledTypes } from "./compiled-fields.ts";

/** A selection as it is to be answered: fragments spread, fields of one key merged, and nothing that is skipped. */
export interface Selected {
  readonly type: string;
  readonly fields: readonly SelectedField[];
}

export interface SelectedField {
  /** Under which it is answered, at most as long as a column's name may be. */
  readonly key: string;
  readonly name: string;
  readonly args: Args;
  readonly isNonNull: boolean;
  /** Who may read it; anybody who sees its row, where nothing is said. */
  readonly lens?: Lens | undefined;
  readonly of?: Selected | undefined;
  /** Makes the value of what the statement gave, which is not null. */
  readonly finish?: ((raw: never, given: unknown) => unknown) | undefined;
}

/** A root field as a statement and what makes its value of the answer. */
export interface CompiledRead {
  readonly key: string;
  /** With the values of `$id` where its row is asked for by id. */
  statement(ids: Args): Statement;
  /** The value of the root field. `given` is what `finish` is told. */
  read(answer: string | null, given: unknown): unknown;
}

/** What was asked for is nothing that can be said here: the resolvers answer it, or say what is wrong. */
export class NotCompiled extends Error {
  override readonly name = "NotCompiled";
}

export const isCompiled = (type: string, field: string): boolean =>
  type === "Query" ? field in compiledRoots : compiledTypes[type]?.fields[field] !== undefined;
/** Whether a connection's own field is covered: `nodes`, `totalCount` and `pageInfo` are, and what else `root` counts. */
export const isCounted = (root: string): boolean => compiledCounts[root] !== undefined;

/** Stands for an id that is only given with each request. */
export const idGiven = (variable: string): unknown => sql.placeholder(variable);

type Make = (raw: unknown, given: unknown) => unknown;
/** What a statement reads, and what becomes of that. */
interface Piece {
  readonly sql: SQL;
  readonly make?: Make | undefined;
}

const dialect = new PgDialect();

/** Throws `NotCompiled`, and `InvalidCursor` as a list does. */
export function compileRead(field: SelectedField): CompiledRead {
  const root = compiledRoots[field.name];
  if (root === undefined) throw new NotCompiled(field.name);
  const { sql: statement, make } = rootPiece(root, field);
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const name = nameOf(text);
  return {
    key: field.key,
    statement: (ids) => ({
      name,
      text,
      values: params.map((param) => (is(param, Placeholder) ? asId(ids[param.name]) : param)),
    }),
    read(answer, given) {
      // There is none, or it has an id of today's: the resolvers know of records that were merged.
      if (answer === null) throw new NotCompiled(field.name);
      const raw: unknown = JSON.parse(answer);
      return make?.(raw, given) ?? raw;
    },
  };
}

function asId(value: unknown): string {
  // No id that is none of ours is that of a record: the resolvers say so without a statement.
  if (typeof value !== "string" || !isUuid(value)) throw new NotCompiled("id");
  return value;
}

/** Gives `Answered`. */
function rootPiece(root: CompiledField, field: SelectedField): Piece {
  if (root.kind === "page") return pagePiece(root, field, true);
  if (root.kind !== "object" || field.of === undefined) throw new NotCompiled(field.name);
  if (!is(field.args.id, Placeholder)) asId(field.args.id);
  const row = rowPiece(field.of, {});
  const from = typeof root.from === "function" ? root.from(field.args) : root.from;
  return {
    ...row,
    sql: sql`select (select row_to_json(r) from (select ${row.sql}) r)::text as answer, ${seen(sql`${typeOf(root.of).childId}::text`)} ${from}`,
  };
}

/** Says to the audit, which the same transaction writes, whom this statement shows beside those before it: their ids, with commas between. */
const seen = (ids: SQL): SQL =>
  sql`set_config('cic.seen', concat_ws(',', nullif(current_setting('cic.seen', true), ''), ${ids}), true) as seen`;

/** An object that only leads to what is about a child names none itself. */
const namesChildren = (nodes: SelectedField | undefined): boolean =>
  nodes?.of !== undefined &&
  (typeOf(nodes.of.type).leads !== true || nodes.of.fields.some(({ of }) => of !== undefined));

function typeOf(name: string) {
  const type = compiledTypes[name];
  if (type === undefined) throw new NotCompiled(name);
  return type;
}

/** The columns of a row, and what makes its object of them. */
function rowPiece(selected: Selected, ofPage: Args): Piece {
  const makes: [key: string, make: Make | undefined, isNonNull: boolean][] = [];
  const columns = selected.fields.map((field) => {
    const piece = fieldPiece(selected.type, field, ofPage);
    if (piece.make !== undefined || (field.isNonNull && field.lens !== undefined) || isObject(selected.type, field)) {
      makes.push([field.key, piece.make, field.isNonNull]);
    }
    return sql`${piece.sql} as ${sql.identifier(field.key)}`;
  });
  const make: Make = (raw, given) => {
    const row = raw as Record<string, unknown>;
    for (const [key, makeField, isNonNull] of makes) {
      const value = row[key];
      if (value == null) {
        if (isNonNull) throw new NotCompiled(key);
      } else if (makeField !== undefined) {
        row[key] = makeField(value, given);
      }
    }
    return row;
  };
  return { sql: sql.join(columns, sql`, `), make: makes.length === 0 ? undefined : make };
}

const isObject = (type: string, { name }: SelectedField): boolean =>
  compiledTypes[type]?.fields[name]?.kind === "object";

function fieldPiece(type: string, field: SelectedField, ofPage: Args): Piece {
  if (field.name === "__typename") return { sql: sql.raw(`'${type}'::text`) };
  const { fields, childId } = typeOf(type);
  const covered = fields[field.name];
  if (covered === undefined) throw new NotCompiled(`${type}.${field.name}`);
  if (covered.kind === "value") {
    const read = typeof covered.sql === "function" ? covered.sql(field.args, ofPage) : covered.sql;
    const lensed =
      field.lens === undefined ? read : sql`case when ${callerMayRead(childId, field.lens)} then ${read} end`;
    return { sql: lensed, make: field.finish as Make | undefined };
  }
  if (covered.kind === "page") return pagePiece(covered, field, false);
  if (field.of === undefined) throw new NotCompiled(field.name);
  const row = rowPiece(field.of, ofPage);
  if (covered.kind === "same") return { ...row, sql: sql`(select row_to_json(r) from (select ${row.sql}) r)` };
  const from = typeof covered.from === "function" ? covered.from(field.args) : covered.from;
  const rows = sql`from (select ${row.sql} ${from}) r`;
  if (covered.kind === "object") return { ...row, sql: sql`(select row_to_json(r) ${rows})` };
  const { make } = row;
  return {
    sql: sql`(select coalesce(json_agg(row_to_json(r)), '[]') ${rows})`,
    make: make && ((raw, given) => (raw as unknown[]).map((one) => make(one, given))),
  };
}

function pageFields({ of }: SelectedField): { readonly nodes: SelectedField | undefined } {
  const nodes = of?.fields.filter(({ name }) => name === "nodes") ?? [];
  // Two of them, under keys of their own, would be two answers.
  if (nodes.length > 1) throw new NotCompiled("nodes");
  return { nodes: nodes[0] };
}

/** A connection: its nodes, the keys of the last of them, how many rows there were, and what was counted. */
function pagePiece(page: Extract<CompiledField, { kind: "page" }>, field: SelectedField, isRoot: boolean): Piece {
  if (field.of === undefined) throw new NotCompiled(field.name);
  const own = page.list(field.args);
  if (!Number.isInteger(own.first) || own.first < 1 || own.first > MOST_ROWS) throw new NotCompiled("first");
  const list: ListQuery<PgTable> = page.parent === undefined ? own : ofParent(own, page.parent);
  const { nodes } = pageFields(field);
  const row = nodes?.of === undefined ? undefined : rowPiece(nodes.of, field.args);
  const counts = countsPiece(field);
  const asksTotal = field.of.fields.some(({ name }) => name === "totalCount") && !counts?.tellsTotal;
  // Without a cursor the page is of the whole list, and whoever makes it can count that too; but not who stops when it is full.
  const countsAlong = own.after == null && own.walk === undefined && asksTotal;
  const total = countsAlong ? sql`coalesce(max("~total"), 0)` : asksTotal ? countStatement(list) : sql`null`;
  const makers = field.of.fields.map((one) => connectionField(one, field, row?.make));
  const needsKeys = field.of.fields.some(
    ({ name, of }) => name === "pageInfo" && of?.fields.some((one) => one.name === "endCursor"),
  );
  const { childId } = typeOf(page.of);
  const table = sql`${list.table}`;
  const pieces = [
    row === undefined ? sql`'[]'::json` : sql`coalesce(json_agg(row_to_json(r)), '[]')`,
    needsKeys ? sql`(array_agg("~keys"))[least(count(*), ${list.first}::integer)]` : sql`null::json`,
    sql`count(*)`,
    sql`(${total})`,
    counts === undefined ? sql`null` : sql`(select row_to_json(c) from (${counts.row}) c)`,
  ];
  const whole = sql`json_build_array(${sql.join(pieces, sql`, `)})`;
  // The page first and then what is made of its rows: what a row shows is not to be worked out before the order is known.
  const from = sql`from (select ${table}.*, ${needsKeys ? sql`to_json(${keysOf(list)})` : sql`1`} as "~keys"${countsAlong ? sql`, count(*) over () as "~total"` : sql``} ${pageOf(list)}) ${table}
    cross join lateral (select ${row?.sql ?? sql`1`}) r`;
  // Of the row that only tells whether there is another page, nothing is shown.
  const shown = namesChildren(nodes)
    ? seen(sql`array_to_string((array_agg(${childId}))[1:${list.first}::integer], ',')`)
    : sql`current_setting('cic.seen', true) as seen`;
  return {
    sql: isRoot ? sql`select ${whole}::text as answer, ${shown} ${from}` : sql`(select ${whole} ${from})`,
    make(raw, given) {
      const [rows, keys, count, total, counted] = raw as [unknown[], string[] | null, number, unknown, Counted | null];
      const hasNextPage = count > list.first;
      if (hasNextPage && row !== undefined) rows.pop();
      const read = {
        rows,
        hasNextPage,
        endCursor: keys === null ? null : () => encodeCursor(own, keys),
        counted: { totalCount: total, ...counted },
      };
      return Object.fromEntries(makers.map(([key, make]) => [key, make(read, given)]));
    },
  };
}

/** What the connection counts beside its page, if that is asked for; with its total, if that is asked for too. */
function countsPiece({ name: root, args, of }: SelectedField): { row: SQL; tellsTotal: boolean } | undefined {
  const asked = new Set(
    of?.fields
      .filter(({ name }) => name === "counts")
      .flatMap((counts) => counts.of?.fields ?? [])
      .map(({ name }) => name),
  );
  asked.delete("__typename");
  if (asked.size === 0) return undefined;
  const counts = compiledCounts[root];
  if (counts === undefined || [...asked].some((name) => !counts.names.includes(name))) throw new NotCompiled("counts");
  return { row: counts.row(asked, args), tellsTotal: counts.names.includes("totalCount") };
}

/** The contract's own greatest page (`maxPageSize`): what is asked beyond it is refused where the resolvers answer. */
const MOST_ROWS = 1000;

interface ReadPage {
  readonly rows: unknown[];
  readonly hasNextPage: boolean;
  readonly endCursor: null | (() => string);
  readonly counted: Counted;
}
type Counted = Readonly<Record<string, unknown>>;
type PageMake = (page: ReadPage, given: unknown) => unknown;

function connectionField(
  one: SelectedField,
  page: SelectedField,
  makeNode: Make | undefined,
): [key: string, make: PageMake] {
  const { key, name, of } = one;
  switch (name) {
    case "__typename":
      return [key, () => page.of?.type];
    case "nodes":
      return [key, ({ rows }, given) => (makeNode === undefined ? rows : rows.map((row) => makeNode(row, given)))];
    case "totalCount":
      return [key, ({ counted }) => counted.totalCount];
    case "pageInfo": {
      const fields = of?.fields ?? [];
      return [
        key,
        ({ hasNextPage, endCursor }) =>
          Object.fromEntries(
            fields.map((field) => [
              field.key,
              field.name === "hasNextPage"
                ? hasNextPage
                : field.name === "endCursor"
                  ? (endCursor?.() ?? null)
                  : of?.type,
            ]),
          ),
      ];
    }
    case "counts":
      return [
        key,
        ({ counted }) =>
          Object.fromEntries(
            (of?.fields ?? []).map((field) => [
              field.key,
              field.name === "__typename" ? of?.type : shownOf(counted[field.name], field),
            ]),
          ),
      ];
    default:
      throw new NotCompiled(name);
  }
}

/** Of rows that were counted as wholes, the fields that are asked for. */
function shownOf(counted: unknown, { of }: SelectedField): unknown {
  if (of === undefined || !Array.isArray(counted)) return counted;
  return counted.map((row: Record<string, unknown>) =>
    Object.fromEntries(of.fields.map(({ key, name }) => [key, name === "__typename" ? of.type : row[name]])),
  );
}
