import { stringify } from "csv-stringify/sync";

/**
 * Figures as the text of a CSV file, a line at a time: header row, CRLF. Cells that a spreadsheet would take for a formula get an
 * apostrophe in front; a number is a number.
 */
export function* figureCsv(
  columns: readonly string[],
  rows: Iterable<readonly (string | number | null)[]>,
): Generator<string> {
  yield stringify([[...columns]], { record_delimiter: "windows" });
  for (const row of rows) yield stringify([[...row]], { escape_formulas: true, record_delimiter: "windows" });
}

/** The rows of a module of the return as they were told, in its own layout: they load back unchanged. */
export function returnCsv(columns: readonly string[], cells: Iterable<Readonly<Record<string, string>>>): string {
  let text = stringify([[...columns]], { record_delimiter: "windows" });
  for (const row of cells) {
    text += stringify([columns.map((column) => row[column] ?? "")], { record_delimiter: "windows" });
  }
  return text;
}
