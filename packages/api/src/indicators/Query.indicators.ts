import { CATALOGUE } from "@cic/domain/indicators/catalogue";
import type { QueryResolvers } from "../generated/types.ts";

export const indicators: NonNullable<QueryResolvers["indicators"]> = (_, _args, context) => {
  context.require("indicator:read");
  return CATALOGUE.filter(({ id }, i) => CATALOGUE[i + 1]?.id !== id);
};
