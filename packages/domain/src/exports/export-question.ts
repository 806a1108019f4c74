import type { Day } from "../dates.ts";
import type { IndicatorDimension } from "../indicators/definition.ts";
import type { ShownTo } from "../sealed-figures/sealed-content.ts";

export const EXPORT_KINDS = ["FIGURE", "MEMBERS"] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
export const MEMBER_STANDINGS = ["IN_NUMERATOR", "NOT_IN_NUMERATOR", "NOT_IN_DENOMINATOR", "EXCLUDED"] as const;
export type MemberStanding = (typeof MEMBER_STANDINGS)[number];

/** What a file is asked for, as it was allowed when it was. The version is settled: a newer definition is another file. */
export interface ExportQuestion {
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

/** By what a file was made. */
export interface ExportMetadata {
  readonly definitionVersion: number;
  readonly definitionHash: string;
  readonly policy: string | null;
  readonly asOf: Day;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly notVisible: number | null;
}
