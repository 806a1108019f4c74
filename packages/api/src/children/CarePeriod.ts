import type { CarePeriodResolvers } from "../generated/types.ts";
import { placementsBy } from "../placements/placement.loaders.ts";
import { loadChild, loadLegalStatuses, mustExist } from "./child.loaders.ts";

export const CarePeriod: CarePeriodResolvers = {
  child: ({ childId }, _, context) => mustExist(loadChild(context, childId), "the child"),

  legalStatuses: ({ id }, _, context) => loadLegalStatuses(context, id),

  placements: ({ id }, args, context, info) => placementsBy("carePeriod", id, args, context, info),
};
