/** Whom figures are shown to, as far as the record of a child does not decide it. */
export type Audience = "DFE" | "NHS_ENGLAND" | "LOCAL";
export const AUDIENCES: readonly Audience[] = ["DFE", "NHS_ENGLAND", "LOCAL"];

/** How small numbers are kept from an audience. */
export interface DisclosurePolicy {
  readonly id: Audience;
  readonly version: number;
  /** The smallest count, but zero, that is shown. At least 3, since a band of one number is that number. */
  readonly threshold: number;
  /** The same for breakdowns that tell more of a child: asylum, adoption, pregnancy, substance misuse, secure placements (rules 6.5). */
  readonly sensitiveThreshold: number;
  readonly zeroShown: boolean;
  /** Shown counts are rounded to the nearest multiple; 1 rounds nothing. Of the nation and of one area. */
  readonly roundNationTo: number;
  readonly roundAreaTo: number;
  /** The smallest denominator of a percentage or mean that is shown. */
  readonly minDenominator: number;
  readonly percentDecimals: 0 | 1;
  readonly source: string;
  /** What of it has not been verified, `null` when all has. */
  readonly provisional: string | null;
}

export const POLICIES: Readonly<Record<Audience, DisclosurePolicy>> = {
  DFE: {
    id: "DFE",
    version: 1,
    threshold: 6,
    sensitiveThreshold: 10,
    zeroShown: true,
    roundNationTo: 10,
    roundAreaTo: 1,
    minDenominator: 11,
    percentDecimals: 0,
    source: "Children looked after in England including adoptions, methodology; rules 6.5",
    provisional:
      "That 1 to 5 is hidden for an authority, and percentages of 10 or fewer, was not read in the current methodology.",
  },
  NHS_ENGLAND: {
    id: "NHS_ENGLAND",
    version: 1,
    threshold: 8,
    sensitiveThreshold: 10,
    zeroShown: true,
    roundNationTo: 5,
    roundAreaTo: 5,
    minDenominator: 8,
    percentDecimals: 1,
    source: "Hospital Episode Statistics disclosure control: 1 to 7 hidden, the rest to the nearest 5; rules 6.5",
    provisional: "The rules as of 2026 were not read.",
  },
  LOCAL: {
    id: "LOCAL",
    version: 1,
    threshold: 5,
    sensitiveThreshold: 10,
    zeroShown: true,
    roundNationTo: 1,
    roundAreaTo: 1,
    minDenominator: 10,
    percentDecimals: 1,
    source: "Practice of ICBs; rules 6.5",
    provisional: "ICBs hide less than 5 or less than 10; no common rule was read.",
  },
};

/** The smallest count, but zero, that `policy` shows in a table. */
export const thresholdOf = (policy: DisclosurePolicy, sensitive: boolean): number =>
  sensitive ? Math.max(policy.threshold, policy.sensitiveThreshold) : policy.threshold;
