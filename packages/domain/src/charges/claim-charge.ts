import { refuseStart } from "../children/childhood.rule.ts";
import type { Day } from "../dates.ts";
import {
  type AlreadyClaimed,
  type DaysOutOfOrder,
  daysOutOfOrder,
  type InputRefused,
  inputRefused,
  type NotChargeable,
  notChargeable,
} from "../refusals.ts";
import { readText } from "../text.ts";
import type { AssessmentKind, ChargedAssessment, Deliverer, Payer, PriceOfCharge } from "./assessment-charge.ts";
import { namesTheChild } from "./names-the-child.rule.ts";
import { type DeterminedPayer, payerOf } from "./payer.rule.ts";
import { type AssessmentPrice, priceOf } from "./price.rule.ts";

export const longestReference = 50;

export interface ClaimedAssessment {
  readonly kind: AssessmentKind;
  readonly assessedOn: Day;
  readonly deliveredBy: Deliverer;
  /** When it passed the quality check; `null` while it has not. */
  readonly qualityCheckedOn?: Day | null | undefined;
  readonly reference: string;
}

/** What is on record for a claim, as far as the claimant may see it. */
export interface FactsOfClaim {
  readonly dateOfBirth: Day;
  readonly nhsNumber: string | null;
  /** On the day of the assessment, in the claimant's area. */
  readonly placedInArea: boolean;
  /** That holds on the day of the assessment. */
  readonly determination: DeterminedPayer | null;
  readonly prices: readonly AssessmentPrice[];
  /** The claimant, and the ICBs whose responsibilities it alone carries by now. */
  readonly claimantStandsFor: readonly string[];
  /** The charge that the claimant has claimed for this assessment: same provider and reference, or same provider, child, kind and day. */
  readonly claimedAsId: string | null;
}

export type ClaimDecision =
  | {
      readonly kind: "claimed";
      readonly assessment: ChargedAssessment;
      readonly payer: Payer;
      readonly price: PriceOfCharge | null;
    }
  | NotChargeable
  | AlreadyClaimed
  | DaysOutOfOrder
  | InputRefused;

/** Whether an assessment is charged, to whom and for how much: once, out of area only, and after its quality check (rules 3). */
export function claimCharge(facts: FactsOfClaim, claim: ClaimedAssessment, today: Day): ClaimDecision {
  const { kind, assessedOn, deliveredBy } = claim;
  const checkedOn = claim.qualityCheckedOn ?? null;
  const reference = readText(claim.reference, longestReference);
  if (reference === undefined) return inputRefused("TEXT_LENGTH", "reference");
  if (namesTheChild(reference, facts.nhsNumber)) return inputRefused("NAMES_THE_CHILD", "reference");
  const refused = refuseStart(facts.dateOfBirth, assessedOn, today, "assessedOn");
  if (refused !== undefined) return refused;
  if (checkedOn !== null && checkedOn > today) return inputRefused("DAY_IN_FUTURE", "qualityCheckedOn");
  if (checkedOn !== null && checkedOn < assessedOn) {
    return daysOutOfOrder("CHECKED_BEFORE_ASSESSMENT", "qualityCheckedOn");
  }
  if (facts.claimedAsId !== null) return { kind: "alreadyClaimed", chargeId: facts.claimedAsId };
  if (checkedOn === null) return notChargeable("QUALITY_CHECK_NOT_PASSED");
  if (!facts.placedInArea) return notChargeable("NOT_PLACED_IN_AREA");
  if (facts.determination === null) return notChargeable("NOT_DETERMINED");
  const payer = payerOf(facts.determination);
  if (payer === null) return notChargeable("PAYER_UNKNOWN");
  if (facts.claimantStandsFor.includes(payer.icbId)) return notChargeable("IN_AREA");
  const assessment = { kind, assessedOn, deliveredBy, qualityCheckedOn: checkedOn, reference };
  return { kind: "claimed", assessment, payer, price: priceOf(facts.prices, assessment) };
}
