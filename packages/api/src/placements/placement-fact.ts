import type { AreaReason, PlaceUnknownReason } from "@cic/domain/organisations/place";
import type { FactValue, PlacementFact } from "../generated/types.ts";

type FactName = "outOfAuthorityArea" | "atADistance" | "outOfIcbArea" | "over20Miles";

/** Read as "<what was compared>: <what decided>". */
const compared: Record<FactName, string> = {
  outOfAuthorityArea: "The placement's postcode and the responsible authority's boundary",
  atADistance:
    "The placement's postcode, the responsible authority's boundary and those of the authorities that adjoin it",
  outOfIcbArea: "The placement's postcode and the ICB that the child comes from",
  over20Miles: "The straight line between the grid references of the home and placement postcodes",
};

const standIn = "which stands in until a determination names an ICB";
/** Stands for a reason that the caller may not be told, of an answer that they may. */
export const HIDDEN = "HIDDEN";
const decided: Record<AreaReason | typeof HIDDEN, string> = {
  HIDDEN: "what decided is hidden",
  IN_RESPONSIBLE_AUTHORITY: "it lies in the responsible authority",
  IN_ADJOINING_AUTHORITY: "it lies in an adjoining authority",
  IN_ANOTHER_AUTHORITY: "it lies in another authority",
  OUTSIDE_ENGLAND: "it lies outside England",
  IN_HOME_ICB: `it lies in the same ICB as the home, ${standIn}`,
  IN_ANOTHER_ICB: `it lies in another ICB than the home, ${standIn}`,
  IN_ORIGINATING_ICB: "it lies in the ICB that the determination names",
  OUTSIDE_ORIGINATING_ICB: "it lies in another ICB than the determination names",
  IN_PROPOSED_ICB: "it lies in the ICB that a provisional determination names",
  OUTSIDE_PROPOSED_ICB: "it lies in another ICB than a provisional determination names",
};

/** Answers that rest on something that stands in for the originating ICB, or may. */
const provisional: readonly string[] = [
  HIDDEN,
  "IN_HOME_ICB",
  "IN_ANOTHER_ICB",
  "IN_PROPOSED_ICB",
  "OUTSIDE_PROPOSED_ICB",
] satisfies (keyof typeof decided)[];

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
  const why = decided[reason as keyof typeof decided];
  return {
    value,
    unknownReason: null,
    certainty: reason !== null && provisional.includes(reason) ? "PROVISIONAL" : "DETERMINED",
    basis: why === undefined ? `${compared[name]}.` : `${compared[name]}: ${why}.`,
  };
}
