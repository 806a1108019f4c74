import type { PlacementAreaRow } from "@cic/db/placements/placement-area.queries";
import { addDays, type Day } from "@cic/domain/dates";
import { meaningOf } from "@cic/imports/ssda903/code-sets";
import { hiddenOf, isAddressHidden, mayRead } from "../access/hidden-fields.ts";
import { permission } from "../access/permissions.ts";
import { loadCarePeriod, loadChild, mustExist } from "../children/child.loaders.ts";
import type { PlacementResolvers, ResolversParentTypes } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { loadAreas, loadHome } from "./placement.loaders.ts";
import { factOf } from "./placement-fact.ts";
import { shownPostcode } from "./shown-postcode.ts";

type Row = ResolversParentTypes["Placement"];

export const Placement: PlacementResolvers = {
  child: ({ childId }, _, context) => mustExist(loadChild(context, childId), "the child"),

  carePeriod: ({ carePeriodId }, _, context) => mustExist(loadCarePeriod(context, carePeriodId), "the care period"),

  placingAuthority: ({ authorityId }, _, context) => organisationOf(context, authorityId),

  type: ({ typeCode }) => typeCode,

  typeDescription: ({ typeCode }) => meaningOf("PLACE", typeCode) ?? null,

  temporary: ({ typeCode }) => /^T[0-4]$/.test(typeCode),

  provider: ({ providerCode }) => providerCode,

  postcode: ({ postcode }) => shownPostcode(postcode),

  area: async (row, { on }, context) => {
    const areas = await loadAreas(context, row.id);
    const asked = on ?? usualDay(row, context.today);
    // The areas follow one another without gaps. A day outside the placement is answered by its nearest day.
    const area = areas.findLast(({ validFrom }) => validFrom <= asked) ?? areas[0];
    if (area !== undefined) return area;
    // Of a child whom the caller sees for another placement, too: the area of this one is still not theirs.
    if (await isAddressHidden(context, row.childId)) return hiddenArea(row);
    throw new Error("a visible placement has no area");
  },

  distanceMiles: async ({ id }, _, context) => {
    const miles = (await loadHome(context, id))?.distanceMiles;
    return miles == null ? null : Number(miles);
  },

  over20Miles: async ({ id, childId }, _, context) => {
    const home = await loadHome(context, id);
    if (home !== null) return factOf("over20Miles", home.over20Miles, home.over20MilesReason);
    // Hidden is null; not recorded is an answer.
    return (await mayRead(context, childId, "PLACEMENT_HOME")) ? factOf("over20Miles", "UNKNOWN", "NO_HOME") : null;
  },

  homePostcode: async ({ id }, _, context) => shownPostcode((await loadHome(context, id))?.homePostcode ?? null),

  access: async ({ childId, authorityId, endedOn, voidedAt }, _, context) => {
    const lasts = { authorityId, stateAllows: endedOn === null && voidedAt === null };
    return {
      canMove: permission(context, "placement:write", lasts),
      canEnd: permission(context, "placement:write", lasts),
      canCorrect: permission(context, "placement:write", { authorityId, stateAllows: voidedAt === null }),
      hidden: await hiddenOf(context, "Placement", childId),
    };
  },
};

/** Nothing of where it lies, and no reason: `access.hidden` says that it is hidden. */
const hiddenArea = ({ id, childId, authorityId, startedOn, endedOn }: Row): PlacementAreaRow => ({
  ...{ placementId: id, childId, authorityId, validFrom: startedOn, validUntil: endedOn },
  ...{ areaAuthorityId: null, areaCountry: null, areaUnknown: null, icbId: null, icbUnknown: null },
  ...{ outOfAuthorityArea: "UNKNOWN", outOfAuthorityAreaReason: null, atADistance: "UNKNOWN", atADistanceReason: null },
  ...{ outOfIcbArea: "UNKNOWN", outOfIcbAreaReason: null, recordedAt: "", supersededAt: null },
});

/** The last day of the placement, or today while it lasts; its first day when that is still to come. */
function usualDay({ startedOn, endedOn }: Row, today: Day): string {
  if (endedOn !== null && endedOn <= today) return addDays(endedOn as Day, -1);
  return startedOn > today ? startedOn : today;
}
