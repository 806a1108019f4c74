import { ADOPTED } from "../care-leavers/decide-category.ts";
import type { Day } from "../dates.ts";
import { type InputRefused, inputRefused, type VersionConflict, versionConflict } from "../refusals.ts";
import { readText } from "../text.ts";

const LEAST_REASON = 10;
const MOST_REASON = 1_000;

export interface SealIdentity {
  readonly childId: string;
  /** The record from after the order, where there is one. */
  readonly afterChildId?: string | null | undefined;
  readonly reason: string;
  readonly expectedVersion: number;
}

/** Why the record cannot be sealed. The meanings stand in the schema (`IdentityNotSealableReason`). */
export type NotSealable = { readonly kind: "notSealable"; readonly reason: "IN_CARE" | "NOT_ADOPTED" };

export interface IdentitySealed {
  readonly kind: "sealed";
  readonly adoptedOn: Day;
  readonly reason: string;
}

/**
 * Rules 7.2 and LAC-4: what is sealed is the record from before an adoption order, with which care has ended. The last period of care
 * says so: it ended on the day of the order, by SSDA903 REC code E11 or E12.
 */
export function sealIdentity(
  child: {
    readonly id: string;
    readonly version: number;
    readonly carePeriods: readonly {
      readonly startedOn: string;
      readonly endedOn: string | null;
      readonly endReason: string | null;
    }[];
  },
  { afterChildId, reason, expectedVersion }: SealIdentity,
  today: Day,
): IdentitySealed | NotSealable | VersionConflict | InputRefused {
  const conflict = versionConflict(child.version, expectedVersion);
  if (conflict !== undefined) return conflict;
  const text = readText(reason, MOST_REASON);
  if (text === undefined || text.length < LEAST_REASON) return inputRefused("TEXT_LENGTH", "reason");
  if (afterChildId?.toLowerCase() === child.id) return inputRefused("FIELD_DOES_NOT_APPLY", "afterChildId");
  const last = child.carePeriods.toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : 1)).at(-1);
  if (last !== undefined && (last.endedOn === null || last.endedOn > today)) {
    return { kind: "notSealable", reason: "IN_CARE" };
  }
  if (last?.endedOn == null || !ADOPTED.includes(last.endReason ?? "")) {
    return { kind: "notSealable", reason: "NOT_ADOPTED" };
  }
  return { kind: "sealed", adoptedOn: last.endedOn as Day, reason: text };
}
