import { type Day, earlierOf, laterOf } from "../dates.ts";
import { addWorkingDays, type HolidayCalendar } from "../working-days.ts";
import {
  type AssessmentFact,
  type CareFact,
  type ClockFacts,
  type ClockKind,
  factsAsOf,
  satisfiesDuty,
} from "./clock-facts.ts";
import { adoptionMedicalDue, initialDue, isRecent, reviewDue, twentyEightDays } from "./due.rule.ts";
import {
  type LegName,
  type LegOwner,
  type LegTarget,
  legTarget,
  milestonesOf,
  OWNER_OF_LEG,
  type Stretch,
  stretches,
  workingDays,
} from "./legs.ts";

/** The meanings stand in the schema (`AssessmentClockState`, `AssessmentClockReason`, `ClockMeasureState`). */
export type ClockState = "OPEN" | "PAUSED" | "DONE" | "EXEMPT" | "ENDED";
export type ClockReason =
  | "RECENT_ASSESSMENT"
  | "SHORT_BREAKS"
  | "CHILD_DECLINED"
  | "LEFT_CARE_BEFORE_DUE"
  | "LEFT_CARE"
  | "REVIEWED_WITHOUT_INITIAL"
  | "CANCELLED";
export type MeasureState = "MET" | "MISSED" | "RUNNING" | "NOT_REQUIRED" | "NOT_EVALUATED";

export interface Measure {
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly state: MeasureState;
  /** Of what was missed, so far; `null` when nothing was, or bank holidays are not loaded. */
  readonly lateByWorkingDays: number | null;
}

export interface Leg extends Stretch {
  readonly owner: LegOwner;
  /** `null` when nobody is named yet. */
  readonly organisationId: string | null;
  /** Through the day asked about while it lasts. `null` when a year's bank holidays are not loaded. */
  readonly workingDays: number | null;
  readonly target: LegTarget | null;
  /** Working days beyond the target that lie in this leg. `null` without a target. */
  readonly overTarget: number | null;
}

export interface Clock {
  readonly kind: ClockKind;
  /** What starts it: the care period, the assessment before it, or the request for an adoption medical. */
  readonly causeId: string;
  readonly carePeriodId: string;
  /** The request that is followed; `null` when there is none. */
  readonly assessment: AssessmentFact | null;
  readonly startsOn: Day;
  readonly dueOn: Day | null;
  /** The year whose bank holidays are not loaded (`HOLIDAY_CALENDAR_GAP`). */
  readonly calendarGap: number | null;
  /** Of an initial assessment, separately: not the statutory day. */
  readonly twentyEightDaysOn: Day | null;
  readonly crossover: boolean;
  readonly stricterDueOn: Day | null;
  readonly state: ClockState;
  readonly reason: ClockReason | null;
  /** The assessment that makes this one unnecessary. */
  readonly exemptById: string | null;
  /** Since when it is paused. */
  readonly pausedOn: Day | null;
  readonly legs: readonly Leg[];
  /** The leg that lasts; `null` when none does. */
  readonly leg: LegName | null;
  readonly workingDays: number | null;
  /** Done by the due day. */
  readonly assessed: Measure;
  /** Of an initial assessment, its report back by the same day; others have no such day. */
  readonly reported: Measure;
  /** It runs, is neither paused nor done, and the due day has passed: on the due day it is not overdue. */
  readonly overdue: boolean;
}

/** The clocks of a child as of the end of a day, in the order of their start. Derived from facts every time, never counted down. */
export function assessmentClocks(known: ClockFacts, asOf: Day, calendar: HolidayCalendar): Clock[] {
  const facts = factsAsOf(known, asOf);
  const context = { facts, asOf, calendar };
  return facts.carePeriods.flatMap((care) => clocksOfCare(care, context));
}

interface Deriving {
  readonly facts: ClockFacts;
  readonly asOf: Day;
  readonly calendar: HolidayCalendar;
}

function clocksOfCare(care: CareFact, context: Deriving): Clock[] {
  const { facts } = context;
  const own = facts.assessments.filter(({ carePeriodId }) => carePeriodId === care.id);
  const recent = facts.assessments
    .filter((one) => satisfiesDuty(one) && one.kind !== "ADOPTION_MEDICAL" && one.reportReturnedOn !== null)
    .filter((one) => one.assessedBy === "MEDICAL_PRACTITIONER" && isRecent(one.assessedOn as Day, care.startedOn))
    .sort(byAssessment)
    .at(-1);
  const done = own
    .filter((one) => one.kind !== "ADOPTION_MEDICAL" && satisfiesDuty(one) && (one.assessedOn as Day) >= care.startedOn)
    .sort(byAssessment);
  const anchors = [...(recent === undefined ? [] : [recent]), ...done];
  return [
    initialClock(care, own, recent, done, context),
    ...(care.shortBreaks ? [] : anchors.map((anchor, i) => reviewClock(care, anchor, anchors[i + 1], own, context))),
    ...own.filter(({ kind }) => kind === "ADOPTION_MEDICAL").map((one) => adoptionClock(care, one, context)),
  ];
}

