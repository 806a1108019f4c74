import { findChildCaredFor } from "@cic/db/children/child-cared-for.queries";
import { type ConsentCase, findConsentCases, lockConsentsOf } from "@cic/db/consents/consent.queries";
import { recordEvents } from "@cic/db/events/event.writes";
import type { ScopedDb } from "@cic/db/scope";
import type { NoCapacityReason } from "@cic/domain/consents/capacity.rule";
import type { ConsentWithoutCapacity } from "@cic/domain/consents/record-consent";
import {
  type AlreadyEnded,
  type DaysOutOfOrder,
  type InputRefused,
  type RecordNotFound,
  recordNotFound,
  type VersionConflict,
} from "@cic/domain/refusals";
import type { Context } from "../context.ts";
import type { ResolversTypes } from "../generated/types.ts";
import { refused } from "../refused.ts";
import { loadConsent } from "./consent.loaders.ts";

export type ConsentOutcome =
  | { readonly kind: "consent"; readonly id: string }
  | ConsentWithoutCapacity
  | AlreadyEnded
  | DaysOutOfOrder
  | RecordNotFound
  | VersionConflict
  | InputRefused;

// Written for people; callers go by the reason.
const words: Readonly<Record<NoCapacityReason, string>> = {
  YOUNG_PERSON_DECIDES: "At sixteen the young person decides, unless they were judged unable to.",
  ADULT_DECIDES: "From eighteen nobody else decides.",
  UNDER_SIXTEEN: "They were not yet sixteen: a child decides when judged competent.",
  SIXTEEN_OR_OVER: "They were sixteen or over: they decide as a young person.",
  UNDERSTANDING_NOT_SUFFICIENT: "They were judged not to understand enough to decide.",
  NOT_IN_CARE: "The child was not in care on that day.",
  NO_CARE_ORDER: "No care order was in force on that day.",
  NO_PLACEMENT_ORDER: "No placement order was in force on that day.",
  NO_EMERGENCY_ORDER: "No emergency protection order was in force on that day.",
  PARENTAL_RESPONSIBILITY_ENDED: "Parental responsibility had ended.",
};

/** A child of whose consents the caller may write, one change after the other, and what is recorded of them; `undefined` without such a child. */
export async function lockConsentCase(db: ScopedDb, childId: string): Promise<ConsentCase | undefined> {
  const child = await findChildCaredFor(db, childId);
  if (child === undefined) return undefined;
  await lockConsentsOf(db, child.own.childId);
  const [known] = await findConsentCases(db, [child.own.childId]);
  return known ?? undefined;
}

/** What became of it, as a member of the mutation's result union. */
export async function consentResult(
  context: Context,
  outcome: ConsentOutcome,
): Promise<ResolversTypes["ConsentResult"]> {
  if (outcome.kind === "withoutCapacity") {
    return {
      __typename: "ConsentWithoutCapacity",
      message: words[outcome.reason],
      field: "capacity",
      capacityReason: outcome.reason,
      fittingCapacities: [...outcome.fitting],
    };
  }
  if (outcome.kind !== "consent") return refused(outcome);
  const consent = await loadConsent(context, outcome.id);
  return consent === null ? refused(recordNotFound("consentId")) : { __typename: "ConsentOk", consent };
}

/** Tells of a change of a consent, also those with whom no more is shared by it. */
export function tellOfConsent(
  db: ScopedDb,
  { childId, authorityId }: { readonly childId: string; readonly authorityId: string },
  consentId: string,
  named: readonly string[] = [],
): Promise<void> {
  const child = { id: childId, authorityId };
  return recordEvents(db, [{ type: "CONSENT_CHANGED", child, records: [{ record: "CONSENT", id: consentId }], named }]);
}
