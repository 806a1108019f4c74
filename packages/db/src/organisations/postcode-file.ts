import type { Country } from "@cic/domain/organisations/place";

export type PostcodeFileErrorCode =
  /** Neither a header of ONSPD or NSPL, nor rows of the NHS file without one. */
  | "POSTCODE_FILE_UNRECOGNISED"
  | "POSTCODE_FILE_COLUMN_MISSING"
  | "POSTCODE_FILE_EMPTY"
  | "POSTCODE_FILE_VALUE_REFUSED"
  /** An ICB that the reference data does not know: load newer reference data first. */
  | "POSTCODE_FILE_ICB_UNKNOWN"
  | "POSTCODE_FILE_POSTCODE_REPEATED";

/** Why a postcode file was refused, and where. Nothing of the file was loaded. */
export class PostcodeFileError extends Error {
  override readonly name = "PostcodeFileError";
  readonly code: PostcodeFileErrorCode;
  readonly file: string;
  /** From 1, the header included. */
  readonly line: number;
  /** The column meant, by our name for it. */
  readonly column: string | null;

  constructor(code: PostcodeFileErrorCode, file: string, line: number, column: string | null = null) {
    super(`${file}:${line}: ${code}${column === null ? "" : ` (${column})`}`);
    this.code = code;
    this.file = file;
    this.line = line;
    this.column = column;
  }
}

type Column = "postcode" | "terminated" | "easting" | "northing" | "quality" | "district" | "country" | "icb" | "lsoa";

/** Where each column is in a row, from 0; -1 for an optional one that the file does not have. */
export type Shape = Readonly<Record<Column, number>> & {
  readonly kind: "headed" | "gridall";
  /** How many fields a row has. */
  readonly fields: number;
};

// Names in ONSPD and NSPL over the years: `oslaua`, `laua`, then `lad25cd` with the year of the codes. In order of preference.
const names: Readonly<Record<Column, readonly RegExp[]>> = {
  postcode: [/^pcds$/, /^pcd7$/, /^pcd$/, /^pcd8$/, /^pcd2$/],
  terminated: [/^doterm$/],
  easting: [/^oseast1m$/, /^east1m$/],
  northing: [/^osnrth1m$/, /^north1m$/],
  quality: [/^osgrdind$/, /^gridind$/],
  district: [/^oslaua$/, /^laua$/, /^lad\d\dcd$/],
  country: [/^ctry$/, /^ctry\d\dcd$/],
  icb: [/^icb$/, /^icb\d\dcd$/],
  lsoa: [/^lsoa21(cd)?$/, /^lsoa11(cd)?$/],
};
const optional: ReadonlySet<string> = new Set(["quality", "lsoa"]);

/**
 * Positions in the NHS Postcode Directory's `gridall.csv`, which has no header. The first 42 were the same in four independent
 * readers of editions from 2015 to 2025 (record specification in the NHSPD user guide); ICB at 42 (an STP before July 2022) and
 * LSOA 2021 at 47 are in one of them only, so every value must also look as it should, and a row that does not is refused.
 */
const gridall: Readonly<Record<Column, number>> = {
  postcode: 1,
  terminated: 3,
  district: 8,
  quality: 11,
  country: 12,
  easting: 36,
  northing: 37,
  icb: 42,
  lsoa: 47,
};
const gridallColumns = 43;

/** What kind of file begins with `fields`. */
export function recognise(fields: readonly string[], file: string): Shape {
  const header = fields.map((field) => field.trim().toLowerCase());
  if (names.postcode.some((name) => header.some((field) => name.test(field)))) {
    const shape = Object.entries(names).map(([column, patterns]) => {
      const at =
        patterns.map((name) => header.findIndex((field) => name.test(field))).find((index) => index >= 0) ?? -1;
      if (at < 0 && !optional.has(column)) throw new PostcodeFileError("POSTCODE_FILE_COLUMN_MISSING", file, 1, column);
      return [column, at];
    });
    return { kind: "headed", fields: fields.length, ...Object.fromEntries(shape) } as Shape;
  }
  const looksLikeGridall =
    fields.length >= gridallColumns &&
    postcodeForm.test(key(fields[gridall.postcode])) &&
    Object.hasOwn(countries, fields[gridall.country] ?? "");
  if (looksLikeGridall) {
    return {
      kind: "gridall",
      fields: fields.length,
      ...gridall,
      lsoa: fields.length > gridall.lsoa ? gridall.lsoa : -1,
    };
  }
  throw new PostcodeFileError("POSTCODE_FILE_UNRECOGNISED", file, 1);
}