const byAssessment = (a: AssessmentFact, b: AssessmentFact): number => {
  const [first, second] = [a, b].map(({ assessedOn, id }) => `${assessedOn} ${id}`) as [string, string];
  return first < second ? -1 : 1;
};

/** The request that a clock follows while nothing was done: the last that was not cancelled. */
const followed = (own: readonly AssessmentFact[], kind: ClockKind): AssessmentFact | null =>
  own
    .filter((one) => one.kind === kind && one.assessedOn === null && one.cancelledOn === null)
    .sort((a, b) => (`${a.requestedOn} ${a.id}` < `${b.requestedOn} ${b.id}` ? -1 : 1))
    .at(-1) ?? null;

function initialClock(
  care: CareFact,
  own: readonly AssessmentFact[],
  recent: AssessmentFact | undefined,
  done: readonly AssessmentFact[],
  context: Deriving,
): Clock {
  const due = initialDue(care.startedOn, context.calendar);
  const assessed = done.find(({ kind }) => kind === "IHA");
  const exempt: Partial<Clock> | undefined = care.shortBreaks
    ? { state: "EXEMPT", reason: "SHORT_BREAKS" }
    : recent !== undefined
      ? { state: "EXEMPT", reason: "RECENT_ASSESSMENT", exemptById: recent.id }
      : assessed === undefined && done.length > 0
        ? { state: "ENDED", reason: "REVIEWED_WITHOUT_INITIAL" }
        : undefined;
  const common = {
    kind: "IHA" as const,
    causeId: care.id,
    startsOn: care.startedOn,
    dueOn: due.kind === "day" ? due.day : null,
    calendarGap: due.kind === "day" ? null : due.year,
    twentyEightDaysOn: twentyEightDays(care.startedOn),
    reportDue: true,
  };
  return clockOf(care, common, assessed ?? followed(own, "IHA"), exempt, context);
}

function reviewClock(
  care: CareFact,
  anchor: AssessmentFact,
  next: AssessmentFact | undefined,
  own: readonly AssessmentFact[],
  context: Deriving,
): Clock {
  const startsOn = anchor.assessedOn as Day;
  const { dueOn, crossover, stricterDueOn } = reviewDue(startsOn, context.facts.dateOfBirth);
  const common = { kind: "RHA" as const, causeId: anchor.id, startsOn, dueOn, crossover, stricterDueOn };
  return clockOf(care, common, next ?? followed(own, "RHA"), undefined, context);
}

function adoptionClock(care: CareFact, own: AssessmentFact, context: Deriving): Clock {
  const { id: causeId, requestedOn } = own;
  const common = {
    kind: "ADOPTION_MEDICAL" as const,
    causeId,
    startsOn: requestedOn,
    dueOn: adoptionMedicalDue(requestedOn),
  };
  const exempt: Partial<Clock> | undefined =
    own.cancelledOn !== null && own.assessedOn === null ? { state: "ENDED", reason: "CANCELLED" } : undefined;
  return clockOf(care, common, own, exempt, context);
}

interface Common {
  readonly kind: ClockKind;
  readonly causeId: string;
  readonly startsOn: Day;
  readonly dueOn: Day | null;
  readonly calendarGap?: number | null;
  readonly twentyEightDaysOn?: Day;
  readonly crossover?: boolean;
  readonly stricterDueOn?: Day | null;
  readonly reportDue?: boolean;
}

