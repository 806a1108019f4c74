import type { Scope } from "@cic/db/claims";
import { advanceImportFile, type ImportFileRecord } from "@cic/db/imports/import.queries";
import { insertImportFindings, type NewImportFinding } from "@cic/db/imports/import-finding.queries";
import { insertImportRows, type NewImportRow } from "@cic/db/imports/import-row.queries";
import { readSsda903 } from "@cic/imports/ssda903/read";
import { rowKey } from "@cic/imports/ssda903/row-key";
import type { FileProblem, RawRow } from "@cic/imports/ssda903/rows";
import { ImportTaken, type ImportWork, inStaging } from "./import-work.ts";
import { rowOutOfPlace } from "./row-out-of-place.ts";
import { sniffForm } from "./sniff-form.ts";

const ITEMS_A_BATCH = 1_000;

/**
 * Stages the rows of one file from where its reading stopped, if it did. Resolves to the reason why the import must be refused,
 * when the file cannot be read whole. Throws {@link ImportTaken} when another worker reads the same file.
 */
export async function readFile(
  work: ImportWork,
  scope: Scope,
  importId: string,
  file: ImportFileRecord,
): Promise<NewImportFinding | undefined> {
  const { name, authorityId } = file;
  const own = { importId, authorityId };
  const { year } = await inStaging(work, scope, importId, async (_, record) => record);
  const problemWith = rowOutOfPlace(work.directory, authorityId, year);
  let [stored, rowsRead, item] = [file.itemsRead, 0, 0];
  let rows: NewImportRow[] = [];
  let findings: NewImportFinding[] = [];
  const sniffed = sniffForm(work.open(importId, name));

  async function store(complete: boolean): Promise<void> {
    const to = { form: sniffed.form(), rowsRead, itemsRead: item, complete };
    await inStaging(work, scope, importId, async (db) => {
      if (!(await advanceImportFile(db, importId, name, stored, to))) {
        throw new ImportTaken("another worker reads the file");
      }
      await insertImportRows(db, rows);
      await insertImportFindings(db, findings);
    });
    stored = item;
    rows = [];
    findings = [];
  }

  for await (const read of readSsda903({ name, bytes: sniffed.bytes })) {
    item += 1;
    if (read.kind === "row") rowsRead += 1;
    const problem = read.kind === "problem" ? read.problem : problemWith(read.row);
    if (problem !== "leftOut" && problem?.fatal) return { ...own, ...foundInFile(problem) };
    if (item <= stored) continue;
    if (problem !== undefined && problem !== "leftOut") findings.push({ ...own, ...foundInFile(problem) });
    else if (read.kind === "row" && problem === undefined) rows.push({ ...own, ...staged(read.row, item) });
    if (item - stored >= ITEMS_A_BATCH) await store(false);
  }
  await store(true);
  return undefined;
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

/** A row that was left out cannot be stored; other problems are to be looked at. */
function foundInFile(problem: FileProblem): Omit<NewImportFinding, "importId" | "authorityId"> {
  const leftOut = /^(ROW|CELL)_/.test(problem.code);
  return {
    file: problem.file,
    ordinal: null,
    line: problem.line,
    column: problem.column,
    code: problem.code,
    severity: problem.fatal ? "FATAL" : leftOut ? "BLOCKING" : "QUERY",
    message: problem.message,
  };
}
