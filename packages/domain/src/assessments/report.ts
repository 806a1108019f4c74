import type { Day } from "../dates.ts";
import { type DaysOutOfOrder, daysOutOfOrder, type InputRefused, inputRefused } from "../refusals.ts";
import { readText } from "../text.ts";

export const MOST_SUMMARY = 20_000;
export const MOST_CLINICAL = 40_000;
export const MOST_COPIES = 50;

/** What came back: summary and plan for all who care for the child, the clinical record for health alone. */
export function readReport(input: {
  readonly summary: string;
  readonly clinical?: string | null | undefined;
}): { readonly kind: "report"; readonly summary: string; readonly clinical: string | null } | InputRefused {
  const summary = readText(input.summary, MOST_SUMMARY);
  if (summary === undefined) return inputRefused("TEXT_LENGTH", "summary");
  const clinical = input.clinical == null ? null : readText(input.clinical, MOST_CLINICAL);
  if (clinical === undefined) return inputRefused("TEXT_LENGTH", "clinical");
  return { kind: "report", summary, clinical };
}

/** Copies that were sent, of a report that came back on a day. */
export function readCopies<Copy extends { readonly sentOn: Day }>(
  copies: readonly Copy[],
  returnedOn: Day,
  today: Day,
): { readonly kind: "copies"; readonly copies: readonly Copy[] } | DaysOutOfOrder | InputRefused {
  if (copies.length > MOST_COPIES) return inputRefused("LIST_TOO_LONG", "copies");
  for (const [i, { sentOn }] of copies.entries()) {
    if (sentOn > today) return inputRefused("DAY_IN_FUTURE", `copies.${i}.sentOn`);
    if (sentOn < returnedOn) return daysOutOfOrder("SENT_BEFORE_REPORT", `copies.${i}.sentOn`);
  }
  return { kind: "copies", copies };
}
