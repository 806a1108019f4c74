import type { Day } from "@cic/domain/dates";
import { clean, dateCell, integerCell } from "./values.ts";

type Cells = Readonly<Record<string, string>>;

export type Sex = "FEMALE" | "MALE" | "UNKNOWN";

/** What is recorded of a child, or is to be. */
export interface PlannedChild {
  readonly dateOfBirth: Day;
  readonly sex: Sex | null;
  readonly ethnicity: string | null;
  readonly upn: string | null;
  readonly uasc: "YES" | "NO" | "NOT_KNOWN";
  readonly uascUntil: Day | null;
}

/** The rows that speak of the child as a whole. */
export interface ChildRows {
  readonly header: Cells | null;
  readonly uasc: Cells | null;
}

/**
 * The child as the returns tell it now, keeping what the record alone knows: a field that is told as it was told `before`, or of
 * which the rows say nothing, stays as recorded. Null when there is neither a record nor a Header row.
 */
export function plannedChild(now: ChildRows, before: ChildRows, recorded: PlannedChild | null): PlannedChild | null {
  const told = fieldsIn(now);
  if (recorded === null) return told.dateOfBirth === null ? null : { ...told, dateOfBirth: told.dateOfBirth };
  const was = fieldsIn(before);
  const keep = <K extends keyof PlannedChild>(name: K, silent: boolean): PlannedChild[K] =>
    silent || told[name] === was[name] ? recorded[name] : (told[name] as PlannedChild[K]);
  return {
    dateOfBirth: keep("dateOfBirth", told.dateOfBirth === null),
    sex: keep("sex", told.sex === null),
    ethnicity: keep("ethnicity", told.ethnicity === null),
    upn: keep("upn", told.upn === null),
    uasc: keep("uasc", told.uasc === "NOT_KNOWN"),
    uascUntil: keep("uascUntil", told.uasc === "NOT_KNOWN"),
  };
}

type Told = Omit<PlannedChild, "dateOfBirth"> & { readonly dateOfBirth: Day | null };

function fieldsIn({ header, uasc }: ChildRows): Told {
  const upn = clean(header?.UPN ?? "");
  return {
    dateOfBirth: valueIn(dateCell(header?.DOB ?? "")),
    sex: sexIn(header?.SEX),
    ethnicity: clean(header?.ETHNIC ?? "") || null,
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
