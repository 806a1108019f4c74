import type { Day } from "../dates.ts";

import type { Clock, Leg } from "./assessment-clocks.ts";
import { INITIAL_WORKING_DAYS, LOCAL_REQUEST_WORKING_DAYS } from "./due.rule.ts";
import type { LegName, LegOwner } from "./legs.ts";

/** The meanings stand in the schema (`BreachReason`). */
export const BREACH_REASONS = [
  "LATE_NOTIFICATION",
  "CONSENT_LATE",
  "PARENT_REFUSED_CONSENT",
  "REQUEST_LATE",
  "CHILD_DECLINED",
  "CARER_CANCELLED",
  "WAS_NOT_BROUGHT",
  "NO_CAPACITY",
  "PLACED_OOA_AWAITING",
  "NOT_BY_MEDICAL_PRACTITIONER",
  "REPORT_LATE",
  "IN_CUSTODY",
  "MISSING",
  "LEFT_CARE_BEFORE_DUE",
  "OTHER",
] as const;
export type BreachReason = (typeof BREACH_REASONS)[number];
export const BREACH_MEASURES = ["ASSESSED", "REPORTED"] as const;
export type BreachMeasure = (typeof BREACH_MEASURES)[number];

/** Whose the engine thinks a missed day is. Somebody confirms it, and may disagree. */
export interface ProposedBreach {
  readonly measure: BreachMeasure;
  readonly dueOn: Day;
  readonly leg: LegName;
  readonly owner: LegOwner;
  readonly organisationId: string | null;
  readonly reason: BreachReason;
  /** By which reading of the legs. */
  readonly by: "BEYOND_OWN_SHARE" | "LEG_ON_DUE_DAY";
}

/**
 * The breaches of a clock, each with the leg that is proposed as its cause. Of an initial assessment the authority's share is the
 * local standard of five working days and the others' the rest of the twenty: proposed is who went furthest beyond their share.
 * Where nobody has a share, the leg that lasted when the due day passed.
 */
export function proposedBreaches(clock: Clock): ProposedBreach[] {
  return BREACH_MEASURES.flatMap((measure) => {
    const { state, dueOn } = measure === "ASSESSED" ? clock.assessed : clock.reported;
    if (state !== "MISSED" || dueOn === null) return [];
    // What came back late because it was done late is one breach, with one owner.
    if (measure === "REPORTED" && clock.assessed.state === "MISSED") return [];
    const upTo = clock.legs.filter(({ leg }) => measure === "REPORTED" || leg !== "REPORT");
    const { leg, by } = beyondShare(clock, upTo) ?? legOn(upTo, dueOn);
    const { owner, organisationId } = leg;
    return [{ measure, dueOn, leg: leg.leg, owner, organisationId, reason: reasonOf(leg, clock), by }];
  });
}

const longest = (legs: readonly Leg[]): Leg =>
  legs.reduce((most, leg) => ((leg.workingDays ?? 0) > (most.workingDays ?? 0) ? leg : most));

function beyondShare(
  { kind }: Clock,
  legs: readonly Leg[],
): { readonly leg: Leg; readonly by: "BEYOND_OWN_SHARE" } | undefined {
  if (kind !== "IHA") return undefined;
  const authority = legs.filter(({ owner }) => owner === "AUTHORITY");
  const others = legs.filter(({ owner }) => owner !== "AUTHORITY");
  const taken = sum(authority);
  const rest = sum(others);
  if (taken === null || rest === null) return undefined;
  const authorityBeyond = taken - LOCAL_REQUEST_WORKING_DAYS;
  const othersBeyond = rest - (INITIAL_WORKING_DAYS - LOCAL_REQUEST_WORKING_DAYS);
  if (authorityBeyond <= 0 && othersBeyond <= 0) return undefined;
  return { leg: longest(authorityBeyond >= othersBeyond ? authority : others), by: "BEYOND_OWN_SHARE" };
}

const sum = (legs: readonly Leg[]): number | null =>
  legs.reduce<number | null>((so, { workingDays: days }) => (so === null || days === null ? null : so + days), 0);

function legOn(legs: readonly Leg[], dueOn: Day): { readonly leg: Leg; readonly by: "LEG_ON_DUE_DAY" } {
  const lasting = legs.find(({ until }) => until === null || until > dueOn) ?? legs.at(-1);
  if (lasting === undefined) throw new Error("a clock that was missed has a leg");
  return { leg: lasting, by: "LEG_ON_DUE_DAY" };
}

function reasonOf({ leg }: Leg, { assessment }: Clock): BreachReason {
  if (leg === "NOTIFY") return "LATE_NOTIFICATION";
  if (leg === "CONSENT") return "CONSENT_LATE";
  if (leg === "REQUEST")
    return assessment !== null && assessment.declinedOn !== null ? "CHILD_DECLINED" : "REQUEST_LATE";
  if (leg === "REPORT") return "REPORT_LATE";
  if (assessment !== null && assessment.notBrought > 0) return "WAS_NOT_BROUGHT";
  if (assessment !== null && assessment.cancelledByCarer > 0) return "CARER_CANCELLED";
  return assessment?.outOfArea === true ? "PLACED_OOA_AWAITING" : "NO_CAPACITY";
}
