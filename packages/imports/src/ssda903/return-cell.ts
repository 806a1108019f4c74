import type { Day } from "@cic/domain/dates";

/** Why a cell is blank. None of these is *no*. */
export type BlankReason =
  | "NOT_APPLICABLE"
  | "NOT_KNOWN"
  | "NOT_RECEIVED"
  | "NOT_YET"
  | "NOT_HELD"
  | "NOT_VERIFIED"
  | "DEPENDS_ON_BLANK";

/** A record that says something. */
export interface SaidBy {
  readonly record: "HEALTH_LINE" | "ASSESSMENT" | "CARE_LEAVER_MEASURE";
  readonly id: string;
  /** Whose it is, and so who puts it right. */
  readonly ownerId: string;
}

export interface Blank {
  readonly kind: "blank";
  readonly reason: BlankReason;
  /** The return's rule by which it is blank. */
  readonly rule: string | null;
  readonly why: string;
  readonly by: SaidBy | null;
}

/** What the records say of one cell. */
export type Recorded = { readonly kind: "value"; readonly value: string; readonly by: SaidBy } | Blank;

/** A cell of the return as it would go out today. */
export interface ProjectedCell {
  readonly column: string;
  readonly value: string;
  readonly from: "RECORD" | "RETURN" | null;
  readonly by: SaidBy | null;
  /** Of a cell without a value. */
  readonly blank: Omit<Blank, "kind" | "by"> | null;
  /** What the return tells otherwise than the records; `null` when they agree, or one of them is silent. */
  readonly told: string | null;
}

export const blank = (reason: BlankReason, why: string, by: SaidBy | null = null): Blank => ({
  ...{ kind: "blank", reason, rule: null, why, by },
});

export const notApplicable = (rule: string, why: string): Blank => ({
  ...{ kind: "blank", reason: "NOT_APPLICABLE", rule, why, by: null },
});

/**
 * What goes out of a cell: what the records say; what the return told where they say nothing. Where the two disagree both are kept.
 * A cell that the records have no value for keeps what was told, as it was told: the rules find fault with it where it must be blank.
 */
export function projectCell(
  column: string,
  recorded: Recorded,
  told: string,
  same: (a: string, b: string) => boolean,
): ProjectedCell {
  const isTold = told.trim() !== "";
  if (recorded.kind === "value") {
    if (isTold && same(told, recorded.value)) {
      return { column, value: told, from: "RETURN", by: recorded.by, blank: null, told: null };
    }
    return { column, value: recorded.value, from: "RECORD", by: recorded.by, blank: null, told: isTold ? told : null };
  }
  const { reason, rule, why, by } = recorded;
  if (isTold) return { column, value: told, from: "RETURN", by, blank: null, told: null };
  return { column, value: "", from: null, by, blank: { reason, rule, why }, told: null };
}

/** A day as the return writes it. */
export function returnDay(on: Day): string {
  const [year, month, date] = on.split("-");
  return `${date}/${month}/${year}`;
}
