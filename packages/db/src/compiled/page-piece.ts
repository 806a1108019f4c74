import { type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { encodeCursor } from "../cursor.ts";
import { countStatement, keysOf, type ListQuery, ofParent, pageOf, shapeOf } from "../page.ts";
import type { Args, CompiledField } from "./compiled-field.ts";
import { compiledCounts } from "./compiled-fields.ts";
import {
  type Make,
  type Making,
  NotCompiled,
  type Piece,
  type Selected,
  type SelectedField,
  typeOf,
} from "./selected.ts";

/** What is asked of a connection's rows, if anything is. */
export function nodesOf({ of }: SelectedField): SelectedField | undefined {
  const [nodes, ...others] = of?.fields.filter(({ name }) => name === "nodes") ?? [];
  // Two of them, under keys of their own, would be two answers.
  if (others.length > 0) throw new NotCompiled("nodes");
  return nodes;
}

/** A connection: its nodes, the keys of the last of them, how many rows there were, and what was counted. */
export function pagePiece(
  page: Extract<CompiledField, { kind: "page" }>,
  field: SelectedField,
  rowPiece: (nodes: Selected, ofPage: Args) => Piece,
): { readonly whole: SQL; readonly childIds: SQL; readonly from: SQL; readonly make: Make } {
  if (field.of === undefined) throw new NotCompiled(field.name);
  const own = page.list(field.args);
  if (!Number.isInteger(own.first) || own.first < 1 || own.first > MOST_ROWS) throw new NotCompiled("first");
  const list: ListQuery<PgTable> = page.parent === undefined ? own : ofParent(own, page.parent);
  const nodes = nodesOf(field);
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
  return {
    whole,
    // Of the row that only tells whether there is another page, nothing is shown.
    childIds: sql`(array_agg(${childId}))[1:${list.first}::integer]`,
    from,
    make(raw, making) {
      const [rows, keys, count, total, counted] = raw as readonly [
        ...[rows: unknown[], keys: string[] | null, count: number, total: unknown, counted: Counted | null],
      ];
      const hasNextPage = count > list.first;
      if (hasNextPage && row !== undefined) rows.pop();
      const read = {
        rows,
        hasNextPage,
        endCursor: keys === null ? null : () => encodeCursor(shapeOf(own), keys),
        counted: { totalCount: total, ...counted },
      };
      return Object.fromEntries(makers.map(([key, make]) => [key, make(read, making)]));
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
type PageMake = (page: ReadPage, making: Making) => unknown;

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
      return [key, ({ rows }, making) => (makeNode === undefined ? rows : rows.map((row) => makeNode(row, making)))];
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
              field.name === "__typename" ? of?.type : shown(counted[field.name], field),
            ]),
          ),
      ];
    default:
      throw new NotCompiled(name);
  }
}

/** Of rows that were counted as wholes, the fields that are asked for. */
function shown(counted: unknown, { of }: SelectedField): unknown {
  if (of === undefined || !Array.isArray(counted)) return counted;
  return counted.map((row: Record<string, unknown>) =>
    Object.fromEntries(of.fields.map(({ key, name }) => [key, name === "__typename" ? of.type : row[name]])),
  );
}
