import { addMonths, ageOn, birthday, type Day } from "../dates.ts";
import { contains } from "../periods.ts";
import type { CareHistory, CareLeaverCategory } from "./care-history.ts";
import { changeDays, standingOn } from "./care-leaver-category.ts";
import type { CareLeaverEntry, CareLeaverEntryKind } from "./care-leaver-entry.ts";
import { DUTY_RULES, type DutyRule } from "./duty-rules.ts";

/**
 * `MET`: the record shows it. `DUE`: not yet, and in time. `OVERDUE`: nothing on record meets it, and the day has passed.
 * `ON_REQUEST`: owed when the young person asks, and nobody has recorded that they did. `NOT_KNOWN`: whether it is owed, or met,
 * the record does not tell. `NOT_EVALUATED`: the law is not known to be in force, or the duty is not owed to one person.
 */
export type DutyStanding = "MET" | "DUE" | "OVERDUE" | "ON_REQUEST" | "NOT_KNOWN" | "NOT_EVALUATED";

export type DutyReason =
  | "CATEGORY_NOT_KNOWN"
  | "COMMENCEMENT_NOT_KNOWN"
  | "AUTHORITYS_OWN"
  | "NO_PLAN"
  | "CARER_NOT_KNOWN"
  | "NOT_RECORDED";

export interface CareLeaverDuty {
  readonly rule: DutyRule;
  readonly standing: DutyStanding;
  /** Why it is not known or not evaluated. */
  readonly reason: DutyReason | null;
  /** The last day in time; `null`: no day is set, or none can be told. */
  readonly dueOn: Day | null;
  /** The day of the entry that meets it. */
  readonly metOn: Day | null;
}

/** The assessment and the plan: from the day on which the young person became eligible or, not having been, relevant (rules 4.2). */
const ASSESSMENT_MONTHS = 3;
const REVIEW_MONTHS = 6;

const OWED: readonly (CareLeaverCategory | null)[] = ["ELIGIBLE", "RELEVANT", "FORMER_RELEVANT"];

/**
 * The duties owed to a care leaver on a day, and how each stands by the record. A duty that is owed in one of the categories that
 * the person may be in, and not in all, is not known.
 */
export function careLeaverDuties(history: CareHistory, entries: readonly CareLeaverEntry[], on: Day): CareLeaverDuty[] {
  const { possible } = standingOn(history, on);
  const age = ageOn(history.born, on);
  const since = owedSince(history, on);
  return DUTY_RULES.flatMap((rule): CareLeaverDuty[] => {
    const owedIn = possible.filter((category) =>
      rule.owedTo.some((to) => to.category === category && age >= to.from && age < to.until),
    );
    if (owedIn.length === 0) return [];
    if (rule.commencedOn === null) return [unknown(rule, "NOT_EVALUATED", "COMMENCEMENT_NOT_KNOWN")];
    if (rule.commencedOn !== undefined && on < rule.commencedOn) return [];
    const duty = standingOf(rule, history, entries, since, on);
    const certain = owedIn.length === possible.length || duty.standing === "MET" || duty.standing === "NOT_EVALUATED";
    return [certain ? duty : unknown(rule, "NOT_KNOWN", "CATEGORY_NOT_KNOWN")];
  });
}

function standingOf(
  rule: DutyRule,
  { born, carePeriods }: CareHistory,
  entries: readonly CareLeaverEntry[],
  since: Day | null,
  on: Day,
): CareLeaverDuty {
  const last = (kind: CareLeaverEntryKind): Day | null =>
    entries
      .filter((entry) => entry.kind === kind && entry.startedOn <= on)
      .reduce<Day | null>((day, { startedOn }) => (day === null || startedOn > day ? startedOn : day), null);
  const current = (kind: CareLeaverEntryKind): Day | null =>
    entries.find((entry) => entry.kind === kind && contains({ from: entry.startedOn, until: entry.endedOn }, on))
      ?.startedOn ?? null;
  const by = (dueOn: Day | null, metOn: Day | null): CareLeaverDuty => {
    if (metOn !== null) return { rule, standing: "MET", reason: null, dueOn, metOn };
    if (dueOn === null) return unknown(rule, "NOT_KNOWN", "NOT_RECORDED");
    return { rule, standing: on > dueOn ? "OVERDUE" : "DUE", reason: null, dueOn, metOn };
  };
  const months = (from: Day | null, count: number): Day | null => (from === null ? null : addMonths(from, count));

  switch (rule.duty) {
    case "PERSONAL_ADVISER":
      return by(since, current("PERSONAL_ADVISER"));
    case "NEEDS_ASSESSMENT":
      return by(months(since, ASSESSMENT_MONTHS), last("NEEDS_ASSESSMENT"));
    case "PATHWAY_PLAN":
      return by(months(since, ASSESSMENT_MONTHS), last("PATHWAY_PLAN"));
    case "PATHWAY_PLAN_REVIEW": {
      const plan = last("PATHWAY_PLAN");
      if (plan === null) return unknown(rule, "NOT_KNOWN", "NO_PLAN");
      const review = last("PATHWAY_PLAN_REVIEW");
      // Each review asks for the next: the duty is never done with.
      return by(months(review !== null && review > plan ? review : plan, REVIEW_MONTHS), null);
    }
    case "STAYING_PUT": {
      const staying = current("STAYING_PUT");
      return staying === null ? unknown(rule, "NOT_KNOWN", "CARER_NOT_KNOWN") : by(null, staying);
    }
    case "SUPPORT_TO_25": {
      const asked = last("SUPPORT_REQUESTED");
      if (asked === null || asked < birthday(born, 21)) {
        return { rule, standing: "ON_REQUEST", reason: null, dueOn: null, metOn: null };
      }
      return by(asked, current("PERSONAL_ADVISER"));
    }
    case "HEALTH_PASSPORT": {
      const given = last("HEALTH_PASSPORT");
      const left = carePeriods
        .flatMap(({ until }) => (until === null ? [] : [until]))
        .sort()
        .at(-1);
      const adult = birthday(born, 18);
      return by(
        left === undefined || left > adult ? adult : left > birthday(born, 16) ? left : birthday(born, 16),
        given,
      );
    }
    case "ADVICE":
      return unknown(rule, "NOT_EVALUATED", "NOT_RECORDED");
    default:
      return unknown(rule, "NOT_EVALUATED", "AUTHORITYS_OWN");
  }
}

/** The first day on which the person was eligible, relevant or former relevant; `null` when that is not known. */
export function owedSince(history: CareHistory, on: Day): Day | null {
  const sixteenth = birthday(history.born, 16);
  if (on < sixteenth) return null;
  const days = [sixteenth, ...changeDays(history, sixteenth)].filter((day) => day >= sixteenth && day <= on).sort();
  return days.find((day) => OWED.includes(standingOn(history, day).category)) ?? null;
}

const unknown = (rule: DutyRule, standing: DutyStanding, reason: DutyReason): CareLeaverDuty => ({
  rule,
  standing,
  reason,
  dueOn: null,
  metOn: null,
});
