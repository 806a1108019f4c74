import { type InputRefused, inputRefused } from "../refusals.ts";
import { readText } from "../text.ts";
import type { BreachMeasure, BreachReason, ProposedBreach } from "./breach.rule.ts";
import type { LegOwner } from "./legs.ts";

export interface ConfirmBreach {
  readonly measure: BreachMeasure;
  readonly owner: LegOwner;
  readonly reason: BreachReason;
  readonly note?: string | null | undefined;
}

export type ConfirmBreachDecision =
  | { readonly kind: "confirmed"; readonly proposed: ProposedBreach; readonly note: string | null }
  | { readonly kind: "noSuchBreach" }
  | { readonly kind: "noteNeeded"; readonly proposed: ProposedBreach }
  | InputRefused;

const MOST_NOTE = 2_000;

/** Whose a missed day was, in the judgement of a person. Who agrees with what is proposed need say no more. */
export function confirmBreach(proposals: readonly ProposedBreach[], input: ConfirmBreach): ConfirmBreachDecision {
  const note = input.note == null ? null : readText(input.note, MOST_NOTE);
  if (note === undefined) return inputRefused("TEXT_LENGTH", "note");
  const proposed = proposals.find(({ measure }) => measure === input.measure);
  if (proposed === undefined) return { kind: "noSuchBreach" };
  const agrees = proposed.owner === input.owner && proposed.reason === input.reason;
  return agrees || note !== null ? { kind: "confirmed", proposed, note } : { kind: "noteNeeded", proposed };
}
