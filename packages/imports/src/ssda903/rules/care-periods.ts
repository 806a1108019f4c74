import type { Day } from "@cic/domain/dates";
import type { ChildView } from "./child-view.ts";
import { bits, isOpen, whyMissing } from "./episode.ts";
import type { Reason } from "./rule.ts";

/** A time in care without a break: episodes that follow each other on the day. */
export interface CarePeriod {
  /** `undefined` when care began before this year's episodes. */
  readonly from: Day | undefined;
  /** The day on which the child ceased to be looked after; `undefined` while still in care. */
  readonly until: Day | undefined;
}

/** The first episode also says whether care began with it. */
const FIRST = bits(["DEC", "RNE"]);
const LATER = bits(["DEC"]);

/** The child's periods of care in this year's return, or why they are not known. */
export function carePeriods({ sequence }: ChildView): readonly CarePeriod[] | Reason {
  if (typeof sequence === "string") return sequence;
  const periods: CarePeriod[] = [];
  for (const episode of sequence) {
    const whyNot = whyMissing(episode, periods.length === 0 ? FIRST : LATER);
    if (whyNot !== undefined) return whyNot;
    const until = isOpen(episode) ? undefined : episode.end;
    const current = periods.at(-1);
    const continues = current !== undefined && (current.until === undefined || (episode.start ?? "") <= current.until);
    if (!continues) {
      periods.push({ from: periods.length === 0 && episode.rne !== "S" ? undefined : episode.start, until });
    } else if (until === undefined || (current.until !== undefined && until > current.until)) {
      periods[periods.length - 1] = { from: current.from, until };
    }
  }
  return periods;
}

/** Whether a day is in the period, its first and last day included. */
export function isWithin({ from, until }: CarePeriod, on: Day): boolean {
  return (from === undefined || on >= from) && (until === undefined || on <= until);
}

/** Whether something that began on a day and has not ended outlasts the care during which it began. */
export function outlastsCare(periods: readonly CarePeriod[], began: Day): boolean {
  const during = periods.find((period) => isWithin(period, began)) ?? periods.at(-1);
  return during !== undefined && during.until !== undefined;
}
