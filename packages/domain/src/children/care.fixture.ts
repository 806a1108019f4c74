import { type Day, day } from "../dates.ts";
import type { PlacementRecord } from "../placements/placement-record.ts";
import type { CodesFor, DecisionCodeSet } from "../return-codes.ts";
import type { CarePeriodRecord, ChildInCare, LegalStatusRecord } from "./child-in-care.ts";

const sets: Record<DecisionCodeSet, (year: number) => string[]> = {
  PLACE: (year) => ["U4", "K2", "T1", ...(year >= 2025 ? ["K3"] : ["H5"])],
  PLACE_PROVIDER: () => ["PR1", "PR4"],
  LS: () => ["C1", "C2", "V2"],
  REC: () => ["X1", "E4A", "E8"],
  REASON_PLACE_CHANGE: () => ["CARPL", "OTHER"],
  ETHNIC: () => ["WBRI"],
};

/** A part of the code sets of 2017 to 2027. */
export const codes: CodesFor = (set, year) => (year < 2017 || year > 2027 ? "notEvaluated" : new Set(sets[set](year)));

export const today = day("2026-11-22");

const dayOrNull = (text: string | null): Day | null => (text === null ? null : day(text));

export const carePeriod = (id: string, from: string, until: string | null = null): CarePeriodRecord => ({
  id,
  startedOn: day(from),
  endedOn: dayOrNull(until),
  version: 3,
});

export const legalStatus = (from: string, until: string | null = null, carePeriodId = "care"): LegalStatusRecord => ({
  id: `status ${from}`,
  carePeriodId,
  startedOn: day(from),
  endedOn: dayOrNull(until),
});

export const placement = (
  id: string,
  from: string,
  until: string | null = null,
  over: Partial<PlacementRecord> = {},
): PlacementRecord => ({
  id,
  carePeriodId: "care",
  startedOn: day(from),
  endedOn: dayOrNull(until),
  endReason: until === null ? null : "CARPL",
  type: "U4",
  provider: "PR1",
  urn: null,
  postcode: "NW11AA",
  homePostcode: "NW12BB",
  madeInEmergency: "NO",
  version: 2,
  ...over,
});

/** Born on 1 June 2010: eighteen on 1 June 2028. In care from 10 January 2024 unless told otherwise. */
export const childInCare = (over: Partial<ChildInCare> = {}): ChildInCare => ({
  id: "child",
  authorityId: "LA:202",
  dateOfBirth: day("2010-06-01"),
  version: 7,
  carePeriods: [carePeriod("care", "2024-01-10")],
  legalStatuses: [],
  placements: [],
  ...over,
});
