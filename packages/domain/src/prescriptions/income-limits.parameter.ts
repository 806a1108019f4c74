import type { DatedValue } from "../dated-value.ts";
import { day } from "../dates.ts";

/** Take-home pay of the last assessment period, in pence, up to and including which Universal Credit makes prescriptions free. */
export interface UniversalCreditLimits {
  readonly standard: number;
  /** With an element for a child, or limited capability for work (and work-related activity). */
  readonly higher: number;
}

export const UNIVERSAL_CREDIT_LIMITS: readonly DatedValue<UniversalCreditLimits>[] = [
  {
    from: day("2016-12-01"),
    until: null,
    value: { standard: 43_500, higher: 93_500 },
    source: "NHSBSA, free prescriptions and Universal Credit: prescriptions collected on or after 1 December 2016",
  },
];

/** Yearly income, in pence, up to which a tax credit exemption certificate was given. Tax credits ended on 5 April 2025. */
export const TAX_CREDIT_INCOME: readonly DatedValue<number>[] = [
  {
    from: day("2016-12-01"),
    until: day("2025-04-06"),
    value: 1_527_600,
    source: "nhs.uk, who can get free prescriptions: income for tax credit purposes of £15,276 or less",
    assumed: "The first day is not published with the figure; the last is that of tax credits.",
  },
];

/** Savings, in pence, above which the NHS Low Income Scheme gives no help. */
export interface CapitalLimits {
  readonly standard: number;
  /** Living permanently in a care home. */
  readonly careHome: number;
}

export const LOW_INCOME_CAPITAL: readonly DatedValue<CapitalLimits>[] = [
  {
    from: day("2016-12-01"),
    until: null,
    value: { standard: 1_600_000, careHome: 2_325_000 },
    source: "nhs.uk, NHS Low Income Scheme",
    assumed: "The first day is not published with the figure.",
  },
];
