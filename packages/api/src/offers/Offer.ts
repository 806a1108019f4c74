import { takesApplications } from "@cic/domain/offer-applications/takes-applications";
import type { Context } from "../context.ts";
import type { OfferResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const Offer: OfferResolvers = {
  publishedBy: ({ ownerId }, _, context) => (ownerId === null ? null : organisationOf(context, ownerId)),

  owner({ ownerId }, _, context) {
    const [current] = ownerId === null ? [] : ownersToday(context, ownerId);
    return current === undefined ? null : organisationOf(context, current);
  },

  authorities: ({ authorityIds }, _, context) => authorityIds.map((id) => organisationOf(context, id)),

  takesApplications: (offer) => takesApplications(offer) === null,
};

/** Who gives today what an organisation published: it, or the only successor of it; nobody when it was divided. */
export function ownersToday({ directory, today }: Pick<Context, "directory" | "today">, ownerId: string): string[] {
  const current = directory().currentFor(ownerId, today);
  return current.kind === "one" ? [current.organisationId] : [];
}
