import type { AccessBasis } from "../access/lenses.ts";
import { addDays, type Day } from "../dates.ts";
import { atADistance, type IcbOfChild, outOfAuthorityArea, outOfIcbArea } from "../organisations/areas.rule.ts";
import type { Directory } from "../organisations/directory.ts";
import { distanceBetween } from "../organisations/distance.rule.ts";
import { icbAt, icbSegments } from "../organisations/icb-at.rule.ts";
import type { AreaAnswer, Country, Place, PlaceUnknownReason } from "../organisations/place.ts";
import { contains, type Period } from "../periods.ts";

/** The areas a placement lies in for a part of its period in which no answer changes. */
export interface AreaSegment extends Period {
  /** The upper-tier authority in England; `null` outside England, or with the reason beside it. */
  readonly authorityId: string | null;
  readonly country: Country | null;
  readonly authorityUnknown: PlaceUnknownReason | null;
  /** The receiving ICB; `null` with the reason beside it. */
  readonly icbId: string | null;
  readonly icbUnknown: PlaceUnknownReason | null;
  readonly outOfAuthorityArea: AreaAnswer;
  readonly atADistance: AreaAnswer;
  /** Against the ICB that the child comes from, on the same days. */
  readonly outOfIcbArea: AreaAnswer;
}

/** Distance from home; for statistics only (data-standards 1.5). */
export interface HomeDistance {
  /** One decimal; `null` with the reason beside it. */
  readonly distanceMiles: number | null;
  readonly over20Miles: "YES" | "NO" | "UNKNOWN";
  readonly reason: PlaceUnknownReason | null;
}

/** Access to a child that a placement gives: half-open days. */
export interface AccessGrant extends Period {
  readonly organisationId: string;
  readonly basis: Extract<AccessBasis, "RECEIVING_ICB" | "AREA_LA">;
}

export interface PlacementGeography {
  /** In order, covering the placement's days without gap or overlap. */
  readonly areas: readonly AreaSegment[];
  readonly home: HomeDistance;
  readonly relations: readonly AccessGrant[];
}

/** The ICB that a determination says a child comes from, on its days. */
export interface IcbOfOrigin extends Period {
  readonly icbId: string;
  /** False: the determination is provisional. */
  readonly determined: boolean;
}

/** What is needed to say where a placement lies. */
export interface PlacementGeographyFacts {
  readonly placement: { readonly id?: string; readonly startedOn: Day; readonly endedOn: Day | null };
  readonly responsibleAuthorityId: string;
  /** Where the placement is. */
  readonly place: Place;
  /** Where home is; unknown with `NO_HOME` when no home is recorded. */
  readonly home: Place;
  /** The ICBs that determinations say the child comes from, each on its days. On other days that of the home stands in. */
  readonly origins: readonly IcbOfOrigin[];
  readonly directory: Directory;
}

/**
 * Where a placement lies on each of its days, how far it is from home, and which organisations see it for that reason.
 * The days of the placement select the organisations, never today (rules 1.2, 1.9).
 */
export function placementGeography(facts: PlacementGeographyFacts): PlacementGeography {
  return { areas: areas(facts), home: homeDistance(facts.home, facts.place), relations: relations(facts) };
}

function areas(facts: PlacementGeographyFacts): AreaSegment[] {
  const { placement, responsibleAuthorityId, place, home, origins, directory } = facts;
  const period = { from: placement.startedOn, until: placement.endedOn };
  const outOfAuthority = outOfAuthorityArea(responsibleAuthorityId, place);
  const distant = atADistance(responsibleAuthorityId, place, directory);
  // Either ICB may change while the other does not.
  const starts = [
    ...[...icbSegments(place, directory, period), ...icbSegments(home, directory, period)].map(
      (segment) => segment.from,
    ),
    ...origins.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
  ].filter((day) => contains(period, day));
  const segments: AreaSegment[] = [];
  for (const from of [...new Set(starts)].sort()) {
    const icb = icbAt(place, directory, from);
    const segment: AreaSegment = {
      from,
      until: period.until,
      authorityId: place.kind === "known" ? place.authorityId : null,
      country: place.kind === "known" ? place.country : null,
      authorityUnknown: place.kind === "known" ? place.authorityUnknown : place.reason,
      icbId: icb.kind === "known" ? icb.icbId : null,
      icbUnknown: icb.kind === "unknown" ? icb.reason : null,
      outOfAuthorityArea: outOfAuthority,
      atADistance: distant,
      outOfIcbArea: outOfIcbArea(icbOfChild(facts, from), icb),
    };
    const last = segments.at(-1);
    if (last !== undefined && sameIcbAnswers(last, segment)) continue;
    if (last !== undefined) segments[segments.length - 1] = { ...last, until: from };
    segments.push(segment);
  }
  return segments;
}

function icbOfChild({ home, origins, directory }: PlacementGeographyFacts, on: Day): IcbOfChild {
  const origin = origins.find((period) => contains(period, on));
  return origin === undefined
    ? { icb: icbAt(home, directory, on), by: "HOME" }
    : { icb: { kind: "known", icbId: origin.icbId }, by: origin.determined ? "DETERMINED" : "PROPOSED" };
}

function sameIcbAnswers(a: AreaSegment, b: AreaSegment): boolean {
  return (
    a.icbId === b.icbId &&
    a.icbUnknown === b.icbUnknown &&
    a.outOfIcbArea.value === b.outOfIcbArea.value &&
    a.outOfIcbArea.reason === b.outOfIcbArea.reason
  );
}

/** Band "over 20 miles" from the exact distance: see {@link distanceBetween}. */
function homeDistance(home: Place, place: Place): HomeDistance {
  const distance = distanceBetween(home, place);
  if (distance.kind === "unknown") return { distanceMiles: null, over20Miles: "UNKNOWN", reason: distance.reason };
  return { distanceMiles: distance.miles, over20Miles: distance.over20Miles ? "YES" : "NO", reason: null };
}

/**
 * The organisations of the area see the placement from its start and through the day on which it ended. Each sees it on the
 * days on which the area is its own: an ICB that was abolished stops on that day and its successor begins.
 */
function relations({ placement, responsibleAuthorityId, place, directory }: PlacementGeographyFacts): AccessGrant[] {
  const { startedOn, endedOn } = placement;
  if (place.kind === "unknown" || (endedOn !== null && endedOn <= startedOn)) return [];
  const visible: Period = { from: startedOn, until: endedOn === null ? null : addDays(endedOn, 1) };
  const grants = icbSegments(place, directory, visible).flatMap(({ from, until, icb }): AccessGrant[] =>
    icb.kind === "known" ? [{ organisationId: icb.icbId, basis: "RECEIVING_ICB", from, until }] : [],
  );
  if (place.authorityId !== null && place.authorityId !== responsibleAuthorityId) {
    grants.push({ organisationId: place.authorityId, basis: "AREA_LA", ...visible });
  }
  return grants;
}
