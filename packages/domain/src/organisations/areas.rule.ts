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

/** The ICB that a child comes from on a day: as determined, as a provisional determination proposes it, or that of the home. */
export interface IcbOfChild {
  readonly icb: IcbAnswer;
  readonly by: "DETERMINED" | "PROPOSED" | "HOME";
}

const REASONS = {
  DETERMINED: { inside: "IN_ORIGINATING_ICB", outside: "OUTSIDE_ORIGINATING_ICB" },
  PROPOSED: { inside: "IN_PROPOSED_ICB", outside: "OUTSIDE_PROPOSED_ICB" },
  HOME: { inside: "IN_HOME_ICB", outside: "IN_ANOTHER_ICB" },
} as const;

/**
 * Whether the placement lies outside the area of the ICB that the child comes from, both on the same day (rules 1.2). A placement
 * outside England lies in no ICB's area, so that it is outside whenever the child's ICB is known.
 */
export function outOfIcbArea({ icb, by }: IcbOfChild, placement: IcbAnswer): AreaAnswer {
  if (icb.kind === "unknown") return { value: "UNKNOWN", reason: icb.reason };
  if (placement.kind === "unknown") {
    return placement.reason === "OUTSIDE_ENGLAND"
      ? { value: "YES", reason: "OUTSIDE_ENGLAND" }
      : { value: "UNKNOWN", reason: placement.reason };
  }
  return icb.icbId === placement.icbId
    ? { value: "NO", reason: REASONS[by].inside }
    : { value: "YES", reason: REASONS[by].outside };
}
