import type { FileProblem } from "./rows.ts";

/** Nothing of the file may be applied. */
export type FatalCode =
  | "EMPTY_FILE"
  | "UNKNOWN_FILE"
  | "SPREADSHEET_FILE"
  | "NUL_BYTE"
  | "ENCODING_BROKEN"
  | "TRUNCATED_FILE"
  | "MISSING_COLUMN"
  | "DUPLICATE_COLUMN"
  | "TOO_MANY_COLUMNS"
  | "ROW_TOO_LONG"
  | "STRAY_QUOTE"
  | "XML_MALFORMED"
  | "XML_DOCTYPE"
  | "XML_TOO_DEEP"
  | "XML_TOKEN_TOO_LONG"
  | "XML_CHILD_TOO_LARGE"
  | "XML_REPEATED_ELEMENT";

/** The file can be used. Where the code begins with `ROW_` or `CELL_`, the row it names was left out. */
export type WarningCode =
  | "ENCODING_WINDOWS_1252"
  | "ENCODING_UTF16"
  | "EXTRA_COLUMN"
  | "NO_FINAL_NEWLINE"
  | "ROW_TOO_SHORT"
  | "ROW_TOO_WIDE"
  | "CELL_TOO_LONG"
  | "XML_UNKNOWN_ELEMENT"
  | "XML_UNEXPECTED_TEXT";

export interface ProblemItem {
  readonly kind: "problem";
  readonly problem: FileProblem;
}

/** Where in which file. No line: the file as a whole. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
}

export function fatal(at: Place, code: FatalCode, message: string): ProblemItem {
  return problemAt(at, code, true, message);
}

export function warning(at: Place, code: WarningCode, message: string): ProblemItem {
  return problemAt(at, code, false, message);
}

function problemAt({ file, line, column }: Place, code: string, isFatal: boolean, message: string): ProblemItem {
  return {
    kind: "problem",
    problem: { code, fatal: isFatal, file, line: line ?? null, column: column ?? null, message },
  };
}

/**
 * A column's or element's name as a message may show it, or `undefined` when the text does not look like a name:
 * a file without a header row has a child's data where the names belong.
 */
export function showableName(text: string): string | undefined {
  const name = text.trim();
  return /^[A-Za-z][A-Za-z_ ]*[0-9]{0,2}$/.test(name) && name.length <= 40 ? name : undefined;
}
