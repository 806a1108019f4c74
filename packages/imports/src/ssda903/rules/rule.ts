import type { Module, RawRow } from "../rows.ts";
import type { ChildView, ParsedRow } from "./child-view.ts";

/** Why a rule could not be answered: a closed list. A rule that is not evaluated is never met. */
export const reasons = [
  /** The rule reads a module whose file is not part of this import. */
  "moduleNotInImport",
  /** The rule compares with last year's return, which is not loaded. */
  "previousYearNotLoaded",
  /** The rule counts care over several years, and not all of them are loaded. */
  "earlierYearsNotLoaded",
  /** The rule is about the whole return, and only part of it is loaded. */
  "wholeReturnNotLoaded",
  /** More rows than the rule is allowed to hold in memory. */
  "tooManyRows",
  /** The postcode directory is not loaded. */
  "postcodesNotLoaded",
  /** A postcode that the rule needs is blank, or is not in the directory. */
  "postcodeNotKnown",
  "dateMissing",
  "dateInvalid",
  /** A code that the rule needs is blank, or is not in the year's set. */
  "codeNotKnown",
  /** The child has no row in Header, so the date of birth is not known. */
  "headerRowMissing",
  /** The year is outside the years whose rules and code sets are known. */
  "yearNotKnown",
] as const;
export type Reason = (typeof reasons)[number];

/** A cell that a finding points at. */
export interface Place {
  readonly row: RawRow;
  readonly column: string;
}

/** A cell about which the rule could not be answered; `null` when the reason is not about one cell. */
export interface Undecided {
  readonly reason: Reason;
  readonly at: Place | null;
}

/** What a rule says of one child. `undecided` lists the rows that could not be answered beside those that failed. */
export type Outcome =
  | { readonly kind: "met" }
  | { readonly kind: "failed"; readonly at: readonly Place[]; readonly undecided?: readonly Undecided[] }
  | { readonly kind: "notEvaluated"; readonly reason: Reason; readonly undecided?: readonly Undecided[] };

/** What a rule says of one row: the columns, when it is particular ones that are at fault. */
export type Verdict = "met" | "failed" | Reason | readonly string[];

/** What a finding asks of a returns officer: `error` to put right; `query` to look at, since it may be right as it is. */
export type Severity = "error" | "query";

export interface RuleWords {
  /** The number of the Department's SSDA903 validation rule, or `CIC-…` for a check of our own. */
  readonly code: string;
  /** What is wrong, for a returns officer. Never contains a cell's content. */
  readonly words: string;
  readonly columns: readonly string[];
  /** The first and last year (ending 31 March) in which the rule is used; absent means all known years. */
  readonly from?: number;
  readonly until?: number;
  readonly severity?: Severity;
  /** True only where the row cannot be stored at all. The Department's other rules never block. */
  readonly blocking?: boolean;
}

/** A rule about one child's rows. */
export interface Rule extends RuleWords {
  readonly severity: Severity;
  readonly blocking: boolean;
  /** The modules that must be part of the import (and of last year's, for a rule about last year). */
  readonly modules: readonly Module[];
  /** Whether the rule compares with last year's return. */
  readonly previous: boolean;
  readonly check: (child: ChildView) => Outcome;
}

export const met: Outcome = { kind: "met" };
export const notEvaluated = (reason: Reason): Outcome => ({ kind: "notEvaluated", reason });

/** `failed` when the condition holds. */
export const failedIf = (condition: boolean): Verdict => (condition ? "failed" : "met");

const known: ReadonlySet<unknown> = new Set(reasons);
export const isReason = (value: unknown): value is Reason => known.has(value);

interface ChildRule extends RuleWords {
  readonly modules: readonly Module[];
  readonly check: (child: ChildView) => Outcome;
}

/** A rule that looks at a child's rows together. */
export function childRule(rule: ChildRule): Rule {
  return { severity: "error", blocking: false, previous: false, ...rule };
}

interface AgainstPrevious extends RuleWords {
  readonly modules: readonly Module[];
  readonly check: (child: ChildView, previous: ChildView) => Outcome;
}

/** A rule that compares with last year's rows: met when the child was not in last year's return, not evaluated when that is not loaded. */
export function againstPrevious({ check, ...rule }: AgainstPrevious): Rule {
  return {
    severity: "error",
    blocking: false,
    previous: true,
    ...rule,
    check(child) {
      const { previous } = child;
      if (previous === "notInReturn") return met;
      return previous === "notLoaded" ? notEvaluated("previousYearNotLoaded") : check(child, previous);
    },
  };
}

interface RowRule<Row> extends RuleWords {
  readonly modules: readonly Module[];
  readonly rows: (child: ChildView) => readonly Row[];
  readonly check: (row: Row, child: ChildView) => Verdict;
}

/** A rule that is answered row by row. */
export function rowRule<Row extends ParsedRow>({ rows, check, ...rule }: RowRule<Row>): Rule {
  return childRule({ ...rule, check: (child) => overRows(rule.columns, rows(child), (row) => check(row, child)) });
}

/** Asks a question of each row and joins the answers: one failure makes the rule failed; what could not be answered is kept beside it. */
export function overRows<Row extends ParsedRow>(
  columns: readonly string[],
  rows: readonly Row[],
  ask: (row: Row) => Verdict,
): Outcome {
  let at: Place[] | undefined;
  let undecided: Undecided[] | undefined;
  for (const parsed of rows) {
    const verdict = ask(parsed);
    if (verdict === "met") continue;
    if (verdict === "failed") {
      at ??= [];
      at.push(place(parsed, columns[0]));
    } else if (typeof verdict === "string") {
      undecided ??= [];
      undecided.push({ reason: verdict, at: place(parsed, columns[0]) });
    } else {
      for (const column of verdict) {
        at ??= [];
        at.push(place(parsed, column));
      }
    }
  }
  if (at !== undefined) return undecided === undefined ? { kind: "failed", at } : { kind: "failed", at, undecided };
  const first = undecided?.[0];
  return first === undefined ? met : { kind: "notEvaluated", reason: first.reason, undecided: undecided ?? [] };
}

export function place(parsed: ParsedRow, column = "CHILD"): Place {
  return { row: parsed.row, column };
}

/** A failure at one column of one row. */
export function failedAt(parsed: ParsedRow, column: string): Outcome {
  return { kind: "failed", at: [place(parsed, column)] };
}
