import { type Day, parseDay } from "@cic/domain/dates";
import type { Directory, Organisation } from "@cic/domain/organisations/directory";
import { readPostcode } from "@cic/domain/organisations/postcode";
import { readText } from "@cic/domain/text";
import type { gpPractice, gpPracticeAssociation } from "./gp-practice.table.ts";
import { splitLine } from "./postcode-file.ts";

/** The columns of the file, by their names in its first line; their order is free, and others are not read. */
export const practiceColumns = ["ods_code", "name", "country", "defence", "postcode", "icb", "from", "until"] as const;
export type PracticeColumn = (typeof practiceColumns)[number];

export type PracticeFileErrorCode =
  | "PRACTICE_FILE_TOO_LARGE"
  | "PRACTICE_FILE_NOT_UTF8"
  | "PRACTICE_FILE_COLUMN_MISSING"
  | "PRACTICE_FILE_EMPTY"
  | "PRACTICE_FILE_VALUE_REFUSED"
  /** An ICB that the reference data does not know: load newer reference data first. */
  | "PRACTICE_FILE_ICB_UNKNOWN"
  /** Days on which the ICB did not exist. */
  | "PRACTICE_FILE_OUTSIDE_ICB"
  /** Rows of one practice say different things of it. */
  | "PRACTICE_FILE_ROWS_DIFFER"
  /** A practice with two ICBs on one day. */
  | "PRACTICE_FILE_TWO_ICBS_AT_ONCE";

/** Why a list of practices was refused, and where. Nothing of the file was loaded. */
export class PracticeFileError extends Error {
  override readonly name = "PracticeFileError";
  readonly code: PracticeFileErrorCode;
  /** From 1, the header included; `null` when it is the whole file. */
  readonly line: number | null;
  readonly column: PracticeColumn | null;

  constructor(code: PracticeFileErrorCode, line: number | null = null, column: PracticeColumn | null = null) {
    super(`${line === null ? "" : `line ${line}: `}${code}${column === null ? "" : ` (${column})`}`);
    this.code = code;
    this.line = line;
    this.column = column;
  }
}

type PracticeOfFile = Omit<typeof gpPractice.$inferSelect, "source" | "loadedAt">;
type AssociationOfFile = Omit<typeof gpPracticeAssociation.$inferSelect, "source">;

export interface PracticeFile {
  readonly practices: readonly PracticeOfFile[];
  readonly associations: readonly AssociationOfFile[];
}

/** A row of the file: a practice and, unless the ICB is empty, one of its associations. */
interface FileRow {
  readonly line: number;
  readonly practice: PracticeOfFile;
  readonly association: (AssociationOfFile & { readonly icb: Organisation }) | null;
}

/** Reads the whole list. Throws {@link PracticeFileError} at the first line that cannot be as it is. */
export function readPracticeFile(text: string, directory: Directory): PracticeFile {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const header = splitLine(lines[0] ?? "").map((name) => name.trim().toLowerCase());
  for (const column of practiceColumns) {
    if (!header.includes(column)) throw new PracticeFileError("PRACTICE_FILE_COLUMN_MISSING", 1, column);
  }
  const icbs = icbsByCode(directory);
  const rows = lines.flatMap((line, i) => (i === 0 || line === "" ? [] : [readRow(line, i + 1, header, icbs)]));
  if (rows.length === 0) throw new PracticeFileError("PRACTICE_FILE_EMPTY");
  const byPractice = [...Map.groupBy(rows, (row) => row.practice.odsCode).values()];
  return {
    practices: byPractice.map((own) => samePractice(own)),
    associations: byPractice.flatMap((own) => inOrder(own)),
  };
}

const forms = {
  code: /^[A-Z][A-Z0-9]{2,9}$/,
  country: /^(ENGLAND|WALES|SCOTLAND|NORTHERN_IRELAND)$/,
  defence: /^(true|false)$/,
} as const;

