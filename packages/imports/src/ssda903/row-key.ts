import { layouts } from "./layouts.ts";
import type { Module } from "./rows.ts";
import { clean, dateCell } from "./values.ts";

/** The columns that make a row one of its child and module. Modules not named here have one row a child. */
const keyColumns: Partial<Record<Module, readonly string[]>> = {
  Episodes: ["DECOM"],
  Reviews: ["REVIEW"],
  PlacedAdoption: ["DATE_PLACED"],
  Missing: ["MIS_START"],
  SWEpisodes: ["SW_DECOM", "SW_ID"],
  DoLo: ["DOLO_START"],
};

const textColumns = new Set(["SW_ID"]);

/** What a row is known by within its child and module, or the column that stands in the way. */
export type RowKey =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "unusable"; readonly column: string };

/** Keys are days in ISO form, so that the same row written `1/4/2025` and `2025-04-01` is the same row. */
export function rowKey(module: Module, cells: Readonly<Record<string, string>>): RowKey {
  const parts: string[] = [];
  for (const column of keyColumns[module] ?? []) {
    const text = cells[column] ?? "";
    if (textColumns.has(column)) {
      parts.push(clean(text));
      continue;
    }
    const cell = dateCell(text);
    if (cell.kind !== "value") return { kind: "unusable", column };
    parts.push(cell.value);
  }
  return { kind: "key", key: parts.join(" ") };
}

/** Whether two rows say the same: cells trimmed and in upper case, days in whichever form. */
export function sameCells(
  module: Module,
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  return layouts[module].columns.every((column) => canonical(a[column] ?? "") === canonical(b[column] ?? ""));
}

/** A cell in the form in which it is compared. */
export function canonical(cell: string): string {
  const text = clean(cell);
  const date = dateCell(text);
  return date.kind === "value" ? date.value : text;
}
