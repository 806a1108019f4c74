import type { Directory } from "./directory.ts";
import type { KnownPlace, PlaceUnknownReason } from "./place.ts";

export type Adjoins =
  | { readonly kind: "known"; readonly adjoins: boolean }
  | { readonly kind: "unknown"; readonly reason: PlaceUnknownReason };

/**
 * Whether `place` is in the area of an authority that shares a boundary with `authorityId`. English authorities are compared by
 * their ONS codes of any year; in Wales and Scotland the district is itself the unitary authority.
 * Throws `RangeError` when the directory holds no such local authority: silence would read as "adjoins nothing".
 */
export function isInAdjoiningArea(authorityId: string, place: KnownPlace, directory: Directory): Adjoins {
  if (directory.byId(authorityId)?.kind !== "LOCAL_AUTHORITY")
    throw new RangeError("not a local authority of the directory");
  const adjoining = new Set(directory.adjoining(authorityId).map((row) => row.onsCode));
  if (place.authorityId !== null) {
    const codes = directory.codesOf(place.authorityId).filter((row) => row.scheme === "ONS");
    return { kind: "known", adjoins: codes.some((row) => adjoining.has(row.code)) };
  }
  if (place.country === null || place.country === "ENGLAND") {
    return { kind: "unknown", reason: place.authorityUnknown ?? "DISTRICT_NOT_LOADED" };
  }
  if (place.districtCode !== null) return { kind: "known", adjoins: adjoining.has(place.districtCode) };
  const initial = { WALES: "W", SCOTLAND: "S" }[place.country as string];
  const couldAdjoin = initial !== undefined && [...adjoining].some((code) => code.startsWith(initial));
  return couldAdjoin ? { kind: "unknown", reason: "DISTRICT_NOT_LOADED" } : { kind: "known", adjoins: false };
}
