import { type ChargeMonth, readMonth } from "@cic/domain/charges/charge-month";
import { ApiError } from "../errors.ts";

/** The month that a caller asks about. */
export function monthAsked(text: string, argument: string): ChargeMonth {
  const month = readMonth(text);
  if (month === undefined) throw new ApiError("BAD_USER_INPUT", "A month is written as 2026-11.", { argument });
  return month;
}
