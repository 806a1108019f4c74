import type { CommissionerOutcome } from "../commissioning/determine-commissioner.ts";
import type { Day } from "../dates.ts";

/** Initial or review health assessment. */
export type AssessmentKind = "IHA" | "RHA";
export type Deliverer = "DOCTOR" | "NURSE";

/** An assessment as far as its charge goes. */
export interface ChargedAssessment {
  readonly kind: AssessmentKind;
  readonly assessedOn: Day;
  readonly deliveredBy: Deliverer;
  readonly qualityCheckedOn: Day;
  /** The claimant's own. */
  readonly reference: string;
}

/** Who is to pay, how sure that is, and the determination that says so. */
export interface Payer {
  readonly icbId: string;
  readonly certainty: CommissionerOutcome;
  readonly determinationId: string;
}

/** The two are `null` together: no price is loaded, which is not zero. */
export interface PriceOfCharge {
  readonly amountPence: number;
  readonly instrument: string;
  readonly source: string;
}

/**
 * Why an entry was made. NOW_IN_AREA: the claimant itself turned out to be responsible, so that nobody is charged; charged again
 * when another turns out to be.
 */
export type ChargeCause = "CLAIMED" | "CLAIMED_IN_ERROR" | "PAYER_CHANGED" | "NOW_IN_AREA" | "PRICE_LOADED";
