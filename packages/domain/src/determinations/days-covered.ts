import type { Day } from "../dates.ts";
import { earlierOf } from "../dates.ts";
import type { Period } from "../periods.ts";

/** The days of `whole` that none of `taken` covers, in order. */
export function daysBetweenPeriods(whole: Period, taken: readonly Period[]): Period[] {
  const gaps: Period[] = [];
  let from: Day | null = whole.from;
  for (const period of [...taken].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from === null || (whole.until !== null && from >= whole.until)) break;
    if (period.until !== null && period.until <= from) continue;
    if (period.from > from) {
      const until: Day = whole.until === null ? period.from : earlierOf(period.from, whole.until);
      if (until > from) gaps.push({ from, until });
    }
    from = period.until;
  }
  if (from !== null && (whole.until === null || from < whole.until)) gaps.push({ from, until: whole.until });
  return gaps;
}
