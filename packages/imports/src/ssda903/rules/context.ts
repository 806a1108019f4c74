import type { Module, RawRow } from "../rows.ts";

/** One child's rows of a year's return, episodes in file order. */
export interface ChildReturn {
  readonly localId: string;
  /** The child's rows by module: `[]` when the module was imported and has none for this child, absent when it was not imported. */
  readonly rows: { readonly [M in Module]?: readonly RawRow[] };
  /** The child's rows of the year before. Absent is the same as `notLoaded`: say `notInReturn` when that return is loaded and has no such child. */
  readonly previous?: ChildReturn | "notInReturn" | "notLoaded";
}

/** What the rules need to know beside a child's rows. */
export interface RuleContext {
  /** The year ending 31 March. */
  readonly year: number;
  /** The DfE number of the authority whose return it is, such as `822`. */
  readonly authorityDfe: string;
  readonly places: PlaceLookup;
  /** Whether every child of the return is loaded: uniqueness cannot be confirmed otherwise. */
  readonly wholeReturnLoaded: boolean;
}

/** Why a fact about a place is not known. */
export type PlaceUnknown =
  /** The postcode directory is not loaded: nothing can be said. */
  | "directoryNotLoaded"
  | "postcodeBlank"
  /** Malformed, shortened, or not in the directory. */
  | "postcodeNotFound"
  /** The postcode is real and has no place on the grid. */
  | "noGridReference";

export type Known<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly reason: PlaceUnknown };

export type Country = "ENGLAND" | "WALES" | "SCOTLAND" | "NORTHERN_IRELAND" | "OUTSIDE_UK";

/** PL_LA, PL_LOCATION and PL_DISTANCE, which are not in the CSV: they are worked out from HOME_POST and PL_POST (data-standards 1.5). */
export interface PlaceFacts {
  /** Whether the postcode is in the directory; `false` is certain, `postcodeBlank` when there is none. */
  readonly homeFound: Known<boolean>;
  readonly placementFound: Known<boolean>;
  /** The authority's DfE number, or WAL, SCO, NIR, NUK, CON. */
  readonly placementAuthority: Known<string>;
  readonly placementCountry: Known<Country>;
  readonly location: Known<"IN" | "OUT">;
  /** Miles to one decimal, 0.0–999.9. 999.9 stands for "cannot be worked out": it is not a real distance. */
  readonly distanceMiles: Known<number>;
}

/** Facts about a home and a placement postcode, as they stand in the cells. Must answer for blank and malformed ones too. */
export type PlaceLookup = (homePostcode: string, placementPostcode: string) => PlaceFacts;

const unknown = { known: false, reason: "directoryNotLoaded" } as const;

/** The lookup to use when no postcode directory is loaded. */
export const noPlaces: PlaceLookup = () => ({
  homeFound: unknown,
  placementFound: unknown,
  placementAuthority: unknown,
  placementCountry: unknown,
  location: unknown,
  distanceMiles: unknown,
});
