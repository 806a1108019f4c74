import type { TextItem } from "../text.ts";
import { type CsvRecord, readCsvRecords } from "./csv-records.ts";
import { layouts, type Recognition, recogniseModule } from "./layouts.ts";
import { fatal, type ProblemItem, showableName, warning } from "./problems.ts";
import { rowUnlessTooLong } from "./row-item.ts";
import type { Module, ReadItem } from "./rows.ts";

/**
 * The rows of one module's CSV file; which module, its header row says ({@link recogniseModule}).
 *
 * Row cells have every column of the layout and no other. Blank lines and rows of blank cells are passed over, and so
 * are empty cells beyond the header row. A row with too few or too many cells, or with a cell that is too long, is left
 * out with a warning, for which of its cells belong where cannot be known.
 *
 * Ends after a fatal problem. A last line without a line end is fatal `TRUNCATED_FILE` when it has too few cells, and a
 * row with a warning `NO_FINAL_NEWLINE` when it has enough: its last cell may have been cut, which nobody can see.
 *
 * `firstLine` is the number of the line that `text` begins on.
 */
export async function* readCsv(text: AsyncIterable<TextItem>, file: string, firstLine = 1): AsyncGenerator<ReadItem> {
  let header: HeaderRow | undefined;

  for await (const item of readCsvRecords(text, file, firstLine)) {
    if (item.kind === "problem") {
      yield item;
      if (item.problem.fatal) return;
      continue;
    }
    if (isBlank(item.cells)) continue;
    if (header === undefined) {
      const recognition = recogniseModule(item.cells);
      yield* headerProblems(recognition, file, item.line);
      if (recognition.kind !== "recognised") return;
      header = headerRow(recognition, item.cells);
    } else {
      const row = readRow(item, header, file);
      yield row;
      if (row.kind === "problem" && row.problem.fatal) return;
    }
    if (!item.ended) {
      const what =
        "The last line has no line end. If the file was cut short, the last cell may not be whole: check it.";
      yield warning({ file, line: item.line }, "NO_FINAL_NEWLINE", what);
    }
  }
  if (header === undefined) yield fatal({ file }, "EMPTY_FILE", "The file has nothing in it.");
}

interface HeaderRow {
  readonly module: Module;
  /** The layout's column that each cell belongs to, or null. */
  readonly columns: readonly (string | null)[];
  /** How many cells a row must have: up to the last one with a name above it. */
  readonly width: number;
  /** Which cells have no name above them. */
  readonly unnamed: ReadonlySet<number>;
  /** Where the columns LA and YEAR are, in files that have either; -1 for one that is not there. */
  readonly regional: { readonly authority: number; readonly year: number } | undefined;
}

function headerRow(recognised: Recognition & { kind: "recognised" }, cells: readonly string[]): HeaderRow {
  const { module, columns, extra } = recognised;
  const indexOf = (name: string) => extra.find((one) => one.name.toUpperCase() === name)?.index ?? -1;
  const [authority, year] = [indexOf("LA"), indexOf("YEAR")];
  const unnamed = new Set(cells.flatMap((cell, index) => (isBlankCell(cell) ? [index] : [])));
  const width = cells.findLastIndex((cell) => !isBlankCell(cell)) + 1;
  return { module, columns, width, unnamed, regional: authority + year === -2 ? undefined : { authority, year } };
}

function readRow({ cells, line, ended }: CsvRecord, header: HeaderRow, file: string): ReadItem {
  const { module, columns, width, unnamed, regional } = header;
  if (cells.length < width && !ended) {
    const what = "The file stops in the middle of its last row: it is not complete. Send the whole file again.";
    return fatal({ file, line }, "TRUNCATED_FILE", what);
  }
  if (cells.length < width) {
    const what = `This row has ${cells.length} cells where the header row has ${width}. The row was left out.`;
    return warning({ file, line }, "ROW_TOO_SHORT", what);
  }
  const stray = cells.some((cell, index) => (index >= columns.length || unnamed.has(index)) && !isBlankCell(cell));
  if (stray) {
    const what = "This row has something in a cell that has no column name above it. The row was left out.";
    return warning({ file, line }, "ROW_TOO_WIDE", what);
  }
  const byColumn: Record<string, string> = {};
  for (const [index, column] of columns.entries()) {
    if (column !== null) byColumn[column] = cells[index] as string;
  }
  const row = { module, file, line, cells: byColumn };
  if (regional === undefined) return rowUnlessTooLong(row);
  const text = (index: number) => (cells[index] ?? "").trim();
  return rowUnlessTooLong({ ...row, regional: { authority: text(regional.authority), year: text(regional.year) } });
}

function* headerProblems(recognition: Recognition, file: string, line: number): Generator<ProblemItem> {
  switch (recognition.kind) {
    case "unknown": {
      const what =
        "The first row does not have the column names of any SSDA903 file. Check that it is the header row and that commas separate the columns.";
      yield fatal({ file, line }, "UNKNOWN_FILE", what);
      return;
    }
    case "missing": {
      const { module, columns } = recognition;
      const what = `This looks like the ${module} file (${layouts[module].columns.length} columns), but the header row does not have: ${columns.join(", ")}.`;
      const [column] = columns as [string];
      yield fatal(columns.length === 1 ? { file, line, column } : { file, line }, "MISSING_COLUMN", what);
      return;
    }
    case "duplicate": {
      const { column } = recognition;
      const what = `The header row has ${column} more than once, so nobody can tell which of the columns is meant.`;
      yield fatal({ file, line, column }, "DUPLICATE_COLUMN", what);
      return;
    }
    case "recognised":
      for (const { index, name } of recognition.extra) yield extraColumn(recognition.module, index, name, file, line);
  }
}

function extraColumn(module: Module, index: number, name: string, file: string, line: number): ProblemItem {
  const column = showableName(name);
  const what = `${column === undefined ? `Column ${index + 1}` : `Column ${column}`} is not part of the ${module} file and was not read.`;
  return warning(column === undefined ? { file, line } : { file, line, column }, "EXTRA_COLUMN", what);
}

const isBlankCell = (cell: string): boolean => cell.trim() === "";
const isBlank = (cells: readonly string[]): boolean => cells.every(isBlankCell);
