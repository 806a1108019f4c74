import { type SQL, sql } from "drizzle-orm";
import { rowsOfQuery } from "./compiled/needs.ts";
import { inText } from "./in-text.ts";
import { rowsOf } from "./page.ts";
import type { FiguresDb, ScopedDb } from "./scope.ts";

/**
 * For queries of the role that knows, for those who govern information, which records there are (`asGovernance`), and of the one that counts (`withFigures`):
 * within a transaction of the caller's that reads, beside whatever else it reads. Each statement runs as that role, and answers as JSON does.
 */
export const asGoverning = (db: ScopedDb): ScopedDb => through(db, sql`read_as_governance`) as ScopedDb;
export const asCounting = (db: ScopedDb): FiguresDb => through(db, sql`counted_as_figures`) as FiguresDb;

const through = (db: ScopedDb, run: SQL): unknown => ({
  async execute(statement: SQL) {
    const [row] = await rowsOf<{ rows: unknown }>(
      db,
      sql`select ${run}(${inText(sql`select ${rowsOfQuery(statement)}`)}) as rows`,
    );
    return row;
  },
});
