import type { Day } from "./dates.ts";
import { contains, type Period } from "./periods.ts";

/** A value with the days on which it holds and where it was read. */
export interface DatedValue<T> extends Period {
  readonly value: T;
  /** Where it was read, so that anybody can look again. */
  readonly source: string;
  /** What is only assumed, in words; absent: read as it stands. */
  readonly assumed?: string;
}

/** The value of a day. A day before the first or after the last that is known has none: nothing is a default. */
export function valueOn<T>(values: readonly DatedValue<T>[], on: Day): DatedValue<T> | undefined {
  return values.find((value) => contains(value, on));
}
