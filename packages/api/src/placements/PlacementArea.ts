import type { Day } from "@cic/domain/dates";
import type { Country, PlaceUnknownReason } from "@cic/domain/organisations/place";
import type { PlacementAreaResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { factOf } from "./placement-fact.ts";

export const PlacementArea: PlacementAreaResolvers = {
  authority: ({ areaAuthorityId }, _, context) =>
    areaAuthorityId === null ? null : organisationOf(context, areaAuthorityId),

  authorityUnknown: ({ areaUnknown }) => areaUnknown as PlaceUnknownReason | null,

  country: ({ areaCountry }) => areaCountry as Country | null,

  icb: ({ icbId }, _, context) => (icbId === null ? null : organisationOf(context, icbId)),

  outOfAuthorityArea: (row) => factOf("outOfAuthorityArea", row.outOfAuthorityArea, row.outOfAuthorityAreaReason),

  atADistance: (row) => factOf("atADistance", row.atADistance, row.atADistanceReason),

  outOfIcbArea: (row) => factOf("outOfIcbArea", row.outOfIcbArea, row.outOfIcbAreaReason),

  from: ({ validFrom }) => validFrom as Day,

  until: ({ validUntil }) => validUntil as Day | null,
};
