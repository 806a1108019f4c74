import type { Day } from "../dates.ts";
import type { AssessmentKind, Deliverer, PriceOfCharge } from "./assessment-charge.ts";

export interface AssessmentPrice extends PriceOfCharge {
  readonly kind: AssessmentKind;
  readonly deliveredBy: Deliverer;
  readonly validFrom: Day;
  /** First day without it. */
  readonly validUntil: Day;
}

/** The price of an assessment on its day; `null` when none is loaded. No two are loaded for one day. */
export function priceOf(
  prices: readonly AssessmentPrice[],
  { kind, deliveredBy, assessedOn }: Pick<AssessmentPrice, "kind" | "deliveredBy"> & { readonly assessedOn: Day },
): PriceOfCharge | null {
  const found = prices.find(
    (price) =>
      price.kind === kind &&
      price.deliveredBy === deliveredBy &&
      price.validFrom <= assessedOn &&
      assessedOn < price.validUntil,
  );
  return found === undefined
    ? null
    : { amountPence: found.amountPence, instrument: found.instrument, source: found.source };
}
