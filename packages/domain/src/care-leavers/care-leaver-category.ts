import { addDays, ageOn, birthday, type Day, daysBetween, earlierOf } from "../dates.ts";
import { intersection, type Period } from "../periods.ts";
import { DAYS_NEEDED, type LeftOutWhy } from "./care-days.rule.ts";
import {
  CARE_LEAVER_CATEGORIES,
  type CareHistory,
  type CareLeaverCategory,
  type CareLeaverSupport,
} from "./care-history.ts";
import type { CategoryRule } from "./category-rules.ts";
import { birthdayOf, type Decision, decideCategory } from "./decide-category.ts";
import { type Doubt, doubtsOf } from "./doubts.ts";
import { homeChanges } from "./home-return.rule.ts";

/**
 * `DETERMINED`: certain. `PROVISIONAL`: it stands, and something named in `doubts` could change it. `NOT_KNOWN`: the record raises
 * a question without whose answer there is no category; never to be read as *none*.
 */
export type CategoryOutcome = "DETERMINED" | "PROVISIONAL" | "NOT_KNOWN";

/** What a person is on a day, without the account of it. */
export interface CareLeaverStanding {
  readonly outcome: CategoryOutcome;
  /** `null` when not known. */
  readonly category: CareLeaverCategory | null;
  /** `null` when the category is not known. */
  readonly support: CareLeaverSupport | null;
  /** Every category that the person may be in; one when determined. */
  readonly possible: readonly CareLeaverCategory[];
  /** The rule that decides; `null` when the category is not known. */
  readonly rule: CategoryRule | null;
  /** What could change the answer. */
  readonly doubts: readonly Doubt[];
}

export interface CareLeaverCategoryAnswer extends CareLeaverStanding {
  readonly on: Day;
  readonly age: number;
  readonly lookedAfter: boolean;
  /** Days in care that count: from the fourteenth birthday to the day before `on`, and no later than the eighteenth birthday. */
  readonly daysSince14: number;
  readonly daysNeeded: number;
  /** Looked after on some day from the sixteenth birthday to `on`. */
  readonly afterSixteen: boolean;
  readonly counted: readonly CountedDays[];
  readonly leftOut: readonly (CountedDays & { readonly why: LeftOutWhy })[];
  /** `null`: nothing on record changes it any more. */
  readonly nextChange: CategoryChange | null;
}

/** Half-open days, with how many they are. */
export interface CountedDays {
  readonly from: Day;
  readonly until: Day;
  readonly days: number;
}

/** The first day on which the answer is another, if everything goes on as it is recorded. */
export interface CategoryChange {
  readonly on: Day;
  readonly outcome: CategoryOutcome;
  readonly category: CareLeaverCategory | null;
  readonly support: CareLeaverSupport | null;
  readonly possible: readonly CareLeaverCategory[];
  readonly rule: CategoryRule | null;
}

/** The category of a care leaver on a day, with its account (rules 4.1). The law is that of `on`; no edition before it is known to differ. */
export function careLeaverCategory(history: CareHistory, on: Day): CareLeaverCategoryAnswer {
  const { born } = history;
  const standing = standingOn(history, on);
  const { lookedAfter, daysSince14, afterSixteen, spells } = decideCategory(history, on, NO_DOUBTS);
  const adult = birthday(born, 18);
  const window = { from: birthday(born, 14), until: earlierOf(on, adult) };
  const outside = (why: LeftOutWhy, from: Day, until: Day | null) =>
    spells.counted.flatMap((spell) => within(spell, { from, until: until ?? on }).map((days) => ({ ...days, why })));
  return {
    ...standing,
    on,
    age: ageOn(born, on),
    lookedAfter,
    daysSince14,
    daysNeeded: DAYS_NEEDED,
    afterSixteen,
    counted: spells.counted.flatMap((spell) => within(spell, window)),
    leftOut: [
      ...outside("BEFORE_14", born, earlierOf(window.from, on)),
      ...outside("AFTER_18", adult, on),
      ...spells.shortBreaks.flatMap((one) =>
        within(one, { from: born, until: on }).map((days) => ({ ...days, why: "SHORT_BREAK" as const })),
      ),
      ...spells.series.flatMap((one) =>
        within(one, { from: born, until: on }).map((days) => ({ ...days, why: "PLANNED_SERIES" as const })),
      ),
    ].sort((a, b) => (a.from < b.from ? -1 : 1)),
    nextChange: nextChange(history, on, standing),
  };
}

const NO_DOUBTS: ReadonlySet<never> = new Set();

