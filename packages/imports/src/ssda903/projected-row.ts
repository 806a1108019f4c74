import type { ProjectedCell } from "./return-cell.ts";
import type { Module, RawRow } from "./rows.ts";
import { rulesFor } from "./rules/catalogue.ts";
import { viewChild } from "./rules/child-view.ts";
import { type ChildReturn, noPlaces } from "./rules/context.ts";
import type { Reason, Severity } from "./rules/rule.ts";
import { runRule } from "./rules/validate.ts";

export interface RowFailure {
  readonly rule: string;
  readonly severity: Severity;
  readonly says: string;
  readonly columns: readonly string[];
}

export interface RowChecked {
  readonly failures: readonly RowFailure[];
  readonly notEvaluated: readonly { readonly rule: string; readonly reason: Reason }[];
  /** How many rules were asked. */
  readonly asked: number;
}

export const cellsOf = (row: readonly ProjectedCell[]): Record<string, string> =>
  Object.fromEntries(row.map(({ column, value }) => [column, value]));

/** Whether a row says anything beside whose it is. */
export const saysAnything = (row: readonly ProjectedCell[]): boolean =>
  row.some(({ column, value }) => column !== "CHILD" && column !== "DOB" && value.trim() !== "");

/**
 * The rules of the year's return that read the part, asked of the projected row beside the child's other rows as told. Those about other
 * parts are the import's to ask.
 */
export function checkRow(
  part: "OC2" | "OC3",
  row: readonly ProjectedCell[],
  child: ChildReturn,
  year: number,
): RowChecked {
  const projected: RawRow = { module: part, file: part, line: 1, cells: cellsOf(row) };
  const view = viewChild(
    { ...child, rows: { ...child.rows, [part]: saysAnything(row) ? [projected] : [] } },
    { year, authorityDfe: "", places: noPlaces, wholeReturnLoaded: false },
  );
  const failures: RowFailure[] = [];
  const notEvaluated: { rule: string; reason: Reason }[] = [];
  const rules = rulesFor(year).filter(({ modules }) => modules.includes(part));
  for (const rule of rules) {
    const outcome = runRule(rule, view);
    if (outcome.kind === "failed") {
      const columns = outcome.at
        .filter((at) => at.row === projected || at.row.module === part)
        .map(({ column }) => column);
      const found = columns.length > 0 ? columns : rule.columns;
      failures.push({ rule: rule.code, severity: rule.severity, says: rule.words, columns: [...new Set(found)] });
    } else if (outcome.kind === "notEvaluated") notEvaluated.push({ rule: rule.code, reason: outcome.reason });
  }
  return { failures, notEvaluated, asked: rules.length };
}

/** A child's rows of a year as told, by the modules that the return has. */
export function toldRows(
  localId: string,
  rows: readonly {
    readonly module: string;
    readonly file: string;
    readonly line: number;
    readonly cells: RawRow["cells"];
  }[],
  modules: ReadonlySet<string>,
): ChildReturn {
  const found: Partial<Record<Module, RawRow[]>> = {};
  for (const module of modules) found[module as Module] = [];
  for (const row of rows) found[row.module as Module]?.push({ ...row, module: row.module as Module });
  return { localId, rows: found };
}
