import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { rowsOf } from "./page.ts";
import { asOperator, type ScopedDb } from "./scope.ts";

/** How a table of a restored database stands beside the one it was made from. */
export interface TableCompared {
  readonly table: string;
  /** Rows of the original and of the restored; `null` where there is no such table. */
  readonly original: number | null;
  readonly restored: number | null;
}

export interface Restored {
  readonly tables: readonly TableCompared[];
  /** Names of migrations that only one of the two had, or that had another text. */
  readonly migrations: readonly string[];
}

/**
 * Compares a restored database with its original, each in one moment: the rows of every table, and the migrations by their text.
 * The login must see past row-level security, else it counts what it may see. What was not logged is not restored, and left out.
 */
export async function compareRestored(original: Database, restored: Database): Promise<Restored> {
  const [before, after] = await Promise.all([read(original), read(restored)]);
  const names = [...new Set([...before.counts.keys(), ...after.counts.keys()])].sort();
  const migrations = [...new Set([...before.migrations.keys(), ...after.migrations.keys()])].sort();
  return {
    tables: names.map((table) => ({
      table,
      original: before.counts.get(table) ?? null,
      restored: after.counts.get(table) ?? null,
    })),
    migrations: migrations.filter((name) => before.migrations.get(name) !== after.migrations.get(name)),
  };
}

function read(database: Database) {
  return asOperator(database, async ({ drizzle }) => {
    const db = drizzle as ScopedDb;
    await db.execute(sql`set transaction isolation level repeatable read read only`);
    const tables = await rowsOf<{ name: string }>(
      db,
      sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace
        and relkind in ('r', 'p') and relpersistence = 'p'`,
    );
    const counts = new Map<string, number>();
    for (const { name } of tables) {
      const [row] = await rowsOf<{ rows: number }>(
        db,
        sql`select count(*)::float8 as rows from ${sql.identifier(name)}`,
      );
      counts.set(name, row?.rows ?? 0);
    }
    const known = await rowsOf<{ name: string; sha256: string }>(db, sql`select name, sha256 from migration`);
    return { counts, migrations: new Map(known.map(({ name, sha256 }) => [name, sha256])) };
  });
}
