import type { SharedCareLeaverStatusResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { loadVacancy } from "./vacancy.loaders.ts";

export const SharedCareLeaverStatus: SharedCareLeaverStatusResolvers = {
  vacancy: ({ vacancyId }, _, context) => loadVacancy(context, vacancyId),
  guaranteedInterview: async ({ vacancyId }, _, context) => (await loadVacancy(context, vacancyId)).guaranteedInterview,
  sharedAt: ({ sharedAt }) => instant(sharedAt),
};
