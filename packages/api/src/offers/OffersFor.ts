import type { OffersFor as Answer } from "@cic/domain/offers/offers-for";
import type { ItemsAMonth } from "@cic/domain/prescriptions/cheapest-way";
import type { OffersForResolvers } from "../generated/types.ts";

/** What an `OffersFor` resolves from. */
export interface OffersForRow extends Answer {
  readonly items: ItemsAMonth | null;
}

export const OffersFor: OffersForResolvers = {
  prescriptions: ({ exemption, items, on }) => ({ answer: exemption, items, day: on }),
};
