import type { Day } from "@cic/domain/dates";
import { parseBritishDay, parseDay } from "@cic/domain/dates";

/** What one cell says: nothing, something that is not of the kind asked for, or a value. "0" and blank differ. */
export type Cell<T> =
  | { readonly kind: "blank" }
  | { readonly kind: "invalid" }
  | { readonly kind: "value"; readonly value: T };

/** A day before this is a typing mistake (`01/01/0201`), not a date about a child in care or a mother. */
export const EARLIEST_DAY = "1900-01-01";

const blank = { kind: "blank" } as const;
const invalid = { kind: "invalid" } as const;

/** A cell made ready to compare with a code: trimmed (no-break spaces too) and upper-case. Keep the raw cell for showing. */
export function clean(cell: string): string {
  return cell.trim().toUpperCase();
}

/**
 * `DD/MM/YYYY` (the form of the return; `1/4/2025` is read too) or ISO `YYYY-MM-DD` (cleaned regional exports).
 * Days that do not exist, and days before {@link EARLIEST_DAY}, are invalid. So is `ZZ/05/2016`, which DATE_PERM alone allows.
 */
export function dateCell(cell: string): Cell<Day> {
  const text = cell.trim();
  if (text === "") return blank;
  const value = parseBritishDay(text) ?? parseDay(text);
  return value === undefined || value < EARLIEST_DAY ? invalid : { kind: "value", value };
}

/** A whole number. `12.0` is 12: spreadsheets and data frames write a number column with blanks so. */
export function integerCell(cell: string): Cell<number> {
  const text = cell.trim();
  if (text === "") return blank;
  if (!/^-?\d+(\.0+)?$/.test(text)) return invalid;
  const value = Number(text) + 0; // "-0" is 0
  return Number.isSafeInteger(value) ? { kind: "value", value } : invalid;
}

/** `0` or `1`, also as `1.0` (seen in MOTHER). Nothing else is a flag: not `Y`, not `TRUE`. */
export function flagCell(cell: string): Cell<boolean> {
  const number = integerCell(cell);
  if (number.kind !== "value") return number;
  if (number.value !== 0 && number.value !== 1) return invalid;
  return { kind: "value", value: number.value === 1 };
}
