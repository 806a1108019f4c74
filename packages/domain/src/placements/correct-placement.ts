import type { ChildInCare } from "../children/child-in-care.ts";
import { refuseEnd, refuseStart } from "../children/childhood.rule.ts";
import type { Day } from "../dates.ts";
import {
  type DaysOutOfOrder,
  type InputRefused,
  inputRefused,
  type PeriodOverlaps,
  type RecordNotFound,
  recordNotFound,
  type VersionConflict,
  versionConflict,
} from "../refusals.ts";
import { type CodesFor, returnYear } from "../return-codes.ts";
import { readText } from "../text.ts";
import { type GivenFields, readGivenFields } from "./placement-fields.ts";
import type { PlacementRecord } from "./placement-record.ts";
import { refuseStay } from "./stay.rule.ts";

/** What is absent stays as it is; `null` takes a value away. */
export interface CorrectPlacement extends GivenFields {
  readonly placementId: string;
  readonly startedOn?: Day | null | undefined;
  readonly endedOn?: Day | null | undefined;
  /** 1 to 500 characters. */
  readonly correctionReason: string;
  readonly expectedVersion: number;
}

export type CorrectPlacementDecision =
  | { readonly kind: "corrected"; readonly placement: PlacementRecord; readonly reason: string }
  | PeriodOverlaps
  | DaysOutOfOrder
  | RecordNotFound
  | VersionConflict
  | InputRefused;

/**
 * The placement as it should have been recorded. What is not corrected is not judged again: a code of a return that was
 * imported stays, unless the placement comes to start in another year.
 */
export function correctPlacement(
  child: ChildInCare,
  input: CorrectPlacement,
  today: Day,
  codes: CodesFor,
): CorrectPlacementDecision {
  const before = child.placements.find((recorded) => recorded.id === input.placementId);
  const carePeriod = child.carePeriods.find((period) => period.id === before?.carePeriodId);
  if (before === undefined || carePeriod === undefined) return recordNotFound("placementId");
  const conflict = versionConflict(before.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  const reason = readText(input.correctionReason, 500);
  if (reason === undefined) return inputRefused("TEXT_LENGTH", "correctionReason");
  // A placement cannot be without a first day, nor without a type.
  if (input.startedOn === null) return inputRefused("VALUE_NEEDED", "startedOn");
  if (input.type === null) return inputRefused("VALUE_NEEDED", "type");

  const startedOn = input.startedOn ?? before.startedOn;
  const endedOn = input.endedOn === undefined ? before.endedOn : input.endedOn;
  const refused =
    (input.startedOn === undefined ? undefined : refuseStart(child.dateOfBirth, startedOn, today, "startedOn")) ??
    (input.endedOn == null ? undefined : refuseEnd(child.dateOfBirth, input.endedOn, today, "endedOn"));
  if (refused !== undefined) return refused;
  const { type, provider } = returnYear(startedOn) === returnYear(before.startedOn) ? ({} as GivenFields) : before;
  const given = {
    ...input,
    type: input.type === undefined ? type : input.type,
    provider: input.provider === undefined ? provider : input.provider,
  };
  const read = readGivenFields(given, startedOn, codes);
  if (read.kind !== "fields") return read;
  const others = child.placements.filter((recorded) => recorded.id !== before.id);
  const until = input.endedOn === undefined ? "startedOn" : "endedOn";
  return (
    refuseStay({ from: startedOn, until: endedOn }, carePeriod, others, { from: "startedOn", until }) ?? {
      kind: "corrected",
      placement: {
        ...before,
        ...read.fields,
        startedOn,
        endedOn,
        endReason: endedOn === null ? null : before.endReason,
      },
      reason,
    }
  );
}
