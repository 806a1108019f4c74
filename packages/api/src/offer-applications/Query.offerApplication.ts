import type { QueryResolvers } from "../generated/types.ts";
import { loadOfferApplication } from "./offer-application.loaders.ts";

export const offerApplication: NonNullable<QueryResolvers["offerApplication"]> = (_, { id }, context) => {
  context.require("offer-application:read");
  return loadOfferApplication(context, id);
};
