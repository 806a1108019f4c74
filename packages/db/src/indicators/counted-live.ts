import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { rowsOfQuery } from "../compiled/needs.ts";
import type { Statement } from "../database.ts";
import { withValues } from "../literal.ts";
import { rowsOf } from "../page.ts";
import { FIGURES_TIMEOUT_MS, type ScopedDb } from "../scope.ts";

const dialect = new PgDialect();

/**
 * The rows as a list, of a statement that PostgreSQL plans for its values where it is run, and only there (`counted_live`): a plan that is kept for all values
 * takes twice as long for some, and to make one that is not asked for longer than what is. For the role of figures.
 */
export const countedLive = (rows: SQL): SQL => sql`counted_live(${textOf(rows)})`;

/** The same within a statement of the caller's, which is sent by `rowsCounted`. */
export const countedAsFigures = (rows: SQL): SQL => sql`counted_as_figures(${textOf(rows)})`;

/** What a statement for the role of figures answers, as text, within one of the caller's. */
export const answeredAsFigures = ({ text, values }: Statement): SQL =>
  sql`counted_as_figures(${withValues(text, values)})::text`;

/** The rows of a statement of the caller's within which the role of figures counts: it may take as long as a figure, and is one round trip. */
export async function rowsCounted<Row>(db: ScopedDb, statement: SQL): Promise<Row[]> {
  const limit = db.execute(`set local statement_timeout = ${FIGURES_TIMEOUT_MS}`);
  const [, rows] = await Promise.all([limit, rowsOf<Row>(db, statement)]);
  return rows;
}

function textOf(rows: SQL): string {
  const { sql: text, params } = dialect.sqlToQuery(sql`select ${rowsOfQuery(rows)}`);
  return withValues(text, params);
}
