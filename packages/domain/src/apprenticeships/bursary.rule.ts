import type { CareLeaverCategory } from "../care-leavers/care-history.ts";
import { type ConditionState, metIf } from "../condition.ts";
import { valueOn } from "../dated-value.ts";
import { addDays, ageOn, type Day } from "../dates.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";
import { BURSARY, SHORT_PROGRAMMES_AFTER } from "./bursary.parameter.ts";

export interface BursaryFacts {
  readonly born: Day;
  readonly startsOn: Day;
  /** What they are in law on the day of the start. `null`: not known. */
  readonly category: CareLeaverCategory | null;
  readonly receivedBefore: YesNoNotKnown;
  /** A foundation apprenticeship, or one whose typical length is under twelve months. */
  readonly shortProgramme: YesNoNotKnown;
  /** First day on which they were no longer on the programme. `null`: still on it, or not begun. */
  readonly leftOn: Day | null;
}

/** The meanings stand in the schema (`BursaryConditionCode`). */
export type BursaryConditionCode = "RUNNING" | "AGE" | "CARE_LEAVER" | "ONCE";

export interface BursaryCondition {
  readonly code: BursaryConditionCode;
  readonly state: ConditionState;
  readonly words: string;
}

/** The meanings stand in the schema (`BursaryInstalmentState`). */
export type InstalmentState = "DUE" | "TO_COME" | "LOST" | "DAY_NOT_KNOWN";

export interface BursaryPart {
  readonly pence: number;
  /** The day through which they must still be on the programme. `null`: not known. */
  readonly dueOn: Day | null;
  readonly state: InstalmentState;
}

export interface BursaryAnswer {
  readonly outcome: "ELIGIBLE" | "NOT_ELIGIBLE" | "NEEDS_INFO";
  readonly conditions: readonly BursaryCondition[];
  /** Empty unless they can have it, or may. */
  readonly instalments: readonly BursaryPart[];
  readonly source: string | null;
  readonly next: readonly string[];
}

/** The care leavers' bursary (rules APP-1 to APP-5): the day that selects the rule is that on which the apprenticeship starts. */
export function bursary(facts: BursaryFacts, on: Day): BursaryAnswer {
  const { born, startsOn, category, receivedBefore } = facts;
  const found = valueOn(BURSARY, startsOn);
  const age = ageOn(born, startsOn);
  const conditions: BursaryCondition[] = [
    {
      code: "RUNNING",
      state: metIf(found !== undefined),
      words: "There was a bursary when your apprenticeship starts.",
    },
    {
      code: "AGE",
      state: metIf(age >= 16 && age < 25),
      words: `You are 16 or over, and under 25, when it starts. You are ${age}.`,
    },
    {
      code: "CARE_LEAVER",
      state: category === null ? "NOT_KNOWN" : metIf(["ELIGIBLE", "RELEVANT", "FORMER_RELEVANT"].includes(category)),
      words: "When it starts you are in care, or left care after being looked after for 13 weeks since you were 14.",
    },
    {
      code: "ONCE",
      state: receivedBefore === "NO" ? "MET" : receivedBefore === "YES" ? "NOT_MET" : "NOT_KNOWN",
      words: "You have not had the bursary before: it is given once only.",
    },
  ];
  const states = conditions.map(({ state }) => state);
  const outcome = states.includes("NOT_MET")
    ? "NOT_ELIGIBLE"
    : states.includes("NOT_KNOWN")
      ? "NEEDS_INFO"
      : "ELIGIBLE";
  return {
    outcome,
    conditions,
    instalments: outcome === "NOT_ELIGIBLE" ? [] : instalments(facts, found?.value ?? [], on),
    source: found?.source ?? null,
    next: outcome === "NOT_ELIGIBLE" ? [] : NEXT,
  };
}

const NEXT = [
  "Ask the authority that looked after you to confirm in writing that you are a care leaver; an e-mail is enough.",
  "Tell your training provider. They claim the bursary (code EEF4) and pass each part on to you within 30 days.",
  "Your employer need not be told. There is no tax on it, and it does not change Universal Credit.",
] as const;

function instalments(
  { startsOn, leftOn, shortProgramme }: BursaryFacts,
  parts: readonly { readonly afterDays: number; readonly pence: number }[],
  on: Day,
): BursaryPart[] {
  return parts.map(({ afterDays, pence }, i) => {
    const last = i === parts.length - 1 && parts.length > 1;
    const earlier = last && shortProgramme !== "NO" && startsOn > SHORT_PROGRAMMES_AFTER;
    if (earlier) return { pence, dueOn: null, state: "DAY_NOT_KNOWN" };
    const dueOn = addDays(startsOn, afterDays);
    // On the programme through the day itself.
    if (leftOn !== null && leftOn <= dueOn) return { pence, dueOn, state: "LOST" };
    return { pence, dueOn, state: on >= dueOn ? "DUE" : "TO_COME" };
  });
}
