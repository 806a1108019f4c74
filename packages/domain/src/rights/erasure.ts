import type { Day } from "../dates.ts";
import { type InputRefused, inputRefused, type VersionConflict, versionConflict } from "../refusals.ts";
import { readText } from "../text.ts";
import { type ErasureObstacle, obstaclesTo, type Retained } from "./retention.rule.ts";

const MOST_REASON = 1_000;

/** Why something is asked for or done, as it is recorded. */
export const readReason = (text: string, field: string): string | InputRefused =>
  readText(text, MOST_REASON) ?? inputRefused("TEXT_LENGTH", field);

export interface ErasureAsked {
  readonly state: "OPEN" | "REFUSED";
  readonly askedBy: string;
  readonly version: number;
}

export type ErasureDecision =
  | { readonly kind: "erase"; readonly rule: string; readonly keptUntil: Day }
  | {
      readonly kind: "refuse";
      /** Empty: who decided refuses, and nothing in the way of the law does. */
      readonly obstacles: readonly ErasureObstacle[];
      readonly rule: string;
      readonly keptUntil: Day;
      readonly note: string;
    }
  | { readonly kind: "notDecidable"; readonly reason: "DECIDED" | "OWN" }
  | VersionConflict
  | InputRefused;

/**
 * What becomes of a request for erasure. UK GDPR article 17(3)(b): there is no right to it where the law requires the record to be kept;
 * then the rule and the day are the reason. Two people do it: who asked does not decide.
 */
export function decideErasure(
  asked: ErasureAsked,
  input: { readonly decision: "ERASE" | "REFUSE"; readonly note: string; readonly expectedVersion: number },
  { retained, held }: { readonly retained: Retained; readonly held: boolean },
  by: string,
  today: Day,
): ErasureDecision {
  if (asked.state !== "OPEN") return { kind: "notDecidable", reason: "DECIDED" };
  if (asked.askedBy === by) return { kind: "notDecidable", reason: "OWN" };
  const conflict = versionConflict(asked.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  const note = readReason(input.note, "note");
  if (typeof note !== "string") return note;
  const { rule, keptUntil } = retained.longest;
  const obstacles = obstaclesTo(retained, held, today);
  if (input.decision === "ERASE" && obstacles.length === 0) return { kind: "erase", rule, keptUntil };
  return { kind: "refuse", obstacles, rule, keptUntil, note };
}
