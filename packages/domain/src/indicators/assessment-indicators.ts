import { day } from "../dates.ts";
import type { IndicatorDefinition, IndicatorDimension } from "./definition.ts";
import type { PopulationId } from "./population.ts";

const dimensions: readonly IndicatorDimension[] = [
  ...(["MONTH", "QUARTER", "AREA", "AGE_BAND", "SEX", "ASYLUM", "PLACED", "PLACEMENT_TYPE"] as const),
];
const base = {
  version: 1,
  from: day("2015-04-01"),
  until: null,
  geography: "RESPONSIBLE",
  direction: "HIGHER_IS_BETTER",
  dimensions,
  declared: null,
  niceQs31: null,
  feed: "HEALTH_ASSESSMENTS",
  source: "rules 6.3",
  provisional: null,
} as const;
const share = (population: PopulationId, outcome: string, numerator: string, of = "DUE") =>
  ({ kind: "share", population, outcome, numerator, of }) as const;

const entered = {
  ...base,
  population: "Periods of care that began in the period.",
  anchor: "The first day of the period of care.",
} as const;
const notCounted = [
  "Short breaks (V3, V4).",
  "An assessment in the three months before.",
  "Left care before the deadline without one.",
  "Not yet due, which is told beside.",
];
const initial = {
  ...entered,
  exclusions: notCounted,
  declared: "PLACED",
  niceQs31: 6,
} as const;
const initialDenominator = "Entered care in the period, with the deadline passed; who declined stays in (K03D).";
const due = {
  ...base,
  exclusions: notCounted,
  population: "Periods of care whose twentieth working day lies in the period.",
  denominator: "Deadline in the period and passed; who declined stays in.",
  anchor: "The twentieth working day after the start of the period of care.",
  declared: "PLACED",
} as const;
const review = {
  ...base,
  population:
    "Assessments after which the next was due in the period: within six months before the fifth birthday, within twelve after.",
  denominator: "Due in the period, with the due day passed.",
  exclusions: ["Left care before the due day without one.", "Not yet due, which is told beside."],
  anchor: "The due day.",
  declared: "PLACED",
  niceQs31: 6,
  provisional: "Where the fifth birthday lies between, the later day is taken (RHA-2); a site may read it stricter.",
} as const;
const five = {
  ...entered,
  denominator: "Entered care in the period, of which it is there or the five working days have passed.",
  exclusions: ["Short breaks (V3, V4).", "Those not yet due."],
  provisional: "Five working days is a local standard, not law.",
} as const;

/** Counted from health assessments and consents. "28 days" is another clock than 20 working days, and none of these goes by it. */
export const assessmentIndicators: readonly IndicatorDefinition[] = [
  {
    ...five,
    id: "K02",
    // Of the first version a child without consent had it on the first day.
    version: 2,
    name: "Initial assessment asked for and consent received within 5 working days",
    numerator: "Those with both by the fifth working day after the start. K02A and K02B are each alone.",
    measure: share("ENTERED_CARE", "both", "ON_TIME"),
  },
  {
    ...five,
    id: "K02A",
    name: "Initial assessment asked for within 5 working days",
    numerator: "Those with a request by the fifth working day after the start.",
    measure: share("ENTERED_CARE", "requested", "ON_TIME"),
  },
  {
    ...five,
    id: "K02B",
    // Of the first version a child without consent had it on the first day.
    version: 2,
    name: "Consent to assessment received within 5 working days",
    numerator:
      "Those with consent received by the fifth working day after the start; consent from before counts while it stands.",
    measure: share("ENTERED_CARE", "consented", "ON_TIME"),
  },
  {
    ...initial,
    id: "K03",
    name: "Initial health assessment within 20 working days, of those who entered care in the period",
    numerator: "Assessed by a medical practitioner by the twentieth working day after the start.",
    denominator: initialDenominator,
    measure: share("ENTERED_CARE", "initial_assessment", "IN_TIME"),
  },
  {
    ...due,
    id: "K03_DUE",
    name: "Initial health assessment within 20 working days, of those whose deadline lies in the period",
    numerator: "Assessed by a medical practitioner by the deadline.",
    measure: share("INITIAL_ASSESSMENT_DUE", "initial_assessment", "IN_TIME"),
  },
  {
    ...initial,
    id: "K03D",
    name: "Initial health assessments declined, of those who entered care in the period",
    numerator: "Not assessed, because they declined.",
    denominator: initialDenominator,
    direction: "NEITHER",
    measure: share("ENTERED_CARE", "initial_assessment", "DECLINED"),
  },
  {
    ...initial,
    id: "K04",
    name: "Initial health assessment's report back within 20 working days, of those who entered care in the period",
    numerator: "Assessed, and the report back with the authority, by the twentieth working day after the start.",
    denominator: initialDenominator,
    measure: share("ENTERED_CARE", "initial_assessment", "REPORTED"),
  },
  {
    ...initial,
    id: "K05",
    version: 2,
    name: "Initial health assessment within 20 working days of receipt of consent (provider's, not statutory)",
    numerator: "Assessed by a medical practitioner by the twentieth working day after consent was received.",
    denominator:
      "Entered care in the period, with consent received and twenty working days of it passed, or assessed; who declined stays in.",
    exclusions: [...notCounted, "Those without consent."],
    measure: share("ENTERED_CARE", "after_consent", "IN_TIME"),
    provisional: "A provider's measure, which starts when consent comes: it is never the statutory one, which is K03.",
  },
  {
    ...review,
    id: "K06",
    name: "Review health assessment on time",
    numerator: "The next assessment was done by the due day.",
    measure: share("REVIEW_ASSESSMENT_DUE", "review", "ON_TIME"),
  },
  {
    ...base,
    id: "K07",
    name: "Children in care with a health assessment in date",
    population: "Children in care at the end of the last day of the period.",
    numerator: "Those whose next assessment is not overdue.",
    denominator: "Those in care for more than 20 working days, or assessed already.",
    exclusions: ["Short breaks (V3, V4)."],
    anchor: "The last day of the period.",
    dimensions: dimensions.slice(2),
    declared: "AGE_BAND",
    measure: share("IN_CARE", "assessed", "IN_DATE", "MEASURED"),
    provisional: "Which assessments count was not read; an initial one counts while the first review is not due.",
  },
  {
    ...review,
    id: "K16",
    name: "Review health assessments declined",
    numerator: "The next assessment was not done, because it was declined.",
    direction: "NEITHER",
    measure: share("REVIEW_ASSESSMENT_DUE", "review", "DECLINED"),
  },
  {
    ...base,
    id: "K17",
    name: "Adoption medicals within one month of the request",
    population: "Requests for adoption medicals that were due in the period.",
    numerator: "Done within one month of the request.",
    denominator: "Due in the period, done or with the month passed.",
    exclusions: ["Requests that were cancelled.", "Not yet due."],
    anchor: "One month after the request.",
    measure: share("ADOPTION_MEDICAL_DUE", "adoption_medical", "ON_TIME"),
  },
  {
    ...base,
    id: "K19",
    name: "Assessments that pass the quality check at first",
    population: "Assessments whose quality was checked for the first time in the period.",
    numerator: "Passed the first check.",
    denominator: "All of them.",
    exclusions: [],
    anchor: "The day of the first check.",
    measure: share("ASSESSMENT_CHECKED", "first_check", "PASSED", "*"),
  },
];
