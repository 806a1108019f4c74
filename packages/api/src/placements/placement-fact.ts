import type { AreaReason, PlaceUnknownReason } from "@cic/domain/organisations/place";
import type { FactValue, PlacementFact } from "../generated/types.ts";

type FactName = "outOfAuthorityArea" | "atADistance" | "outOfIcbArea" | "over20Miles";

/** Read as "<what was compared>: <what decided>". */
const compared: Record<FactName, string> = {
  outOfAuthorityArea: "The placement's postcode and the responsible authority's boundary",
  atADistance:
    "The placement's postcode, the responsible authority's boundary and those of the authorities that adjoin it",
  outOfIcbArea:
    "The placement's postcode and the ICB of the home postcode, which stands in for the originating ICB until a determination names it",
  over20Miles: "The straight line between the grid references of the home and placement postcodes",
};

const decided: Record<AreaReason, string> = {
  IN_RESPONSIBLE_AUTHORITY: "it lies in the responsible authority",
  IN_ADJOINING_AUTHORITY: "it lies in an adjoining authority",
  IN_ANOTHER_AUTHORITY: "it lies in another authority",
  OUTSIDE_ENGLAND: "it lies outside England",
  IN_HOME_ICB: "both lie in the same ICB",
  IN_ANOTHER_ICB: "they lie in different ICBs",
};

/** A stored answer as the contract gives it. `reason` is what decided it, or why nothing could: `null` when that is hidden. */
export function factOf(name: FactName, value: FactValue, reason: string | null): PlacementFact {
  if (value === "UNKNOWN") {
    return {
      value,
      unknownReason: reason as PlaceUnknownReason | null,
      certainty: "NOT_EVALUATED",
      basis: `${compared[name]}: not known${reason === null ? ", and why is hidden" : ""}.`,
    };
  }
  const why = decided[reason as AreaReason];
  return {
    value,
    unknownReason: null,
    certainty: name === "outOfIcbArea" ? "PROVISIONAL" : "DETERMINED",
    basis: why === undefined ? `${compared[name]}.` : `${compared[name]}: ${why}.`,
  };
}
