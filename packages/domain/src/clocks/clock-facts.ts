import type { Day } from "../dates.ts";

/** The meanings stand in the schema (`AssessmentKind`, `AssessorProfession`). */
export const CLOCK_KINDS = ["IHA", "RHA", "ADOPTION_MEDICAL"] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];
export const ASSESSORS = ["MEDICAL_PRACTITIONER", "NURSE", "MIDWIFE"] as const;
export type Assessor = (typeof ASSESSORS)[number];

/** A period of care as far as clocks go. Half-open: on `endedOn` the child is not in care any more. */
export interface CareFact {
  readonly id: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  /** Every legal status of it is of a series of short breaks (V3, V4): regulation 7 does not apply (rules LAC-5). */
  readonly shortBreaks: boolean;
  /** When health was first told of it, by a notice to an ICB or by a request; `null` when neither is on record. */
  readonly notifiedOn: Day | null;
}

/** A request for an assessment, and what came of it. One that was void is no fact. */
export interface AssessmentFact {
  readonly id: string;
  readonly kind: ClockKind;
  readonly carePeriodId: string;
  readonly requestedOn: Day;
  readonly acceptedOn: Day | null;
  /** When the appointment that now holds was made; `null` again after the child was not brought to it. */
  readonly bookedOn: Day | null;
  readonly assessedOn: Day | null;
  readonly assessedBy: Assessor | null;
  /** When the first report came back. One that is corrected later was late or in time by its first return. */
  readonly reportReturnedOn: Day | null;
  readonly declinedOn: Day | null;
  readonly cancelledOn: Day | null;
  /** How often the child was not brought. */
  readonly notBrought: number;
  /** How often the carer cancelled an appointment. */
  readonly cancelledByCarer: number;
  readonly outOfArea: boolean;
  /** The ICB whose children-in-care team accepts and books; `null` when none is known. */
  readonly icbId: string | null;
  /** Who performs it. */
  readonly providerId: string;
}

/** What the clocks of a child are derived from. */
export interface ClockFacts {
  readonly childId: string;
  readonly authorityId: string;
  readonly dateOfBirth: Day;
  /** Since when the consent to assessment that is in force has been valid; `null` when none is in force. */
  readonly consentSince: Day | null;
  /** Oldest first. */
  readonly carePeriods: readonly CareFact[];
  /** Oldest request first. */
  readonly assessments: readonly AssessmentFact[];
}

/** What was known of the facts when `asOf` ended: what happened later has not happened. */
export function factsAsOf(facts: ClockFacts, asOf: Day): ClockFacts {
  const by = <T extends Day | null>(on: T) => (on !== null && on > asOf ? null : on);
  return {
    ...facts,
    consentSince: by(facts.consentSince),
    carePeriods: facts.carePeriods
      .filter(({ startedOn }) => startedOn <= asOf)
      .map((care) => ({ ...care, endedOn: by(care.endedOn), notifiedOn: by(care.notifiedOn) })),
    assessments: facts.assessments
      .filter(({ requestedOn }) => requestedOn <= asOf)
      .map((one) => ({
        ...one,
        acceptedOn: by(one.acceptedOn),
        bookedOn: by(one.bookedOn),
        assessedOn: by(one.assessedOn),
        assessedBy: by(one.assessedOn) === null ? null : one.assessedBy,
        reportReturnedOn: by(one.reportReturnedOn),
        declinedOn: by(one.declinedOn),
        cancelledOn: by(one.cancelledOn),
      })),
  };
}

/**
 * Whether an assessment that was done satisfies the duty: an initial one by a registered medical practitioner only (regulation 7,
 * rules IHA-1, IHA-4), a review also by a nurse or midwife (RHA-1), an adoption medical by a medical practitioner (ADP-1).
 */
export function satisfiesDuty({
  kind,
  assessedOn,
  assessedBy,
}: Pick<AssessmentFact, "kind" | "assessedOn" | "assessedBy">): boolean {
  return assessedOn !== null && (kind === "RHA" || assessedBy === "MEDICAL_PRACTITIONER");
}
