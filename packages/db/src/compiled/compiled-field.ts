import { type Column, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { ListQuery } from "../page.ts";
import type { Need, NeedOfAll } from "./needs.ts";

/** Arguments of a field, as the contract takes them. */
export type Args = Readonly<Record<string, unknown>>;
/** Whether a field is asked for below another: `name` of the object that it leads to, the next name of what that leads to, and so on. */
export type Asks = (...path: readonly string[]) => boolean;
export type List = ListQuery<PgTable>;

/**
 * How a field of the contract is read in the statement of its root field. `value` stands as it is, unless the API finishes it;
 * `same` is an object about the same row; `object` and `list` are of rows `from` a table of their own; `page` hangs from its parent.
 * `of` is the type of what it leads to. Where a value depends on them it is given the arguments of the page that its row stands in.
 * `resolved` is answered by its resolver, with all that is below it, of the row and of what the resolver would read.
 */
export type CompiledField =
  | { readonly kind: "value"; readonly sql: SQL | ((args: Args, ofPage: Args) => SQL) }
  | { readonly kind: "same"; readonly of: string }
  | {
      readonly kind: "object" | "list";
      readonly of: string;
      readonly from: SQL | ((args: Args) => SQL);
      /** Of a root field: asked where `from` has no row, and for certain. */
      readonly otherwise?: (args: Args) => SQL;
    }
  | { readonly kind: "page"; readonly of: string; readonly list: (args: Args) => List; readonly parent?: SQL }
  | {
      readonly kind: "resolved";
      /** By its arguments, and what is asked for below it. */
      readonly needs: (args: Args, asks: Asks) => readonly Need[];
      readonly ofAll?: readonly NeedOfAll[];
      /** The records that it leads to: at which path below it, and their ids (`uuid[]`). */
      readonly leads?: (args: Args) => readonly (readonly [path: readonly string[], ids: SQL])[];
    };

/** A type of the contract: whose child a row is about, and those of its fields that are covered. */
export interface CompiledType {
  readonly childId: SQL;
  /** The row as resolvers take it, where any field is `resolved`. */
  readonly row?: SQL;
  /** Says nothing of the child itself, and only leads to objects that do. */
  readonly leads?: true;
  readonly fields: Readonly<Record<string, CompiledField>>;
}

export const value = (column: Column | SQL): CompiledField => ({ kind: "value", sql: sql`${column}` });
/** As PostgreSQL writes an instant: `instant` of the API gives it its form. */
export const instant = (column: Column): CompiledField => value(sql`${column}::text`);
export const several = (...columns: SQL[]): CompiledField =>
  value(sql`json_build_array(${sql.join(columns, sql`, `)})`);
export const today = sql`current_setting('cic.today', true)::date`;

export const list = (of: string, from: SQL): CompiledField => ({ kind: "list", of, from });
export const object = (of: string, from: SQL | ((args: Args) => SQL)): CompiledField => ({ kind: "object", of, from });
export const resolved = (needs: readonly Need[] = [], ofAll: readonly NeedOfAll[] = []): CompiledField => ({
  kind: "resolved",
  needs: () => needs,
  ofAll,
});
/** The same with the records that it leads to: by the path to them, their ids. */
export const leadingTo = (field: CompiledField, leads: readonly (readonly [path: readonly string[], ids: SQL])[]) =>
  ({ ...field, leads: () => leads }) as CompiledField;

/** Fields that their resolvers answer of the row alone. */
export const byRow = (names: string): Record<string, CompiledField> =>
  Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, resolved()]),
  );

/** The row with its columns by their names in code, and more beside them, as a resolver has it. */
export function rowOf(table: PgTable, more: Readonly<Record<string, SQL>> = {}): SQL {
  const columns = [
    ...Object.entries(getTableColumns(table)).map(
      ([name, column]) =>
        [name, column.getSQLType().startsWith("timestamp") ? sql`${column}::text` : sql`${column}`] as const,
    ),
    ...Object.entries(more),
  ].map(([name, column]) => sql`${column} as ${sql.identifier(name)}`);
  return sql`(select row_to_json(one) from (select ${sql.join(columns, sql`, `)}) one)`;
}

/** A type whose every field here is answered of its row, beside those that are said. `childId` is null where only the row above names the child. */
export const ofRow = (
  table: PgTable,
  childId: Column | null,
  names: string,
  fields: Readonly<Record<string, CompiledField>> = {},
): CompiledType => ({
  childId: childId === null ? sql`null::uuid` : sql`${childId}`,
  row: rowOf(table),
  fields: { ...byRow(names), ...fields },
});
