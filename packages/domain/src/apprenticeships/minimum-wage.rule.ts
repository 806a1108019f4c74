import { valueOn } from "../dated-value.ts";
import { addMonths, ageOn, type Day } from "../dates.ts";
import { MINIMUM_WAGE } from "./minimum-wage.parameter.ts";

export const WAGE_BANDS = ["ADULT", "YOUNG", "UNDER_18", "APPRENTICE"] as const;

export interface WageFloor {
  readonly band: (typeof WAGE_BANDS)[number];
  /** An hour. */
  readonly pence: number;
  readonly source: string;
}

/**
 * The least that may be paid for an hour on a day (rule APP-7): the day that selects it is that of the work. The apprentices' rate
 * is for those under 19, and for others in the first year of their apprenticeship. `null`: none is loaded for the day.
 */
export function wageFloor(born: Day, apprenticeSince: Day | null, on: Day): WageFloor | null {
  const found = valueOn(MINIMUM_WAGE, on);
  if (found === undefined) return null;
  const { value, source } = found;
  const age = ageOn(born, on);
  const apprentice = apprenticeSince !== null && apprenticeSince <= on;
  if (apprentice && (age < 19 || on < addMonths(apprenticeSince, 12))) {
    return { band: "APPRENTICE", pence: value.apprentice, source };
  }
  if (age >= 21) return { band: "ADULT", pence: value.adult, source };
  if (age >= 18) return { band: "YOUNG", pence: value.young, source };
  return { band: "UNDER_18", pence: value.under18, source };
}
