import { type Day, parseDay } from "@cic/domain/dates";
import { readText } from "@cic/domain/text";
import { splitLine } from "./organisations/postcode-file.ts";

export type OperatorFileErrorCode =
  /** The first line does not name the columns. */
  | "HEADER_REFUSED"
  | "FIELDS_REFUSED"
  /** A value is not of its kind. */
  | "VALUE_REFUSED"
  /** A day is none, or the first day out of use is not after the first of use. */
  | "DAYS_REFUSED"
  /** The source is missing, or has more than 500 characters. */
  | "SOURCE_REFUSED"
  /** There is no such organisation. */
  | "ORGANISATION_UNKNOWN"
  /** Two lines say something of the same day. */
  | "DAYS_OVERLAP";

/** Why a file of an operator's was refused, and where. Nothing of it was loaded. */
export class OperatorFileError extends Error {
  override readonly name = "OperatorFileError";
  readonly code: OperatorFileErrorCode;
  /** From 1, the header included. */
  readonly line: number;

  constructor(code: OperatorFileErrorCode, line: number) {
    super(`line ${line}: ${code}`);
    this.code = code;
    this.line = line;
  }
}

/** A line of a file of dated values. */
export interface DatedLine {
  readonly line: number;
  /** What the line is about; at most one line is about it on a day. */
  readonly key: string;
  readonly value: string;
  readonly from: Day;
  readonly until: Day | null;
  readonly source: string;
}

/**
 * The lines of a file of which the header is `<key>,<value>,from,until,source`, such as `step,working_days,…`; none when it is a header
 * alone. Throws {@link OperatorFileError} at the first line that is wrong.
 */
export function readDatedLines(text: string, key: string, value: string): DatedLine[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (lines[0]?.trim() !== `${key},${value},from,until,source`) throw new OperatorFileError("HEADER_REFUSED", 1);
  const read: DatedLine[] = [];
  for (const [i, raw] of lines.entries()) {
    if (i === 0 || raw.trim() === "") continue;
    const line = readLine(raw, i + 1);
    const clashes = (other: DatedLine) =>
      other.key === line.key &&
      (line.until === null || other.from < line.until) &&
      (other.until === null || line.from < other.until);
    if (read.some(clashes)) throw new OperatorFileError("DAYS_OVERLAP", line.line);
    read.push(line);
  }
  return read;
}

function readLine(raw: string, line: number): DatedLine {
  const fields = splitLine(raw).map((field) => field.trim());
  const [key = "", value = "", fromText = "", untilText = "", sourceText = ""] = fields;
  if (fields.length !== 5) throw new OperatorFileError("FIELDS_REFUSED", line);
  const from = parseDay(fromText);
  const until = untilText === "" ? null : parseDay(untilText);
  if (from === undefined || until === undefined || (until !== null && until <= from)) {
    throw new OperatorFileError("DAYS_REFUSED", line);
  }
  const source = readText(sourceText, 500);
  if (source === undefined) throw new OperatorFileError("SOURCE_REFUSED", line);
  return { line, key, value, from, until, source };
}
