import { wageFloor as floorOn } from "@cic/domain/apprenticeships/minimum-wage.rule";
import type { QueryResolvers } from "../generated/types.ts";

export const wageFloor: NonNullable<QueryResolvers["wageFloor"]> = (_, { born, apprenticeSince, on }, context) => {
  context.require("vacancy:read");
  return floorOn(born, apprenticeSince ?? null, on ?? context.today);
};
