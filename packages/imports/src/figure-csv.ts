import { stringify } from "csv-stringify/sync";

export type CsvRow = readonly (string | number | null)[];

const ROWS_A_PART = 500;

/**
 * Figures as the text of a CSV file, some hundred lines at a time: header row, CRLF. Cells that a spreadsheet would take for a formula
 * get an apostrophe in front; a number is a number.
 */
export async function* figureCsv(
  columns: readonly string[],
  rows: Iterable<CsvRow> | AsyncIterable<CsvRow>,
): AsyncGenerator<string> {
  yield stringify([[...columns]], { record_delimiter: "windows" });
  yield* inParts(rows, true);
}

/** The rows of a module of the return, in its own layout: cells are as they are, so that they load back unchanged. */
export async function* returnCsv(
  columns: readonly string[],
  cells: Iterable<Readonly<Record<string, string>>>,
): AsyncGenerator<string> {
  yield stringify([[...columns]], { record_delimiter: "windows" });
  yield* inParts(
    Iterator.from(cells).map((row) => columns.map((column) => row[column] ?? "")),
    false,
  );
}

async function* inParts(rows: Iterable<CsvRow> | AsyncIterable<CsvRow>, escaped: boolean): AsyncGenerator<string> {
  let part: CsvRow[] = [];
  const text = () => stringify(part as CsvRow[], { escape_formulas: escaped, record_delimiter: "windows" });
  for await (const row of rows) {
    part.push(row);
    if (part.length < ROWS_A_PART) continue;
    yield text();
    part = [];
  }
  if (part.length > 0) yield text();
}
