import { addDays, birthday, type Day, earlierOf, laterOf } from "../dates.ts";
import { DIED } from "../determinations/after-care.rule.ts";
import { contains, intersection, type Period } from "../periods.ts";
import { type CareSpells, careSpells, DAYS_NEEDED, daysIn, toldOf, toldOn } from "./care-days.rule.ts";
import type { CareHistory, CareLeaverSupport } from "./care-history.ts";
import { CATEGORY_RULES, type CategoryRule, type CategoryRuleId } from "./category-rules.ts";
import type { DoubtId } from "./doubts.ts";
import { homeSixMonths } from "./home-return.rule.ts";

/** One reading of a history: every doubt is taken one way. */
export interface Decision {
  readonly rule: CategoryRule;
  readonly support: CareLeaverSupport;
  readonly lookedAfter: boolean;
  readonly daysSince14: number;
  /** Looked after on or after the sixteenth birthday. */
  readonly afterSixteen: boolean;
  readonly spells: CareSpells;
}

const GUARDIANSHIP = ["E43", "E44", "E45", "E46", "E47", "E48"];
export const ADOPTED = ["E11", "E12"];
export const TAKEN_OVER = "E3";

/** Birthdays as English law counts them, or on 28 February for those born on the 29th when the law reads otherwise. */
export function birthdayOf(born: Day, age: number, onTheDayBefore: boolean): Day {
  const on = birthday(born, age);
  return onTheDayBefore && on.slice(5) !== born.slice(5) ? addDays(on, -1) : on;
}

/** The category on a day when the doubts in `taken` are taken as so, and all others as not. */
export function decideCategory(history: CareHistory, on: Day, taken: ReadonlySet<DoubtId>): Decision {
  const at = (age: number): Day => birthdayOf(history.born, age, taken.has("BORN_29_FEBRUARY"));
  const adult = at(18);
  const asOf = earlierOf(on, adult);
  const spells = spellsOf(history, taken);
  const { counted } = spells;
  const daysUntil = (until: Day): number => daysIn(counted, { from: at(14), until });
  const daysSince14 = daysUntil(asOf);
  const lookedAfter = on < adult && counted.some((spell) => contains(spell, on));
  const seen = { from: at(16), until: earlierOf(addDays(on, 1), adult) };
  const sinceSixteen = (periods: readonly Period[]): boolean =>
    seen.from < seen.until && periods.some((period) => intersection(period, seen) !== undefined);
  const afterSixteen = sinceSixteen(counted);
  const is = (id: CategoryRuleId, support: CareLeaverSupport = "FULL"): Decision => {
    const rule = CATEGORY_RULES[id];
    return {
      rule,
      support: rule.category === "NONE" ? "NONE" : support,
      lookedAfter,
      daysSince14,
      afterSixteen,
      spells,
    };
  };

  if (on < at(16)) return is("CL-UNDER-16");
  if (on >= at(25)) return is("CL-25");
  const last = lastPeriod(history);
  const ended = last?.until != null && last.until <= on ? last.endReason : null;
  if (ended === DIED) return is("CL-DIED");
  if (lookedAfter) return is(daysSince14 >= DAYS_NEEDED ? "CL-ELIGIBLE" : "CL-UNDER-13-WEEKS");
  if (taken.has("ADOPTED") && ended !== null && ADOPTED.includes(ended)) return is("CL-ADOPTED");

  const over21 = on >= at(21);
  const longer: CareLeaverSupport = over21 ? "ON_REQUEST" : "FULL";
  const untilAdult = counted.some((spell) => contains(spell, addDays(adult, -1)));
  if (on >= adult && untilAdult && daysSince14 >= DAYS_NEEDED) return is("CL-FORMER-LOOKED-AFTER", longer);

  // A relevant child, or one who came of age as such.
  const wasEligible = afterSixteen && daysSince14 >= DAYS_NEEDED;
  const wasDetained = detainedAt(history, at(16), daysUntil, taken.has("DETAINED_AT_16"));
  let atHome = false;
  if ((wasEligible || wasDetained) && !(on >= adult && untilAdult)) {
    // Of an adult: on the last day of childhood.
    const home = homeSixMonths(history, lastCeased(counted, asOf, at(14)), earlierOf(on, addDays(adult, -1)));
    atHome = home === "NOT_KNOWN" ? taken.has("HOME_WITH_PARENT") : home === "YES" && !taken.has("LEFT_HOME_AT_18");
    if (!atHome && on >= adult) return is("CL-FORMER-RELEVANT", longer);
    if (!atHome) return is(wasEligible ? "CL-RELEVANT" : "CL-RELEVANT-DETAINED");
  }

  const qualifying = qualifyingRule();
  if (qualifying === undefined) return is("CL-NONE");
  if (!over21) return is(qualifying);
  const inEducation = toldOn(history, "IN_EDUCATION", on) ?? taken.has("IN_EDUCATION");
  return inEducation ? is(qualifying, "IN_EDUCATION") : is("CL-QUALIFYING-21");

  function qualifyingRule(): CategoryRuleId | undefined {
    if (atHome && wasEligible) return "CL-HOME";
    if (afterSixteen || sinceSixteen(spells.series)) return "CL-QUALIFYING-CARE";
    if (taken.has("SHORT_BREAKS_QUALIFY") && sinceSixteen(spells.shortBreaks)) return "CL-QUALIFYING-CARE";
    if (ended !== null && GUARDIANSHIP.includes(ended)) return "CL-QUALIFYING-GUARDIAN";
    const otherwise =
      seen.from < seen.until &&
      (toldOf(history, "ACCOMMODATED_OTHERWISE", seen) ?? taken.has("ACCOMMODATED_OTHERWISE"));
    return otherwise ? "CL-QUALIFYING-OTHER" : undefined;
  }
}

