import type { Action } from "@cic/auth/actions";
import type { OfferApplicationRow } from "@cic/db/offer-applications/offer-application.queries";
import { actsFor } from "@cic/domain/disputes/parties.rule";
import {
  APPLICATION_STATES,
  APPLICATION_STEP_RULES,
  type ApplicationSide,
  type ApplicationState,
} from "@cic/domain/offer-applications/application-states";
import type { Offer } from "@cic/domain/offers/offer";
import { offerById } from "@cic/domain/offers/published-offers";
import type { Context } from "../context.ts";

/** What the caller is to an application. */
export function applicationSides(
  { childId, authorityId, ownerId, answer }: OfferApplicationRow,
  { actor, today, directory }: Context,
): ApplicationSide[] {
  if (actor === null) return [];
  if (actor.childId !== undefined) return actor.childId === childId ? ["APPLICANT"] : [];
  return [
    ...(actor.organisationId === authorityId ? (["APPLICANT"] as const) : []),
    ...(answer !== null && actsFor(actor.organisationId, ownerId, today, directory()) ? (["OWNER"] as const) : []),
  ];
}

/** What a role must include to take a step: a step is always of the same side. */
export const actionOfStep = (to: ApplicationState): Action =>
  APPLICATION_STATES.some((from) => APPLICATION_STEP_RULES[from][to]?.by === "OWNER")
    ? "offer-application:decide"
    : "offer-application:write";

/** The offer that a row names. Offers that were published are never taken out: one that is missing is our fault. */
export function offerOf({ offerId }: { readonly offerId: string }): Offer {
  const offer = offerById(offerId);
  if (offer === undefined) throw new Error("a record names an offer that is not published");
  return offer;
}
