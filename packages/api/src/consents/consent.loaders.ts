import {
  type ConsentCase,
  type ConsentRow,
  type ConsentShareRow,
  findConsentCases,
  findConsentsByIds,
  findSharesOfConsents,
} from "@cic/db/consents/consent.queries";
import { isUuid } from "@cic/db/ids";
import type { Context } from "../context.ts";

/** The consent or refusal, or `null` when there is none that the caller sees. */
export const loadConsent = async (context: Context, id: string): Promise<ConsentRow | null> =>
  isUuid(id) ? context.loader("consents", findConsentsByIds).load(id.toLowerCase()) : null;

/** With whom health records are shared on its ground, and were. */
export const loadShares = (context: Context, consentId: string): Promise<ConsentShareRow[]> =>
  context.loader("shares of consents", findSharesOfConsents).load(consentId);

/** What is recorded of a child's consents; `null` when the caller does not see the child. */
export const loadConsentCase = async (context: Context, childId: string): Promise<ConsentCase | null> =>
  isUuid(childId) ? context.loader("consent cases", findConsentCases).load(childId.toLowerCase()) : null;
