import type { Day } from "../dates.ts";
import { type InputRefused, inputRefused } from "../refusals.ts";
import { type CodesFor, isCodeOn } from "../return-codes.ts";
import { readText } from "../text.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";
import { readNhsNumber } from "./nhs-number.ts";

export type Sex = "FEMALE" | "MALE" | "UNKNOWN";

/** A child as a caller gives them. */
export interface NewChild {
  /** The authority's own id, 1 to 64 characters. */
  readonly localId: string;
  readonly dateOfBirth: Day;
  readonly sex?: Sex | null | undefined;
  readonly ethnicity?: string | null | undefined;
  readonly unaccompaniedAsylumSeeking?: YesNoNotKnown | undefined;
  readonly nhsNumber?: string | null | undefined;
}

/** A child who is not recorded yet. */
export interface ChildDraft {
  readonly localId: string;
  readonly dateOfBirth: Day;
  readonly sex: Sex | null;
  readonly ethnicity: string | null;
  readonly uasc: YesNoNotKnown;
  readonly nhsNumber: string | null;
}

/** The child in the form in which they are stored, or why they are refused. Codes are those of the year in which care starts. */
export function readNewChild(
  given: NewChild,
  startedOn: Day,
  today: Day,
  codes: CodesFor,
): { readonly kind: "child"; readonly child: ChildDraft } | InputRefused {
  const localId = readText(given.localId, 64);
  if (localId === undefined) return inputRefused("TEXT_LENGTH", "child.new.localId");
  if (given.dateOfBirth > today) return inputRefused("DAY_IN_FUTURE", "child.new.dateOfBirth");
  const ethnicity = given.ethnicity ?? null;
  if (ethnicity !== null && !isCodeOn(startedOn, ethnicity, ["ETHNIC"], codes)) {
    return inputRefused("CODE_NOT_IN_SET", "child.new.ethnicity");
  }
  const nhsNumber = given.nhsNumber == null ? null : readNhsNumber(given.nhsNumber);
  if (nhsNumber !== null && nhsNumber.kind !== "valid") {
    return inputRefused("NHS_NUMBER_INVALID", "child.new.nhsNumber");
  }
  return {
    kind: "child",
    child: {
      localId,
      dateOfBirth: given.dateOfBirth,
      sex: given.sex ?? null,
      ethnicity,
      uasc: given.unaccompaniedAsylumSeeking ?? "NOT_KNOWN",
      nhsNumber: nhsNumber?.number ?? null,
    },
  };
}
