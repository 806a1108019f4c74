import type { Day } from "./dates.ts";
import type { Period } from "./periods.ts";

/**
 * Why a decision on a child's record was refused. Each kind is a member of the result unions of the contract, where the
 * codes are explained; none holds a value from the request.
 */
export type Refusal =
  | InputRefused
  | PeriodOverlaps
  | DaysOutOfOrder
  | AlreadyEnded
  | VersionConflict
  | RecordNotFound
  | PracticeNotFound
  | NotChargeable
  | AlreadyClaimed
  | AlreadyCredited;

export interface InputRefused {
  readonly kind: "inputRefused";
  readonly code:
    | "CODE_NOT_IN_SET"
    | "NHS_NUMBER_INVALID"
    | "DAY_IN_FUTURE"
    | "DAY_OUTSIDE_CARE"
    | "DAY_OUTSIDE_CHILDHOOD"
    | "DAY_BEFORE_BIRTH"
    | "DAY_OUT_OF_RANGE"
    | "TEXT_LENGTH"
    | "LIST_TOO_LONG"
    | "VALUE_NEEDED"
    | "VALUE_MISSING"
    | "FIELD_DOES_NOT_APPLY"
    | "POSTCODE_MALFORMED"
    | "LOCAL_ID_IN_USE"
    | "EXPECTED_VERSION_MISSING"
    | "URL_NOT_ALLOWED"
    | "NUMBER_OUT_OF_RANGE"
    | "NAMES_THE_CHILD"
    | "RECORDED_BY_ANOTHER"
    | "NOT_THEIR_DECISION"
    | "CAPACITY_NOT_KNOWN"
    | "ORGANISATION_NOT_POSSIBLE"
    | "NUMBER_NOT_WHOLE"
    | "SUB_SCALES_DO_NOT_ADD_UP"
    | "NOT_FOR_AGE"
    | "OF_A_RETURN"
    | "DAY_IN_PAST";
  /** The input field, as a path. */
  readonly field: string;
}

export interface PeriodOverlaps extends Period {
  readonly kind: "periodOverlaps";
  readonly conflictingId: string;
}

export interface DaysOutOfOrder {
  readonly kind: "daysOutOfOrder";
  readonly reason:
    | "ENDS_BEFORE_START"
    | "OUTSIDE_CARE_PERIOD"
    | "PLACEMENT_LASTS_LONGER"
    | "CHECKED_BEFORE_ASSESSMENT"
    | "RECEIVED_BEFORE_GIVEN"
    | "WITHDRAWN_BEFORE_GIVEN"
    | "REOFFERED_BEFORE_REFUSED"
    | "BEFORE_EARLIER_STEP"
    | "REPORTED_BEFORE_ASSESSMENT"
    | "SENT_BEFORE_REPORT"
    | "MADE_BEFORE_CURRENT_PLAN"
    | "REVIEWED_BEFORE_MADE"
    | "DUE_BEFORE_MADE"
    | "BEFORE_REFERRAL"
    | "WAITING_AFTER_REFERRAL";
  readonly field: string;
}

export interface AlreadyEnded {
  readonly kind: "alreadyEnded";
  readonly endedOn: Day;
}

export interface VersionConflict {
  readonly kind: "versionConflict";
  readonly currentVersion: number;
}

export interface RecordNotFound {
  readonly kind: "recordNotFound";
  readonly field: string;
}

export interface PracticeNotFound {
  readonly kind: "practiceNotFound";
  readonly field: string;
}

export interface NotChargeable {
  readonly kind: "notChargeable";
  readonly because: "IN_AREA" | "NOT_PLACED_IN_AREA" | "PAYER_UNKNOWN" | "QUALITY_CHECK_NOT_PASSED" | "NOT_DETERMINED";
}

export interface AlreadyClaimed {
  readonly kind: "alreadyClaimed";
  readonly chargeId: string;
}

export interface AlreadyCredited {
  readonly kind: "alreadyCredited";
  readonly creditId: string;
}

export const inputRefused = (code: InputRefused["code"], field: string): InputRefused => ({
  kind: "inputRefused",
  code,
  field,
});

export const daysOutOfOrder = (reason: DaysOutOfOrder["reason"], field: string): DaysOutOfOrder => ({
  kind: "daysOutOfOrder",
  reason,
  field,
});

export const recordNotFound = (field: string): RecordNotFound => ({ kind: "recordNotFound", field });

export const notChargeable = (because: NotChargeable["because"]): NotChargeable => ({ kind: "notChargeable", because });

/** The conflict, when the record is no longer as the caller read it. */
export function versionConflict(current: number, expected: number): VersionConflict | undefined {
  return current === expected ? undefined : { kind: "versionConflict", currentVersion: current };
}
