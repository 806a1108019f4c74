import type { CommissioningProblemCode } from "../generated/types.ts";

/** Written for people; callers go by code and path. None holds a value of the request. */
export const problemMessages: Readonly<Record<CommissioningProblemCode, string>> = {
  UNKNOWN_PRACTICE:
    "The practice is neither among `practices` nor on the loaded list, so its association with an ICB is not known.",
  UNKNOWN_ICB: "An ICB is needed here that the directory holds, by its id or a code of any time.",
  UNKNOWN_AUTHORITY: "The directory holds no local authority with this id or code.",
  UNKNOWN_DISTRICT: "The directory holds no district with this ONS code.",
  DISTRICT_NOT_IN_ICB: "The district never lay in the area of this ICB.",
  FIELD_DOES_NOT_APPLY: "This means nothing beside what else is given of the same fact.",
  DATES_OUT_OF_ORDER: "This day comes too early: a period ends after it begins, and nothing begins before birth.",
  BORN_AFTER_DETERMINATION: "The person was born after the day asked about.",
  TWO_REGISTRATIONS_AT_ONCE: "The registration shares a day with an earlier one of the list.",
  TWO_ASSOCIATIONS_AT_ONCE: "The association shares a day with an earlier one of the practice.",
  PRACTICE_TWICE: "The practice is in the list twice.",
  POSTCODE_MALFORMED: "This is not a whole postcode.",
  UNKNOWN_PLACEMENT_TYPE: "This is no SSDA903 PLACE code of that day.",
};
