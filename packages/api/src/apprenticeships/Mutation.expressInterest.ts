import { findVacancy } from "@cic/db/apprenticeships/vacancy.queries";
import { insertInterest } from "@cic/db/apprenticeships/vacancy.writes";
import { hasInterest } from "@cic/db/apprenticeships/vacancy-interest.queries";
import { findOfferRecord } from "@cic/db/offers/offer-record.queries";
import { illegalInterestStep, isOpen } from "@cic/domain/apprenticeships/take-interest-step";
import type { Day } from "@cic/domain/dates";
import { recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { interestRefused } from "./interest-refused.ts";
import { loadInterest } from "./vacancy.loaders.ts";

export const expressInterest: MutationResolvers["expressInterest"] = async (_, { idempotencyKey, input }, context) => {
  const { today } = context;
  const action = "vacancy-interest:write";
  const request = { action, operation: "expressInterest", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const record = await findOfferRecord(db, input.childId, today);
    if (record === undefined) return recordNotFound("childId");
    const vacancy = await findVacancy(db, input.vacancyId);
    if (vacancy === null) return recordNotFound("vacancyId");
    const { opensOn, closesOn } = vacancy;
    if (!isOpen({ opensOn: opensOn as Day, closesOn: closesOn as Day }, today))
      return illegalInterestStep("VACANCY_CLOSED", null);
    const { childId, authorityId } = record;
    if (await hasInterest(db, childId, vacancy.id)) return illegalInterestStep("EXPRESSED_ALREADY", null);
    const of = { childId, authorityId, vacancyId: vacancy.id };
    return { kind: "expressed", id: await insertInterest(db, of, takerOf(actor, context)) } as const;
  });
  if (outcome.kind === "illegalStep") return interestRefused(outcome);
  if (outcome.kind !== "expressed") return refused(outcome);
  const interest = await loadInterest(context, outcome.id);
  return interest === null ? refused(recordNotFound("childId")) : { __typename: "ExpressInterestOk", interest };
};
