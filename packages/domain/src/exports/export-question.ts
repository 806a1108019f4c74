import type { Day } from "../dates.ts";
import type { IndicatorDimension } from "../indicators/definition.ts";
import type { ShownTo } from "../sealed-figures/sealed-content.ts";

export const EXPORT_KINDS = ["FIGURE", "MEMBERS", "SUBJECT_ACCESS"] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
export const MEMBER_STANDINGS = ["IN_NUMERATOR", "NOT_IN_NUMERATOR", "NOT_IN_DENOMINATOR", "EXCLUDED"] as const;
export type MemberStanding = (typeof MEMBER_STANDINGS)[number];

/** What a file is asked for. */
export type ExportQuestion = FigureQuestion | SubjectAccessQuestion;

/** A copy of all that is recorded of one person. */
export interface SubjectAccessQuestion {
  readonly layout: "JSON" | "HTML";
  readonly childId: string;
}

/** Of figures and members, as it was allowed when it was asked. The version is settled: a newer definition is another file. */
export interface FigureQuestion {
  readonly layout: "TIDY" | "DFE";
  readonly indicator: string;
  readonly version: number;
  readonly period: string;
  readonly area: string | null;
  readonly groupBy: readonly IndicatorDimension[];
  readonly filter: readonly { readonly dimension: IndicatorDimension; readonly category: string }[];
  /** Of members; `null`: all. */
  readonly standing: readonly MemberStanding[] | null;
  /** To whom the figure is shown: a file made for one audience is given to no other. */
  readonly shownTo: ShownTo;
}

/** What a copy of a person's record holds; the meanings stand in the schema (`SubjectAccessCopy`). */
export interface SubjectAccessCopy {
  readonly asOf: Day;
  readonly tables: number;
  readonly rows: number;
  readonly rowsNotShown: number;
  readonly redacted: number;
  readonly seen: number;
}

/** By what a file of figures or members was made. */
export interface ExportMetadata {
  readonly definitionVersion: number;
  readonly definitionHash: string;
  readonly policy: string | null;
  readonly asOf: Day;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly notVisible: number | null;
}
