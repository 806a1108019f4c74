import { type InputRefused, inputRefused, type VersionConflict, versionConflict } from "../refusals.ts";
import { readText } from "../text.ts";

const MOST_REASON = 1_000;

/** What a person found of two records. */
export type Verdict = "SAME" | "DIFFERENT" | "NOT_SURE";

export interface PairDecided {
  readonly kind: "decided";
  readonly verdict: Verdict;
  readonly reason: string;
}

/** A decision on two records, which may be decided otherwise later. `version` is null while nothing is stored of the two. */
export function decidePair(
  version: number | null,
  input: {
    readonly verdict: Verdict;
    readonly reason: string;
    readonly expectedVersion?: number | null | undefined;
  },
): PairDecided | VersionConflict | InputRefused {
  if (version !== null) {
    if (input.expectedVersion == null) return inputRefused("EXPECTED_VERSION_MISSING", "expectedVersion");
    const conflict = versionConflict(version, input.expectedVersion);
    if (conflict !== undefined) return conflict;
  }
  const reason = readText(input.reason, MOST_REASON);
  if (reason === undefined) return inputRefused("TEXT_LENGTH", "reason");
  return { kind: "decided", verdict: input.verdict, reason };
}

/** A merge, or the end of one, may be written. */
export interface MergeReady {
  readonly kind: "ready";
  readonly reason: string;
}

export interface NotMergeable {
  readonly kind: "notMergeable";
  readonly because: "DECIDED_DIFFERENT" | "NHS_NUMBERS_DIFFER";
}

/**
 * Whether the former of two records may be merged into the other. A pair that was decided to be two children is not merged; and two
 * records whose NHS numbers differ only once another person has decided that they are of one child. Ours: no rule asks for a second
 * person, and what two numbers put at risk is two children's records in one (DCB0129 hazard H6).
 */
export function decideMerge(
  known: {
    readonly formerVersion: number;
    readonly nhsNumbersDiffer: boolean;
    readonly decision: { readonly state: string; readonly decidedBy: string | null } | null;
  },
  input: { readonly reason: string; readonly expectedVersion: number },
  subject: string,
): MergeReady | NotMergeable | VersionConflict | InputRefused {
  const conflict = versionConflict(known.formerVersion, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  const reason = readText(input.reason, MOST_REASON);
  if (reason === undefined) return inputRefused("TEXT_LENGTH", "reason");
  const { decision } = known;
  if (decision?.state === "DIFFERENT") return { kind: "notMergeable", because: "DECIDED_DIFFERENT" };
  const another = decision?.state === "SAME" && decision.decidedBy !== subject;
  if (known.nhsNumbersDiffer && !another) return { kind: "notMergeable", because: "NHS_NUMBERS_DIFFER" };
  return { kind: "ready", reason };
}

export interface NotUnmergeable {
  readonly kind: "notUnmergeable";
  readonly because: "ALREADY_TAKEN_BACK" | "MERGED_FURTHER";
}

/** Whether a merge can be taken back: once, and after those that came on top of it. */
export function decideUnmerge(
  merge: {
    readonly childId: string;
    readonly intoId: string;
    readonly unmergedAt: string | null;
    readonly version: number;
  },
  input: { readonly reason: string; readonly expectedVersion: number },
): MergeReady | NotUnmergeable | VersionConflict | InputRefused {
  if (merge.unmergedAt !== null) return { kind: "notUnmergeable", because: "ALREADY_TAKEN_BACK" };
  if (merge.childId !== merge.intoId) return { kind: "notUnmergeable", because: "MERGED_FURTHER" };
  const conflict = versionConflict(merge.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  const reason = readText(input.reason, MOST_REASON);
  return reason === undefined ? inputRefused("TEXT_LENGTH", "reason") : { kind: "ready", reason };
}

/** Something that was written between a merge and its end: with which record it is now. */
export interface WrittenSince {
  /** The table, as the audit names it. */
  readonly record: string;
  readonly id: string;
  readonly written: "ADDED" | "CHANGED";
  readonly with: "KEPT" | "FORMER";
}
