import type { Day } from "@cic/domain/dates";
import { daysBetween, earlierOf, laterOf } from "@cic/domain/dates";
import type { ChildView } from "./child-view.ts";
import { yearStart } from "./child-view.ts";
import { isShortBreak } from "./continuous-care.ts";
import { bits, whyMissing } from "./episode.ts";
import type { Reason } from "./rule.ts";

/** Days in care since a day, over this year's return and those before that are loaded. */
export interface Care {
  readonly days: number;
  /** Why there may be more days than counted: a year that is not loaded, or a row that cannot be read. */
  readonly incomplete: Reason | undefined;
}

const NEEDED = bits(["DECOM", "DEC", "LS"]);

/** Counts days in care, short breaks (V3, V4) apart, each day once: an open episode is in two years' returns. */
export function careSince(child: ChildView, since: Day): Care {
  const spells: { from: Day; until: Day }[] = [];
  let incomplete: Reason | undefined;
  let view: ChildView["previous"] = child;
  let year = child.year;
  while (typeof view !== "string") {
    if (view.raw.Episodes === undefined) incomplete ??= "moduleNotInImport";
    for (const episode of view.episodes) {
      if (isShortBreak(episode.ls)) continue;
      const whyNot = whyMissing(episode, NEEDED);
      if (whyNot !== undefined) {
        incomplete ??= whyNot;
        continue;
      }
      const { start = since, end } = episode;
      spells.push({ from: laterOf(start, since), until: earlierOf(end ?? view.yearEnd, child.yearEnd) });
    }
    if (view.yearStart <= since) return { days: countDays(spells), incomplete };
    view = view.previous;
    year--;
  }
  const covered = view === "notInReturn" && yearStart(year) <= since;
  const days = countDays(spells);
  if (covered) return { days, incomplete };
  return {
    days,
    incomplete: incomplete ?? (year === child.year - 1 ? "previousYearNotLoaded" : "earlierYearsNotLoaded"),
  };
}

function countDays(spells: { from: Day; until: Day }[]): number {
  let days = 0;
  let counted: Day | undefined;
  for (const { from, until } of spells.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = counted === undefined ? from : laterOf(from, counted);
    if (until <= start) continue;
    days += daysBetween(start, until);
    counted = until;
  }
  return days;
}

/** Whether the last episode known ended in adoption, or why that is not known. */
export function wasAdopted(child: ChildView): boolean | Reason {
  for (let view: ChildView["previous"] = child; typeof view !== "string"; view = view.previous) {
    const { sequence } = view;
    if (typeof sequence === "string") return sequence;
    const last = sequence.at(-1);
    if (last !== undefined) return whyMissing(last, bits(["REC"])) ?? (last.rec === "E11" || last.rec === "E12");
  }
  return false;
}
