import type { Day } from "@cic/domain/dates";
import { cheapestWay, type ItemsAMonth } from "@cic/domain/prescriptions/cheapest-way";
import type { ExemptionAnswer } from "@cic/domain/prescriptions/exemption.rule";
import type { PrescriptionAnswerResolvers } from "../generated/types.ts";

/** What a `PrescriptionAnswer` resolves from. */
export interface PrescriptionAnswerRow {
  readonly answer: ExemptionAnswer;
  readonly items: ItemsAMonth | null;
  readonly day: Day;
}

export const PrescriptionAnswer: PrescriptionAnswerResolvers = {
  on: ({ day }) => day,
  outcome: ({ answer }) => answer.outcome,
  exemption: ({ answer }) => answer.code,
  reasons: ({ answer }) => [...answer.conditions],
  alerts: ({ answer }) => [...answer.alerts],
  alwaysFree: ({ answer }) => [...answer.alwaysFree],
  next: ({ answer }) => [...answer.next],

  costs({ items, day }) {
    const costs = cheapestWay(items, day);
    if (costs.kind === "priceNotLoaded") return null;
    const { prices, breakEven, directDebits, ways, source, assumed } = costs;
    return {
      itemPence: prices.item,
      threeMonthPence: prices.threeMonths,
      twelveMonthPence: prices.twelveMonths,
      hrtPence: prices.hrt,
      threeMonthsCheaperFrom: breakEven.threeMonths,
      twelveMonthsCheaperFrom: breakEven.twelveMonths,
      hrtCheaperFrom: breakEven.hrt,
      directDebits: directDebits.count,
      directDebitPence: directDebits.pence,
      ways: ways === null ? null : [...ways],
      source,
      assumed,
    };
  },

  priceNotLoaded: ({ day }) => cheapestWay(null, day).kind === "priceNotLoaded",
};
