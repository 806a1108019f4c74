import { type Day, laterOf } from "../dates.ts";
import { type HolidayCalendar, workingDaysBetween } from "../working-days.ts";
import type { AssessmentFact, ClockKind } from "./clock-facts.ts";
import { LOCAL_REQUEST_WORKING_DAYS } from "./due.rule.ts";

/** In their order. The meanings stand in the schema (`AssessmentLegName`). */
export const LEGS = ["NOTIFY", "CONSENT", "REQUEST", "ACCEPT", "BOOK", "ASSESS", "REPORT"] as const;
export type LegName = (typeof LEGS)[number];

/** Whose leg it is: the authority's, that of the ICB's children-in-care team, or the performing provider's. */
export const LEG_OWNERS = ["AUTHORITY", "HEALTH", "PROVIDER"] as const;
export type LegOwner = (typeof LEG_OWNERS)[number];

export const OWNER_OF_LEG: Readonly<Record<LegName, LegOwner>> = {
  NOTIFY: "AUTHORITY",
  CONSENT: "AUTHORITY",
  REQUEST: "AUTHORITY",
  ACCEPT: "HEALTH",
  BOOK: "HEALTH",
  ASSESS: "PROVIDER",
  REPORT: "PROVIDER",
};

/** A review starts with the assessment before it, of which health knows; an adoption medical with its request. */
export const LEGS_OF: Readonly<Record<ClockKind, readonly LegName[]>> = {
  IHA: LEGS,
  RHA: LEGS.slice(1),
  ADOPTION_MEDICAL: LEGS.filter((leg) => leg !== "NOTIFY" && leg !== "REQUEST"),
};

/** When each leg was done, as far as it was. */
export type Milestones = Readonly<Record<LegName, Day | null>>;

/** The first leg that tells that another was done: consent says nothing of the notice, nor a request of consent. */
const NOT_BEFORE: Readonly<Partial<Record<LegName, LegName>>> = { NOTIFY: "REQUEST", CONSENT: "ACCEPT" };

export interface Stretch {
  readonly leg: LegName;
  readonly from: Day;
  /** `null` while it lasts. */
  readonly until: Day | null;
}

/**
 * The legs up to the one that lasts, each beginning where the one before it ended, so that they sum to the whole. What is not on
 * record is taken as done when a later leg was that cannot be before it: health was told by the request at the latest, and nobody
 * accepts without consent.
 */
export function stretches(kind: ClockKind, startsOn: Day, milestones: Milestones): Stretch[] {
  const legs = LEGS_OF[kind];
  const made: Stretch[] = [];
  let from = startsOn;
  for (const [i, leg] of legs.entries()) {
    const after = legs.slice(Math.max(i + 1, legs.indexOf(NOT_BEFORE[leg] ?? leg)));
    const implied = after.map((later) => milestones[later]).filter((on) => on !== null);
    const done = milestones[leg] ?? (implied.length === 0 ? null : implied.reduce((a, b) => (a < b ? a : b)));
    const until = done === null ? null : laterOf(from, done);
    made.push({ leg, from, until });
    if (until === null) break;
    from = until;
  }
  return made;
}

export const milestonesOf = (
  notifiedOn: Day | null,
  consentSince: Day | null,
  attempt: AssessmentFact | null,
): Milestones => ({
  NOTIFY: notifiedOn,
  CONSENT: consentSince,
  REQUEST: attempt?.requestedOn ?? null,
  ACCEPT: attempt?.acceptedOn ?? null,
  BOOK: attempt?.bookedOn ?? null,
  ASSESS: attempt?.assessedOn ?? null,
  REPORT: attempt?.reportReturnedOn ?? null,
});

/** By when a leg is to be done, and who says so. */
export interface LegTarget {
  readonly on: Day;
  readonly standard: "STATUTORY" | "LOCAL";
  readonly source: string;
}

/**
 * What a leg is measured by. Accepting and booking have no standard of their own, and the authority's legs of a review none: none is
 * made up.
 */
export function legTarget(
  kind: ClockKind,
  leg: LegName,
  startsOn: Day,
  dueOn: Day | null,
  dayAfter: (from: Day, workingDays: number) => Day | null,
): LegTarget | null {
  if (leg === "ASSESS" || (leg === "REPORT" && kind === "IHA")) {
    if (dueOn === null) return null;
    return kind === "ADOPTION_MEDICAL"
      ? { on: dueOn, standard: "LOCAL", source: "local measure: one month from the authority's request" }
      : { on: dueOn, standard: "STATUTORY", source: STATUTE[kind] };
  }
  if (kind !== "IHA" || (leg !== "NOTIFY" && leg !== "CONSENT" && leg !== "REQUEST")) return null;
  const on = dayAfter(startsOn, LOCAL_REQUEST_WORKING_DAYS);
  return on === null ? null : { on, standard: "LOCAL", source: LOCAL };
}

const STATUTE = {
  IHA: "SI 2010/959 regulations 7 and 33: in time for the first review, within 20 working days",
  RHA: "SI 2010/959 regulation 7: every 6 months before the fifth birthday, every 12 months after",
} as const;
const LOCAL = "local standard: within 5 working days of coming into care";

/** Working days after `from` through `until`; `null` when a year's bank holidays are not loaded. */
export function workingDays(from: Day, until: Day, calendar: HolidayCalendar): number | null {
  const counted = workingDaysBetween(from, until, calendar);
  return counted.kind === "count" ? counted.count : null;
}
