import type { GpFact } from "@cic/domain/offers/offer-person";
import { categoriesFrom } from "@cic/domain/offers/offer-person";
import { offersFor } from "@cic/domain/offers/offers-for";
import { PUBLISHED_OFFERS } from "@cic/domain/offers/published-offers";
import { toldFacts } from "@cic/domain/offers/told-facts";
import { inputRefused } from "@cic/domain/refusals";
import { written } from "../commissioning/place-from-input.ts";
import type { Context } from "../context.ts";
import type { OfferGpInput, QueryResolvers } from "../generated/types.ts";
import { refused } from "../refused.ts";

/** Answered from facts given: no statement is sent. */
export const whatIfOffers: NonNullable<QueryResolvers["whatIfOffers"]> = (_, { person, on }, context) => {
  context.require("offer:read");
  const day = on ?? context.today;
  const { born, category, authorityOfOrigin, gp } = person;
  if (born > day) return refused(inputRefused("DAY_BEFORE_BIRTH", "on"));
  const told = toldFacts(person.facts, born, "person.facts");
  if (told.kind !== "told") return refused(told);
  const origin = authorityOfOrigin == null ? null : authority(authorityOfOrigin, context);
  if (origin === undefined) return refused(inputRefused("CODE_NOT_IN_SET", "person.authorityOfOrigin"));
  const gpAuthority = gp?.authority == null ? null : authority(gp.authority, context);
  if (gpAuthority === undefined) return refused(inputRefused("CODE_NOT_IN_SET", "person.gp.authority"));
  if (gpAuthority !== null && gp?.registered !== "YES") {
    return refused(inputRefused("FIELD_DOES_NOT_APPLY", "person.gp.authority"));
  }
  const who = {
    born,
    prescriptions: told.facts.prescriptions,
    categories: categoriesFrom(category ?? null, born, day),
    authorityOfOriginId: origin,
    gp: gpFact(gp ?? null, gpAuthority),
    email: told.facts.email,
  };
  return { __typename: "OffersFor", ...offersFor(PUBLISHED_OFFERS, who, day), items: told.facts.items };
};

/** An authority by its id or a code of any time; `undefined` when there is none. */
function authority(text: string, { directory, today }: Context): string | undefined {
  const found = directory().byId(written(text)) ?? directory().byCode(written(text), today);
  return found?.kind === "LOCAL_AUTHORITY" ? found.id : undefined;
}

function gpFact(gp: OfferGpInput | null, authorityId: string | null): GpFact {
  if (gp === null || gp.registered === "NOT_KNOWN") return { kind: "NOT_KNOWN" };
  return gp.registered === "NO" ? { kind: "NONE" } : { kind: "REGISTERED", icbId: null, authorityId };
}
