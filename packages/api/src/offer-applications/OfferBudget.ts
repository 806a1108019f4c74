import type { Day } from "@cic/domain/dates";
import type { OfferBudgetResolvers } from "../generated/types.ts";
import { offerOf } from "./application-sides.ts";

export const OfferBudget: OfferBudgetResolvers = {
  offer: (row) => offerOf(row),
  from: ({ validFrom }) => validFrom as Day,
  until: ({ validUntil }) => validUntil as Day,
};
