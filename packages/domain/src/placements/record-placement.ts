import type { ChildInCare } from "../children/child-in-care.ts";
import { refuseStart } from "../children/childhood.rule.ts";
import type { Day } from "../dates.ts";
import {
  type DaysOutOfOrder,
  type InputRefused,
  type PeriodOverlaps,
  type RecordNotFound,
  recordNotFound,
  type VersionConflict,
  versionConflict,
} from "../refusals.ts";
import type { CodesFor } from "../return-codes.ts";
import { type GivenPlacement, readPlacementFields } from "./placement-fields.ts";
import type { PlacementDraft } from "./placement-record.ts";
import { refuseStay } from "./stay.rule.ts";

export interface RecordPlacement extends GivenPlacement {
  readonly carePeriodId: string;
  readonly startedOn: Day;
  /** Of the care period. */
  readonly expectedVersion: number;
}

export type RecordPlacementDecision =
  | { readonly kind: "recorded"; readonly placement: PlacementDraft }
  | PeriodOverlaps
  | DaysOutOfOrder
  | RecordNotFound
  | VersionConflict
  | InputRefused;

/** A placement from `startedOn`, until more is known. */
export function recordPlacement(
  child: ChildInCare,
  input: RecordPlacement,
  today: Day,
  codes: CodesFor,
): RecordPlacementDecision {
  const { carePeriodId, startedOn } = input;
  const carePeriod = child.carePeriods.find((period) => period.id === carePeriodId);
  if (carePeriod === undefined) return recordNotFound("carePeriodId");
  const refused =
    versionConflict(carePeriod.version, input.expectedVersion) ??
    refuseStart(child.dateOfBirth, startedOn, today, "startedOn");
  if (refused !== undefined) return refused;
  const read = readPlacementFields(input, startedOn, codes);
  if (read.kind !== "fields") return read;
  const stay = { from: startedOn, until: null };
  return (
    refuseStay(stay, carePeriod, child.placements, { from: "startedOn", until: "startedOn" }) ?? {
      kind: "recorded",
      placement: { ...read.fields, carePeriodId, startedOn, endedOn: null, endReason: null },
    }
  );
}