/**
 * The category on a day, tried with every doubt taken each way. What changes nothing either way is no doubt and asks no question.
 */
export function standingOn(history: CareHistory, on: Day): CareLeaverStanding {
  const doubts = doubtsOf(history, on);
  const tried = readings(doubts).map((taken) => ({
    taken,
    decision: decideCategory(history, on, new Set(taken.map(({ id }) => id))),
  }));
  const known = ({ decision }: { readonly decision: Decision }) => `${decision.rule.category} ${decision.support}`;
  // A doubt matters when taking it the other way changes the answer of some reading.
  const answers = new Map(tried.map((one) => [keyOf(one.taken), known(one)]));
  const changes = (taken: readonly Doubt[], doubt: Doubt): boolean => {
    const other = taken.includes(doubt) ? undefined : answers.get(keyOf([...taken, doubt]));
    return other !== undefined && other !== answers.get(keyOf(taken));
  };
  const matter = doubts.filter((doubt) => tried.some(({ taken }) => changes(taken, doubt)));
  const possible = CARE_LEAVER_CATEGORIES.filter((category) =>
    tried.some(({ decision }) => decision.rule.category === category),
  );
  const asked = tried.filter(({ taken }) => taken.every(({ kind }) => kind === "ASKED"));
  const settled = new Set(asked.map(known)).size === 1;
  const decision = decideCategory(history, on, NO_DOUBTS);
  if (!settled) return { outcome: "NOT_KNOWN", category: null, support: null, possible, rule: null, doubts: matter };
  return {
    outcome: matter.length === 0 ? "DETERMINED" : "PROVISIONAL",
    category: decision.rule.category,
    support: decision.support,
    possible,
    rule: decision.rule,
    doubts: matter,
  };
}

/** So many doubts are tried in every combination; of more, up to {@link MOST_TOGETHER} at once, and all of them. */
const MOST_COMBINED = 6;
const MOST_TOGETHER = 3;

/** The combinations of the doubts that are tried, none of them first. */
function readings(doubts: readonly Doubt[]): Doubt[][] {
  const most = doubts.length > MOST_COMBINED ? MOST_TOGETHER : doubts.length;
  const all: Doubt[][] = [[]];
  for (const doubt of doubts) {
    all.push(...all.filter((one) => one.length < most).map((one) => [...one, doubt]));
  }
  return most === doubts.length ? all : [...all, [...doubts]];
}

const keyOf = (taken: readonly Doubt[]): string =>
  taken
    .map(({ id }) => id)
    .sort()
    .join();

function within(period: Period, bounds: { readonly from: Day; readonly until: Day }): CountedDays[] {
  if (bounds.until <= bounds.from) return [];
  const part = intersection(period, bounds);
  if (part === undefined) return [];
  const until = part.until ?? bounds.until;
  return [{ from: part.from, until, days: daysBetween(part.from, until) }];
}

function nextChange(history: CareHistory, on: Day, now: CareLeaverStanding): CategoryChange | null {
  for (const day of changeDays(history, on)) {
    const { outcome, category, support, possible, rule } = standingOn(history, day);
    if (
      outcome !== now.outcome ||
      category !== now.category ||
      support !== now.support ||
      possible.join() !== now.possible.join()
    ) {
      return { on: day, outcome, category, support, possible, rule };
    }
  }
  return null;
}

/** Every day after `on` on which anything on record, or an age, may change the answer, in order. */
export function changeDays(history: CareHistory, on: Day): Day[] {
  const { born, carePeriods, legalStatuses, facts } = history;
  const ends = (periods: readonly Period[]): Day[] =>
    periods.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  const days = new Set<Day>([
    ...[14, 16, 18, 21, 25].flatMap((age) => [birthdayOf(born, age, false), birthdayOf(born, age, true)]),
    ...ends(carePeriods),
    ...ends(legalStatuses),
    ...ends(facts),
    ...homeChanges(history, ends(carePeriods)),
    ...thirteenWeeks(history, on),
  ]);
  return [...days].filter((day) => day > on).sort();
}

/** Days on which 91 days of care may be reached: for each count, as many days later as are short of it. */
function thirteenWeeks(history: CareHistory, on: Day): Day[] {
  return [on, ...history.carePeriods.map(({ from }) => from), birthday(history.born, 14)].flatMap((from) => {
    const start = from < on ? on : from;
    const { daysSince14 } = decideCategory(history, start, NO_DOUBTS);
    return daysSince14 < DAYS_NEEDED ? [addDays(start, DAYS_NEEDED - daysSince14)] : [];
  });
}
