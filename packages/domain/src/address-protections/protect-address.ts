import type { Day } from "../dates.ts";
import {
  type AlreadyEnded,
  type DaysOutOfOrder,
  daysOutOfOrder,
  type InputRefused,
  inputRefused,
  type VersionConflict,
  versionConflict,
} from "../refusals.ts";
import { readText } from "../text.ts";

const MOST_REASON = 1_000;

/** Why it is protected. The meanings stand in the schema (`AddressProtectionGround`). */
export const PROTECTION_GROUNDS = ["RISK_FROM_A_PERSON", "COURT_ORDER", "POLICE", "MARKED_ON_SPINE", "OTHER"] as const;
export type ProtectionGround = (typeof PROTECTION_GROUNDS)[number];

export interface ProtectAddress {
  readonly ground: ProtectionGround;
  readonly reason: string;
  /** Today when not given. */
  readonly from?: Day | null | undefined;
  readonly until?: Day | null | undefined;
}

export interface AddressProtected {
  readonly kind: "protected";
  readonly ground: ProtectionGround;
  readonly reason: string;
  readonly from: Day;
  readonly until: Day | null;
}

/** A protection as it is recorded. Several may hold at once: the address is protected while any does. */
export function protectAddress(
  child: { readonly dateOfBirth: Day },
  { ground, reason, from, until }: ProtectAddress,
  today: Day,
): AddressProtected | DaysOutOfOrder | InputRefused {
  const text = readText(reason, MOST_REASON);
  if (text === undefined) return inputRefused("TEXT_LENGTH", "reason");
  const begins = from ?? today;
  if (begins < child.dateOfBirth) return inputRefused("DAY_BEFORE_BIRTH", "from");
  if (until != null && until <= begins) return daysOutOfOrder("ENDS_BEFORE_START", "until");
  return { kind: "protected", ground, reason: text, from: begins, until: until ?? null };
}

export interface ProtectionEnded {
  readonly kind: "ended";
  readonly until: Day;
  readonly endReason: string;
}

/** Puts the first day without protection: today or later, because what was hidden on a day stays so. */
export function endProtection(
  protection: { readonly validFrom: string; readonly validUntil: string | null; readonly version: number },
  input: { readonly until: Day; readonly reason: string; readonly expectedVersion: number },
  today: Day,
): ProtectionEnded | AlreadyEnded | DaysOutOfOrder | VersionConflict | InputRefused {
  const { validFrom, validUntil, version } = protection;
  if (validUntil !== null && validUntil <= today) return { kind: "alreadyEnded", endedOn: validUntil as Day };
  const conflict = versionConflict(version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  const endReason = readText(input.reason, MOST_REASON);
  if (endReason === undefined) return inputRefused("TEXT_LENGTH", "reason");
  if (input.until < today) return inputRefused("DAY_IN_PAST", "until");
  if (input.until <= validFrom) return daysOutOfOrder("ENDS_BEFORE_START", "until");
  return { kind: "ended", until: input.until, endReason };
}
