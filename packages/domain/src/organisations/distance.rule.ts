import type { Place, PlaceUnknownReason } from "./place.ts";

/** How far a placement is from home. */
export type Distance =
  | {
      readonly kind: "known";
      /** As the SSDA903 return states it: one decimal. */
      readonly miles: number;
      readonly exactMiles: number;
      /**
       * Whether the *exact* distance is over 20 miles; exactly 20 is not. This is the answer to use: 20.0068 miles is over 20,
       * though the return states it as 20.0.
       */
      readonly over20Miles: boolean;
      /** The same question put to the stated one-decimal figure, as a reader of the published return would answer it (20.1 and more). */
      readonly over20MilesAsStated: boolean;
    }
  | { readonly kind: "unknown"; readonly reason: PlaceUnknownReason };

const KILOMETRES_PER_MILE = 1.6093;

/**
 * Straight line between the grid references of two postcodes (DfE's SSDA903 guide: square root of the squared differences in
 * metres, divided by 1000 and by 1.6093, to one decimal). A fact for statistics only; it decides no duty.
 * Northern Ireland has a grid of its own, so that a distance across the sea is not known. The reason given is the home's first.
 */
export function distanceBetween(home: Place, placement: Place): Distance {
  if (home.kind === "unknown") return { kind: "unknown", reason: home.reason };
  if (placement.kind === "unknown") return { kind: "unknown", reason: placement.reason };
  if (home.easting === null || home.northing === null || placement.easting === null || placement.northing === null) {
    return { kind: "unknown", reason: "NO_GRID_REFERENCE" };
  }
  if ((home.country === "NORTHERN_IRELAND") !== (placement.country === "NORTHERN_IRELAND")) {
    return { kind: "unknown", reason: "OTHER_GRID" };
  }
  const metres = Math.hypot(home.easting - placement.easting, home.northing - placement.northing);
  const exactMiles = metres / 1000 / KILOMETRES_PER_MILE;
  const miles = Math.round(exactMiles * 10) / 10;
  return { kind: "known", miles, exactMiles, over20Miles: exactMiles > 20, over20MilesAsStated: miles > 20 };
}
