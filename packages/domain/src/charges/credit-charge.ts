import { type AlreadyCredited, type InputRefused, inputRefused } from "../refusals.ts";
import { readText } from "../text.ts";
import { namesTheChild } from "./names-the-child.rule.ts";

export const longestReason = 500;

export interface CreditableCharge {
  readonly creditedById: string | null;
  /** `null` also when the claimant sees the child no more. */
  readonly nhsNumber: string | null;
}

export type CreditDecision = { readonly kind: "credited"; readonly reason: string } | AlreadyCredited | InputRefused;

/** Whether a claimant may take back what it claimed in error: once, and with a reason. */
export function creditCharge(charge: CreditableCharge, reason: string): CreditDecision {
  const read = readText(reason, longestReason);
  if (read === undefined) return inputRefused("TEXT_LENGTH", "reason");
  if (namesTheChild(read, charge.nhsNumber)) return inputRefused("NAMES_THE_CHILD", "reason");
  if (charge.creditedById !== null) return { kind: "alreadyCredited", creditId: charge.creditedById };
  return { kind: "credited", reason: read };
}
