import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { asOperator } from "./scope.ts";

const own = new URL("../migrations/", import.meta.url);

/** A migration that has landed was edited: its text no longer matches what this database ran. */
export class MigrationEdited extends Error {
  override readonly name = "MigrationEdited";
  readonly code = "MIGRATION_EDITED";
}

/**
 * Applies every migration of `folder` (this package's own) not yet applied, in the order of their names, in one transaction;
 * returns their names.
 */
export async function migrate(database: Database, folder: URL = own): Promise<string[]> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return asOperator(database, async ({ drizzle, exec }) => {
    // Two processes that start together migrate once.
    await exec("select pg_advisory_xact_lock(715001)");
    await exec(
      "create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())",
    );
    const { rows } = (await drizzle.execute(sql`select name, sha256 from migration`)) as unknown as {
      rows: { name: string; sha256: string }[];
    };
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    const ran: string[] = [];
    for (const name of names) {
      const text = readFileSync(new URL(name, folder), "utf8");
      const sha256 = createHash("sha256").update(text).digest("hex");
      const before = applied.get(name);
      if (before === sha256) continue;
      if (before !== undefined) throw new MigrationEdited(`migration ${name} was edited after it was applied`);
      await exec(text);
      await drizzle.execute(sql`insert into migration (name, sha256) values (${name}, ${sha256})`);
      ran.push(name);
    }
    return ran;
  });
}
