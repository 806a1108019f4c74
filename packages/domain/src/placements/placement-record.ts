import type { Day } from "../dates.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";

/** A placement as it is recorded. Codes are those of the SSDA903 return. */
export interface PlacementRecord extends PlacementDraft {
  readonly id: string;
  readonly version: number;
}

/** A placement that is not recorded yet. */
export interface PlacementDraft extends PlacementFields {
  readonly carePeriodId: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly endReason: string | null;
}

/** What a placement is, apart from its days. Postcodes are in the stored form: capitals, no space. */
export interface PlacementFields {
  readonly type: string;
  readonly provider: string | null;
  readonly urn: string | null;
  readonly postcode: string | null;
  /** From where distance is measured. */
  readonly homePostcode: string | null;
  readonly madeInEmergency: YesNoNotKnown;
}
