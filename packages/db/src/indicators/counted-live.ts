import { type SQL, sql } from "drizzle-orm";
import { rowsOfQuery } from "../compiled/needs.ts";
import type { Statement } from "../database.ts";
import { inText } from "../in-text.ts";
import { withValues } from "../literal.ts";
import { rowsOf } from "../page.ts";
import { FIGURES_TIMEOUT_MS, type ScopedDb } from "../scope.ts";

/**
 * The rows as a list, of a statement that PostgreSQL plans for its values where it is run, and only there (`counted_live`): a plan that is kept for all values
 * takes twice as long for some, and to make one that is not asked for longer than what is. For the role of figures.
 */
export const countedLive = (rows: SQL): SQL => sql`counted_live(${inText(sql`select ${rowsOfQuery(rows)}`)})`;

/** The same within a statement of the caller's, which is sent by `rowsCounted`. */
export const countedAsFigures = (rows: SQL): SQL =>
  sql`counted_as_figures(${inText(sql`select ${rowsOfQuery(rows)}`)})`;

/** What a statement for the role of figures answers, as text, within one of the caller's. */
export const answeredAsFigures = ({ text, values }: Statement): SQL =>
  sql`counted_as_figures(${withValues(text, values)})::text`;

/** What statements for the role of figures answer, and then those of the caller's, within one statement of the caller's. */
export async function answeredBeside(
  db: ScopedDb,
  statements: readonly Statement[],
  ofCaller: readonly Statement[],
): Promise<readonly (string | null)[]> {
  const own = ofCaller.map((statement) => sql`(${asSql(statement)})`);
  const answers = sql.join([...statements.map(answeredAsFigures), ...own], sql`, `);
  const [row] = await rowsCounted<{ told: (string | null)[] }>(db, sql`select json_build_array(${answers}) as told`);
  return (row as NonNullable<typeof row>).told;
}

const asSql = ({ text, values }: Statement): SQL =>
  sql.join(text.split(/\$(\d+)/).map((part, i) => (i % 2 === 1 ? sql`${values[Number(part) - 1]}` : sql.raw(part))));

/** The rows of a statement of the caller's within which the role of figures counts: it may take as long as a figure, and is one round trip. */
export async function rowsCounted<Row>(db: ScopedDb, statement: SQL): Promise<Row[]> {
  // Sent now: a query is asked for when it is waited for.
  const limit = db.execute(`set local statement_timeout = ${FIGURES_TIMEOUT_MS}`).then(() => {});
  const [, rows] = await Promise.all([limit, rowsOf<Row>(db, statement)]);
  return rows;
}
