import { loadChild, mustExist } from "../children/child.loaders.ts";
import type { RegisterEntryResolvers } from "../generated/types.ts";
import { loadAreas } from "./placement.loaders.ts";

export const RegisterEntry: RegisterEntryResolvers = {
  whose: async ({ placement, area }, _, context) => {
    if (area.kind === "LOCAL_AUTHORITY") return placement.authorityId === area.organisationId ? "OWN" : "OTHERS";
    const areas = await loadAreas(context, placement.id);
    const lies = areas.findLast(({ validFrom }) => validFrom <= area.on);
    return lies === undefined || lies.outOfIcbArea === "UNKNOWN"
      ? "NOT_KNOWN"
      : lies.outOfIcbArea === "NO"
        ? "OWN"
        : "OTHERS";
  },

  child: ({ placement }, _, context) => mustExist(loadChild(context, placement.childId), "the child"),
};
