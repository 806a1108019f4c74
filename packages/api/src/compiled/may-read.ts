import type { Action } from "@cic/auth/actions";
import { type Actor, may } from "@cic/auth/actor";
import type { Lens } from "@cic/domain/access/lenses";
import { actionOfLens } from "../access/field-lenses.ts";
import type { Reads } from "./select.ts";

/**
 * What a caller's role must be allowed in order to be answered here of a type, beside what the lenses of its fields ask: whoever is not is
 * answered, or refused, by the resolvers.
 */
const actionOf: Readonly<Record<string, Action>> = {
  AccessReason: "child:read",
  AddressProtection: "placement:read",
  Assessment: "assessment:read",
  AssessmentCharge: "charge:read",
  AssessmentClock: "assessment:read",
  AssessmentQueueConnection: "assessment:read",
  AssessmentQueueItem: "assessment:read",
  CareLeaverCategoryAnswer: "care-leaver:read",
  CarePeriod: "child:read",
  Child: "child:read",
  ChildMerge: "child:read",
  Consent: "consent:read",
  ConsentStanding: "consent:read",
  Determination: "commissioning:read",
  Dispute: "dispute:read",
  DuplicatePair: "duplicate:read",
  GpRegistration: "child:read",
  HealthAction: "health-record:read",
  HealthLine: "health-record:read",
  HealthPlan: "health-record:read",
  HealthRecord: "health-record:read",
  LegalStatus: "child:read",
  Notice: "notice:read",
  NotificationDutiesResult: "placement:read",
  OfferApplication: "offer-application:read",
  Placement: "placement:read",
  PlacementArea: "placement:read",
  Referral: "referral:read",
  RegisterEntry: "placement:read",
  RegisterConnection: "placement:read",
  Residence: "child:read",
  VacancyInterest: "vacancy-interest:read",
};
/** A connection is read by whoever may read what it is a connection of. */
const actionsOf = (type: string): readonly Action[] => {
  const action = actionOf[type] ?? actionOf[type.replace(/Connection$/, "")];
  return action === undefined ? [] : [action];
};

/** Whether the caller's role may read through a lens. */
export const mayThrough = (actor: Actor, lens: Lens): boolean => may(actor, actionOfLens[lens]);

/** Whether it is allowed all that a statement reads. */
export const mayRead = (actor: Actor, { types, lenses }: Reads): boolean =>
  [...types].flatMap(actionsOf).every((action) => may(actor, action)) &&
  [...lenses].every((lens) => mayThrough(actor, lens));
