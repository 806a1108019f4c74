import { knownYears } from "@cic/imports/ssda903/code-sets";
import { ApiError } from "../errors.ts";

/** A year of the return, by the year in which it ends. Throws `BAD_USER_INPUT` for one whose codes are not known. */
export function yearAsked(year: number): number {
  if (year >= knownYears.first && year <= knownYears.last) return year;
  throw new ApiError("BAD_USER_INPUT", `\`year\` must be from ${knownYears.first} to ${knownYears.last}.`, {
    argument: "year",
  });
}
