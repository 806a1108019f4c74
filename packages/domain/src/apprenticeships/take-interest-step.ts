import { addMonths, type Day } from "../dates.ts";
import { type InputRefused, inputRefused, type VersionConflict, versionConflict } from "../refusals.ts";
import { readText } from "../text.ts";
import { INTEREST_STEPS, type InterestState, type InterestStepTo, OVER } from "./interest-states.ts";

export interface InterestRecord {
  readonly state: InterestState;
  readonly startsOn: Day | null;
  readonly version: number;
}

export interface VacancyFacts {
  readonly title: string;
  readonly opensOn: Day;
  readonly closesOn: Day;
}

export interface TakeInterestStep {
  readonly to: InterestStepTo;
  readonly startsOn?: Day | null | undefined;
  readonly endedOn?: Day | null | undefined;
  readonly expectedVersion: number;
}

/** The meanings stand in the schema (`IllegalInterestStepReason`). */
export interface IllegalInterestStep {
  readonly kind: "illegalStep";
  readonly reason: "NOT_NEXT" | "VACANCY_CLOSED" | "EXPRESSED_ALREADY" | "OVER";
  readonly allowed: readonly InterestState[];
}

export const illegalInterestStep = (
  reason: IllegalInterestStep["reason"],
  state: InterestState | null,
): IllegalInterestStep => ({ kind: "illegalStep", reason, allowed: state === null ? [] : INTEREST_STEPS[state] });

const MOST_TITLE = 200;
const MOST_REFERENCE = 60;
const START_WITHIN_MONTHS = 12;

/** The title of a vacancy that may be published. */
export function readVacancy({
  title,
  opensOn,
  closesOn,
}: VacancyFacts): { readonly kind: "read"; readonly title: string } | InputRefused {
  const read = readText(title, MOST_TITLE);
  if (read === undefined) return inputRefused("TEXT_LENGTH", "title");
  return closesOn <= opensOn ? inputRefused("DAY_OUT_OF_RANGE", "closesOn") : { kind: "read", title: read };
}

/** Whether a vacancy takes expressions of interest on a day. */
export const isOpen = ({ opensOn, closesOn }: Pick<VacancyFacts, "opensOn" | "closesOn">, on: Day): boolean =>
  opensOn <= on && on < closesOn;

/** What became of an interest. */
export function takeInterestStep(
  interest: InterestRecord,
  { to, startsOn, endedOn, expectedVersion }: TakeInterestStep,
  today: Day,
):
  | { readonly kind: "taken"; readonly startsOn: Day | null; readonly endedOn: Day | null; readonly revokes: boolean }
  | IllegalInterestStep
  | VersionConflict
  | InputRefused {
  const conflict = versionConflict(interest.version, expectedVersion);
  if (conflict !== undefined) return conflict;
  if (!INTEREST_STEPS[interest.state].includes(to)) return illegalInterestStep("NOT_NEXT", interest.state);
  if (to === "PLACED") {
    if (startsOn == null) return inputRefused("VALUE_MISSING", "startsOn");
    if (startsOn > addMonths(today, START_WITHIN_MONTHS)) return inputRefused("DAY_OUT_OF_RANGE", "startsOn");
  } else if (startsOn != null) return inputRefused("FIELD_DOES_NOT_APPLY", "startsOn");
  if (to === "ENDED") {
    if (endedOn == null) return inputRefused("VALUE_MISSING", "endedOn");
    if (endedOn > today) return inputRefused("DAY_IN_FUTURE", "endedOn");
    if (interest.startsOn === null || endedOn <= interest.startsOn) return inputRefused("DAY_OUT_OF_RANGE", "endedOn");
  } else if (endedOn != null) return inputRefused("FIELD_DOES_NOT_APPLY", "endedOn");
  return {
    kind: "taken",
    startsOn: startsOn ?? interest.startsOn,
    endedOn: endedOn ?? null,
    revokes: OVER.includes(to),
  };
}

/** Whether an interest may be shared with its employer, and under which reference. */
export function shareStatus(
  interest: InterestRecord,
  { candidateReference, expectedVersion }: { readonly candidateReference: string; readonly expectedVersion: number },
):
  | { readonly kind: "shared"; readonly candidateReference: string }
  | IllegalInterestStep
  | VersionConflict
  | InputRefused {
  const conflict = versionConflict(interest.version, expectedVersion);
  if (conflict !== undefined) return conflict;
  if (OVER.includes(interest.state)) return illegalInterestStep("OVER", interest.state);
  const read = readText(candidateReference, MOST_REFERENCE);
  return read === undefined
    ? inputRefused("TEXT_LENGTH", "candidateReference")
    : { kind: "shared", candidateReference: read };
}
