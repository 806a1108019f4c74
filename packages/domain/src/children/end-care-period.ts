import type { Day } from "../dates.ts";
import type { PlacementRecord } from "../placements/placement-record.ts";
import {
  type AlreadyEnded,
  type DaysOutOfOrder,
  daysOutOfOrder,
  type InputRefused,
  inputRefused,
  type RecordNotFound,
  recordNotFound,
  type VersionConflict,
  versionConflict,
} from "../refusals.ts";
import { type CodesFor, isCodeOn } from "../return-codes.ts";
import type { CarePeriodRecord, ChildInCare, LegalStatusRecord, RecordedPeriod } from "./child-in-care.ts";
import { refuseEnd } from "./childhood.rule.ts";

export interface EndCarePeriod {
  readonly carePeriodId: string;
  readonly endedOn: Day;
  /** SSDA903 REC code other than X1. */
  readonly endReason: string;
  readonly expectedVersion: number;
}

export type EndCarePeriodDecision =
  | {
      readonly kind: "ended";
      readonly carePeriod: CarePeriodRecord;
      readonly endReason: string;
      /** What lasted until now and ends with it. */
      readonly placements: readonly PlacementRecord[];
      readonly legalStatuses: readonly LegalStatusRecord[];
    }
  | AlreadyEnded
  | DaysOutOfOrder
  | RecordNotFound
  | VersionConflict
  | InputRefused;

/**
 * Care ends, and with it on the same day the placement and the legal status that still last. One that is recorded beyond that
 * day contradicts it, and is to be corrected first.
 */
export function endCarePeriod(
  child: ChildInCare,
  input: EndCarePeriod,
  today: Day,
  codes: CodesFor,
): EndCarePeriodDecision {
  const { endedOn, endReason } = input;
  const carePeriod = child.carePeriods.find((period) => period.id === input.carePeriodId);
  if (carePeriod === undefined) return recordNotFound("carePeriodId");
  if (carePeriod.endedOn !== null) return { kind: "alreadyEnded", endedOn: carePeriod.endedOn };
  const refused =
    versionConflict(carePeriod.version, input.expectedVersion) ??
    refuseEnd(child.dateOfBirth, endedOn, today, "endedOn");
  if (refused !== undefined) return refused;
  if (endReason === "X1" || !isCodeOn(endedOn, endReason, ["REC"], codes)) {
    return inputRefused("CODE_NOT_IN_SET", "endReason");
  }
  if (endedOn <= carePeriod.startedOn) return daysOutOfOrder("ENDS_BEFORE_START", "endedOn");
  const own = <T extends { readonly carePeriodId: string }>(recorded: T) => recorded.carePeriodId === carePeriod.id;
  const placements = child.placements.filter(own);
  const legalStatuses = child.legalStatuses.filter(own);
  const lastsLonger = (recorded: RecordedPeriod) =>
    recorded.startedOn >= endedOn || (recorded.endedOn !== null && recorded.endedOn > endedOn);
  if (placements.some(lastsLonger) || legalStatuses.some(lastsLonger)) {
    return daysOutOfOrder("PLACEMENT_LASTS_LONGER", "endedOn");
  }
  const isOpen = (recorded: RecordedPeriod) => recorded.endedOn === null;
  return {
    kind: "ended",
    carePeriod: { ...carePeriod, endedOn },
    endReason,
    placements: placements.filter(isOpen).map((placement) => ({ ...placement, endedOn, endReason })),
    legalStatuses: legalStatuses.filter(isOpen).map((status) => ({ ...status, endedOn })),
  };
}
