/** Whether a condition holds. *Not known* is never *not met*. */
export type ConditionState = "MET" | "NOT_MET" | "NOT_KNOWN";

/** All must hold: one that does not decides, and one that is not known leaves it open. */
export function allOf(...states: readonly ConditionState[]): ConditionState {
  if (states.includes("NOT_MET")) return "NOT_MET";
  return states.includes("NOT_KNOWN") ? "NOT_KNOWN" : "MET";
}

/** One must hold. */
export function anyOf(...states: readonly ConditionState[]): ConditionState {
  if (states.includes("MET")) return "MET";
  return states.includes("NOT_KNOWN") ? "NOT_KNOWN" : "NOT_MET";
}

export const metIf = (holds: boolean): ConditionState => (holds ? "MET" : "NOT_MET");

/** Of what was asked and may not be known. */
export const metIfYes = (answer: "YES" | "NO" | "NOT_KNOWN"): ConditionState =>
  answer === "YES" ? "MET" : answer === "NO" ? "NOT_MET" : "NOT_KNOWN";