/** Times in care depend on few doubts and on no day: worked out once for a history. */
const known = new WeakMap<CareHistory, Map<string, CareSpells>>();
const ABOUT_CARE: readonly DoubtId[] = [
  "NO_LEGAL_STATUS",
  "PLANNED_SERIES",
  "SERIES_COUNTS",
  "LOOKED_AFTER_BEFORE",
  "TAKEN_OVER",
];

function spellsOf(history: CareHistory, taken: ReadonlySet<DoubtId>): CareSpells {
  const readings = known.get(history) ?? new Map<string, CareSpells>();
  known.set(history, readings);
  const key = ABOUT_CARE.map((id) => (taken.has(id) ? 1 : 0)).join("");
  let spells = readings.get(key);
  if (spells === undefined) {
    spells = careSpells(history, {
      noStatusIsShortBreak: taken.has("NO_LEGAL_STATUS"),
      shortStaysAreSeries: taken.has("PLANNED_SERIES"),
      seriesLeftOut: !taken.has("SERIES_COUNTS"),
      elsewhere: [
        ...(taken.has("LOOKED_AFTER_BEFORE") ? careBeforeThis(history) : []),
        ...(taken.has("TAKEN_OVER") ? careAfterTransfer(history) : []),
      ],
    });
    readings.set(key, spells);
  }
  return spells;
}

/** Detained or in hospital on the sixteenth birthday, and looked after for long enough just before. */
function detainedAt(
  history: CareHistory,
  sixteenth: Day,
  daysUntil: (until: Day) => number,
  takenAsSo: boolean,
): boolean {
  const told = history.facts.find((fact) => fact.kind === "DETAINED_OR_IN_HOSPITAL" && contains(fact, sixteenth));
  if (!(told?.holds ?? takenAsSo)) return false;
  return daysUntil(told === undefined ? sixteenth : earlierOf(told.from, sixteenth)) >= DAYS_NEEDED;
}

/** The last day on which care ended before `asOf`. */
const lastCeased = (counted: readonly Period[], asOf: Day, or: Day): Day =>
  counted.reduce((day, { until }) => (until !== null && until <= asOf ? laterOf(day, until) : day), or);

export const lastPeriod = ({ carePeriods }: CareHistory) =>
  carePeriods.reduce<CareHistory["carePeriods"][number] | undefined>(
    (last, period) => (last === undefined || period.from > last.from ? period : last),
    undefined,
  );

/** From the fourteenth birthday until this authority's care began: another may have looked after the child. */
export function careBeforeThis(history: CareHistory): Period[] {
  const from = birthday(history.born, 14);
  const first = history.carePeriods.reduce<Day | undefined>(
    (day, period) => (day === undefined ? period.from : earlierOf(day, period.from)),
    undefined,
  );
  return first === undefined || first <= from ? [] : [{ from, until: first }];
}

/** From the day on which another authority took over, with no end that is known. */
export function careAfterTransfer(history: CareHistory): Period[] {
  const last = lastPeriod(history);
  return last?.endReason === TAKEN_OVER && last.until !== null ? [{ from: last.until, until: null }] : [];
}
