import { addDays, addMonths, type Day, laterOf } from "../dates.ts";
import { contains, type Period } from "../periods.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";
import { merged } from "./care-days.rule.ts";
import type { CareHistory } from "./care-history.ts";

/** The time at home that takes a child out of the relevant ones (SI 2010/2571 regulation 3(3)). */
const MONTHS_AT_HOME = 6;

/**
 * Whether on `on` the person lives with a parent or somebody with parental responsibility, and has for six months without a break
 * since care ended. An arrangement that broke down counts no more (regulation 3(4)).
 */
export function homeSixMonths(history: CareHistory, ceased: Day, on: Day): YesNoNotKnown {
  const known = homeRuns(history, true);
  const current = known.find((run) => contains(run, on));
  if (current !== undefined) return sixMonths(laterOf(current.from, ceased), on) ? "YES" : "NO";
  const away = homeRuns(history, false);
  if (away.some((run) => contains(run, on))) return "NO";
  // Whatever is told of an earlier time ends what nobody has told of.
  const since = [...known, ...away].reduce(
    (day, { until }) => (until !== null && until <= on ? laterOf(day, until) : day),
    ceased,
  );
  return sixMonths(since, on) ? "NOT_KNOWN" : "NO";
}

/** Whether the person lived at home when they came of age, and does so no more. */
export const leftHomeSince = (history: CareHistory, adult: Day, on: Day): boolean =>
  homeRuns(history, true).some(
    (run) => contains(run, addDays(adult, -1)) && run.until !== null && run.until >= adult && run.until <= on,
  );

/** Days on which the answer about home may change. */
export const homeChanges = (history: CareHistory, ceased: readonly Day[]): Day[] =>
  [
    ...ceased,
    ...history.facts
      .filter(({ kind }) => kind === "HOME_WITH_PARENT")
      .flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
  ].flatMap((day) => [day, addMonths(day, MONTHS_AT_HOME)]);

const homeRuns = ({ facts }: CareHistory, holds: boolean): Period[] =>
  merged(facts.filter((fact) => fact.kind === "HOME_WITH_PARENT" && fact.holds === holds));

const sixMonths = (from: Day, on: Day): boolean => addMonths(from, MONTHS_AT_HOME) <= on;
