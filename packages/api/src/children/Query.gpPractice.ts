import { practiceCodeOf } from "@cic/domain/children/gp-registration";
import type { QueryResolvers } from "../generated/types.ts";
import { loadPractice } from "./registration.loaders.ts";

export const gpPractice: NonNullable<QueryResolvers["gpPractice"]> = (_, { odsCode }, context) => {
  context.require("organisation:read");
  return loadPractice(context, practiceCodeOf(odsCode));
};
