import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { ScopedDb } from "./scope.ts";

/**
 * Inserts any number of rows in one statement with one parameter. All rows have the same columns; what they leave out gets
 * the column's default.
 */
export async function insertRows<T extends PgTable>(
  db: ScopedDb,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  if (rows.length > 0) await db.execute(insertion(table, rows));
}

/** The statement that inserts rows, of which there is at least one, as {@link insertRows} does. */
export function insertion<T extends PgTable>(table: T, rows: readonly T["$inferInsert"][]): SQL {
  const first = rows[0] ?? {};
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => name in first);
  const records = rows.map((row) =>
    Object.fromEntries(columns.map(([name, column]) => [column.name, (row as Record<string, unknown>)[name] ?? null])),
  );
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  return sql`insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(records)}::json)`;
}
