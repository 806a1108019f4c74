import { finished } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import type { TextItem } from "../text.ts";
import { MAX_COLUMNS, MAX_ROW_LENGTH } from "./limits.ts";
import { fatal, type ProblemItem } from "./problems.ts";

/** One record of a CSV file, blank lines among them. */
export interface CsvRecord {
  readonly kind: "record";
  readonly cells: readonly string[];
  /** 1-based line on which the record begins. */
  readonly line: number;
  /** False for the last record of a file that does not end with a line end: it may have been cut short. */
  readonly ended: boolean;
}

/**
 * The records of CSV text (RFC 4180; any mixture of CRLF, LF and CR), each as soon as the next one is read.
 * Warnings of the text pass through in their place. Ends after a fatal problem: the text's own, `TRUNCATED_FILE`
 * (a quotation mark never closed), `STRAY_QUOTE`, `ROW_TOO_LONG`, `TOO_MANY_COLUMNS`.
 */
export async function* readCsvRecords(
  text: AsyncIterable<TextItem>,
  file: string,
  firstLine: number,
): AsyncGenerator<CsvRecord | ProblemItem> {
  let line = firstLine;
  let records: string[][] = [];
  let held: string[] | undefined;
  let lastCharacter = "";
  let withoutRecord = 0;

  const parser = parse({
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: MAX_ROW_LENGTH - 1, // csv-parse lets one more through
    on_record: (record: string[]) => {
      records.push(record);
      return null; // collected here, so that nothing waits in the stream's own buffer
    },
  });
  parser.on("error", () => {}); // each failure is told by write or end
  parser.resume();

  function* take(): Generator<CsvRecord | ProblemItem, boolean> {
    const taken = records;
    records = [];
    for (const cells of taken) {
      if (held !== undefined) yield release(held, true);
      held = undefined;
      if (cells.length > MAX_COLUMNS) {
        yield tooManyColumns(file, line);
        return false;
      }
      held = cells;
    }
    return true;
  }

  function release(cells: string[], ended: boolean): CsvRecord {
    const record: CsvRecord = { kind: "record", cells, line, ended };
    line += 1 + lineEndsWithin(cells);
    return record;
  }

  try {
    for await (const item of text) {
      if (item.kind === "problem") {
        yield item;
        if (item.problem.fatal) return;
        continue;
      }
      const error = await new Promise<unknown>((resolve) => parser.write(item.text, resolve));
      lastCharacter = item.text.at(-1) ?? lastCharacter;
      withoutRecord = records.length > 0 ? 0 : withoutRecord + item.text.length;
      if (!(yield* take())) return;
      if (error || withoutRecord > LONGEST_RECORD_TEXT) {
        if (held !== undefined) yield release(held, true);
        yield error ? csvProblem(error, file, line) : tooManyColumns(file, line);
        return;
      }
    }
    if (lastCharacter === "") return;
    parser.end();
    const error: unknown = await finished(parser).then(
      () => undefined,
      (reason) => reason,
    );
    if (!(yield* take())) return;
    const ended = error !== undefined || /[\r\n]/.test(lastCharacter);
    if (held !== undefined) yield release(held, ended);
    if (error !== undefined) yield csvProblem(error, file, line);
  } finally {
    parser.destroy();
  }
}

/** Text without a record in it for longer than this has too many cells: a row within its length, all quotation marks doubled, each cell quoted. */
const LONGEST_RECORD_TEXT = 2 * MAX_ROW_LENGTH + 3 * MAX_COLUMNS;

const lineEndsWithin = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

function tooManyColumns(file: string, line: number): ProblemItem {
  const what = `This row has more than ${MAX_COLUMNS} cells. The file is damaged or is not part of an SSDA903 return.`;
  return fatal({ file, line }, "TOO_MANY_COLUMNS", what);
}

/** csv-parse's own messages repeat what is in the cells, so none of their words are kept. */
function csvProblem(error: unknown, file: string, line: number): ProblemItem {
  const code = error instanceof CsvError ? error.code : undefined;
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return fatal(
        { file, line },
        "TRUNCATED_FILE",
        "The row that begins here has a quotation mark that is never closed: the file is not complete. Send the whole file again.",
      );
    case "CSV_MAX_RECORD_SIZE":
      return fatal(
        { file, line },
        "ROW_TOO_LONG",
        `The row that begins here is longer than ${MAX_ROW_LENGTH} characters. Look for a quotation mark that is never closed.`,
      );
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return fatal(
        { file, line },
        "STRAY_QUOTE",
        "The row that begins here has a quotation mark in the middle of a cell. Remove it, or save the file as CSV again.",
      );
    default:
      throw error;
  }
}
