import type { Day } from "../dates.ts";
import type { Country, Place } from "../organisations/place.ts";
import type { Period } from "../periods.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";

/**
 * What a determination reads (rules 1.5, 10). Every fact has its days. A day that no row of a family covers means that there
 * was none, unless `notKnown` says that nobody knows. ICBs and authorities are named by their id in the directory.
 */
export interface CommissioningFacts {
  readonly born: Day;
  /** The practices that registrations name. */
  readonly practices: readonly Practice[];
  readonly gpRegistrations: readonly GpRegistration[];
  readonly residences: readonly Residence[];
  /** Where the person was, without living there: a port of arrival, a police station, a hospital. */
  readonly presences: readonly Presence[];
  readonly careStatuses: readonly CareStatusFact[];
  readonly legalStatuses: readonly LegalStatusFact[];
  readonly placements: readonly PlacementFact[];
  readonly detentions: readonly Detention[];
  readonly inpatientSpells: readonly InpatientSpell[];
  readonly continuingCare: readonly ContinuingCarePackage[];
  readonly ehcPlans: readonly EhcPlan[];
  readonly adoptionOrders: readonly AdoptionOrder[];
  readonly shortBreaks: readonly ShortBreaks[];
  /** Of a newborn child (ORIG-3). */
  readonly mother: MotherFacts | null;
  /** Who has been paying, whatever the law says (rules 1.8). */
  readonly payments: readonly Payment[];
  readonly notKnown: readonly NotKnown[];
}

export interface Practice {
  readonly odsCode: string;
  readonly country: "ENGLAND" | "WALES" | "SCOTLAND" | "NORTHERN_IRELAND";
  /** A practice of Defence Medical Services. */
  readonly defence: boolean;
  /** Where it stands, which is *not* what associates it with an ICB; it can tell which part of a divided ICB it fell to. */
  readonly place: Place | null;
  /** The published list of practices per ICB, with its days and where it was read. */
  readonly associations: readonly PracticeAssociation[];
}

export interface PracticeAssociation extends Period {
  readonly icbId: string;
  readonly source: string | null;
}

export interface GpRegistration extends Period {
  readonly practiceCode: string;
  readonly source: string | null;
}

export interface Residence extends Period {
  readonly place: Place;
  /** `TEMPORARY`: such as temporary housing. It is where the person lives, but a doubt under ORIG-8. */
  readonly kind: "USUAL" | "TEMPORARY";
  /** Code of the Local Health Board, when it lies in Wales. */
  readonly lhbCode: string | null;
}

export interface Presence extends Period {
  readonly place: Place;
}

/** Rules 9. */
export type CareStatus =
  | "LOOKED_AFTER"
  | "RELEVANT"
  | "FORMER_RELEVANT"
  | "QUALIFYING"
  | "ADOPTED"
  | "SGO"
  | "CEASED"
  | "NOT_IN_CARE";

export interface Authority {
  readonly country: Country;
  /** In the directory; `null` when it holds none (Wales, Scotland) or when it is not known. */
  readonly id: string | null;
}

export interface CareStatusFact extends Period {
  readonly status: CareStatus;
  readonly authority: Authority | null;
  /** Where the child was when the authority took responsibility (ORIG-3). */
  readonly tookResponsibilityAt: Place | null;
  /** Of a Welsh authority: the Local Health Board of origin. */
  readonly lhbCode: string | null;
}

export type LegalBasis =
  | "S20"
  | "S31_FULL"
  | "S31_INTERIM"
  | "PLACEMENT_ORDER"
  | "EPO"
  | "REMAND_LA"
  | "REMAND_YDA"
  | "S25_SECURE"
  | "SHORT_BREAK_V3"
  | "SHORT_BREAK_V4";

export interface LegalStatusFact extends Period {
  readonly basis: LegalBasis;
}

export type PlacementKind =
  | "FOSTER"
  | "CHILDRENS_HOME"
  | "RESIDENTIAL_SCHOOL"
  | "SUPPORTED_ACCOMMODATION"
  | "CARE_HOME"
  | "INDEPENDENT_HOSPITAL"
  | "WITH_PARENTS"
  | "FOR_ADOPTION"
  | "SECURE_CHILDRENS_HOME"
  | "SECURE_TRAINING_CENTRE"
  | "YOUNG_OFFENDER_INSTITUTION"
  | "PRISON"
  | "IMMIGRATION_REMOVAL_CENTRE"
  | "OTHER";

export type ArrangedBy =
  | { readonly kind: "LA"; readonly authority: Authority | null }
  | { readonly kind: "LA_WITH_ICB"; readonly authority: Authority | null; readonly icbId: string }
  | { readonly kind: "ICB"; readonly icbId: string }
  /** The young person or the family found it themselves. */
  | { readonly kind: "NOBODY" }
  | { readonly kind: "NOT_KNOWN" };

export interface PlacementFact extends Period {
  readonly kind: PlacementKind;
  readonly place: Place;
  readonly arrangedBy: ArrangedBy;
  /** When the arrangement was made; `null`: on the day it began. */
  readonly arrangedOn: Day | null;
}

/** A detention under the Mental Health Act 1983: the days of the detention itself. */
export interface Detention extends Period {
  readonly section: string;
  /** Whether the section is one that the rules on detention and aftercare count. */
  readonly qualifying: YesNoNotKnown;
  readonly appliedOn: Day | null;
  /** First day without section 117 aftercare; `null`: not discharged from it. */
  readonly aftercareEndedOn: Day | null;
}

/** `from` is the day of admission. */
export type InpatientSpell = Period;

/** Accommodation for continuing care that an ICB arranged. */
export interface ContinuingCarePackage extends Period {
  readonly icbId: string;
  readonly place: Place;
  /** Whether the person is eligible for *adult* NHS continuing healthcare. */
  readonly adultEligible: YesNoNotKnown;
}

export interface EhcPlan extends Period {
  readonly schoolPlace: Place;
  readonly boards: YesNoNotKnown;
  readonly arrangedOn: Day | null;
}

export interface AdoptionOrder {
  readonly madeOn: Day;
  readonly placingAuthorityId: string | null;
}

/** A series of short breaks (Care Planning Regulations 2010, regulation 48). */
export interface ShortBreaks extends Period {
  readonly place: Place;
}

export interface MotherFacts {
  readonly gpRegistrations: readonly GpRegistration[];
  readonly residences: readonly Residence[];
}

export interface Payment extends Period {
  readonly icbId: string;
}

export type FactFamily =
  | "GP_REGISTRATION"
  | "RESIDENCE"
  | "CARE_STATUS"
  | "PLACEMENT"
  | "DETENTION"
  | "INPATIENT_SPELL"
  | "CONTINUING_CARE"
  | "EHC_PLAN"
  | "ADOPTION";

export interface NotKnown extends Period {
  readonly what: FactFamily;
}

/** A person of whom only the date of birth is given, and what is said over it. */
export const personBorn = (born: Day, over: Partial<CommissioningFacts> = {}): CommissioningFacts => ({
  born,
  practices: [],
  gpRegistrations: [],
  residences: [],
  presences: [],
  careStatuses: [],
  legalStatuses: [],
  placements: [],
  detentions: [],
  inpatientSpells: [],
  continuingCare: [],
  ehcPlans: [],
  adoptionOrders: [],
  shortBreaks: [],
  mother: null,
  payments: [],
  notKnown: [],
  ...over,
});
