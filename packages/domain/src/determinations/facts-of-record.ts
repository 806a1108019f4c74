import {
  type CareStatusFact,
  type CommissioningFacts,
  type FactFamily,
  type GpRegistration,
  type NotKnown,
  type PlacementFact,
  type Practice,
  personBorn,
  type Residence,
} from "../commissioning/facts.ts";
import { addDays, type Day } from "../dates.ts";
import type { Place } from "../organisations/place.ts";
import type { Period } from "../periods.ts";
import { statusAfterCare } from "./after-care.rule.ts";
import { daysBetweenPeriods } from "./days-covered.ts";
import { isInHospital, isShortBreak, isTemporary, legalBasisOf, placementKindOf } from "./placement-kinds.ts";

/** What is recorded of a child, as far as the rules on the responsible commissioner can use it. */
export interface RecordForRules {
  readonly authorityId: string;
  readonly born: Day;
  readonly carePeriods: readonly CarePeriodForRules[];
  readonly legalStatuses: readonly (Period & { readonly code: string })[];
  readonly placements: readonly PlacementForRules[];
  readonly gpRegistrations: readonly (Period & { readonly practiceCode: string | null; readonly source: string })[];
  readonly residences: readonly (Period & {
    readonly kind: "USUAL" | "TEMPORARY" | "NONE";
    readonly place: Place;
  })[];
  /** The practices that registrations name. */
  readonly practices: readonly Practice[];
}

export interface CarePeriodForRules extends Period {
  /** SSDA903 REC code. */
  readonly endReason: string | null;
}

export interface PlacementForRules extends Period {
  /** SSDA903 PLACE code. */
  readonly type: string;
  readonly place: Place;
  /** From where distance is measured: where the child lived when care began. `null`: not recorded. */
  readonly home: Place | null;
}

/**
 * Facts of which no record is kept here, or only by the way (a hospital stay that the return calls one): an answer from the
 * record takes what it does not hold not to exist, and says so.
 */
export const TAKEN_AS_NONE = [
  "DETENTION",
  "INPATIENT_SPELL",
  "CONTINUING_CARE",
  "EHC_PLAN",
] as const satisfies readonly FactFamily[];

/**
 * The facts of a record, for the rules. What nobody has told is `notKnown`, never *none*: a day without a registration or a home
 * on record, a day of care without a placement, the years after care of a young person who may be a relevant child.
 */
export function factsOfRecord(record: RecordForRules): CommissioningFacts {
  const { born, carePeriods, legalStatuses } = record;
  const shortBreaks = legalStatuses.filter((row) => isShortBreak(row.code));
  const inShortBreak = (row: Period): boolean => shortBreaks.some((period) => within(row, period));
  const { placements, spells } = accommodation(
    record.authorityId,
    record.placements.filter((row) => !inShortBreak(row)),
  );
  const residences = homes(record);
  const after = statusAfterCare(record);
  const lookedAfter = carePeriods.flatMap((period) => daysBetweenPeriods(period, shortBreaks));
  const unplaced = lookedAfter.flatMap((period) => daysBetweenPeriods(period, [...placements, ...spells]));
  return personBorn(born, {
    practices: record.practices,
    gpRegistrations: record.gpRegistrations.flatMap(({ practiceCode, from, until, source }): GpRegistration[] =>
      practiceCode === null ? [] : [{ practiceCode, from, until, source }],
    ),
    residences,
    careStatuses: [
      ...lookedAfter.map(
        ({ from, until }): CareStatusFact => ({
          status: "LOOKED_AFTER",
          authority: { country: "ENGLAND", id: record.authorityId },
          tookResponsibilityAt: null,
          lhbCode: null,
          from,
          until,
        }),
      ),
      ...after.careStatuses,
    ],
    legalStatuses: legalStatuses.flatMap(({ code, from, until }) => {
      const basis = legalBasisOf(code);
      return basis === undefined ? [] : [{ basis, from, until }];
    }),
    placements,
    inpatientSpells: spells,
    shortBreaks: record.placements.filter(inShortBreak).map(({ place, from, until }) => ({ place, from, until })),
    adoptionOrders: after.adoptionOrders,
    notKnown: [
      ...notKnown("GP_REGISTRATION", daysBetweenPeriods({ from: born, until: null }, record.gpRegistrations)),
      ...notKnown("RESIDENCE", daysBetweenPeriods({ from: born, until: null }, [...record.residences, ...residences])),
      ...notKnown("PLACEMENT", unplaced),
      ...after.notKnown,
    ],
  });
}

const within = (row: Period, period: Period): boolean =>
  row.from >= period.from && (period.until === null || (row.until !== null && row.until <= period.until));

const notKnown = (what: FactFamily, periods: readonly Period[]): NotKnown[] =>
  periods.map(({ from, until }) => ({ what, from, until }));

/**
 * The authority's placements. A temporary stay is no change of placement (rules LAC-8): the one before it goes on. A stay in
 * hospital is an inpatient spell.
 */
function accommodation(
  authorityId: string,
  placed: readonly PlacementForRules[],
): { readonly placements: PlacementFact[]; readonly spells: Period[] } {
  const authority = { country: "ENGLAND", id: authorityId } as const;
  const placements: PlacementFact[] = [];
  const spells: Period[] = [];
  for (const { type, place, from, until } of [...placed].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (isInHospital(type)) spells.push({ from, until });
    const before = placements.at(-1);
    if (isInHospital(type) || isTemporary(type)) {
      if (before?.until === from) placements[placements.length - 1] = { ...before, until };
      if (before?.until === from || isInHospital(type)) continue;
    }
    const kind = placementKindOf(type);
    placements.push({ kind, place, arrangedBy: { kind: "LA", authority }, arrangedOn: null, from, until });
  }
  return { placements, spells };
}

/**
 * Homes on record, and where the return says that the child lived when a care period began: evidence for the day before it,
 * unless something else is on record for that day.
 */
function homes(record: RecordForRules): Residence[] {
  const recorded = record.residences.flatMap(({ kind, place, from, until }): Residence[] =>
    kind === "NONE" ? [] : [{ kind, place, lhbCode: null, from, until }],
  );
  const found = record.carePeriods.flatMap((period): Residence[] => {
    const day = { from: addDays(period.from, -1), until: period.from };
    if (daysBetweenPeriods(day, record.residences).length === 0) return [];
    const first = record.placements.find((row) => row.home !== null && within(row, period));
    return first?.home == null ? [] : [{ kind: "USUAL", place: first.home, lhbCode: null, ...day }];
  });
  return [...recorded, ...found].sort((a, b) => (a.from < b.from ? -1 : 1));
}
