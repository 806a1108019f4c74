import {
  findToldFacts,
  lockOfferApplication,
  type OfferApplicationRow,
} from "@cic/db/offer-applications/offer-application.queries";
import { writeApplicationStep } from "@cic/db/offer-applications/offer-application.writes";
import { findOfferRecord } from "@cic/db/offers/offer-record.queries";
import type { ScopedDb } from "@cic/db/scope";
import type { Day } from "@cic/domain/dates";
import { takeApplicationStep } from "@cic/domain/offer-applications/take-step";
import { decideOffer, type OfferDecision } from "@cic/domain/offers/decide-offer";
import { personOfRecord } from "@cic/domain/offers/person-of-record";
import { recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { ownersToday } from "../offers/Offer.ts";
import { refused } from "../refused.ts";
import { stepRefused } from "./application-refused.ts";
import { actionOfStep, applicationSides, offerOf } from "./application-sides.ts";
import { commitFromBudget } from "./commit-from-budget.ts";
import { loadOfferApplication } from "./offer-application.loaders.ts";

export const takeOfferApplicationStep: MutationResolvers["takeOfferApplicationStep"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const { today } = context;
  const action = actionOfStep(input.to);
  const request = { action, operation: "takeOfferApplicationStep", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const before = await lockOfferApplication(db, input.applicationId);
    if (before === undefined) return recordNotFound("applicationId");
    const offer = offerOf(before);
    const decision = input.to === "SUBMITTED" ? await decisionOn(db, before, today) : null;
    const outcomeThen = before.answer?.outcome ?? null;
    const record = { ...before, outcome: outcomeThen };
    const taken = takeApplicationStep(record, input, applicationSides(before, context), offer, decision, today);
    if (taken.kind !== "taken") return taken;
    const commitment = input.to === "APPROVED" ? await commitFromBudget(db, offer, today) : null;
    if (commitment !== null && commitment.kind !== "committed") return commitment;
    const answer = decision === null ? null : { decision, on: today };
    const beside = { answer, certificate: taken.certificate, commitment };
    const named = ownersToday(context, before.ownerId);
    await writeApplicationStep(db, before, taken.step, beside, takerOf(actor, context), named);
    return { kind: "taken", id: before.id } as const;
  });
  switch (outcome.kind) {
    case "taken": {
      const application = await loadOfferApplication(context, outcome.id);
      return application === null
        ? refused(recordNotFound("applicationId"))
        : { __typename: "TakeOfferApplicationStepOk", application };
    }
    case "illegalStep":
      return stepRefused(outcome);
    case "budgetSpent": {
      const { costPence, remainingPence } = outcome;
      const message = "What is left of the budget does not reach for this certificate.";
      return { __typename: "BudgetSpent", message, costPence, remainingPence };
    }
    case "priceNotLoaded":
      return {
        __typename: "PriceNotLoaded",
        message: "No price is loaded for today by which the budget could be kept.",
      };
    default:
      return refused(outcome);
  }
};

/** What the rules answer today of what the record says and was told; `null` to who is not told it. */
async function decisionOn(db: ScopedDb, before: OfferApplicationRow, today: Day): Promise<OfferDecision | null> {
  const [record, told] = [await findOfferRecord(db, before.childId, today), await findToldFacts(db, before.id)];
  if (record === undefined || told === undefined) return null;
  return decideOffer(offerOf(before), personOfRecord(record, told, today), today);
}
