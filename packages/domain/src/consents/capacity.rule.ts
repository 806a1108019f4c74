import type { LegalStatusRecord, RecordedPeriod } from "../children/child-in-care.ts";
import { ageOn, type Day } from "../dates.ts";
import { contains } from "../periods.ts";
import { CONSENT_CAPACITIES, type ConsentCapacity, type Understanding } from "./consent.ts";

/** What is recorded of a child, as far as it decides who may consent; nothing in it was taken back. */
export interface CapacityFacts {
  readonly dateOfBirth: Day;
  readonly carePeriods: readonly RecordedPeriod[];
  readonly legalStatuses: readonly (Omit<LegalStatusRecord, "carePeriodId"> & { readonly code: string })[];
  /** False where the reader may not see all of the two. What they do not see is hidden, and neither *no* nor *not known*. */
  readonly complete: boolean;
}

/** Why a capacity is not certain. The meanings stand in the schema (`ConsentProvisionalReason`). */
export const PROVISIONAL_REASONS = [
  "AUTHORITY_SHARES_RESPONSIBILITY",
  "PLACEMENT_ORDER",
  "EMERGENCY_ORDER_IS_LIMITED",
  "DECIDED_FOR_A_YOUNG_PERSON",
  "AS_CHECKED_WHEN_RECORDED",
] as const;
export type ProvisionalReason = (typeof PROVISIONAL_REASONS)[number];

/** What must be known to say it. The meanings stand in the schema (`ConsentNotKnownReason`). */
export const NOT_KNOWN_REASONS = ["CARE_NOT_RECORDED", "LEGAL_STATUS_NOT_RECORDED", "LEGAL_STATUS_HIDDEN"] as const;
export type NotKnownReason = (typeof NOT_KNOWN_REASONS)[number];

/** Why somebody could not decide. The meanings stand in the schema (`NoCapacityReason`). */
export const NO_CAPACITY_REASONS = [
  "YOUNG_PERSON_DECIDES",
  "ADULT_DECIDES",
  "UNDER_SIXTEEN",
  "SIXTEEN_OR_OVER",
  "UNDERSTANDING_NOT_SUFFICIENT",
  "NOT_IN_CARE",
  "NO_CARE_ORDER",
  "NO_PLACEMENT_ORDER",
  "NO_EMERGENCY_ORDER",
  "PARENTAL_RESPONSIBILITY_ENDED",
] as const;
export type NoCapacityReason = (typeof NO_CAPACITY_REASONS)[number];

export type CapacityFinding =
  | { readonly kind: "settled" }
  | { readonly kind: "provisional"; readonly reasons: readonly ProvisionalReason[] }
  | { readonly kind: "notKnown"; readonly reason: NotKnownReason }
  | { readonly kind: "none"; readonly reason: NoCapacityReason };

const settled: CapacityFinding = { kind: "settled" };
const none = (reason: NoCapacityReason): CapacityFinding => ({ kind: "none", reason });

type OfOthers = Exclude<ConsentCapacity, "YOUNG_PERSON" | "GILLICK_COMPETENT_CHILD">;

/**
 * What a legal status (SSDA903 LS code) makes of each capacity, for a child under sixteen (rules 2.2, consent; Children Act 1989
 * ss20, 33(3), 44; Adoption and Children Act 2002 ss25, 29). Under section 20 a parent decides; under a care order, interim or full,
 * the authority shares parental responsibility and may limit a parent's; a placement order suspends the care order; an emergency
 * protection order gives no more than the child's welfare needs. Police protection, assessment orders, remand and detention leave
 * the decision with the parents.
 */
