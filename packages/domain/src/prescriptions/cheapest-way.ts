import { valueOn } from "../dated-value.ts";
import type { Day } from "../dates.ts";
import { DIRECT_DEBITS, PRESCRIPTION_CHARGES, type PrescriptionCharges } from "./prescription-charges.parameter.ts";

/** Items that somebody pays for in a month, on average. */
export interface ItemsAMonth {
  /** All of them. */
  readonly items: number;
  /** Those of them that an HRT certificate covers. */
  readonly hrtItems: number;
}

/** The meanings stand in the schema (`WayToPay`). */
export type WayToPay = "PER_ITEM" | "THREE_MONTH_CERTIFICATE" | "TWELVE_MONTH_CERTIFICATE" | "HRT_CERTIFICATE";

export interface CostOfWay {
  readonly way: WayToPay;
  /** What twelve months cost, at this day's prices. */
  readonly pence: number;
}

export interface PrescriptionCosts {
  readonly kind: "costs";
  readonly prices: PrescriptionCharges;
  readonly source: string;
  readonly assumed: string | null;
  /** From how many items each certificate is cheaper than paying for each. `hrt` is null before there was one. */
  readonly breakEven: {
    readonly threeMonths: number;
    readonly twelveMonths: number;
    readonly hrt: number | null;
  };
  readonly directDebits: { readonly count: number; readonly pence: number };
  /** Every way, the cheapest first; of ways that cost the same the one that commits to least. `null` when the items are not known. */
  readonly ways: readonly CostOfWay[] | null;
}

/** No price is known of that day: it is before the first, or after what was announced. */
export interface PriceNotLoaded {
  readonly kind: "priceNotLoaded";
}

/** The cheapest way to pay, for those who must. `null`: how many items is not known. */
export function cheapestWay(itemsAMonth: ItemsAMonth | null, on: Day): PrescriptionCosts | PriceNotLoaded {
  const found = valueOn(PRESCRIPTION_CHARGES, on);
  if (found === undefined) return { kind: "priceNotLoaded" };
  const prices = found.value;
  return {
    kind: "costs",
    prices,
    source: found.source,
    assumed: found.assumed ?? null,
    breakEven: {
      threeMonths: cheaperFrom(prices.threeMonths, prices.item),
      twelveMonths: cheaperFrom(prices.twelveMonths, prices.item),
      hrt: prices.hrt === null ? null : cheaperFrom(prices.hrt, prices.item),
    },
    directDebits: { count: DIRECT_DEBITS, pence: Math.ceil(prices.twelveMonths / DIRECT_DEBITS) },
    ways: itemsAMonth === null ? null : waysToPay(itemsAMonth, prices),
  };
}

/** What a certificate for this many months costs: what an ICB pays for one that it gives. `null` when no price is known, or there is none so long. */
export function certificatePrice(months: number, on: Day): number | null {
  const prices = valueOn(PRESCRIPTION_CHARGES, on)?.value;
  if (prices === undefined) return null;
  return months === 12 ? prices.twelveMonths : months === 3 ? prices.threeMonths : null;
}

/** The first number of items that costs more than the certificate. */
const cheaperFrom = (certificate: number, item: number): number => Math.floor(certificate / item) + 1;

function waysToPay({ items, hrtItems }: ItemsAMonth, prices: PrescriptionCharges): CostOfWay[] {
  const inYear = Math.round(items * 12);
  const others = inYear - Math.min(inYear, Math.round(hrtItems * 12));
  const hrt = prices.hrt;
  const ways: CostOfWay[] = [
    { way: "PER_ITEM", pence: inYear * prices.item },
    ...(hrt === null || others === inYear
      ? []
      : [{ way: "HRT_CERTIFICATE" as const, pence: hrt + others * prices.item }]),
    { way: "THREE_MONTH_CERTIFICATE", pence: 4 * prices.threeMonths },
    { way: "TWELVE_MONTH_CERTIFICATE", pence: prices.twelveMonths },
  ];
  // The order above is that of commitment, which a stable sort keeps.
  return ways.sort((a, b) => a.pence - b.pence);
}
