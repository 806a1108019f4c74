import {
  findOfferBudgets,
  insertOfferBudget,
  lockOfferBudget,
  updateOfferBudget,
} from "@cic/db/offer-applications/offer-budget.queries";
import type { Day } from "@cic/domain/dates";
import { actsFor } from "@cic/domain/disputes/parties.rule";
import { offerById } from "@cic/domain/offers/published-offers";
import { overlaps } from "@cic/domain/periods";
import { inputRefused, recordNotFound, versionConflict } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";

const MOST_PENCE = 2_000_000_000;

export const setOfferBudget: MutationResolvers["setOfferBudget"] = async (_, { idempotencyKey, input }, context) => {
  const { offerId, from, until, amountPence } = input;
  const request = { action: "offer-budget:write", operation: "setOfferBudget", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, { organisationId }) => {
    const ownerId = offerById(offerId)?.ownerId ?? null;
    // An offer that is another's and one that does not exist get the same answer.
    if (ownerId === null || !actsFor(organisationId, ownerId, context.today, context.directory())) {
      return recordNotFound("offerId");
    }
    if (until <= from) return inputRefused("DAY_OUT_OF_RANGE", "until");
    if (amountPence < 0 || amountPence > MOST_PENCE) return inputRefused("NUMBER_OUT_OF_RANGE", "amountPence");
    const before = await lockOfferBudget(db, offerId, from);
    const own = before?.validFrom === from ? before : undefined;
    const others = (await findOfferBudgets(db, offerId)).filter(({ id }) => id !== own?.id);
    const period = (row: { validFrom: string; validUntil: string }) => ({
      from: row.validFrom as Day,
      until: row.validUntil as Day,
    });
    const conflicting = others.find((row) => overlaps(period(row), { from, until }));
    if (conflicting !== undefined)
      return { kind: "periodOverlaps", conflictingId: conflicting.id, ...period(conflicting) } as const;
    if (own === undefined) {
      if (input.expectedVersion != null) return recordNotFound("from");
      const row = { offerId, organisationId, validFrom: from, validUntil: until, amountPence };
      return { kind: "set", id: await insertOfferBudget(db, row) } as const;
    }
    if (input.expectedVersion == null) return inputRefused("EXPECTED_VERSION_MISSING", "expectedVersion");
    const conflict = versionConflict(own.version, input.expectedVersion);
    if (conflict !== undefined) return conflict;
    if (amountPence < own.committedPence) return inputRefused("NUMBER_OUT_OF_RANGE", "amountPence");
    await updateOfferBudget(db, own.id, { validUntil: until, amountPence });
    return { kind: "set", id: own.id } as const;
  });
  if (outcome.kind !== "set") return refused(outcome);
  const budgets = await context.read((db) => findOfferBudgets(db, offerId));
  const budget = budgets.find(({ id }) => id === outcome.id);
  return budget === undefined ? refused(recordNotFound("offerId")) : { __typename: "SetOfferBudgetOk", budget };
};
