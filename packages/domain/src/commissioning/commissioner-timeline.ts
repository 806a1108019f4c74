import { addDays, type Day, laterOf, parseDay } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import type { Place } from "../organisations/place.ts";
import type { Period } from "../periods.ts";
import { compareAnswers } from "./compare-answers.ts";
import { type CommissionerAnswer, determineCommissioner } from "./determine-commissioner.ts";
import { EDITIONS } from "./editions.ts";
import type { CommissioningFacts } from "./facts.ts";
import { SUPPORT_YEARS } from "./rules/at-home.rule.ts";
import { adultFrom } from "./rules/continuing-care.rule.ts";
import { SPECIALISED_DELEGATED_FROM } from "./rules/national-services.rule.ts";
import { PRIMARY_CARE_DELEGATED_FROM } from "./rules/primary-care.rule.ts";
import type { ServiceRequest } from "./service.ts";

/** A half-open part of a period over which the answer is the same: that of its first day. */
export interface CommissionerSegment {
  readonly from: Day;
  readonly until: Day;
  readonly answer: CommissionerAnswer;
}

/**
 * The answers from `asked`, or from birth when that is later, until `until`, in order and without gaps. An answer can change only when a fact, an edition, an
 * organisation or the person's age of majority does; only those days are asked.
 */
export function commissionerTimeline(
  facts: CommissioningFacts,
  asked: Day,
  until: Day,
  service: ServiceRequest,
  today: Day,
  directory: Directory,
): CommissionerSegment[] {
  const from = laterOf(asked, facts.born);
  if (until <= from) return [];
  const segments: CommissionerSegment[] = [];
  for (const on of [from, ...changeDays(facts, directory).filter((day) => from < day && day < until)]) {
    const answer = determineCommissioner(facts, on, service, today, directory);
    const last = segments.at(-1);
    if (last !== undefined && compareAnswers(last.answer, answer).length === 0) continue;
    if (last !== undefined) segments[segments.length - 1] = { ...last, until: on };
    segments.push({ from: on, until, answer });
  }
  return segments;
}

/** Every day on which an answer may change, in order. */
function changeDays(facts: CommissioningFacts, directory: Directory): Day[] {
  const dated: readonly (readonly Period[])[] = [
    facts.gpRegistrations,
    facts.residences,
    facts.presences,
    facts.careStatuses,
    facts.legalStatuses,
    facts.placements,
    facts.detentions,
    facts.inpatientSpells,
    facts.continuingCare,
    facts.ehcPlans,
    facts.shortBreaks,
    facts.payments,
    facts.notKnown,
    facts.mother?.gpRegistrations ?? [],
    facts.mother?.residences ?? [],
    ...facts.practices.map((practice) => practice.associations),
  ];
  const places: readonly (Place | null)[] = [
    ...facts.residences.map((row) => row.place),
    ...facts.presences.map((row) => row.place),
    ...facts.placements.map((row) => row.place),
    ...facts.continuingCare.map((row) => row.place),
    ...facts.ehcPlans.map((row) => row.schoolPlace),
    ...facts.practices.map((row) => row.place),
  ];
  const days: readonly (Day | null)[] = [
    ...dated.flat().flatMap((period) => [period.from, period.until]),
    ...facts.detentions.map((row) => row.aftercareEndedOn),
    ...facts.adoptionOrders.flatMap((row) => [row.madeOn, anniversary(row.madeOn, SUPPORT_YEARS)]),
    ...places.flatMap((place) => (place?.kind === "known" ? Object.values(place.icbKnownFrom ?? {}) : [])),
    ...EDITIONS.map((edition) => edition.from),
    ...directory.icbChangeDays,
    ...directory.organisations.flatMap((organisation) => [organisation.from, organisation.until]),
    adultFrom(facts.born),
    SPECIALISED_DELEGATED_FROM,
    PRIMARY_CARE_DELEGATED_FROM,
  ];
  return [...new Set(days.filter((day) => day !== null))].sort();
}

/** The day on which `ageOn` counts another so many years; of 29 February in a common year, 1 March. */
function anniversary(on: Day, years: number): Day | null {
  const year = Number(on.slice(0, 4)) + years;
  return parseDay(`${year}${on.slice(4)}`) ?? addDays(`${year}-02-28` as Day, 1);
}
