import type {
  CommissioningFacts,
  FactFamily,
  NotKnown,
  PlacementFact,
  Practice,
  Residence,
} from "../commissioning/facts.ts";
import { type Day, earlierOf } from "../dates.ts";
import type { Place } from "../organisations/place.ts";
import type { Period } from "../periods.ts";
import { statusAfterCare } from "./after-care.rule.ts";
import { isInHospital, isTemporary, placementKindOf } from "./placement-kinds.ts";

/** What would be otherwise, all of it together. What is absent or `null` stays as it is. */
export interface FactsChange {
  /** `practice: null`: registered with none. */
  readonly gpRegistration?: { readonly practice: Practice | null; readonly from: Day } | null;
  readonly residence?: { readonly place: Place; readonly from: Day } | null;
  /** `type` is an SSDA903 PLACE code. */
  readonly placement?: { readonly type: string; readonly place: Place; readonly from: Day } | null;
  readonly careEndsOn?: Day | null;
}

export interface ChangeProblem {
  readonly code: "DATES_OUT_OF_ORDER" | "FIELD_DOES_NOT_APPLY";
  /** In the question, such as `change.residence.from`. */
  readonly path: string;
}

export type ChangedFacts =
  | { readonly kind: "changed"; readonly facts: CommissioningFacts }
  | { readonly kind: "problems"; readonly problems: readonly ChangeProblem[] };

/**
 * The facts of a child of the authority as they would be after a change. What changes from a day on replaces all of its kind from
 * then on: what was recorded for later, and that nobody knew.
 */
export function changeFacts(facts: CommissioningFacts, change: FactsChange, authorityId: string): ChangedFacts {
  const problems = problemsOf(facts, change);
  if (problems.length > 0) return { kind: "problems", problems };
  let changed = facts;
  if (change.gpRegistration != null) changed = registered(changed, change.gpRegistration);
  if (change.residence != null) changed = living(changed, change.residence);
  if (change.placement != null) changed = placed(changed, change.placement, authorityId);
  if (change.careEndsOn != null) changed = outOfCare(changed, change.careEndsOn, authorityId);
  return { kind: "changed", facts: changed };
}

function problemsOf({ born, careStatuses }: CommissioningFacts, change: FactsChange): ChangeProblem[] {
  const { careEndsOn, placement } = change;
  const early = (["gpRegistration", "residence", "placement"] as const).flatMap((name): ChangeProblem[] => {
    const from = change[name]?.from;
    return from !== undefined && from < born ? [{ code: "DATES_OUT_OF_ORDER", path: `change.${name}.from` }] : [];
  });
  if (careEndsOn == null) return early;
  const path = "change.careEndsOn";
  const inCare = careStatuses.filter(({ status }) => status === "LOOKED_AFTER");
  const ends = inCare.some(({ from, until }) => from < careEndsOn && (until === null || careEndsOn <= until));
  const placedBefore = placement == null || placement.from < careEndsOn;
  if (ends && placedBefore) return early;
  const tooEarly = !placedBefore || inCare.some(({ from }) => from >= careEndsOn);
  return [...early, { code: tooEarly ? "DATES_OUT_OF_ORDER" : "FIELD_DOES_NOT_APPLY", path }];
}

function registered(
  facts: CommissioningFacts,
  { practice, from }: NonNullable<FactsChange["gpRegistration"]>,
): CommissioningFacts {
  const known = practice === null || facts.practices.some(({ odsCode }) => odsCode === practice.odsCode);
  const registration = practice === null ? [] : [{ practiceCode: practice.odsCode, from, until: null, source: null }];
  return {
    ...facts,
    practices: known ? facts.practices : [...facts.practices, practice],
    gpRegistrations: [...before(facts.gpRegistrations, from), ...registration],
    notKnown: knownFrom(facts.notKnown, ["GP_REGISTRATION"], from),
  };
}

function living(facts: CommissioningFacts, { place, from }: NonNullable<FactsChange["residence"]>): CommissioningFacts {
  const home: Residence = { place, kind: "USUAL", lhbCode: null, from, until: null };
  return {
    ...facts,
    residences: [...before(facts.residences, from), home],
    notKnown: knownFrom(facts.notKnown, ["RESIDENCE"], from),
  };
}

/** As placements are read from the record: a temporary stay is no change of placement, a stay in hospital is an inpatient spell. */
function placed(
  facts: CommissioningFacts,
  { type, place, from }: NonNullable<FactsChange["placement"]>,
  authorityId: string,
): CommissioningFacts {
  const earlier = before(facts.placements, from);
  const goesOn = earlier.some(({ until }) => until === from);
  const placements: PlacementFact[] =
    isInHospital(type) || (isTemporary(type) && goesOn)
      ? earlier.map((row) => (row.until === from ? { ...row, until: null } : row))
      : [
          ...earlier,
          {
            kind: placementKindOf(type),
            place,
            arrangedBy: { kind: "LA", authority: { country: "ENGLAND", id: authorityId } },
            arrangedOn: null,
            from,
            until: null,
          },
        ];
  const spell = isInHospital(type) ? [{ from, until: null }] : [];
  return {
    ...facts,
    placements,
    inpatientSpells: [...before(facts.inpatientSpells, from), ...spell],
    shortBreaks: before(facts.shortBreaks, from),
    notKnown: knownFrom(facts.notKnown, ["PLACEMENT"], from),
  };
}

function outOfCare(facts: CommissioningFacts, on: Day, authorityId: string): CommissioningFacts {
  const after = statusAfterCare({
    authorityId,
    born: facts.born,
    carePeriods: [{ from: facts.born, until: on, endReason: null }],
    legalStatuses: [],
    placements: [],
    gpRegistrations: [],
    residences: [],
    practices: [],
  });
  return {
    ...facts,
    careStatuses: [...before(facts.careStatuses, on), ...after.careStatuses],
    legalStatuses: before(facts.legalStatuses, on),
    placements: before(facts.placements, on),
    inpatientSpells: before(facts.inpatientSpells, on),
    shortBreaks: before(facts.shortBreaks, on),
    adoptionOrders: facts.adoptionOrders.filter(({ madeOn }) => madeOn < on),
    notKnown: [...knownFrom(facts.notKnown, ["CARE_STATUS", "PLACEMENT"], on), ...after.notKnown],
  };
}

/** The rows that began before a day, none of them lasting beyond it. */
const before = <Row extends Period>(rows: readonly Row[], on: Day): Row[] =>
  rows
    .filter((row) => row.from < on)
    .map((row) => ({ ...row, until: row.until === null ? on : earlierOf(row.until, on) }));

const knownFrom = (rows: readonly NotKnown[], what: readonly FactFamily[], on: Day): NotKnown[] => [
  ...rows.filter((row) => !what.includes(row.what)),
  ...before(
    rows.filter((row) => what.includes(row.what)),
    on,
  ),
];