function clockOf(
  care: CareFact,
  common: Common,
  assessment: AssessmentFact | null,
  exempt: Partial<Clock> | undefined,
  { facts, asOf, calendar }: Deriving,
): Clock {
  const { kind, causeId, startsOn, dueOn } = common;
  const satisfied = assessment !== null && satisfiesDuty(assessment);
  const declined = !satisfied && assessment !== null && assessment.declinedOn !== null;
  const ended = care.endedOn !== null && care.endedOn <= asOf ? care.endedOn : null;
  const stands = exempt ?? standing();
  function standing(): Partial<Clock> {
    if (satisfied && assessment?.reportReturnedOn !== null) return { state: "DONE" };
    if (ended !== null && satisfied) return { state: "ENDED", reason: "LEFT_CARE" };
    if (ended !== null) {
      // Left on the due day: it had not passed (rules HP-3).
      return dueOn !== null && ended <= dueOn
        ? { state: "EXEMPT", reason: "LEFT_CARE_BEFORE_DUE" }
        : { state: "ENDED", reason: "LEFT_CARE" };
    }
    if (declined) return { state: "PAUSED", reason: "CHILD_DECLINED", pausedOn: assessment?.declinedOn ?? null };
    return { state: "OPEN" };
  }
  const running = stands.state === "OPEN" || stands.state === "PAUSED";
  const stop = earlierOf(ended ?? asOf, asOf);
  // What was done and does not satisfy the duty is still to be done.
  const undone =
    assessment === null || satisfied ? assessment : { ...assessment, assessedOn: null, reportReturnedOn: null };
  const attempt = declined ? null : undone;
  const made = stretches(kind, startsOn, milestonesOf(care.notifiedOn, facts.consentSince, attempt));
  const shown = stands.state === "EXEMPT" && stands.reason !== "LEFT_CARE_BEFORE_DUE" ? [] : made;
  const legs = shown.map((stretch) => legOf(stretch, common, stop, assessment, facts.authorityId, calendar));
  const last = legs.at(-1);
  const applies = stands.state !== "EXEMPT" && stands.reason !== "CANCELLED";
  const measured = { dueOn, applies, running, stop, calendar };
  const assessed = measure(satisfied ? assessment.assessedOn : null, measured);
  return {
    kind,
    causeId,
    carePeriodId: care.id,
    assessment,
    startsOn,
    dueOn,
    calendarGap: common.calendarGap ?? null,
    twentyEightDaysOn: common.twentyEightDaysOn ?? null,
    crossover: common.crossover ?? false,
    stricterDueOn: common.stricterDueOn ?? null,
    state: "OPEN",
    reason: null,
    exemptById: null,
    pausedOn: null,
    ...stands,
    legs,
    leg: running ? (made.find(({ until }) => until === null)?.leg ?? null) : null,
    workingDays: last === undefined ? 0 : workingDays(startsOn, endOf(last, stop), calendar),
    assessed,
    reported: measure(satisfied ? assessment.reportReturnedOn : null, {
      ...measured,
      applies: applies && common.reportDue === true,
    }),
    overdue: stands.state === "OPEN" && assessed.state === "MISSED" && assessed.doneOn === null,
  };
}

/** A leg that lasts is counted until care ended, or the day asked about. */
const endOf = ({ from, until }: Pick<Stretch, "from" | "until">, stop: Day): Day => until ?? laterOf(from, stop);

function legOf(
  { leg, from, until }: Stretch,
  { kind, startsOn, dueOn }: Common,
  stop: Day,
  assessment: AssessmentFact | null,
  authorityId: string,
  calendar: HolidayCalendar,
): Leg {
  const owner = OWNER_OF_LEG[leg];
  const organisations = { AUTHORITY: authorityId, HEALTH: assessment?.icbId, PROVIDER: assessment?.providerId };
  const end = endOf({ from, until }, stop);
  const target = legTarget(kind, leg, startsOn, dueOn, (day, count) => {
    const after = addWorkingDays(day, count, calendar);
    return after.kind === "day" ? after.day : null;
  });
  return {
    leg,
    from,
    until,
    owner,
    organisationId: organisations[owner] ?? null,
    workingDays: workingDays(from, end, calendar),
    target,
    overTarget: target === null ? null : workingDays(target.on > from ? target.on : from, end, calendar),
  };
}

function measure(
  doneOn: Day | null,
  of: {
    readonly dueOn: Day | null;
    readonly applies: boolean;
    readonly running: boolean;
    readonly stop: Day;
    readonly calendar: HolidayCalendar;
  },
): Measure {
  const { dueOn, stop, calendar } = of;
  if (!of.applies) return { dueOn: null, doneOn, state: "NOT_REQUIRED", lateByWorkingDays: null };
  if (dueOn === null) return { dueOn, doneOn, state: "NOT_EVALUATED", lateByWorkingDays: null };
  const reached = doneOn ?? stop;
  if (reached > dueOn) {
    return { dueOn, doneOn, state: "MISSED", lateByWorkingDays: workingDays(dueOn, reached, calendar) };
  }
  return { dueOn, doneOn, state: doneOn === null ? "RUNNING" : "MET", lateByWorkingDays: null };
}
