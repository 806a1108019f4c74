import { findOfferBudgets } from "@cic/db/offer-applications/offer-budget.queries";
import type { QueryResolvers } from "../generated/types.ts";

export const offerBudgets: NonNullable<QueryResolvers["offerBudgets"]> = (_, { offerId }, context) => {
  context.require("offer-budget:read");
  return context.read((db) => findOfferBudgets(db, offerId));
};
