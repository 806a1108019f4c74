import type { ChargeCause, Payer, PriceOfCharge } from "./assessment-charge.ts";
import { type DeterminedPayer, payerOf } from "./payer.rule.ts";

/** A charge in whose place no other stands: open, or credited because the claimant itself turned out to be responsible. */
export interface StandingCharge {
  readonly payerId: string;
  /** Whether a credit takes it back. */
  readonly credited: boolean;
  readonly price: PriceOfCharge | null;
  /** That holds now on the day of the assessment. */
  readonly determination: DeterminedPayer | null;
  /** The claimant, and the ICBs whose responsibilities it alone carries by now. */
  readonly claimantStandsFor: readonly string[];
}

/** What is entered in a charge's place; neither: it stays as it is. */
export interface Entries {
  readonly credit: ChargeCause | null;
  readonly charge: { readonly payer: Payer; readonly price: PriceOfCharge | null; readonly cause: ChargeCause } | null;
}

const nothing: Entries = { credit: null, charge: null };

/**
 * What follows for a charge from the determination that holds now. Another ICB is responsible: the old one is credited and the
 * new one charged. The claimant itself is: credited only. Nobody can be named: the charge stays where it is, because a charge
 * without a payer is nobody's and a credit would say that nothing is owed.
 */
export function rebillCharge(charge: StandingCharge, priceNow: PriceOfCharge | null): Entries {
  const payer = charge.determination === null ? null : payerOf(charge.determination);
  if (payer === null) return nothing;
  if (charge.claimantStandsFor.includes(payer.icbId)) {
    return charge.credited ? nothing : { credit: "NOW_IN_AREA", charge: null };
  }
  if (!charge.credited && payer.icbId === charge.payerId) return nothing;
  return {
    credit: charge.credited ? null : "PAYER_CHANGED",
    charge: { payer, price: charge.price ?? priceNow, cause: "PAYER_CHANGED" },
  };
}
