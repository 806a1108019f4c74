import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { rowsOfQuery } from "../compiled/needs.ts";
import { withValues } from "../literal.ts";

const dialect = new PgDialect();

/**
 * The rows as a list, of a statement that PostgreSQL plans for its values where it is run, and only there (`counted_live`): a plan that is kept for all values
 * takes twice as long for some, and to make one that is not asked for longer than what is. For the role of figures.
 */
export const countedLive = (rows: SQL): SQL => sql`counted_live(${textOf(rows)})`;

/** The same within a statement of the caller's. */
export const countedAsFigures = (rows: SQL): SQL => sql`counted_as_figures(${textOf(rows)})`;

function textOf(rows: SQL): string {
  const { sql: text, params } = dialect.sqlToQuery(sql`select ${rowsOfQuery(rows)}`);
  return withValues(text, params);
}
