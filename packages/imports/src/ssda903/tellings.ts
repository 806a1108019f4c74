import { sameCells } from "./row-key.ts";
import type { Module } from "./rows.ts";

/** A row of a return as last applied. */
export interface RecordedRow {
  readonly module: Module;
  readonly rowKey: string;
  readonly year: number;
  readonly cells: Readonly<Record<string, string>>;
  /** That year's return took the row back. */
  readonly removed: boolean;
}

/** What the returns say under one key: the row of the latest year, and since which year's return it has said so. */
export interface Telling extends RecordedRow {
  readonly since: number;
}

export const keyOf = (row: { readonly module: Module; readonly rowKey: string }): string =>
  `${row.module} ${row.rowKey}`;

/** By key, what the returns of the years up to `until` say. A later year's return speaks louder than an earlier one's. */
export function tellings(rows: readonly RecordedRow[], until = Number.POSITIVE_INFINITY): Map<string, Telling> {
  const told = new Map<string, Telling>();
  for (const row of rows.filter(({ year }) => year <= until).sort((a, b) => a.year - b.year)) {
    const before = told.get(keyOf(row));
    const goesOn =
      before !== undefined && before.removed === row.removed && sameCells(row.module, row.cells, before.cells);
    told.set(keyOf(row), { ...row, since: goesOn ? before.since : row.year });
  }
  return told;
}
