import { findApplicationsFor } from "@cic/db/offer-applications/offer-application.queries";
import { insertOfferApplication } from "@cic/db/offer-applications/offer-application.writes";
import { findOfferRecord } from "@cic/db/offers/offer-record.queries";
import { refuseApplication } from "@cic/domain/offer-applications/takes-applications";
import { offerById } from "@cic/domain/offers/published-offers";
import { toldFacts } from "@cic/domain/offers/told-facts";
import { inputRefused, recordNotFound } from "@cic/domain/refusals";
import { readText } from "@cic/domain/text";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { applicationRefused } from "./application-refused.ts";
import { loadOfferApplication } from "./offer-application.loaders.ts";

const MOST_EMAIL = 254;

export const draftOfferApplication: MutationResolvers["draftOfferApplication"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const operation = "draftOfferApplication";
  const request = { action: "offer-application:write", operation, key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const record = await findOfferRecord(db, input.childId, context.today);
    if (record === undefined) return recordNotFound("childId");
    const offer = offerById(input.offerId);
    if (offer === undefined) return recordNotFound("offerId");
    const told = toldFacts(input.facts, record.history.born, "facts");
    if (told.kind !== "told") return told;
    const email = input.email == null ? null : readText(input.email, MOST_EMAIL);
    if (email === undefined || (email !== null && !/^\S+@\S+$/.test(email)))
      return inputRefused("TEXT_LENGTH", "email");
    const made = await findApplicationsFor(db, record.childId, offer.id);
    const renewsId = input.renewsId ?? null;
    const refusal = refuseApplication(offer, made, renewsId);
    if (refusal !== undefined) return refusal;
    const { childId, authorityId } = record;
    const of = { childId, authorityId, offerId: offer.id, ownerId: offer.ownerId as string, email, renewsId };
    const facts = email === null ? told.facts : { ...told.facts, email: "YES" as const };
    return { kind: "drafted", id: await insertOfferApplication(db, of, facts, takerOf(actor, context)) } as const;
  });
  if (outcome.kind === "takesNoApplications") return applicationRefused(outcome);
  if (outcome.kind !== "drafted") return refused(outcome);
  const application = await loadOfferApplication(context, outcome.id);
  return application === null
    ? refused(recordNotFound("childId"))
    : { __typename: "DraftOfferApplicationOk", application };
};
