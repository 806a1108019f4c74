import { isInAdjoiningArea } from "./adjacency.rule.ts";
import type { Directory } from "./directory.ts";
import type { IcbAnswer } from "./icb-at.rule.ts";
import type { AreaAnswer, Place } from "./place.ts";

/**
 * Whether `place` lies outside the boundary of the responsible authority (approval and notice: Care Planning Regulations 2010,
 * regulations 11 and 13). Anywhere outside England is.
 */
export function outOfAuthorityArea(responsibleAuthorityId: string, place: Place): AreaAnswer {
  if (place.kind === "unknown") return { value: "UNKNOWN", reason: place.reason };
  if (place.authorityId === responsibleAuthorityId) return { value: "NO", reason: "IN_RESPONSIBLE_AUTHORITY" };
  if (place.authorityId !== null) return { value: "YES", reason: "IN_ANOTHER_AUTHORITY" };
  if (place.country !== null && place.country !== "ENGLAND") return { value: "YES", reason: "OUTSIDE_ENGLAND" };
  return { value: "UNKNOWN", reason: place.authorityUnknown ?? "DISTRICT_NOT_LOADED" };
}

/**
 * Whether `place` is outside the area of the responsible authority *and* not in the area of an authority that adjoins it
 * (director's approval: regulation 11(5)).
 */
export function atADistance(responsibleAuthorityId: string, place: Place, directory: Directory): AreaAnswer {
  const outside = outOfAuthorityArea(responsibleAuthorityId, place);
  if (outside.value !== "YES" || place.kind === "unknown") return outside;
  const adjoins = isInAdjoiningArea(responsibleAuthorityId, place, directory);
  if (adjoins.kind === "unknown") return { value: "UNKNOWN", reason: adjoins.reason };
  return adjoins.adjoins ? { value: "NO", reason: "IN_ADJOINING_AUTHORITY" } : outside;
}

/**
 * Whether the placement lies outside the area of the child's ICB, both on the same day. A placement outside England lies in
 * no ICB's area, so that it is outside the home's whenever the home's is known.
 */
export function outOfIcbArea(home: IcbAnswer, placement: IcbAnswer): AreaAnswer {
  if (home.kind === "unknown") return { value: "UNKNOWN", reason: home.reason };
  if (placement.kind === "unknown") {
    return placement.reason === "OUTSIDE_ENGLAND"
      ? { value: "YES", reason: "OUTSIDE_ENGLAND" }
      : { value: "UNKNOWN", reason: placement.reason };
  }
  return home.icbId === placement.icbId
    ? { value: "NO", reason: "IN_HOME_ICB" }
    : { value: "YES", reason: "IN_ANOTHER_ICB" };
}