/** One row of a postcode file, its values checked. */
export interface FileRow {
  readonly postcode: string;
  readonly easting: number | null;
  readonly northing: number | null;
  readonly districtCode: string | null;
  readonly lsoaCode: string | null;
  readonly country: Country | null;
  /** ONS or ODS code; in England only. */
  readonly icbCode: string | null;
  /** The first of the month of withdrawal: the files give no day. */
  readonly terminatedOn: string | null;
}

// Wider than a well-formed postcode: withdrawn ones of other forms are in the files and must not stop a load.
const postcodeForm = /^[A-Z][A-Z0-9]{4,6}$/;
const districtForm = /^[A-Z]\d{8}$/;
const lsoaForm = /^[A-Z0-9]{8,10}$/;
const icbForm = /^(E54\d{6}|[A-Z0-9]{3}|[A-Z0-9]{5})$/;
const metresForm = /^\d{1,7}$/;
const monthForm = /^\d{4}(0[1-9]|1[0-2])$/;
/** Codes such as `W99999999` stand for "none, outside the area that this column is about". */
const pseudo = /^[A-Z]9{8}$/;
const noGridReference = "9";

const countries: Readonly<Record<string, Country>> = {
  E92000001: "ENGLAND",
  W92000004: "WALES",
  S92000003: "SCOTLAND",
  N92000002: "NORTHERN_IRELAND",
  L93000001: "CHANNEL_ISLANDS",
  M83000003: "ISLE_OF_MAN",
};

/** Reads a row; throws `PostcodeFileError` at the first value that is not of its column's form. */
export function readRow(fields: readonly string[], shape: Shape, file: string, line: number): FileRow {
  if (fields.length !== shape.fields) throw new PostcodeFileError("POSTCODE_FILE_VALUE_REFUSED", file, line);
  const value = (column: Column, form: RegExp): string | null => {
    const text = (fields[shape[column]] ?? "").trim();
    if (text === "" || pseudo.test(text)) return null;
    if (!form.test(text)) throw new PostcodeFileError("POSTCODE_FILE_VALUE_REFUSED", file, line, column);
    return text;
  };
  const postcode = key(fields[shape.postcode]);
  if (!postcodeForm.test(postcode)) throw new PostcodeFileError("POSTCODE_FILE_VALUE_REFUSED", file, line, "postcode");
  const countryCode = value("country", /^[A-Z]\d{8}$/);
  const country = countryCode === null ? null : countries[countryCode];
  if (country === undefined) throw new PostcodeFileError("POSTCODE_FILE_VALUE_REFUSED", file, line, "country");
  const quality = value("quality", /^\d{1,2}$/);
  const hasGrid = shape.quality < 0 || (quality !== null && quality !== noGridReference);
  const easting = hasGrid ? value("easting", metresForm) : null;
  const northing = hasGrid ? value("northing", metresForm) : null;
  const known = easting !== null && northing !== null;
  const month = value("terminated", monthForm);
  return {
    postcode,
    easting: known ? Number(easting) : null,
    northing: known ? Number(northing) : null,
    districtCode: value("district", districtForm),
    lsoaCode: value("lsoa", lsoaForm),
    country,
    icbCode: country === "ENGLAND" ? value("icb", icbForm) : null,
    terminatedOn: month === null ? null : `${month.slice(0, 4)}-${month.slice(4)}-01`,
  };
}

const key = (text: string | undefined): string => (text ?? "").replace(/\s+/g, "").toUpperCase();

/** The fields of a line of CSV. These files quote fields but never break a line inside one. */
export function splitLine(line: string): string[] {
  if (!line.includes('"')) return line.split(",");
  const fields: string[] = [];
  for (let start = 0; start <= line.length; ) {
    const end = endOfField(line, start);
    const text = line[start] === '"' ? line.slice(start + 1, end - 1) : line.slice(start, end);
    fields.push(text.includes('""') ? text.replaceAll('""', '"') : text);
    start = end + 1;
  }
  return fields;
}

/** Where the field that begins at `start` ends: at a comma outside quotes, or at the end of the line. */
function endOfField(line: string, start: number): number {
  let from = start;
  if (line[start] === '"') {
    let quote = line.indexOf('"', start + 1);
    while (quote >= 0 && line[quote + 1] === '"') quote = line.indexOf('"', quote + 2);
    if (quote < 0) return line.length;
    from = quote + 1;
  }
  const comma = line.indexOf(",", from);
  return comma < 0 ? line.length : comma;
}
