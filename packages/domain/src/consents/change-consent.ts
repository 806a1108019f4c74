import type { Day } from "../dates.ts";
import { type RecordedBy, refuseChange, type TakeBack, type TakeBackDecision, takeBack } from "../recorded-by.ts";
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
import type { CapacityFacts } from "./capacity.rule.ts";
import { type ConsentRecord, isOwnDecision } from "./consent.ts";
import {
  type ConsentDraft,
  type ConsentWithoutCapacity,
  type GiveConsent,
  giveConsent,
  type RefuseConsent,
  refuseConsent,
} from "./record-consent.ts";

/** A consent or refusal with all that it says. */
export interface StoredConsent extends ConsentRecord, ConsentDraft, RecordedBy {}

export interface ReceiveConsent {
  readonly receivedOn: Day;
  readonly expectedVersion: number;
}

export type ReceiveConsentDecision =
  | { readonly kind: "received"; readonly receivedOn: Day }
  | AlreadyEnded
  | DaysOutOfOrder
  | VersionConflict
  | InputRefused;

/** That it came to whoever arranges the child's health care. */
export function receiveConsent(consent: StoredConsent, input: ReceiveConsent, today: Day): ReceiveConsentDecision {
  const conflict = versionConflict(consent.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  if (consent.decision === "REFUSED") return inputRefused("FIELD_DOES_NOT_APPLY", "consentId");
  if (consent.receivedOn !== null) return { kind: "alreadyEnded", endedOn: consent.receivedOn };
  if (input.receivedOn > today) return inputRefused("DAY_IN_FUTURE", "receivedOn");
  if (input.receivedOn < consent.decidedOn) return daysOutOfOrder("RECEIVED_BEFORE_GIVEN", "receivedOn");
  return { kind: "received", receivedOn: input.receivedOn };
}

export interface WithdrawConsent {
  readonly withdrawnOn: Day;
  /** Who withdrew it: 1 to 200 characters. */
  readonly by: string;
  /** 1 to 500 characters. */
  readonly reason?: string | null | undefined;
  readonly expectedVersion: number;
}

export type WithdrawConsentDecision =
  | { readonly kind: "withdrawn"; readonly on: Day; readonly by: string; readonly reason: string | null }
  | AlreadyEnded
  | DaysOutOfOrder
  | VersionConflict
  | InputRefused;

/**
 * That it is given no longer. Whoever may write of the child records it: a withdrawal waits for nobody. `byChild`: the child records
 * it, of what they decided themselves.
 */
export function withdrawConsent(
  consent: StoredConsent,
  input: WithdrawConsent,
  today: Day,
  byChild = false,
): WithdrawConsentDecision {
  const conflict = versionConflict(consent.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  // Who refused and changes their mind gives a consent.
  if (consent.decision === "REFUSED") return inputRefused("FIELD_DOES_NOT_APPLY", "consentId");
  if (byChild && !isOwnDecision(consent.capacity)) return inputRefused("NOT_THEIR_DECISION", "consentId");
  if (consent.withdrawnOn !== null) return { kind: "alreadyEnded", endedOn: consent.withdrawnOn };
  if (input.withdrawnOn > today) return inputRefused("DAY_IN_FUTURE", "withdrawnOn");
  if (input.withdrawnOn < consent.decidedOn) return daysOutOfOrder("WITHDRAWN_BEFORE_GIVEN", "withdrawnOn");
  const by = readText(input.by, 200);
  if (by === undefined) return inputRefused("TEXT_LENGTH", "by");
  const reason = input.reason == null ? null : readText(input.reason, 500);
  if (reason === undefined) return inputRefused("TEXT_LENGTH", "reason");
  return { kind: "withdrawn", on: input.withdrawnOn, by, reason };
}

/** What is absent stays as it is; `null` takes a value away. */
export interface CorrectConsent {
  readonly scopes?: GiveConsent["scopes"] | null | undefined;
  readonly capacity?: GiveConsent["capacity"] | null | undefined;
  readonly by?: string | null | undefined;
  /** When it was given or refused. */
  readonly decidedOn?: Day | null | undefined;
  readonly receivedOn?: Day | null | undefined;
  readonly evidence?: GiveConsent["evidence"] | null | undefined;
  readonly evidenceReference?: string | null | undefined;
  readonly understanding?: GiveConsent["understanding"];
  readonly alternativesOffered?: string | null | undefined;
  readonly reofferOn?: Day | null | undefined;
  /** 1 to 500 characters. */
  readonly correctionReason: string;
  readonly expectedVersion: number;
}

export type CorrectConsentDecision =
  | { readonly kind: "corrected"; readonly consent: ConsentDraft; readonly reason: string }
  | ConsentWithoutCapacity
  | DaysOutOfOrder
  | VersionConflict
  | InputRefused;

/** The consent or refusal as it should have been recorded: judged as a new one is. Only its recorder and the authority correct it. */
export function correctConsent(
  before: StoredConsent,
  input: CorrectConsent,
  organisationId: string,
  facts: CapacityFacts,
  today: Day,
  directory: Parameters<typeof giveConsent>[4],
): CorrectConsentDecision {
  const refused = refuseChange(before, input.expectedVersion, organisationId, "consentId");
  if (refused !== undefined) return refused;
  const reason = readText(input.correctionReason, 500);
  if (reason === undefined) return inputRefused("TEXT_LENGTH", "correctionReason");
  for (const field of ["scopes", "capacity", "by", "decidedOn", "evidence"] as const) {
    if (input[field] === null) return inputRefused("VALUE_NEEDED", field);
  }
  const isRefusal = before.decision === "REFUSED";
  for (const field of isRefusal ? (["receivedOn"] as const) : (["alternativesOffered", "reofferOn"] as const)) {
    if (input[field] != null) return inputRefused("FIELD_DOES_NOT_APPLY", field);
  }
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const { decidedOn, ...now } = { ...before, ...given } as StoredConsent;
  const decision = isRefusal
    ? refuseConsent({ ...now, refusedOn: decidedOn } satisfies RefuseConsent, facts, today)
    : giveConsent({ ...now, givenOn: decidedOn } satisfies GiveConsent, before.authorityId, facts, today, directory);
  if (decision.kind === "inputRefused") {
    const isDay = decision.field === "givenOn" || decision.field === "refusedOn";
    return isDay ? inputRefused(decision.code, "decidedOn") : decision;
  }
  if (decision.kind !== "recorded") return decision;
  if (before.withdrawnOn !== null && before.withdrawnOn < decidedOn) {
    return daysOutOfOrder("WITHDRAWN_BEFORE_GIVEN", "decidedOn");
  }
  return { kind: "corrected", consent: decision.consent, reason };
}

/** A consent or refusal that never was. */
export const takeBackConsent = (before: StoredConsent, input: TakeBack, organisationId: string): TakeBackDecision =>
  takeBack(input, refuseChange(before, input.expectedVersion, organisationId, "consentId"));
