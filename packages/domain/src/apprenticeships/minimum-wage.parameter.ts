import type { DatedValue } from "../dated-value.ts";
import { day } from "../dates.ts";

/** The least that may be paid for an hour, in pence. */
export interface MinimumWage {
  /** 21 and over. */
  readonly adult: number;
  /** 18 to 20. */
  readonly young: number;
  readonly under18: number;
  readonly apprentice: number;
}

const source = "gov.uk, national minimum wage and national living wage rates";

/** Rule APP-7. What is paid from April 2027 on is not loaded. */
export const MINIMUM_WAGE: readonly DatedValue<MinimumWage>[] = [
  {
    from: day("2024-04-01"),
    until: day("2025-04-01"),
    value: { adult: 1144, young: 860, under18: 640, apprentice: 640 },
    source,
  },
  {
    from: day("2025-04-01"),
    until: day("2026-04-01"),
    value: { adult: 1221, young: 1000, under18: 755, apprentice: 755 },
    source,
  },
  {
    from: day("2026-04-01"),
    until: day("2027-04-01"),
    value: { adult: 1271, young: 1085, under18: 800, apprentice: 800 },
    source,
  },
];
