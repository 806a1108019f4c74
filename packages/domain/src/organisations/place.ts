import type { Day } from "../dates.ts";

export type Country = "ENGLAND" | "WALES" | "SCOTLAND" | "NORTHERN_IRELAND" | "CHANNEL_ISLANDS" | "ISLE_OF_MAN";

/** Why a place, or something about it, is not known. Never a guess. The meanings stand in the schema. */
export type PlaceUnknownReason =
  | "NO_POSTCODE"
  | "POSTCODE_MALFORMED"
  | "POSTCODE_NOT_LOADED"
  | "NO_GRID_REFERENCE"
  | "OTHER_GRID"
  | "OUTSIDE_ENGLAND"
  | "DISTRICT_NOT_LOADED"
  | "ICB_NOT_LOADED"
  | "BEFORE_ICBS"
  | "ICB_SPLIT_NEEDS_FACTS"
  | "NO_HOME";

/** Where an address is, as far as the postcode directory says. */
export type Place = KnownPlace | UnknownPlace;

export interface KnownPlace {
  readonly kind: "known";
  /** Without its space: `NG11AN`. */
  readonly postcode: string;
  readonly country: Country | null;
  /** ONS code of the lower-tier district; in Wales and Scotland, of the unitary authority. */
  readonly districtCode: string | null;
  /** The upper-tier authority in England; `null` with the reason beside it. */
  readonly authorityId: string | null;
  readonly authorityUnknown: PlaceUnknownReason | null;
  /** Metres on the grid of Great Britain, or on the Irish grid when the country is Northern Ireland. */
  readonly easting: number | null;
  readonly northing: number | null;
  /** Every ICB that an edition of the directory has named for this postcode. */
  readonly icbIds: readonly string[];
  /**
   * By ICB, the first day for which that edition speaks, when the ICB is older than that: an edition of April 2026 that names
   * an ICB which grew on 1 April 2026 does not say that the postcode lay in it before.
   */
  readonly icbKnownFrom?: Readonly<Record<string, Day>>;
  /** First day on which the postcode was withdrawn. Old placements still resolve. */
  readonly terminatedOn: Day | null;
}

export interface UnknownPlace {
  readonly kind: "unknown";
  readonly reason: PlaceUnknownReason;
}

/** Answers to yes-or-no questions about areas. `reason` is a code: what decided it, or why nothing could. */
export type AreaAnswer =
  | { readonly value: "YES" | "NO"; readonly reason: AreaReason }
  | { readonly value: "UNKNOWN"; readonly reason: PlaceUnknownReason };

export type AreaReason =
  | "IN_RESPONSIBLE_AUTHORITY"
  | "IN_ADJOINING_AUTHORITY"
  | "IN_ANOTHER_AUTHORITY"
  | "OUTSIDE_ENGLAND"
  | "IN_HOME_ICB"
  | "IN_ANOTHER_ICB"
  | "IN_ORIGINATING_ICB"
  | "OUTSIDE_ORIGINATING_ICB"
  | "IN_PROPOSED_ICB"
  | "OUTSIDE_PROPOSED_ICB";