function readRow(
  text: string,
  line: number,
  header: readonly string[],
  icbs: ReadonlyMap<string, Organisation>,
): FileRow {
  const fields = splitLine(text);
  // A quote that is never closed takes in what follows it.
  if (fields.length !== header.length || text.split('"').length % 2 === 0) {
    throw new PracticeFileError("PRACTICE_FILE_VALUE_REFUSED", line);
  }
  const given = (column: PracticeColumn) => (fields[header.indexOf(column)] ?? "").trim();
  const must = <T>(column: PracticeColumn, value: T | undefined): T => {
    if (value === undefined) throw new PracticeFileError("PRACTICE_FILE_VALUE_REFUSED", line, column);
    return value;
  };
  const ofForm = (column: PracticeColumn, form: RegExp, value: string) =>
    must(column, form.test(value) ? value : undefined);
  const day = (column: PracticeColumn) => (given(column) === "" ? null : must(column, parseDay(given(column))));

  const odsCode = ofForm("ods_code", forms.code, given("ods_code").toUpperCase());
  const postcode = readPostcode(given("postcode"));
  const practice = {
    odsCode,
    name: must("name", readText(given("name"), 200)),
    country: ofForm("country", forms.country, given("country").toUpperCase()) as PracticeOfFile["country"],
    defence: ofForm("defence", forms.defence, given("defence").toLowerCase()) === "true",
    postcode: postcode.kind === "none" ? null : must("postcode", postcode.kind === "whole" ? postcode.key : undefined),
  };
  const [validFrom, validUntil] = [day("from"), day("until")];
  if (given("icb") === "") {
    // Days without an ICB would say nothing.
    must("from", validFrom === null ? true : undefined);
    must("until", validUntil === null ? true : undefined);
    return { line, practice, association: null };
  }
  const icb = icbs.get(given("icb").toUpperCase());
  if (icb === undefined) throw new PracticeFileError("PRACTICE_FILE_ICB_UNKNOWN", line, "icb");
  must("until", validFrom !== null && validUntil !== null && validUntil <= validFrom ? undefined : true);
  refuseOutside(icb, validFrom, validUntil, line);
  return { line, practice, association: { practiceCode: odsCode, icbId: icb.id, validFrom, validUntil, icb } };
}

/** An ICB keeps its ODS code, and no two have had the same. */
function icbsByCode(directory: Directory): ReadonlyMap<string, Organisation> {
  const found = new Map<string, Organisation>();
  for (const { scheme, code, organisationId } of directory.codes) {
    const organisation = directory.byId(organisationId);
    if (scheme === "ODS" && organisation?.kind === "ICB") found.set(code, organisation);
  }
  return found;
}

function refuseOutside(icb: Organisation, from: Day | null, until: Day | null, line: number): void {
  const isIn = (on: Day, last: boolean) =>
    (icb.from === null || (last ? on > icb.from : on >= icb.from)) &&
    (icb.until === null || (last ? on <= icb.until : on < icb.until));
  if (from !== null && !isIn(from, false)) throw new PracticeFileError("PRACTICE_FILE_OUTSIDE_ICB", line, "from");
  if (until !== null && !isIn(until, true)) throw new PracticeFileError("PRACTICE_FILE_OUTSIDE_ICB", line, "until");
}

/** The practice that rows speak of, which say the same of it. */
function samePractice([first, ...more]: readonly FileRow[]): PracticeOfFile {
  const { practice } = first as FileRow;
  for (const { line, practice: other } of more) {
    for (const column of ["name", "country", "defence", "postcode"] as const) {
      if (other[column] !== practice[column]) throw new PracticeFileError("PRACTICE_FILE_ROWS_DIFFER", line, column);
    }
  }
  return practice;
}

/**
 * The associations of one practice, one after the other. A day that is not given is the ICB's own first or last; it is written
 * out where another association comes before or after.
 */
function inOrder(rows: readonly FileRow[]): AssociationOfFile[] {
  const first = ({ validFrom, icb }: NonNullable<FileRow["association"]>) => validFrom ?? icb.from ?? "";
  const end = ({ validUntil, icb }: NonNullable<FileRow["association"]>) => validUntil ?? icb.until;
  const sorted = rows
    .flatMap(({ line, association }) => (association === null ? [] : [{ line, association }]))
    .sort((a, b) => (first(a.association) < first(b.association) ? -1 : 1));
  return sorted.map(({ line, association }, i) => {
    const [before, after] = [sorted[i - 1], sorted[i + 1]];
    const ended = before && end(before.association);
    if (before !== undefined && (ended == null || ended > first(association))) {
      throw new PracticeFileError("PRACTICE_FILE_TWO_ICBS_AT_ONCE", Math.max(line, before.line), "icb");
    }
    const { icb, ...row } = association;
    return {
      ...row,
      validFrom: before === undefined ? row.validFrom : (row.validFrom ?? icb.from),
      validUntil: after === undefined ? row.validUntil : (row.validUntil ?? icb.until),
    };
  });
}
