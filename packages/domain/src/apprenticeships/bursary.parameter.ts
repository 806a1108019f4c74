import type { DatedValue } from "../dated-value.ts";
import { day } from "../dates.ts";

/** A part of the bursary, due when the apprentice is still on the programme that many days after the start. */
export interface BursaryInstalment {
  readonly afterDays: number;
  readonly pence: number;
}

/** Rule APP-1, by the day on which the apprenticeship starts. */
export const BURSARY: readonly DatedValue<readonly BursaryInstalment[]>[] = [
  {
    from: day("2018-08-01"),
    until: day("2023-08-01"),
    value: [{ afterDays: 60, pence: 100_000 }],
    source: "gov.uk, apprenticeships care leavers' bursary, 8 February 2023; fenews.co.uk, 2020 (from 1 August 2018)",
  },
  {
    from: day("2023-08-01"),
    until: null,
    value: [
      { afterDays: 60, pence: 100_000 },
      { afterDays: 120, pence: 100_000 },
      { afterDays: 300, pence: 100_000 },
    ],
    source: "gov.uk, apprenticeships care leavers' bursary guidance, 12 June 2025",
  },
];

/** Of short programmes that start after this day the last instalment comes earlier; how much earlier has not been seen. */
export const SHORT_PROGRAMMES_AFTER = day("2025-08-01");
/** A training provider passes an instalment on within that many days of getting it. */
export const PASSED_ON_WITHIN_DAYS = 30;
