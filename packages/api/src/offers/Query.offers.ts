import type { Offer } from "@cic/domain/offers/offer";
import { PUBLISHED_OFFERS } from "@cic/domain/offers/published-offers";
import type { Context } from "../context.ts";
import type { OfferFilter, QueryResolvers } from "../generated/types.ts";
import { memoryPage } from "../memory-page.ts";
import { ownersToday } from "./Offer.ts";

const inOrder = [...PUBLISHED_OFFERS].sort((a, b) => (a.id < b.id ? -1 : 1));

export const offers: NonNullable<QueryResolvers["offers"]> = (_, args, context) => {
  context.require("offer:read");
  const found = inOrder.filter((offer) => matches(offer, args.filter ?? {}, context));
  return memoryPage(found, args, args.filter ?? null);
};

const matches = (offer: Offer, { kind, standing, ownerId, authorityId }: OfferFilter, context: Context): boolean =>
  (kind == null || kind.includes(offer.kind)) &&
  (standing == null || standing.includes(offer.standing)) &&
  (ownerId == null ||
    (offer.ownerId !== null &&
      [offer.ownerId, ...ownersToday(context, offer.ownerId)].some((id) => ownerId.includes(id)))) &&
  (authorityId == null || authorityId.some((id) => offer.authorityIds.includes(id)));
