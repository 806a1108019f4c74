import { copyFileSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { asOperator } from "@cic/db/scope";
import { getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyDatabase } from "./harness/postgres.ts";

const database = await openDatabase("pglite:memory");
const root = new URL("../packages/db/src/", import.meta.url);

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  hasDefault: boolean;
}

/** Tables as the migrations make them. */
async function migrated(): Promise<Map<string, Column[]>> {
  const { rows } = (await asOperator(database, ({ drizzle }) =>
    drizzle.execute(sql`
      select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
        not a.attnotnull as nullable, (a.atthasdef or a.attidentity <> '') as "hasDefault"
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
      order by 1, 2`),
  )) as unknown as { rows: Column[] };
  return Map.groupBy(rows, (row) => row.table) as Map<string, Column[]>;
}

/** Tables as the code describes them. */
async function described(): Promise<Map<string, Column[]>> {
  const found = new Map<string, Column[]>();
  for (const path of globSync("*/*.table.ts", { cwd: root })) {
    const module = (await import(new URL(path, root).href)) as Record<string, unknown>;
    for (const table of Object.values(module).filter((value): value is PgTable => is(value, PgTable))) {
      const columns = Object.values(getTableColumns(table)).map((column) => ({
        table: getTableName(table),
        name: column.name,
        type: column.getSQLType().replace(", ", ","),
        nullable: !column.notNull,
        hasDefault: column.hasDefault || column.generated !== undefined,
      }));
      found.set(
        getTableName(table),
        columns.sort((a, b) => (a.name < b.name ? -1 : 1)),
      );
    }
  }
  return found;
}

/** Written by triggers, merges, the migrator, the loaders and the keys of mutations, in plain SQL. */
const onlySql = [
  "audit_redaction",
  "bank_holiday_change",
  "bank_holiday_follow_up",
  "child_merge_row",
  "child_reader",
  "figure_change",
  "figure_count",
  "figure_rollup",
  "idempotency_key",
  "migration",
  "placement_reader",
  "protected_child",
  "quota",
  "record_history",
  "reference_load",
  "sealed_child",
  "working_day",
];

beforeAll(async () => {
  await migrate(database);
});
afterAll(() => database.close());

describe("migrations", () => {
  it("make the tables that the code describes, column by column", async () => {
    const made = await migrated();
    const code = await described();
    expect(code.size).toBeGreaterThan(10);
    for (const [name, columns] of code) {
      expect(made.get(name), name).toEqual(columns);
    }
  });
  it("make no table that the code does not describe, but for those that only SQL touches", async () => {
    const code = await described();
    const undescribed = [...(await migrated()).keys()].filter((name) => !code.has(name));
    expect(undescribed).toEqual(onlySql);
  });
  it("note who was sealed or protected before policies looked them up", async () => {
    const { url, operatorUrl } = await emptyDatabase();
    const [owner, operator] = await Promise.all([openDatabase(url), openDatabase(operatorUrl)]);
    const before = mkdtempSync(join(tmpdir(), "cic-migrations-"));
    const folder = new URL("../packages/db/migrations/", import.meta.url);
    for (const name of globSync("*.sql", { cwd: folder })) {
      if (name < "0037") copyFileSync(new URL(name, folder), join(before, name));
    }
    await migrate(owner, pathToFileURL(`${before}/`));
    rmSync(before, { recursive: true });
    const [sealed, hidden] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
    const ask = (statement: string) =>
      asOperator(operator, ({ drizzle }) => drizzle.execute(statement)) as unknown as Promise<{ rows: unknown[] }>;
    await asOperator(operator, ({ exec }) =>
      exec(`set local session_replication_role = replica;
        insert into sealed_identity (id, child_id, authority_id, local_id, adopted_on, reason, parties, sealed_by)
          values ('${sealed}', '${sealed}', 'LA:202', 'x', '2020-01-01', 'r', '{}', 's');
        insert into address_protection (id, child_id, authority_id, valid_from, ground, reason, recorded_by) values ('${hidden}', '${hidden}', 'LA:202', '2020-01-01', 'OTHER', 'r', 's')`),
    );
    await migrate(owner);
    expect(
      (await ask("select s.id as sealed, p.id as hidden from sealed_child s cross join protected_child p")).rows,
    ).toEqual([{ sealed, hidden }]);
    await Promise.all([owner.close(), operator.close()]);
  });
  it("change nothing when they run again", async () => {
    expect(await migrate(database)).toEqual([]);
  });
});
