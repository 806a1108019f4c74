import type { Day } from "../dates.ts";
import { contains, type Period } from "../periods.ts";
import type {
  AdoptionOrder,
  CareStatusFact,
  CommissioningFacts,
  ContinuingCarePackage,
  Detention,
  EhcPlan,
  FactFamily,
  GpRegistration,
  InpatientSpell,
  LegalStatusFact,
  Payment,
  PlacementFact,
  Practice,
  Presence,
  Residence,
  ShortBreaks,
} from "./facts.ts";

/** A fact and where it stands in the input: `gpRegistrations[0]`. */
export type Located<Fact> = Fact & { readonly path: string };

/** The facts of a day: none that began later, and no end that was still to come (rules 1.11, invariant 6). In order of their first day. */
export interface FactsAsOf {
  readonly on: Day;
  readonly all: CommissioningFacts;
  readonly born: Day;
  readonly gpRegistrations: readonly Located<GpRegistration>[];
  readonly residences: readonly Located<Residence>[];
  readonly presences: readonly Located<Presence>[];
  readonly careStatuses: readonly Located<CareStatusFact>[];
  readonly legalStatuses: readonly Located<LegalStatusFact>[];
  readonly placements: readonly Located<PlacementFact>[];
  readonly detentions: readonly Located<Detention>[];
  readonly inpatientSpells: readonly Located<InpatientSpell>[];
  readonly continuingCare: readonly Located<ContinuingCarePackage>[];
  readonly ehcPlans: readonly Located<EhcPlan>[];
  readonly adoptionOrders: readonly Located<AdoptionOrder>[];
  readonly shortBreaks: readonly Located<ShortBreaks>[];
  readonly mothersRegistrations: readonly Located<GpRegistration>[];
  readonly mothersResidences: readonly Located<Residence>[];
  readonly payments: readonly Located<Payment>[];
}

export function asOf(all: CommissioningFacts, on: Day): FactsAsOf {
  const upTo = <Fact extends Period>(rows: readonly Fact[], name: string): Located<Fact>[] =>
    rows
      .map((row, index) => ({ ...row, until: notYet(row.until, on), path: `${name}[${index}]` }))
      .filter((row) => row.from <= on)
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return {
    on,
    all,
    born: all.born,
    gpRegistrations: upTo(all.gpRegistrations, "gpRegistrations"),
    residences: upTo(all.residences, "residences"),
    presences: upTo(all.presences, "presences"),
    careStatuses: upTo(all.careStatuses, "careStatuses"),
    legalStatuses: upTo(all.legalStatuses, "legalStatuses"),
    placements: upTo(all.placements, "placements"),
    detentions: upTo(all.detentions, "detentions").map((detention) => ({
      ...detention,
      aftercareEndedOn: notYet(detention.aftercareEndedOn, on),
    })),
    inpatientSpells: upTo(all.inpatientSpells, "inpatientSpells"),
    continuingCare: upTo(all.continuingCare, "continuingCare"),
    ehcPlans: upTo(all.ehcPlans, "ehcPlans"),
    adoptionOrders: all.adoptionOrders
      .map((order, index) => ({ ...order, path: `adoptionOrders[${index}]` }))
      .filter((order) => order.madeOn <= on),
    shortBreaks: upTo(all.shortBreaks, "shortBreaks"),
    mothersRegistrations: upTo(all.mother?.gpRegistrations ?? [], "mother.gpRegistrations"),
    mothersResidences: upTo(all.mother?.residences ?? [], "mother.residences"),
    payments: upTo(all.payments, "payments"),
  };
}

const notYet = (end: Day | null, on: Day): Day | null => (end !== null && end > on ? null : end);

/** The row that holds on a day; of several, the one that began last. */
export const heldOn = <Fact extends Period>(rows: readonly Located<Fact>[], on: Day): Located<Fact> | undefined =>
  rows.findLast((row) => contains(row, on));

export const isNotKnown = (facts: FactsAsOf, what: FactFamily, on: Day): boolean =>
  facts.all.notKnown.some((row) => row.what === what && contains(row, on));

export const practiceOf = (facts: FactsAsOf, registration: GpRegistration): Practice | undefined =>
  facts.all.practices.find((practice) => practice.odsCode === registration.practiceCode);
