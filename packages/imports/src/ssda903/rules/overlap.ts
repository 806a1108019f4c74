import type { Day } from "@cic/domain/dates";
import type { Cell } from "../values.ts";
import { whyNoDay } from "./child-view.ts";
import type { Verdict } from "./rule.ts";

interface Spell {
  readonly start: Cell<Day>;
  readonly end: Cell<Day>;
}

/**
 * Whether a spell starts while an earlier one is open, or before an earlier one ended. Of two that start on the same day the later row is
 * at fault. A spell may start on the day on which another ends.
 */
export function firstOverlap<T extends Spell>(spell: T, all: readonly T[]): Verdict {
  if (all.length === 1) return "met";
  if (spell.start.kind !== "value") return whyNoDay(spell.start);
  const own = all.indexOf(spell);
  const start = spell.start.value;
  let unknown: Verdict = "met";
  for (const [i, other] of all.entries()) {
    if (i === own) continue;
    if (other.start.kind !== "value") {
      unknown = whyNoDay(other.start);
      continue;
    }
    const earlier = other.start.value < start || (other.start.value === start && i < own);
    if (!earlier) continue;
    if (other.end.kind === "invalid") unknown = "dateInvalid";
    else if (other.end.kind === "blank" || start < other.end.value) return "failed";
  }
  return unknown;
}
