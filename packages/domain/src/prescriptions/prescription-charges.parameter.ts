import type { DatedValue } from "../dated-value.ts";
import { day } from "../dates.ts";

/** What prescriptions cost in England, in pence. */
export interface PrescriptionCharges {
  readonly item: number;
  /** A prepayment certificate for three months. */
  readonly threeMonths: number;
  /** A prepayment certificate for twelve months. */
  readonly twelveMonths: number;
  /** A certificate for hormone replacement therapy, for twelve months. `null`: there was none yet. */
  readonly hrt: number | null;
}

/**
 * Charges by the day of dispensing (rules 4.4). They are known through March 2027; what they are from then on has not been
 * announced. In 2024 they changed on 1 May, not with the financial year.
 */
export const PRESCRIPTION_CHARGES: readonly DatedValue<PrescriptionCharges>[] = [
  {
    from: day("2021-04-01"),
    until: day("2023-04-01"),
    value: { item: 935, threeMonths: 3025, twelveMonths: 10810, hrt: null },
    source: "NHS charges from 1 April 2021, frozen for 2022/23",
  },
  {
    from: day("2023-04-01"),
    until: day("2024-05-01"),
    value: { item: 965, threeMonths: 3125, twelveMonths: 11160, hrt: 1930 },
    source: "NHS charges from 1 April 2023; the HRT certificate began that day",
  },
  {
    from: day("2024-05-01"),
    until: day("2025-04-01"),
    value: { item: 990, threeMonths: 3205, twelveMonths: 11450, hrt: 1980 },
    source: "NHS charges from 1 May 2024",
  },
  {
    from: day("2025-04-01"),
    until: day("2026-04-01"),
    value: { item: 990, threeMonths: 3205, twelveMonths: 11450, hrt: 1980 },
    source: "gov.uk, prescription charge freeze, 28 April 2025",
  },
  {
    from: day("2026-04-01"),
    until: day("2027-04-01"),
    value: { item: 990, threeMonths: 3205, twelveMonths: 11450, hrt: 1980 },
    source: "Freeze for 2026/27, announced November 2025",
    assumed: "The price of the HRT certificate is taken to be part of the freeze.",
  },
];

/** A twelve-month certificate may be paid in this many direct debits (gov.uk, prescription charges). */
export const DIRECT_DEBITS = 10;