const ofOrder: Readonly<Record<OfOthers, (code: string) => CapacityFinding>> = {
  PARENTAL_RESPONSIBILITY: (code) => {
    if (code === "D1") return none("PARENTAL_RESPONSIBILITY_ENDED");
    if (code === "E1") return { kind: "provisional", reasons: ["PLACEMENT_ORDER"] };
    return ["C1", "C2", "L2"].includes(code)
      ? { kind: "provisional", reasons: ["AUTHORITY_SHARES_RESPONSIBILITY"] }
      : settled;
  },
  AUTHORITY_UNDER_CARE_ORDER: (code) => (code === "C1" || code === "C2" ? settled : none("NO_CARE_ORDER")),
  AUTHORITY_UNDER_PLACEMENT_ORDER: (code) =>
    code === "E1" ? { kind: "provisional", reasons: ["PLACEMENT_ORDER"] } : none("NO_PLACEMENT_ORDER"),
  AUTHORITY_UNDER_EMERGENCY_ORDER: (code) =>
    code === "L2" ? { kind: "provisional", reasons: ["EMERGENCY_ORDER_IS_LIMITED"] } : none("NO_EMERGENCY_ORDER"),
};

/**
 * Whether somebody could decide in this capacity on that day. The day of the decision selects the facts: age and legal status as
 * they were on it. At sixteen the young person decides (Family Law Reform Act 1969 s8), and others only when it was judged that
 * they cannot (Mental Capacity Act 2005), until they are eighteen; before, the child does when judged to be competent (Gillick).
 */
export function capacityOn(
  capacity: ConsentCapacity,
  understanding: Pick<Understanding, "sufficient"> | null,
  facts: CapacityFacts,
  on: Day,
): CapacityFinding {
  const age = ageOn(facts.dateOfBirth, on);
  if (capacity === "GILLICK_COMPETENT_CHILD") {
    if (age >= 16) return none("SIXTEEN_OR_OVER");
    return understanding?.sufficient === true ? settled : none("UNDERSTANDING_NOT_SUFFICIENT");
  }
  if (capacity === "YOUNG_PERSON") {
    if (age < 16) return none("UNDER_SIXTEEN");
    return understanding?.sufficient === false ? none("UNDERSTANDING_NOT_SUFFICIENT") : settled;
  }
  if (age >= 18) return none("ADULT_DECIDES");
  if (age >= 16 && understanding?.sufficient !== false) return none("YOUNG_PERSON_DECIDES");
  const found = ofLegalStatus(capacity, facts, on);
  if (age < 16 || (found.kind !== "settled" && found.kind !== "provisional")) return found;
  const reasons = found.kind === "provisional" ? found.reasons : [];
  return { kind: "provisional", reasons: [...reasons, "DECIDED_FOR_A_YOUNG_PERSON"] };
}

/** The capacities in which somebody could decide on that day, as far as the record tells; what it does not tell is not left out. */
export function fittingCapacities(
  understanding: Pick<Understanding, "sufficient"> | null,
  facts: CapacityFacts,
  on: Day,
): ConsentCapacity[] {
  return CONSENT_CAPACITIES.filter((capacity) => {
    // That a child is competent is for somebody to judge, and may be, unless it was judged otherwise.
    const judged =
      capacity === "GILLICK_COMPETENT_CHILD" && understanding === null ? { sufficient: true } : understanding;
    return capacityOn(capacity, judged, facts, on).kind !== "none";
  });
}

function ofLegalStatus(capacity: OfOthers, facts: CapacityFacts, on: Day): CapacityFinding {
  const { carePeriods, legalStatuses, complete } = facts;
  const holds = ({ startedOn, endedOn }: RecordedPeriod) => contains({ from: startedOn, until: endedOn }, on);
  const hidden: CapacityFinding = { kind: "notKnown", reason: "LEGAL_STATUS_HIDDEN" };
  if (!carePeriods.some(holds)) {
    if (!complete) return hidden;
    if (carePeriods.length === 0) return { kind: "notKnown", reason: "CARE_NOT_RECORDED" };
    // Outside care nobody but a parent has parental responsibility on record.
    return capacity === "PARENTAL_RESPONSIBILITY" ? settled : none("NOT_IN_CARE");
  }
  const status = legalStatuses.find(holds);
  if (status !== undefined) return ofOrder[capacity](status.code);
  return complete ? { kind: "notKnown", reason: "LEGAL_STATUS_NOT_RECORDED" } : hidden;
}
