import type { Place } from "../organisations/place.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";

/** Rules 9. */
export const SERVICE_CATEGORIES = [
  "STATUTORY_ASSESSMENT",
  "COMMUNITY",
  "ACUTE_ELECTIVE",
  "URGENT_EMERGENCY",
  "MENTAL_HEALTH_COMMUNITY",
  "SPECIALISED",
  "CONTINUING_CARE",
  "PRIMARY_CARE",
  "PUBLIC_HEALTH_S7A",
  "PUBLIC_HEALTH_0_19",
  "HEALTH_JUSTICE",
  "ARMED_FORCES",
  "S117_AFTERCARE",
] as const;
export type ServiceCategory = (typeof SERVICE_CATEGORIES)[number];

export type PrimaryCareContract = "GP" | "DENTAL" | "PHARMACY" | "OPTOMETRY";

/** The service asked about, and the facts about it that some rules need. `null` and `NOT_KNOWN` are not guessed. */
export interface ServiceRequest {
  readonly category: ServiceCategory;
  /** Where it is given: the dentist, the emergency department. */
  readonly deliveredAt: Place | null;
  /** Of primary care. */
  readonly contract: PrimaryCareContract | null;
  /** Of primary care: the ICB that holds the contract, when that is known outright. */
  readonly contractHolderIcbId: string | null;
  /** Of specialised services: whether this one is delegated to ICBs. */
  readonly delegatedToIcb: YesNoNotKnown;
  /** In a secure setting: whether it is part of the health care commissioned for that setting. */
  readonly custodialHealth: YesNoNotKnown;
  /** Whether what is asked for is an offer to care leavers (such as prescriptions) on top of NHS care. */
  readonly careLeaverOffer: boolean;
}

/** A request of which nothing but its category is known, and what is said over it. */
export const requestFor = (category: ServiceCategory, over: Partial<ServiceRequest> = {}): ServiceRequest => ({
  category,
  deliveredAt: null,
  contract: null,
  contractHolderIcbId: null,
  delegatedToIcb: "NOT_KNOWN",
  custodialHealth: "NOT_KNOWN",
  careLeaverOffer: false,
  ...over,
});
