import type {
  ExportKind,
  ExportMetadata,
  ExportQuestion,
  SubjectAccessCopy,
} from "@cic/domain/exports/export-question";
import { sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import { isUuid, uuidv7 } from "../ids.ts";
import { columnsOf, rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import type { ExportRow } from "./export.queries.ts";
import { exportTable } from "./export.table.ts";

/** How long a worker that says nothing is thought to be at work. */
const LEASED_FOR = "2 minutes";
const KEPT_FOR = "7 days";

/** Another worker holds the export, or has finished it. */
export class ExportTaken extends Error {
  override readonly name = "ExportTaken";
}

/** Writes an export that is to be made; resolves to its id. */
export async function insertExport(
  db: ScopedDb,
  { organisationId, role }: { readonly organisationId: string; readonly role: string },
  kind: ExportKind,
  question: ExportQuestion,
): Promise<string> {
  const id = uuidv7();
  await insertRows(db, exportTable, [{ id, organisationId, role, kind, question }]);
  return id;
}

/** The export, held by the lease from now on; `undefined` when it is finished, or held by somebody who is at work. */
export async function claimExport(db: ScopedDb, id: string, lease: string): Promise<ExportRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await rowsOf<ExportRow>(
    db,
    sql`update ${exportTable} set state = 'RUNNING', lease = ${lease}, leased_until = now() + ${LEASED_FOR}::interval,
        attempts = attempts + 1, rows_written = 0, rows_expected = null
      where ${exportTable.id} = ${id} and (state = 'REQUESTED' or (state = 'RUNNING' and leased_until < now()))
      returning ${columnsOf(exportTable)}, false as expired`,
  );
  return row;
}

/** Says how far it is. Throws {@link ExportTaken} when the lease no longer holds it. */
export async function tellProgress(
  db: ScopedDb,
  id: string,
  lease: string,
  { written, expected }: { readonly written: number; readonly expected: number },
): Promise<void> {
  await held(
    db,
    sql`rows_written = ${written}, rows_expected = ${expected}, leased_until = now() + ${LEASED_FOR}::interval`,
    id,
    lease,
  );
}

export interface MadeFile {
  readonly contentHash: string;
  readonly bytes: number;
  readonly metadata: ExportMetadata | SubjectAccessCopy;
  readonly children: readonly string[];
}

/** The file is there. Throws {@link ExportTaken} when the lease no longer holds the export. */
export async function finishExport(
  db: ScopedDb,
  id: string,
  lease: string,
  { contentHash, bytes, metadata, children }: MadeFile,
): Promise<void> {
  await held(
    db,
    sql`state = 'READY', lease = null, leased_until = null, content_hash = ${contentHash}, bytes = ${bytes},
      children = ${children.length}, metadata = ${JSON.stringify(metadata)}::jsonb, rows_written = ${metadata.rows},
      rows_expected = ${metadata.rows}, finished_at = now(), expires_at = now() + ${KEPT_FOR}::interval`,
    id,
    lease,
  );
  await db.execute(
    sql`insert into export_child (export_id, child_id, authority_id)
      select ${id}::uuid, c.id, c.authority_id from child c where c.id = any(${textArray(children)}::uuid[])`,
  );
}

/** There will be no file. */
export const failExport = (db: ScopedDb, id: string, lease: string, because: NonNullable<ExportRow["failedBecause"]>) =>
  held(
    db,
    sql`state = 'FAILED', failed_because = ${because}, lease = null, leased_until = null, finished_at = now()`,
    id,
    lease,
  );

/** It is to be tried again. */
export const releaseExport = (db: ScopedDb, id: string, lease: string) =>
  held(db, sql`state = 'REQUESTED', lease = null, leased_until = null`, id, lease);

async function held(db: ScopedDb, set: ReturnType<typeof sql>, id: string, lease: string): Promise<void> {
  const rows = await rowsOf(
    db,
    sql`update ${exportTable} set ${set} where id = ${id} and lease = ${lease} returning id`,
  );
  if (rows.length === 0) throw new ExportTaken("somebody else works on the export");
}
