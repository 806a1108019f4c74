import type { Scope } from "@cic/db/claims";
import { type ImportFileRecord, listImportFiles } from "@cic/db/imports/import.queries";
import { deleteFindings, insertImportFindings, type NewImportFinding } from "@cic/db/imports/import-finding.queries";
import { insertAbsentRows, modulesOfFiles } from "@cic/db/imports/import-row.queries";
import { checkChildren } from "./check-children.ts";
import { type ImportWork, inStaging, refuseImport } from "./import-work.ts";
import { readFile } from "./read-file.ts";

/**
 * Reads the files of an import, compares each child's rows with what is recorded and checks them by the return's rules.
 *
 * Every batch is a transaction of its own that also says how far it came, so that a staging that was cut short goes on where
 * it stopped, and two that run at once do not do the same work twice. A file that cannot be read whole refuses the import.
 */
export async function stageImport(work: ImportWork, scope: Scope, importId: string): Promise<void> {
  const files = await inStaging(work, scope, importId, (db) => listImportFiles(db, importId));
  for (const file of files) {
    if (file.complete) continue;
    const fatal = await readFile(work, scope, importId, file);
    if (fatal !== undefined) return refuseImport(work, scope, importId, fatal);
  }
  const fatal = await finishReading(work, scope, importId);
  if (fatal !== undefined) return refuseImport(work, scope, importId, fatal);
  await checkChildren(work, scope, importId);
}

/** What only all files together show. Done anew when staging is resumed. Resolves to why the import is refused, if it is. */
function finishReading(work: ImportWork, scope: Scope, importId: string): Promise<NewImportFinding | undefined> {
  return inStaging(work, scope, importId, async (db, { authorityId, year }) => {
    const files = await listImportFiles(db, importId);
    const about = (file: string, code: string, severity: "FATAL" | "QUERY", message: string) => ({
      importId,
      authorityId,
      file,
      ordinal: null,
      line: null,
      column: null,
      code,
      severity,
      message,
    });
    const mixed = otherThanFirst(files);
    if (mixed !== undefined) {
      const what = "A return is CSV files or XML, never both: it would not be known which of them is right.";
      return about(mixed.name, "FORMATS_MIXED", "FATAL", what);
    }
    await deleteFindings(db, importId, "MODULE_TWICE");
    const seen = new Set<string>();
    const repeated = [...(await modulesOfFiles(db, importId))].flatMap(([file, modules]) =>
      [...modules].flatMap((module) => {
        if (!seen.has(module)) {
          seen.add(module);
          return [];
        }
        const what = `Another file of this import is ${module} too. The rows of both were read.`;
        return [about(file, "MODULE_TWICE", "QUERY", what)];
      }),
    );
    await insertImportFindings(db, repeated);
    await insertAbsentRows(db, { importId, authorityId, year, module: "Episodes" });
    return undefined;
  });
}

const otherThanFirst = (files: readonly ImportFileRecord[]): ImportFileRecord | undefined =>
  files.find((file) => file.form !== files[0]?.form);
