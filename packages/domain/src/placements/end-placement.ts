import type { ChildInCare } from "../children/child-in-care.ts";
import { refuseEnd } from "../children/childhood.rule.ts";
import type { Day } from "../dates.ts";
import {
  type AlreadyEnded,
  type DaysOutOfOrder,
  type InputRefused,
  inputRefused,
  type RecordNotFound,
  recordNotFound,
  type VersionConflict,
  versionConflict,
} from "../refusals.ts";
import { type CodesFor, isCodeOn } from "../return-codes.ts";
import type { PlacementRecord } from "./placement-record.ts";
import { refuseStay } from "./stay.rule.ts";

export interface EndPlacement {
  readonly placementId: string;
  readonly endedOn: Day;
  /** SSDA903 REASON_PLACE_CHANGE or REC code. */
  readonly reason: string;
  readonly expectedVersion: number;
}

export type EndPlacementDecision =
  | { readonly kind: "ended"; readonly placement: PlacementRecord }
  | AlreadyEnded
  | DaysOutOfOrder
  | RecordNotFound
  | VersionConflict
  | InputRefused;

/** The placement with its end. That it has ended already is told whichever version the caller read. */
export function endPlacement(
  child: ChildInCare,
  input: EndPlacement,
  today: Day,
  codes: CodesFor,
): EndPlacementDecision {
  const { endedOn, reason } = input;
  const placement = child.placements.find((recorded) => recorded.id === input.placementId);
  const carePeriod = child.carePeriods.find((period) => period.id === placement?.carePeriodId);
  if (placement === undefined || carePeriod === undefined) return recordNotFound("placementId");
  if (placement.endedOn !== null) return { kind: "alreadyEnded", endedOn: placement.endedOn };
  const refused =
    versionConflict(placement.version, input.expectedVersion) ??
    refuseEnd(child.dateOfBirth, endedOn, today, "endedOn");
  if (refused !== undefined) return refused;
  if (!isReasonForEnd(reason, endedOn, codes)) return inputRefused("CODE_NOT_IN_SET", "reason");
  // Ending it takes days away, so that it cannot come to overlap another.
  const stay = { from: placement.startedOn, until: endedOn };
  const outOfOrder = refuseStay(stay, carePeriod, [], { from: "endedOn", until: "endedOn" });
  if (outOfOrder?.kind === "daysOutOfOrder") return outOfOrder;
  return { kind: "ended", placement: { ...placement, endedOn, endReason: reason } };
}

/** X1 says that a new episode begins on the same day: it ends an episode of the return, never care or a placement. */
export function isReasonForEnd(reason: string, endedOn: Day, codes: CodesFor): boolean {
  return reason !== "X1" && isCodeOn(endedOn, reason, ["REASON_PLACE_CHANGE", "REC"], codes);
}
