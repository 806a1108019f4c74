import { type AlreadyCredited, type InputRefused, inputRefused } from "../refusals.ts";
import { readText } from "../text.ts";

export const longestReason = 500;

export type CreditDecision = { readonly kind: "credited"; readonly reason: string } | AlreadyCredited | InputRefused;

/** Whether a claimant may take back what it claimed in error: once, and with a reason. */
export function creditCharge(charge: { readonly creditedById: string | null }, reason: string): CreditDecision {
  const read = readText(reason, longestReason);
  if (read === undefined) return inputRefused("TEXT_LENGTH", "reason");
  if (charge.creditedById !== null) return { kind: "alreadyCredited", creditId: charge.creditedById };
  return { kind: "credited", reason: read };
}
