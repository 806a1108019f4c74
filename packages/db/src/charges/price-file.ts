import type { AssessmentPrice } from "@cic/domain/charges/price.rule";
import { parseDay } from "@cic/domain/dates";
import { readText } from "@cic/domain/text";
import { parse } from "csv-parse/sync";

export type PriceFileErrorCode =
  | "PRICE_FILE_NOT_CSV"
  | "PRICE_FILE_COLUMN_MISSING"
  | "PRICE_FILE_EMPTY"
  | "PRICE_FILE_VALUE_REFUSED"
  /** The first day without the price is not after its first day. */
  | "PRICE_FILE_DAYS_OUT_OF_ORDER"
  /** Two prices for the same kind and deliverer on one day, both in the file. */
  | "PRICE_FILE_PRICES_OVERLAP"
  /** The same, with another price that is loaded. */
  | "PRICE_FILE_LOADED_OTHERWISE";

/** Why a file of prices was refused, and where. Nothing of it was loaded. */
export class PriceFileError extends Error {
  override readonly name = "PriceFileError";
  readonly code: PriceFileErrorCode;
  /** From 1, the header included. */
  readonly line: number;
  readonly column: string | null;

  constructor(code: PriceFileErrorCode, line: number, column: string | null = null) {
    super(`line ${line}: ${code}${column === null ? "" : ` (${column})`}`);
    this.code = code;
    this.line = line;
    this.column = column;
  }
}

export const priceColumns = [
  "instrument",
  "kind",
  "delivered_by",
  "valid_from",
  "valid_until",
  "amount_pence",
  "source",
] as const;
type Column = (typeof priceColumns)[number];

/** What the table holds at the most. */
const mostPence = 1_000_000;

export interface PriceLine extends AssessmentPrice {
  readonly line: number;
}

/** The prices of a file. Throws a {@link PriceFileError} at the first line that cannot be one. Other columns are left out. */
export function readPriceFile(text: string): PriceLine[] {
  const [header, ...records] = linesOf(text);
  if (header === undefined) throw new PriceFileError("PRICE_FILE_EMPTY", 1);
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  for (const column of priceColumns) {
    if (!names.includes(column)) throw new PriceFileError("PRICE_FILE_COLUMN_MISSING", header.line, column);
  }
  if (records.length === 0) throw new PriceFileError("PRICE_FILE_EMPTY", header.line);
  const prices: PriceLine[] = [];
  for (const { cells, line } of records) {
    if (cells.length !== names.length) throw new PriceFileError("PRICE_FILE_VALUE_REFUSED", line);
    const price = readPrice((column) => (cells[names.indexOf(column)] ?? "").trim(), line);
    if (prices.some((other) => overlap(price, other))) throw new PriceFileError("PRICE_FILE_PRICES_OVERLAP", line);
    prices.push(price);
  }
  return prices;
}

/** Those of `prices` that are not loaded. Throws when one that is loaded says otherwise for one of their days. */
export function notLoaded(prices: readonly PriceLine[], loaded: readonly AssessmentPrice[]): AssessmentPrice[] {
  return prices.flatMap(({ line, ...price }) => {
    const others = loaded.filter((other) => overlap(price, other));
    if (others.some((other) => !same(price, other))) throw new PriceFileError("PRICE_FILE_LOADED_OTHERWISE", line);
    return others.length > 0 ? [] : [price];
  });
}

function readPrice(cell: (column: Column) => string, line: number): PriceLine {
  function value<T>(column: Column, read: (text: string) => T | undefined): T {
    const found = read(cell(column));
    if (found === undefined) throw new PriceFileError("PRICE_FILE_VALUE_REFUSED", line, column);
    return found;
  }
  const oneOf =
    <T extends string>(...values: T[]) =>
    (text: string) =>
      values.find((one) => one === text);
  const price = {
    line,
    instrument: value("instrument", (text) => readText(text, 200)),
    kind: value("kind", oneOf("IHA", "RHA")),
    deliveredBy: value("delivered_by", oneOf("DOCTOR", "NURSE")),
    validFrom: value("valid_from", parseDay),
    validUntil: value("valid_until", parseDay),
    amountPence: value("amount_pence", (text) =>
      /^[1-9]\d{0,6}$/.test(text) && Number(text) <= mostPence ? Number(text) : undefined,
    ),
    source: value("source", (text) => readText(text, 500)),
  };
  if (price.validUntil <= price.validFrom) {
    throw new PriceFileError("PRICE_FILE_DAYS_OUT_OF_ORDER", line, "valid_until");
  }
  return price;
}

const overlap = (a: AssessmentPrice, b: AssessmentPrice): boolean =>
  a.kind === b.kind && a.deliveredBy === b.deliveredBy && a.validFrom < b.validUntil && b.validFrom < a.validUntil;

const same = (a: AssessmentPrice, b: AssessmentPrice): boolean =>
  a.validFrom === b.validFrom &&
  a.validUntil === b.validUntil &&
  a.amountPence === b.amountPence &&
  a.instrument === b.instrument &&
  a.source === b.source;

function linesOf(text: string): { readonly cells: string[]; readonly line: number }[] {
  try {
    const rows = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
    return (rows as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      line: info.lines,
    }));
  } catch (error) {
    const { lines } = error as { lines?: unknown };
    throw new PriceFileError("PRICE_FILE_NOT_CSV", typeof lines === "number" ? lines : 1);
  }
}
