import type { Scope } from "@cic/db/claims";
import type { Database } from "@cic/db/database";
import { changeImport, type ImportRecord, lockImport } from "@cic/db/imports/import.queries";
import { insertImportFindings, type NewImportFinding } from "@cic/db/imports/import-finding.queries";
import { deleteStaged } from "@cic/db/imports/import-row.queries";
import { type ScopedDb, withScope } from "@cic/db/scope";
import type { Directory } from "@cic/domain/organisations/directory";

/** What reading, comparing and applying an import need. */
export interface ImportWork {
  readonly database: Database;
  readonly directory: Directory;
  /** The bytes of a file that was sent. */
  readonly open: (importId: string, name: string) => AsyncIterable<Uint8Array>;
}

const STATEMENT_TIMEOUT_MS = 60_000;

/** Another worker, or a person, took the import out of the state in which this work goes on. */
export class ImportTaken extends Error {
  override readonly name = "ImportTaken";
  readonly code = "IMPORT_TAKEN";
}

/** Runs `step` in a transaction in which the import is locked and still being staged. */
export function inStaging<T>(
  work: ImportWork,
  scope: Scope,
  importId: string,
  step: (db: ScopedDb, record: ImportRecord) => Promise<T>,
): Promise<T> {
  return withScope(
    work.database,
    scope,
    "write",
    async (db) => {
      const record = await lockImport(db, importId);
      if (record?.status !== "STAGING") throw new ImportTaken("the import is not being staged any more");
      return step(db, record);
    },
    STATEMENT_TIMEOUT_MS,
  );
}

/** Nothing of the import can be applied: its rows are forgotten, and the finding says why. */
export function refuseImport(work: ImportWork, scope: Scope, importId: string, why: NewImportFinding): Promise<void> {
  return inStaging(work, scope, importId, async (db) => {
    await deleteStaged(db, importId, "keepFatal");
    await insertImportFindings(db, [why]);
    await changeImport(db, importId, ["STAGING"], { status: "REFUSED" });
  });
}
