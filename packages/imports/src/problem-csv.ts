import { stringify } from "csv-stringify/sync";
import type { FileProblem } from "./ssda903/rows.ts";

/** Something wrong at a place: a file's problem or a rule's finding. `line` and `column` are null when it is about more than one. */
export interface LocatedProblem {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

const columns = ["file", "line", "column", "code", "severity", "message"] as const;

/**
 * Problems as the text of a CSV file for a spreadsheet, a line at a time: byte order mark, header row, CRLF.
 * A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, tab or CR) gets an
 * apostrophe in front: file names are chosen by whoever sends the file.
 */
export async function* problemCsv(
  problems: AsyncIterable<LocatedProblem> | Iterable<LocatedProblem>,
): AsyncGenerator<string> {
  yield `\ufeff${line(columns)}`;
  for await (const problem of problems) yield line(columns.map((column) => problem[column]));
}

/** A file's problem as a line of the problem list: severity `fatal` or `warning`. */
export function locatedFileProblem({ fatal, ...problem }: FileProblem): LocatedProblem {
  return { ...problem, severity: fatal ? "fatal" : "warning" };
}

function line(cells: readonly (string | number | null)[]): string {
  return stringify([[...cells]], { escape_formulas: true, record_delimiter: "windows" });
}
