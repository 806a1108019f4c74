import { lockOfferBudget } from "@cic/db/offer-applications/offer-budget.queries";
import type { ScopedDb } from "@cic/db/scope";
import type { Day } from "@cic/domain/dates";
import { costOfApproval } from "@cic/domain/offer-applications/take-step";
import type { Offer } from "@cic/domain/offers/offer";

export type Commitment =
  | { readonly kind: "committed"; readonly budgetId: string; readonly pence: number }
  | { readonly kind: "budgetSpent"; readonly costPence: number; readonly remainingPence: number }
  | { readonly kind: "priceNotLoaded" };

/**
 * What an approval takes from the budget of the day, which stays locked until the transaction ends: of two approvers of the last of
 * it one comes first, and the other is told what is left. `null`: there is no budget, and nothing limits it.
 */
export async function commitFromBudget(db: ScopedDb, offer: Offer, today: Day): Promise<Commitment | null> {
  const budget = await lockOfferBudget(db, offer.id, today);
  if (budget === undefined) return null;
  const pence = costOfApproval(offer, today);
  if (pence === null) return { kind: "priceNotLoaded" };
  const remainingPence = budget.amountPence - budget.committedPence;
  return pence > remainingPence
    ? { kind: "budgetSpent", costPence: pence, remainingPence }
    : { kind: "committed", budgetId: budget.id, pence };
}
