import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { distanceBetween } from "@cic/domain/organisations/distance.rule";
import type { Country, KnownPlace, Place } from "@cic/domain/organisations/place";
import type { Known, PlaceFacts, PlaceLookup, PlaceUnknown } from "@cic/imports/ssda903/rules/context";

/** PL_LA of a place outside England (data-standards 1.5). */
const outside: Partial<Record<Country, string>> = { WALES: "WAL", SCOTLAND: "SCO", NORTHERN_IRELAND: "NIR" };

/**
 * What the return's rules ask about a home and a placement postcode. When only part of the postcode directory is loaded, a
 * postcode that is not found is not known to be wrong.
 */
export function placeLookup(
  placeOf: (postcode: string | null) => Place,
  directory: Directory,
  authorityId: string,
  wholeDirectory: boolean,
  on: Day,
): PlaceLookup {
  const why = (place: Place & { kind: "unknown" }): PlaceUnknown => {
    if (place.reason === "NO_POSTCODE") return "postcodeBlank";
    return place.reason === "POSTCODE_MALFORMED" || wholeDirectory ? "postcodeNotFound" : "directoryNotLoaded";
  };
  const found = (place: Place): Known<boolean> => {
    if (place.kind === "known") return { known: true, value: true };
    const reason = why(place);
    return reason === "postcodeNotFound" ? { known: true, value: false } : { known: false, reason };
  };
  const of = <T>(place: Place, read: (place: KnownPlace) => T | undefined): Known<T> => {
    if (place.kind === "unknown") return { known: false, reason: why(place) };
    const value = read(place);
    return value === undefined ? { known: false, reason: "postcodeNotFound" } : { known: true, value };
  };
  const country = (place: KnownPlace) =>
    place.country === "ISLE_OF_MAN" || place.country === "CHANNEL_ISLANDS"
      ? "OUTSIDE_UK"
      : (place.country ?? undefined);

  return (homePostcode, placementPostcode): PlaceFacts => {
    const home = placeOf(homePostcode);
    const placement = placeOf(placementPostcode);
    const distance = distanceBetween(home, placement);
    return {
      homeFound: found(home),
      placementFound: found(placement),
      placementAuthority: of(placement, (place) => {
        if (place.authorityId !== null) return directory.codeOf(place.authorityId, "DFE", on);
        return place.country === null
          ? undefined
          : (outside[place.country] ?? (country(place) === "OUTSIDE_UK" ? "NUK" : undefined));
      }),
      placementCountry: of(placement, country),
      location: of(placement, (place) => {
        if (place.authorityId === null && (place.country === null || place.country === "ENGLAND")) return undefined;
        return place.authorityId === authorityId ? ("IN" as const) : ("OUT" as const);
      }),
      distanceMiles:
        distance.kind === "known"
          ? { known: true, value: distance.miles }
          : {
              known: false,
              reason:
                home.kind === "unknown" ? why(home) : placement.kind === "unknown" ? why(placement) : "noGridReference",
            },
    };
  };
}
