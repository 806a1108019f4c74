import type { Commissioner } from "../commissioning/commissioner.ts";
import type { CommissionerOutcome } from "../commissioning/determine-commissioner.ts";
import type { Payer } from "./assessment-charge.ts";

/** What a charge needs of the determination that holds on the day of the assessment. */
export interface DeterminedPayer {
  readonly id: string;
  readonly outcome: CommissionerOutcome;
  /** The commissioner when it is an ICB. */
  readonly commissionerIcbId: string | null;
  readonly interimPayer: { readonly commissioner: Commissioner } | null;
}

/**
 * The responsible commissioner on the date of the assessment (rules 3, PAY-2), or the ICB that pays meanwhile. `null` when
 * neither is an ICB: a Welsh health board and NHS England are not charged through here.
 */
export function payerOf({ id, outcome, commissionerIcbId, interimPayer }: DeterminedPayer): Payer | null {
  const interim = interimPayer?.commissioner.kind === "ICB" ? interimPayer.commissioner.id : null;
  const icbId = commissionerIcbId ?? interim;
  return icbId === null ? null : { icbId, certainty: outcome, determinationId: id };
}
