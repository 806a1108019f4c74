import type { Day } from "@cic/domain/dates";
import type { Country, PlaceUnknownReason } from "@cic/domain/organisations/place";
import { mayRead } from "../access/hidden-fields.ts";
import type { PlacementAreaResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { factOf, HIDDEN } from "./placement-fact.ts";

export const PlacementArea: PlacementAreaResolvers = {
  authority: ({ areaAuthorityId }, _, context) =>
    areaAuthorityId === null ? null : organisationOf(context, areaAuthorityId),

  authorityUnknown: ({ areaUnknown }) => areaUnknown as PlaceUnknownReason | null,

  country: ({ areaCountry }) => areaCountry as Country | null,

  icb: ({ icbId }, _, context) => (icbId === null ? null : organisationOf(context, icbId)),

  outOfAuthorityArea: (row) => factOf("outOfAuthorityArea", row.outOfAuthorityArea, row.outOfAuthorityAreaReason),

  atADistance: (row) => factOf("atADistance", row.atADistance, row.atADistanceReason),

  outOfIcbArea: async ({ childId, outOfIcbArea, outOfIcbAreaReason, icbUnknown }, _, context) => {
    // Why it is unknown may be the home's: whoever is told nothing of the home gets the placement's own reason, if there is one.
    // What decided tells of the determination: whoever is told nothing of that is not told how sure it is either.
    const [lens, instead] =
      outOfIcbArea === "UNKNOWN" ? (["PLACEMENT_HOME", icbUnknown] as const) : (["DETERMINATION", HIDDEN] as const);
    return factOf("outOfIcbArea", outOfIcbArea, (await mayRead(context, childId, lens)) ? outOfIcbAreaReason : instead);
  },

  from: ({ validFrom }) => validFrom as Day,

  until: ({ validUntil }) => validUntil as Day | null,
};
