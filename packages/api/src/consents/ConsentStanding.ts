import type { ConsentCase } from "@cic/db/consents/consent.queries";
import { CONSENT_SCOPES, type ConsentScope } from "@cic/domain/consents/consent";
import { consentStanding, type ConsentStanding as Standing } from "@cic/domain/consents/standing.rule";
import type { Day } from "@cic/domain/dates";
import type { Context } from "../context.ts";
import type { ConsentStanding as Answer, ConsentStandingResolvers, ConsentState } from "../generated/types.ts";
import { loadConsent, loadConsentCase } from "./consent.loaders.ts";

/** How consent stands, with the id of the consent or refusal that says so. */
export interface StandingRow extends Omit<Answer, "consent" | "__typename"> {
  readonly consentId: string | null;
}

const states: Readonly<Record<Standing["kind"], ConsentState>> = {
  inForce: "IN_FORCE",
  refused: "REFUSED",
  notKnown: "NOT_KNOWN",
  withdrawn: "WITHDRAWN",
  lapsed: "LAPSED",
  none: "NOT_RECORDED",
};

/** How consent stands for each scope on a day; `null` when the caller does not see the child. */
export async function consentStandingOn(context: Context, childId: string, on: Day): Promise<StandingRow[] | null> {
  const known = await loadConsentCase(context, childId);
  if (known === null) return null;
  return standingsFrom(known, on);
}

/** How consent stands for each scope on a day, from what is known. */
export function standingsFrom({ consents, facts }: Pick<ConsentCase, "consents" | "facts">, on: Day): StandingRow[] {
  return CONSENT_SCOPES.map((scope) => standingRow(scope, on, consentStanding(consents, scope, facts, on)));
}

function standingRow(scope: ConsentScope, on: Day, standing: Standing): StandingRow {
  return {
    scope,
    on,
    state: states[standing.kind],
    consentId: standing.kind === "refused" ? standing.refusalId : "consentId" in standing ? standing.consentId : null,
    since: "since" in standing ? standing.since : null,
    receivedOn: standing.kind === "inForce" ? standing.receivedOn : null,
    provisionalBecause: standing.kind === "inForce" ? [...standing.provisional] : [],
    notKnownBecause: standing.kind === "notKnown" ? standing.reason : null,
    lapsedBecause: standing.kind === "lapsed" ? standing.reason : null,
    refusedByChild: standing.kind === "refused" ? standing.byChild : null,
    reofferOn: standing.kind === "refused" ? standing.reofferOn : null,
  };
}

export const ConsentStanding: ConsentStandingResolvers = {
  consent: ({ consentId }, _, context) => (consentId === null ? null : loadConsent(context, consentId)),
};
