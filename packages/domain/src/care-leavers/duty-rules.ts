import { type Day, day } from "../dates.ts";
import type { CareLeaverCategory } from "./care-history.ts";

export const CARE_LEAVER_DUTIES = [
  "PERSONAL_ADVISER",
  "NEEDS_ASSESSMENT",
  "PATHWAY_PLAN",
  "PATHWAY_PLAN_REVIEW",
  "STAYING_PUT",
  "SUPPORT_TO_25",
  "ADVICE",
  "LOCAL_OFFER",
  "HEALTH_PASSPORT",
  "STAYING_CLOSE",
  "CORPORATE_PARENTING_2026",
] as const;
export type CareLeaverDutyKind = (typeof CARE_LEAVER_DUTIES)[number];

/** In whom a duty is owed: the category, and the ages at which it is (the second is out). */
export interface OwedTo {
  readonly category: Exclude<CareLeaverCategory, "NONE">;
  readonly from: number;
  readonly until: number;
}

/** A duty to care leavers, as data (rules 4.2). */
export interface DutyRule {
  readonly duty: CareLeaverDutyKind;
  readonly title: string;
  readonly citation: string;
  /** Of rules section 0. */
  readonly confidence: "S" | "MH" | "MM" | "ML";
  readonly owedTo: readonly OwedTo[];
  /** First day of the law. `undefined`: in force through every day that this system asks about. `null`: not known, and nothing is evaluated. */
  readonly commencedOn?: Day | null;
}

const eligible = { category: "ELIGIBLE", from: 16, until: 18 } as const;
const relevant = { category: "RELEVANT", from: 16, until: 18 } as const;
const former = { category: "FORMER_RELEVANT", from: 18, until: 21 } as const;
const formerOver21 = { category: "FORMER_RELEVANT", from: 21, until: 25 } as const;
const qualifying = { category: "QUALIFYING", from: 16, until: 25 } as const;
const everyone: readonly OwedTo[] = [eligible, relevant, former, formerOver21, qualifying];

export const DUTY_RULES: readonly DutyRule[] = [
  {
    duty: "PERSONAL_ADVISER",
    title: "The authority arranges a personal adviser.",
    citation: "Children Act 1989, Schedule 2 paragraph 19C, sections 23B(2) and 23D",
    confidence: "S",
    owedTo: [eligible, relevant, former],
  },
  {
    duty: "NEEDS_ASSESSMENT",
    title: "The authority assesses what the young person needs, within three months.",
    citation: "Children Act 1989, Schedule 2 paragraph 19B(4), section 23B(3); SI 2010/959 regulation 42; SI 2010/2571",
    confidence: "MM",
    owedTo: [eligible, relevant],
  },
  {
    duty: "PATHWAY_PLAN",
    title: "The authority prepares a pathway plan from the assessment.",
    citation: "Children Act 1989, Schedule 2 paragraph 19B(4), sections 23B(3) and 23E",
    confidence: "MM",
    owedTo: [eligible, relevant, former],
  },
  {
    duty: "PATHWAY_PLAN_REVIEW",
    title: "The authority reviews the pathway plan at least every six months.",
    citation: "SI 2010/2571 regulation 7",
    confidence: "MM",
    owedTo: [eligible, relevant, former],
  },
  {
    duty: "STAYING_PUT",
    title: "The authority supports a young person who stays with their former foster carers, until 21.",
    citation: "Children Act 1989, section 23CZA",
    confidence: "S",
    owedTo: [former],
    commencedOn: day("2014-05-13"),
  },
  {
    duty: "SUPPORT_TO_25",
    title: "A young person of 21 or over who asks gets a personal adviser, an assessment and a pathway plan.",
    citation: "Children Act 1989, section 23CZB (Children and Social Work Act 2017, section 3)",
    confidence: "S",
    owedTo: [formerOver21],
    commencedOn: day("2018-04-01"),
  },
  {
    duty: "ADVICE",
    title:
      "The authority advises and befriends, and may help with money and, in education or training, with accommodation.",
    citation: "Children Act 1989, sections 24A and 24B",
    confidence: "MH",
    owedTo: [qualifying],
  },
  {
    duty: "LOCAL_OFFER",
    title: "The authority publishes what it offers to care leavers.",
    citation: "Children and Social Work Act 2017, section 2",
    confidence: "S",
    owedTo: everyone,
    commencedOn: day("2018-04-01"),
  },
  {
    duty: "HEALTH_PASSPORT",
    title: "The young person has a summary of their health, from 16 and by the day on which care ends.",
    citation: "Promoting the health and well-being of looked-after children (2015), on leaving care",
    confidence: "MM",
    owedTo: [eligible, relevant, former],
  },
  {
    duty: "STAYING_CLOSE",
    title: "The authority supports somebody under 25 to stay close to where they lived in care.",
    citation: "Children's Wellbeing and Schools Act 2026, section 7",
    confidence: "ML",
    owedTo: [former, formerOver21],
    commencedOn: null,
  },
  {
    duty: "CORPORATE_PARENTING_2026",
    title: "Health bodies and other relevant authorities act as corporate parents.",
    citation: "Children's Wellbeing and Schools Act 2026, Part 1",
    confidence: "ML",
    owedTo: everyone,
    commencedOn: null,
  },
];
