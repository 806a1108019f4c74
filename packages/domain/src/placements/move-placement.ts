import type { ChildInCare } from "../children/child-in-care.ts";
import { refuseStart } from "../children/childhood.rule.ts";
import type { Day } from "../dates.ts";
import {
  type AlreadyEnded,
  type DaysOutOfOrder,
  daysOutOfOrder,
  type InputRefused,
  inputRefused,
  type PeriodOverlaps,
  type RecordNotFound,
  recordNotFound,
  type VersionConflict,
  versionConflict,
} from "../refusals.ts";
import { type CodesFor, isCodeOn } from "../return-codes.ts";
import { type GivenPlacement, readPlacementFields } from "./placement-fields.ts";
import type { PlacementDraft, PlacementRecord } from "./placement-record.ts";
import { refuseStay } from "./stay.rule.ts";

export interface MovePlacement extends Omit<GivenPlacement, "homePostcode"> {
  /** The placement that ends. */
  readonly placementId: string;
  readonly movedOn: Day;
  /** SSDA903 REASON_PLACE_CHANGE code for the placement that ends. */
  readonly reason: string;
  readonly expectedVersion: number;
}

export type MovePlacementDecision =
  | { readonly kind: "moved"; readonly from: PlacementRecord; readonly to: PlacementDraft }
  | AlreadyEnded
  | PeriodOverlaps
  | DaysOutOfOrder
  | RecordNotFound
  | VersionConflict
  | InputRefused;

/** One placement ends and the next starts on the same day. Home is where it was. */
export function movePlacement(
  child: ChildInCare,
  input: MovePlacement,
  today: Day,
  codes: CodesFor,
): MovePlacementDecision {
  const { movedOn, reason } = input;
  const from = child.placements.find((recorded) => recorded.id === input.placementId);
  const carePeriod = child.carePeriods.find((period) => period.id === from?.carePeriodId);
  if (from === undefined || carePeriod === undefined) return recordNotFound("placementId");
  if (from.endedOn !== null) return { kind: "alreadyEnded", endedOn: from.endedOn };
  const refused =
    versionConflict(from.version, input.expectedVersion) ?? refuseStart(child.dateOfBirth, movedOn, today, "movedOn");
  if (refused !== undefined) return refused;
  if (!isCodeOn(movedOn, reason, ["REASON_PLACE_CHANGE"], codes)) return inputRefused("CODE_NOT_IN_SET", "reason");
  const read = readPlacementFields(input, movedOn, codes);
  if (read.kind !== "fields") return read;
  if (movedOn <= from.startedOn) return daysOutOfOrder("ENDS_BEFORE_START", "movedOn");
  const others = child.placements.filter((recorded) => recorded.id !== from.id);
  const fields = { ...read.fields, homePostcode: from.homePostcode };
  return (
    refuseStay({ from: movedOn, until: null }, carePeriod, others, { from: "movedOn", until: "movedOn" }) ?? {
      kind: "moved",
      from: { ...from, endedOn: movedOn, endReason: reason },
      to: { ...fields, carePeriodId: carePeriod.id, startedOn: movedOn, endedOn: null, endReason: null },
    }
  );
}
