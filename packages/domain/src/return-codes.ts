import type { Day } from "./dates.ts";

/** The SSDA903 code sets that decisions ask for. */
export type DecisionCodeSet = "PLACE" | "PLACE_PROVIDER" | "LS" | "REC" | "REASON_PLACE_CHANGE" | "ETHNIC";

/** The codes of a set in a year (ending 31 March), or `notEvaluated` when the set of that year is not known. */
export type CodesFor = (set: DecisionCodeSet, year: number) => ReadonlySet<string> | "notEvaluated";

/** The year of the return in which a day falls: the year ending 31 March, named by the year in which it ends. */
export function returnYear(on: Day): number {
  const year = Number(on.slice(0, 4));
  return on.slice(5) < "04-01" ? year : year + 1;
}

const CODE_FORM = /^[A-Z0-9]{1,8}$/;

/**
 * Whether one of `sets` holds `code` in the year of the day. Where no public source gives the set of that year, any text of a
 * code's form is taken: not having looked is no reason to refuse.
 */
export function isCodeOn(on: Day, code: string, sets: readonly DecisionCodeSet[], codesFor: CodesFor): boolean {
  return sets.some((set) => {
    const codes = codesFor(set, returnYear(on));
    return codes === "notEvaluated" ? CODE_FORM.test(code) : codes.has(code);
  });
}
