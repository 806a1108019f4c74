import type { Refusal } from "@cic/domain/refusals";
import type {
  AlreadyClaimed,
  AlreadyCredited,
  AlreadyEnded,
  DaysOutOfOrder,
  InputRefused,
  NotChargeable,
  PeriodOverlaps,
  PracticeNotFound,
  RecordNotFound,
  VersionConflict,
} from "./generated/types.ts";

interface Members {
  inputRefused: { __typename: "InputRefused" } & InputRefused;
  periodOverlaps: { __typename: "PeriodOverlaps" } & PeriodOverlaps;
  daysOutOfOrder: { __typename: "DaysOutOfOrder" } & DaysOutOfOrder;
  alreadyEnded: { __typename: "AlreadyEnded" } & AlreadyEnded;
  versionConflict: { __typename: "VersionConflict" } & VersionConflict;
  recordNotFound: { __typename: "RecordNotFound" } & RecordNotFound;
  notChargeable: { __typename: "NotChargeable" } & NotChargeable;
  alreadyClaimed: { __typename: "AlreadyClaimed" } & AlreadyClaimed;
  alreadyCredited: { __typename: "AlreadyCredited" } & AlreadyCredited;
  practiceNotFound: { __typename: "PracticeNotFound" } & PracticeNotFound;
}

// Written for people; callers go by the type and the code. None holds a value of the request or of a record.
const ofInput: Record<InputRefused["code"], string> = {
  CODE_NOT_IN_SET: "The code is not in the set for the year of its day.",
  NHS_NUMBER_INVALID: "The NHS number cannot be right: its digits do not check, or it is never issued.",
  DAY_IN_FUTURE: "The day is in the future.",
  DAY_OUTSIDE_CARE: "The day is too long before the period of care.",
  DAY_OUTSIDE_CHILDHOOD: "The day is before the child's birth, or on or after their eighteenth birthday.",
  DAY_BEFORE_BIRTH: "The day is before the child's birth.",
  DAY_OUT_OF_RANGE: "The day is too early or too late.",
  LIST_TOO_LONG: "The list has more entries than are taken.",
  TEXT_LENGTH: "The text is empty, too long, or holds characters that cannot be kept.",
  POSTCODE_MALFORMED: "The postcode is not whole or not well formed.",
  LOCAL_ID_IN_USE: "The authority already has a child with this local id.",
  VALUE_MISSING: "The field must be given; null says that there is none.",
  VALUE_NEEDED: "The value cannot be taken away.",
  FIELD_DOES_NOT_APPLY: "The field cannot have a value beside what the others say.",
  EXPECTED_VERSION_MISSING: "The version that was last read is needed for a record that exists.",
  NAMES_THE_CHILD: "The text is read by others and holds the child's NHS number.",
  URL_NOT_ALLOWED:
    "The URL is not https, holds credentials, or leads to an address that is not of the public internet.",
  NUMBER_OUT_OF_RANGE: "The number is too small or too large.",
  RECORDED_BY_ANOTHER: "Another organisation recorded it: that one and the responsible authority change it.",
  NOT_THEIR_DECISION: "Somebody else decided this: refuse it instead.",
  CAPACITY_NOT_KNOWN: "Whether whoever gave the consent could is not known: nothing is shared on its ground.",
  ORGANISATION_NOT_POSSIBLE: "There is no such organisation today, or it is the responsible authority itself.",
  NUMBER_NOT_WHOLE: "The number is not whole.",
  SUB_SCALES_DO_NOT_ADD_UP: "The sub-scales do not add up to the total; the prosocial scale is no part of it.",
  NOT_FOR_AGE: "It does not go with the child's age on that day, or in that year.",
  OF_A_RETURN: "A return says it: a corrected return changes it.",
  DAY_IN_PAST: "The day is over.",
};
const ofCharges: Record<NotChargeable["because"], string> = {
  IN_AREA: "The claiming ICB is itself responsible: the assessment is inside its own contract.",
  NOT_PLACED_IN_AREA: "The child was not placed in the claiming ICB's area on the day of the assessment.",
  PAYER_UNKNOWN: "No ICB can be named that is responsible or pays meanwhile.",
  QUALITY_CHECK_NOT_PASSED: "The assessment has not passed its quality check.",
  NOT_DETERMINED: "Nothing is determined for the day of the assessment.",
};
const ofDays: Record<DaysOutOfOrder["reason"], string> = {
  ENDS_BEFORE_START: "It would end on or before the day it started.",
  OUTSIDE_CARE_PERIOD: "It would start before its care period, or end after it.",
  PLACEMENT_LASTS_LONGER: "A placement or legal status lasts beyond the day on which the care period would end.",
  CHECKED_BEFORE_ASSESSMENT: "It would have passed its quality check before it was done.",
  BEFORE_EARLIER_STEP: "It would have happened before something that is recorded as earlier.",
  REPORTED_BEFORE_ASSESSMENT: "The report would have come back before the assessment was done.",
  SENT_BEFORE_REPORT: "A copy would have been sent before the report came back.",
  RECEIVED_BEFORE_GIVEN: "It would have been received before it was given.",
  WITHDRAWN_BEFORE_GIVEN: "It would have been withdrawn before it was given.",
  REOFFERED_BEFORE_REFUSED: "It would be offered again on or before the day on which it was refused.",
  MADE_BEFORE_CURRENT_PLAN: "It would be older than the plan whose place it takes.",
  REVIEWED_BEFORE_MADE: "It would be reviewed on or before the day on which it is made.",
  DUE_BEFORE_MADE: "It would be due before the plan is made.",
  BEFORE_REFERRAL: "It would have happened before the child was referred.",
  WAITING_AFTER_REFERRAL: "The child would wait only since after the referral.",
};

/** A refusal as the member of its name of the mutation's result union. */
export function refused<R extends Refusal>(refusal: R): Members[R["kind"]] {
  const member: Members[keyof Members] = memberOf(refusal);
  return member as Members[R["kind"]];
}

function memberOf(refusal: Refusal): Members[keyof Members] {
  switch (refusal.kind) {
    case "inputRefused":
      return { __typename: "InputRefused", ...rest(refusal), message: ofInput[refusal.code] };
    case "daysOutOfOrder":
      return { __typename: "DaysOutOfOrder", ...rest(refusal), message: ofDays[refusal.reason] };
    case "periodOverlaps":
      return {
        __typename: "PeriodOverlaps",
        conflictingId: refusal.conflictingId,
        conflictFrom: refusal.from,
        conflictUntil: refusal.until,
        message: "The days overlap a period that is recorded.",
      };
    case "alreadyEnded":
      return { __typename: "AlreadyEnded", ...rest(refusal), message: "It has ended already." };
    case "versionConflict":
      return {
        __typename: "VersionConflict",
        ...rest(refusal),
        message: "It was changed since it was read. Read it again and decide anew.",
      };
    case "recordNotFound":
      return { __typename: "RecordNotFound", ...rest(refusal), message: "There is no such record." };
    case "notChargeable":
      return { __typename: "NotChargeable", ...rest(refusal), message: ofCharges[refusal.because] };
    case "alreadyClaimed":
      return { __typename: "AlreadyClaimed", ...rest(refusal), message: "This assessment is charged already." };
    case "alreadyCredited":
      return { __typename: "AlreadyCredited", ...rest(refusal), message: "This charge is credited already." };
    case "practiceNotFound":
      return { __typename: "PracticeNotFound", ...rest(refusal), message: "The loaded list has no such practice." };
  }
}

function rest<R extends Refusal>({ kind, ...values }: R): Omit<R, "kind"> {
  return values;
}
