import { and, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import { uuidv7 } from "../ids.ts";
import { type Page, readPage } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { importFile, importTable } from "./import.table.ts";
import { type ImportPart, partsBeside } from "./import-parts.ts";

export type ImportRecord = typeof importTable.$inferSelect;
export type ImportStatus = ImportRecord["status"];
export type ImportFileRecord = typeof importFile.$inferSelect;

/** Records an import that waits for its files. */
export async function insertImport(
  db: ScopedDb,
  given: { authorityId: string; year: number; createdBy: string; files: readonly { name: string; bytes: number }[] },
): Promise<ImportRecord> {
  const id = uuidv7();
  const [row] = await db
    .insert(importTable)
    .values({
      id,
      authorityId: given.authorityId,
      format: "SSDA903",
      year: given.year,
      status: "AWAITING_FILES",
      createdBy: given.createdBy,
    })
    .returning();
  await insertRows(
    db,
    importFile,
    given.files.map((file) => ({ importId: id, authorityId: given.authorityId, ...file })),
  );
  return row as ImportRecord;
}

export async function findImport(
  db: ScopedDb,
  id: string,
  parts: readonly ImportPart<unknown>[] = [],
): Promise<ImportWithParts | undefined> {
  const columns = { ...getTableColumns(importTable), parts: partsBeside(sql`${importTable.id}`, parts) };
  const [row] = await db.select(columns).from(importTable).where(eq(importTable.id, id));
  return row as ImportWithParts | undefined;
}

/** The import, locked until the transaction ends, so that two do not work on it at once. */
export async function lockImport(db: ScopedDb, id: string): Promise<ImportRecord | undefined> {
  const [row] = await db.select().from(importTable).where(eq(importTable.id, id)).for("update");
  return row;
}

/** The import, locked until the transaction ends; `undefined` when another transaction has it locked, or there is none. */
export async function tryLockImport(db: ScopedDb, id: string): Promise<ImportRecord | undefined> {
  const [row] = await db.select().from(importTable).where(eq(importTable.id, id)).for("update", { skipLocked: true });
  return row;
}

/** Keeps other imports of the authority from being applied until the transaction ends. */
export async function lockAuthority(db: ScopedDb, authorityId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${authorityId}`}, 0))`);
}

/** Changes the import if its status is one of `from`; `undefined` when it is not. */
export async function changeImport(
  db: ScopedDb,
  id: string,
  from: readonly ImportStatus[],
  change: Partial<Pick<ImportRecord, "status" | "summary" | "appliedBy">> & { stagedAt?: "now"; appliedAt?: "now" },
): Promise<ImportRecord | undefined> {
  const { stagedAt, appliedAt, ...values } = change;
  const [row] = await db
    .update(importTable)
    .set({
      ...values,
      ...(stagedAt === undefined ? {} : { stagedAt: sql`now()` }),
      ...(appliedAt === undefined ? {} : { appliedAt: sql`now()` }),
      version: sql`${importTable.version} + 1`,
    })
    .where(and(eq(importTable.id, id), inArray(importTable.status, [...from])))
    .returning();
  return row;
}

export async function listImportFiles(db: ScopedDb, importId: string): Promise<ImportFileRecord[]> {
  return db.select().from(importFile).where(eq(importFile.importId, importId)).orderBy(importFile.name);
}

/** Says how far a file was read; false when it was read to another place than `from` meanwhile. */
export async function advanceImportFile(
  db: ScopedDb,
  importId: string,
  name: string,
  from: number,
  to: Pick<ImportFileRecord, "form" | "rowsRead" | "itemsRead" | "complete">,
): Promise<boolean> {
  const rows = await db
    .update(importFile)
    .set(to)
    .where(
      and(
        eq(importFile.importId, importId),
        eq(importFile.name, name),
        eq(importFile.itemsRead, from),
        eq(importFile.complete, false),
      ),
    )
    .returning({ name: importFile.name });
  return rows.length === 1;
}

export interface ImportListArguments {
  readonly status?: readonly ImportStatus[] | undefined;
  readonly year?: readonly number[] | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

const importList = (given: ImportListArguments) => {
  const where: SQL[] = [];
  if (given.status !== undefined) where.push(inArray(importTable.status, [...given.status]));
  if (given.year !== undefined) where.push(inArray(importTable.year, [...given.year]));
  return {
    table: importTable,
    where,
    sort: [{ expression: sql`${importTable.createdAt}`, type: "timestamptz", direction: "DESC" }],
    id: { expression: sql`${importTable.id}`, type: "uuid" },
    first: given.first,
    after: given.after,
    shape: [given.status, given.year],
  } as const;
};

/** An import with its `parts` beside it. */
export type ImportWithParts = ImportRecord & { readonly parts: readonly never[] };

export const listImports = (
  db: ScopedDb,
  given: ImportListArguments,
  parts: readonly ImportPart<unknown>[] = [],
  asksTotal = false,
): Promise<Page<ImportWithParts>> =>
  readPage(db, { ...importList(given), extra: { parts: partsBeside(sql`${importTable.id}`, parts) } }, asksTotal);
