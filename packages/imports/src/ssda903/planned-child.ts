import type { Day } from "@cic/domain/dates";
import { clean, dateCell, integerCell } from "./values.ts";

type Cells = Readonly<Record<string, string>>;

export type Sex = "FEMALE" | "MALE" | "UNKNOWN";

/** What Header and UASC rows say of a child. */
export interface PlannedChild {
  readonly dateOfBirth: Day;
  readonly sex: Sex | null;
  readonly ethnicity: string | null;
  readonly upn: string | null;
  readonly uasc: "YES" | "NOT_KNOWN";
  readonly uascUntil: Day | null;
}

export function childFrom(header: Cells, uasc: Cells | null): PlannedChild {
  const upn = clean(header.UPN ?? "");
  return {
    dateOfBirth: valueIn(dateCell(header.DOB ?? "")) as Day,
    sex: sexIn(header.SEX),
    ethnicity: clean(header.ETHNIC ?? "") || null,
    // UN1 to UN5 say why there is no number.
    upn: upn === "" || /^UN\d$/.test(upn) ? null : upn,
    // A child without a UASC row may never have been one, or may not be one any more: the file does not say.
    uasc: uasc === null ? "NOT_KNOWN" : "YES",
    uascUntil: uasc === null ? null : valueIn(dateCell(uasc.DUC ?? "")),
  };
}

/** SEX is 1 or 2 until the return of 2024, F, M or U from 2025. */
export function sexIn(cell: string | undefined): Sex | null {
  const code = clean(cell ?? "");
  const number = valueIn(integerCell(code));
  if (code === "M" || number === 1) return "MALE";
  if (code === "F" || number === 2) return "FEMALE";
  return code === "U" ? "UNKNOWN" : null;
}

export function valueIn<T>(cell: { kind: "blank" | "invalid" } | { kind: "value"; value: T }): T | null {
  return cell.kind === "value" ? cell.value : null;
}
