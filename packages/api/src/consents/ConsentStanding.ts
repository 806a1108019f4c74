import type { ConsentScope } from "@cic/domain/consents/consent";
import type { ConsentStanding as Standing } from "@cic/domain/consents/standing.rule";
import type { Day } from "@cic/domain/dates";
import type { ConsentStanding as Answer, ConsentStandingResolvers, ConsentState } from "../generated/types.ts";
import { loadConsent } from "./consent.loaders.ts";

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

export function standingRow(scope: ConsentScope, on: Day, standing: Standing): StandingRow {
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
