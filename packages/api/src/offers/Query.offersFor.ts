import { findOfferRecord } from "@cic/db/offers/offer-record.queries";
import { offersFor as answerFor } from "@cic/domain/offers/offers-for";
import { personOfRecord } from "@cic/domain/offers/person-of-record";
import { PUBLISHED_OFFERS } from "@cic/domain/offers/published-offers";
import { toldFacts } from "@cic/domain/offers/told-facts";
import { recordNotFound } from "@cic/domain/refusals";
import type { QueryResolvers } from "../generated/types.ts";
import { refused } from "../refused.ts";

export const offersFor: NonNullable<QueryResolvers["offersFor"]> = async (_, { childId, facts, on }, context) => {
  context.require("offer:ask");
  const day = on ?? context.today;
  const record = await context.read((db) => findOfferRecord(db, childId, day));
  if (record === undefined) return refused(recordNotFound("childId"));
  context.saw([childId]);
  const told = toldFacts(facts, record.history.born, "facts");
  if (told.kind !== "told") return refused(told);
  const answer = answerFor(PUBLISHED_OFFERS, personOfRecord(record, told.facts, day), day);
  return { __typename: "OffersFor", ...answer, items: told.facts.items };
};
