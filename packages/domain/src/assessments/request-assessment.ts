import type { ChildInCare } from "../children/child-in-care.ts";
import { refuseStart } from "../children/childhood.rule.ts";
import type { ClockKind } from "../clocks/clock-facts.ts";
import { addMonths, ageOn, type Day } from "../dates.ts";
import { type InputRefused, inputRefused } from "../refusals.ts";

export interface RequestAssessment {
  readonly kind: ClockKind;
  readonly requestedOn?: Day | null | undefined;
}

/** A request of the same kind is under way, or there is no care for which to request one. */
export interface NotRequestable {
  readonly kind: "notRequestable";
  readonly because: "NOT_IN_CARE" | "UNDER_WAY";
  readonly assessmentId: string | null;
}

export interface RequestedAssessment {
  readonly kind: "requested";
  readonly carePeriodId: string;
  readonly requestedOn: Day;
  /** A review of a child of 4 to 16 without a score in the twelve months before (rules G-4): accepted, flagged and counted. */
  readonly sdqMissing: boolean;
}

/** What a request needs to know beside the child. */
export interface RequestFacts {
  /** Of the same kind, asked for and neither done nor ended. */
  readonly underWayId: string | null;
  /** Whether a score of the twelve months before is on record. */
  readonly sdqInYear: boolean;
}

/** An authority asks for an assessment of a child who is in its care today, or was on the day. Consent may follow: its leg runs meanwhile. */
export function requestAssessment(
  child: ChildInCare,
  input: RequestAssessment,
  { underWayId, sdqInYear }: RequestFacts,
  today: Day,
): RequestedAssessment | NotRequestable | InputRefused {
  const requestedOn = input.requestedOn ?? today;
  const refused = refuseStart(child.dateOfBirth, requestedOn, today, "requestedOn");
  if (refused !== undefined) return refused;
  const care = child.carePeriods
    .filter(({ startedOn, endedOn }) => startedOn <= today && (endedOn === null || endedOn > today))
    .at(-1);
  if (care === undefined) return { kind: "notRequestable", because: "NOT_IN_CARE", assessmentId: null };
  if (requestedOn < addMonths(care.startedOn, -6)) return inputRefused("DAY_OUTSIDE_CARE", "requestedOn");
  if (underWayId !== null) return { kind: "notRequestable", because: "UNDER_WAY", assessmentId: underWayId };
  return {
    kind: "requested",
    carePeriodId: care.id,
    requestedOn,
    sdqMissing: input.kind === "RHA" && !sdqInYear && isOfSdqAge(child.dateOfBirth, requestedOn),
  };
}

function isOfSdqAge(born: Day, on: Day): boolean {
  const age = ageOn(born, on);
  return age >= 4 && age <= 16;
}
