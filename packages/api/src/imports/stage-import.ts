import type { Database, Session } from "@cic/db/database";
import {
  changeImport,
  type ImportRecord,
  listImportFiles,
  lockImport,
  updateImportFile,
} from "@cic/db/imports/import.queries";
import {
  deleteStaged,
  insertAbsentRows,
  insertImportFindings,
  insertImportRows,
  type NewImportFinding,
  type NewImportRow,
} from "@cic/db/imports/import-row.queries";
import { type Scope, type ScopedDb, withScope } from "@cic/db/scope";
import type { Directory } from "@cic/domain/organisations/directory";
import { readSsda903 } from "@cic/imports/ssda903/read";
import { rowKey } from "@cic/imports/ssda903/row-key";
import type { FileProblem, RawRow } from "@cic/imports/ssda903/rows";
import { checkChildren } from "./check-children.ts";

/** What reading, comparing and applying an import need. */
export interface ImportWork {
  readonly database: Database;
  readonly directory: Directory;
  /** The bytes of a file that was sent. */
  readonly open: (importId: string, name: string) => AsyncIterable<Uint8Array>;
}

const ROWS_A_BATCH = 1_000;
const STATEMENT_TIMEOUT_MS = 60_000;

/** Another worker, or a person, took the import out of the state in which this work goes on. */
export class ImportTaken extends Error {
  override readonly name = "ImportTaken";
  readonly code = "IMPORT_TAKEN";
}

/**
 * Reads the files of an import, compares each child's rows with what is recorded and checks them by the return's rules.
 *
 * Every batch is a transaction of its own that also says how far it came, so that a staging that was cut short goes on where
 * it stopped, and two that run at once do not do the same work twice. A file that cannot be read whole refuses the import.
 */
export async function stageImport(work: ImportWork, scope: Scope, importId: string): Promise<void> {
  const files = await inStaging(work, scope, importId, (db) => listImportFiles(db, [importId]));
  for (const file of files) {
    if (file.complete) continue;
    const refused = await readFile(work, scope, importId, file.name, file.rowsRead);
    if (refused) return;
  }
  await inStaging(work, scope, importId, (db, record) =>
    insertAbsentRows(db, { importId, authorityId: record.authorityId, year: record.year, module: "Episodes" }),
  );
  await checkChildren(work, scope, importId);
}

/** Runs `step` in a transaction in which the import is locked and still being staged. */
export function inStaging<T>(
  work: ImportWork,
  scope: Scope,
  importId: string,
  step: (db: ScopedDb, record: ImportRecord, session: Session) => Promise<T>,
): Promise<T> {
  return withScope(
    work.database,
    scope,
    "write",
    async (db, session) => {
      const record = await lockImport(db, importId);
      if (record?.status !== "STAGING") throw new ImportTaken("the import is not being staged any more");
      return step(db, record, session);
    },
    STATEMENT_TIMEOUT_MS,
  );
}

/** Stages the rows of one file after the first `done`; true when the file cannot be read and the import was refused. */
async function readFile(
  work: ImportWork,
  scope: Scope,
  importId: string,
  name: string,
  done: number,
): Promise<boolean> {
  let ordinal = 0;
  let rows: NewImportRow[] = [];
  let findings: NewImportFinding[] = [];
  const authorityId = scope.organisationId as string;
  const own = { importId, authorityId };

  async function flush(complete: boolean): Promise<void> {
    const [ownRows, ownFindings, rowsRead] = [rows, findings, ordinal];
    rows = [];
    findings = [];
    await inStaging(work, scope, importId, async (db) => {
      await insertImportRows(db, ownRows);
      await insertImportFindings(db, ownFindings);
      await updateImportFile(db, importId, name, { rowsRead, complete });
    });
  }

  for await (const item of readSsda903({ name, bytes: work.open(importId, name) })) {
    if (item.kind === "row") {
      ordinal += 1;
      if (ordinal <= done) continue;
      rows.push({ ...own, ...staged(item.row, ordinal) });
      if (rows.length >= ROWS_A_BATCH) await flush(false);
    } else if (item.problem.fatal) {
      await refuse(work, scope, importId, { ...own, ...foundInFile(item.problem) });
      return true;
    } else if (ordinal >= done) {
      findings.push({ ...own, ...foundInFile(item.problem) });
    }
  }
  await flush(true);
  return false;
}

function staged(row: RawRow, ordinal: number): Omit<NewImportRow, "importId" | "authorityId"> {
  const key = rowKey(row.module, row.cells);
  return {
    file: row.file,
    ordinal,
    line: row.line,
    module: row.module,
    childLocalId: (row.cells.CHILD ?? "").trim(),
    rowKey: key.kind === "key" ? key.key : `unusable ${row.file} ${ordinal}`,
    cells: row.cells,
    status: "PENDING",
  };
}

function foundInFile(problem: FileProblem): Omit<NewImportFinding, "importId" | "authorityId"> {
  return {
    file: problem.file,
    ordinal: null,
    line: problem.line,
    columnName: problem.column,
    code: problem.code,
    severity: problem.fatal ? "FATAL" : "QUERY",
    message: problem.message,
  };
}

async function refuse(work: ImportWork, scope: Scope, importId: string, why: NewImportFinding): Promise<void> {
  await inStaging(work, scope, importId, async (db) => {
    await deleteStaged(db, importId, "keepFatal");
    await insertImportFindings(db, [why]);
    await changeImport(db, importId, ["STAGING"], { status: "REFUSED" });
  });
}
