import { addDays, type Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import type { Place } from "../organisations/place.ts";
import { contains } from "../periods.ts";
import { inWords, nameIcb } from "./commissioner.ts";
import type { GpRegistration, PlacementFact, PlacementKind, Residence } from "./facts.ts";
import { type FactsAsOf, heldOn, isNotKnown, type Located, practiceOf } from "./facts-as-of.ts";
import { basisOfPlace, basisOfPractice, icbsOfAuthority } from "./icb-basis.ts";
import type { IcbBasis } from "./icb-succession.rule.ts";
import type { OriginatingTried } from "./originating-icb.ts";
import type { ReasonCode } from "./reason-codes.ts";
import type { FactMissing, FactUsed, OriginatingRuleId } from "./rule.ts";
import { residenceOn } from "./rules/general.rule.ts";

/** The ICB that the facts of one moment name. */
export interface Fix {
  readonly basis: IcbBasis | null;
  readonly candidateIds: readonly string[];
  readonly rule: OriginatingRuleId;
  readonly moment: Day;
  readonly tried: readonly OriginatingTried[];
  readonly lines: readonly string[];
  readonly used: readonly FactUsed[];
  readonly missing: readonly FactMissing[];
  readonly reasons: readonly ReasonCode[];
  readonly doubtsInArea: readonly ReasonCode[];
}

interface Arranged {
  readonly path: string;
  readonly from: Day;
  readonly arrangedOn: Day | null;
  readonly place: Place;
}

const SECURE: readonly PlacementKind[] = [
  "SECURE_CHILDRENS_HOME",
  "SECURE_TRAINING_CENTRE",
  "YOUNG_OFFENDER_INSTITUTION",
  "PRISON",
  "IMMIGRATION_REMOVAL_CENTRE",
];
export const isSecure = (stay: { readonly kind: PlacementKind }): boolean => SECURE.includes(stay.kind);

/**
 * ORIG-1, 2, 3, 6, 7 and 8 for one arrangement. The facts of the day before it count: what ended on the day of the arrangement
 * still held immediately before, what began on it did not. From custody, the day before custody counts (rules 1.6).
 * `received`: the placement's place, when another authority has just taken responsibility (ORIG-7).
 */
export function fixImmediatelyBefore(
  arranged: Arranged,
  facts: FactsAsOf,
  directory: Directory,
  received: Place | null,
): Fix {
  const moment = beforeCustody(addDays(arranged.arrangedOn ?? arranged.from, -1), facts.placements);
  const tried: OriginatingTried[] = [];
  const missing: FactMissing[] = [];
  const lines = [
    `The arrangement was made on ${inWords(arranged.arrangedOn ?? arranged.from)}; the facts of ${inWords(moment)} count.`,
  ];
  const no = (rule: OriginatingRuleId, why: string) => tried.push({ rule, matched: false, why });
  const fixed = (
    rule: OriginatingRuleId,
    basis: IcbBasis | null,
    why: string,
    used: readonly FactUsed[],
    doubts: {
      readonly reasons?: readonly ReasonCode[];
      readonly inArea?: readonly ReasonCode[];
      readonly candidateIds?: readonly string[];
    } = {},
  ): Fix => {
    tried.push({ rule, matched: true, why });
    const unknown = missing.length > 0 ? (["FACTS_MISSING"] as const) : [];
    const reasons = [...new Set([...(doubts.reasons ?? []), ...unknown])];
    const doubtsInArea = [...new Set([...(doubts.inArea ?? []), ...unknown])];
    return {
      basis,
      candidateIds: doubts.candidateIds ?? [],
      rule,
      moment,
      tried,
      lines: [...lines, why],
      used,
      missing,
      reasons,
      doubtsInArea,
    };
  };
  const transfer = received === null ? {} : ({ reasons: ["UNSURE_READING"], inArea: ["UNSURE_READING"] } as const);
  const ruleOr7 = (rule: OriginatingRuleId) => (received === null ? rule : "ORIG-7");

  const home = residenceOn(
    facts.residences.filter((row) => row.from <= moment),
    moment,
  );
  const registration = heldOn(facts.gpRegistrations, moment);
  if (registration !== undefined) {
    const { basis, says } = ofRegistration(registration, home?.residence.place ?? null, moment, facts, directory);
    const used = [{ path: registration.path, says }];
    if (basis === "not English") no("ORIG-1", says);
    else if (basis === null) {
      missing.push({
        path: "practices",
        ask: `With which ICB was practice ${registration.practiceCode} associated on ${moment}?`,
      });
      return fixed("ORIG-1", null, says, used);
    } else if (home?.current && home.residence.kind === "TEMPORARY" && received === null) {
      const why = `${says} The home was temporary, but the registration counts, however new.`;
      const unsure = ["UNSURE_READING"] as const;
      const read = [...used, { path: home.residence.path, says: "A temporary home." }];
      return fixed("ORIG-8", basis, why, read, { reasons: unsure, inArea: unsure });
    } else return fixed(ruleOr7("ORIG-1"), basis, says, used, transfer);
  } else if (isNotKnown(facts, "GP_REGISTRATION", moment)) {
    missing.push({
      path: "gpRegistrations",
      ask: `With which GP practice was the child registered on ${moment}, if any?`,
    });
    no("ORIG-1", "Whether the child was registered with a GP practice then is not known.");
  } else no("ORIG-1", "The child was registered with no GP practice then.");

  if (home !== undefined) {
    const found = basisOfPlace(home.residence.place, moment, directory);
    const used = [
      { path: home.residence.path, says: home.current ? "Where the child lived." : "The most recent address." },
    ];
    if (found.kind === "basis") {
      const why = `The child ${home.current ? "lived" : "had last lived"} in the area of ${nameIcb(found.basis.icbId, directory)}.`;
      return fixed(ruleOr7("ORIG-2"), found.basis, why, used, transfer);
    }
    if (home.residence.place.kind === "unknown" || (home.residence.place.country ?? "ENGLAND") === "ENGLAND") {
      missing.push({ path: `${home.residence.path}.place`, ask: `Which ICB's area was this home in on ${moment}?` });
      return fixed("ORIG-2", null, "The ICB of the home is not known.", used, { reasons: [found.reason] });
    }
    no("ORIG-2", "The home was not in England.");
  } else no("ORIG-2", "No usual residence was established then.");

  const unsure = { reasons: ["NO_GP_NO_RESIDENCE"] } as const;
  const mother = ofMother(moment, facts, directory);
  if (mother !== undefined)
    return fixed("ORIG-3", mother.basis, mother.says, [{ path: mother.path, says: mother.says }], unsure);

  const status = heldOn(facts.careStatuses, arranged.from);
  const presence = heldOn(facts.presences, moment) ?? heldOn(facts.presences, arranged.from);
  const candidates: readonly {
    rule: OriginatingRuleId;
    place: Place | null | undefined;
    path: string;
    says: string;
  }[] = [
    {
      rule: "ORIG-7",
      place: received,
      path: `${arranged.path}.place`,
      says: "The child was in the receiving authority's area",
    },
    { rule: "ORIG-3", place: presence?.place, path: presence?.path ?? "", says: "The child was present" },
    {
      rule: "ORIG-3",
      place: status?.tookResponsibilityAt,
      path: status?.path ?? "",
      says: "The authority took responsibility",
    },
  ];
  for (const { rule, place, path, says } of candidates) {
    const found = place == null ? undefined : basisOfPlace(place, moment, directory);
    if (found?.kind !== "basis") continue;
    const why = `${says}, in the area of ${nameIcb(found.basis.icbId, directory)}.`;
    const doubts =
      rule === "ORIG-7"
        ? ({ reasons: ["NO_GP_NO_RESIDENCE", "UNSURE_READING"], inArea: ["UNSURE_READING"] } as const)
        : unsure;
    return fixed(rule, found.basis, why, [{ path, says: why }], doubts);
  }
  no("ORIG-3", "Where the child was, or where the authority took responsibility, is not known.");
  return proposedByAuthority();

  function proposedByAuthority(): Fix {
    missing.push(
      { path: "gpRegistrations", ask: `With which GP practice was the child registered on ${moment}?` },
      { path: "residences", ask: `Where did the child live on ${moment}?` },
    );
    const icbs = status?.authority?.id == null ? [] : icbsOfAuthority(status.authority.id, moment, directory);
    const [only] = icbs;
    const proposed = only !== undefined && icbs.length === 1;
    const why = proposed
      ? `The authority's area lies in that of ${nameIcb(only, directory)}, which is therefore proposed.`
      : icbs.length > 1
        ? `The authority's area lies in those of ${icbs.map((id) => nameIcb(id, directory)).join(", ")}; none is chosen.`
        : "Nothing names an ICB.";
    const basis = proposed ? { icbId: only, at: moment, practice: null, place: null, warnings: [] } : null;
    return fixed("ORIG-6", basis, why, status === undefined ? [] : [{ path: status.path, says: "The authority." }], {
      ...unsure,
      inArea: unsure.reasons,
      candidateIds: icbs,
    });
  }
}

function ofRegistration(
  registration: Located<GpRegistration>,
  home: Place | null,
  moment: Day,
  facts: FactsAsOf,
  directory: Directory,
): { readonly basis: IcbBasis | null | "not English"; readonly says: string } {
  const practice = practiceOf(facts, registration);
  const registered = `The child was registered with practice ${registration.practiceCode}`;
  if (practice !== undefined && practice.country !== "ENGLAND") {
    return { basis: "not English", says: `${registered}, which is in ${practice.country}.` };
  }
  const basis = practice === undefined ? undefined : basisOfPractice(practice, moment, home, directory);
  return basis === undefined
    ? { basis: null, says: `${registered}, whose ICB of that day is not given.` }
    : { basis, says: `${registered}, associated with ${nameIcb(basis.icbId, directory)}.` };
}

function ofMother(
  moment: Day,
  facts: FactsAsOf,
  directory: Directory,
): { readonly basis: IcbBasis; readonly says: string; readonly path: string } | undefined {
  const registration = heldOn(facts.mothersRegistrations, moment);
  const practice = registration === undefined ? undefined : practiceOf(facts, registration);
  const residence: Located<Residence> | undefined = residenceOn(facts.mothersResidences, moment)?.residence;
  const registered =
    practice === undefined ? undefined : basisOfPractice(practice, moment, residence?.place ?? null, directory);
  if (registration !== undefined && registered !== undefined) {
    return {
      basis: registered,
      path: registration.path,
      says: `The mother was registered with a practice associated with ${nameIcb(registered.icbId, directory)}.`,
    };
  }
  const found = residence === undefined ? undefined : basisOfPlace(residence.place, moment, directory);
  return residence !== undefined && found?.kind === "basis"
    ? {
        basis: found.basis,
        path: residence.path,
        says: `The mother lived in the area of ${nameIcb(found.basis.icbId, directory)}.`,
      }
    : undefined;
}

/** The day before an unbroken stay in custody that holds on `on`, or `on`. */
function beforeCustody(on: Day, placements: readonly Located<PlacementFact>[]): Day {
  const stay = placements.find((placement) => isSecure(placement) && contains(placement, on));
  return stay === undefined ? on : beforeCustody(addDays(stay.from, -1), placements);
}
