import { addDays, type Day } from "../dates.ts";
import { type DisputeState, isOver } from "./dispute-states.ts";

/** How long a dispute may stay in a state, as the operator loaded it. None ships with the product (rules 1.8: to be verified). */
export interface TimeLimit {
  readonly calendarDays: number;
  readonly source: string;
}

/**
 * The last day for the next step: so many days after the day in London on which the dispute came to its state. `null` when no
 * limit is loaded for the state under the edition of the disputed day, or the dispute is over.
 */
export function dueOn(state: DisputeState, since: Day, limit: TimeLimit | null): { day: Day; source: string } | null {
  return limit === null || isOver(state) ? null : { day: addDays(since, limit.calendarDays), source: limit.source };
}
