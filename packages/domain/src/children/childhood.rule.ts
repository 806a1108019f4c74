import { addDays, ageOn, type Day } from "../dates.ts";
import { type InputRefused, inputRefused } from "../refusals.ts";

/**
 * Why a day cannot be one on which care, a legal status or a placement starts: it is in the future, before birth, or on or
 * after the eighteenth birthday, on which someone is an adult from 00:00 (rules 1.2, LAC-4).
 */
export function refuseStart(born: Day, on: Day, today: Day, field: string): InputRefused | undefined {
  if (on > today) return inputRefused("DAY_IN_FUTURE", field);
  if (on < born || ageOn(born, on) >= 18) return inputRefused("DAY_OUTSIDE_CHILDHOOD", field);
  return undefined;
}

/** The same of a day on which one ends. The eighteenth birthday is the latest: the day before is the last day in care. */
export function refuseEnd(born: Day, on: Day, today: Day, field: string): InputRefused | undefined {
  if (on > today) return inputRefused("DAY_IN_FUTURE", field);
  if (on < born || ageOn(born, addDays(on, -1)) >= 18) return inputRefused("DAY_OUTSIDE_CHILDHOOD", field);
  return undefined;
}
