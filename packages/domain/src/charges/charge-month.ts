import { addMonths, type Day, parseDay } from "../dates.ts";

export interface ChargeMonth {
  readonly from: Day;
  /** First day after it. */
  readonly until: Day;
}

/** The month that `text` names as `2026-11`; `undefined` when it names none. */
export function readMonth(text: string): ChargeMonth | undefined {
  const from = parseDay(`${text}-01`);
  return from === undefined || from >= "9999" ? undefined : { from, until: addMonths(from, 1) };
}

export const monthOf = (on: Day): string => on.slice(0, 7);
