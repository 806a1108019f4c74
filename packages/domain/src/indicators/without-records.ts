import { day } from "../dates.ts";
import type { IndicatorDefinition } from "./definition.ts";

type Told = Pick<IndicatorDefinition, "id" | "name" | "population" | "numerator" | "denominator"> &
  Partial<IndicatorDefinition> & { readonly detail: string; readonly reason?: "PARTIES_ONLY" };

const notEvaluated = ({ detail, reason = undefined, ...told }: Told): IndicatorDefinition => ({
  version: 1,
  from: day("2015-04-01"),
  until: null,
  exclusions: [],
  anchor: "Not evaluated.",
  geography: "RESPONSIBLE",
  direction: "HIGHER_IS_BETTER",
  measure: { kind: "notEvaluated", reason: reason ?? "NO_RECORDS", detail },
  dimensions: [],
  declared: null,
  niceQs31: null,
  feed: null,
  source: "rules 6.3",
  provisional: null,
  ...told,
});

/** Defined, but not counted: there is nothing to count them from, and nothing is invented. */
export const withoutRecords: readonly IndicatorDefinition[] = [
  notEvaluated({
    id: "K05",
    name: "Initial health assessment within 20 working days of receipt of consent (provider's, not statutory)",
    population: "As K03.",
    numerator: "Assessed by the twentieth working day after consent was received.",
    denominator: "As K03, with consent received.",
    detail: "Not counted here yet.",
  }),
  notEvaluated({
    id: "K08",
    name: "Dental check in the last twelve months",
    population: "Children in care continuously for twelve months.",
    numerator: "A dental check dated within twelve months.",
    denominator: "All of them.",
    detail: "Dated dental checks are not counted here yet; OC2_TEETH_CHECK is the return's.",
  }),
  notEvaluated({
    id: "K09",
    name: "Immunisations up to date, month by month",
    population: "Children in care.",
    numerator: "Up to date; not known is not up to date.",
    denominator: "All of them.",
    detail: "Dated immunisation records are not counted here yet; OC2_IMMUNISATIONS is the return's.",
  }),
  notEvaluated({
    id: "K13",
    name: "Health passport given by the 18th birthday",
    population: "Those who turned 18 in care in the period.",
    numerator: "Given on or before the 18th birthday.",
    denominator: "All of them.",
    detail: "Health passports are not counted here yet.",
  }),
  notEvaluated({
    id: "K15",
    name: "Assessments on time: placed out of area against in area",
    population: "As K03 and K06.",
    numerator: "On time.",
    denominator: "Due in the period, by where the child is placed.",
    niceQs31: 6,
    detail: "Asked as K03 and K06 by PLACED: their difference is the gap.",
  }),
  notEvaluated({
    id: "K15A",
    name: "All relevant information shared before a placement across boundaries",
    population: "Placements across an authority's or ICB's boundary that began in the period.",
    numerator: "All relevant information shared before the start.",
    denominator: "All of them.",
    niceQs31: 6,
    detail: "What information was all that is relevant is not recorded.",
  }),
  notEvaluated({
    id: "K15B",
    name: "Health needs assessed before a placement across boundaries",
    population: "As K15A.",
    numerator: "Assessed before the start.",
    denominator: "All of them.",
    niceQs31: 6,
    detail: "Not counted here yet.",
  }),
  notEvaluated({
    id: "K18",
    name: "Mental health services: from referral to treatment",
    population: "Referred children in care.",
    numerator: "Waiting time from referral to treatment.",
    denominator: "All of them, by whether placed here by another authority.",
    direction: "LOWER_IS_BETTER",
    detail: "Waiting times of mental health services are not received.",
  }),
  notEvaluated({
    id: "K20",
    name: "Workforce trained to the level required",
    population: "Staff in role.",
    numerator: "Training in date.",
    denominator: "Staff in role.",
    source: "rules 6.3, 6.4",
    detail: "Workforce data are not received.",
  }),
  notEvaluated({
    id: "K22",
    name: "Disputes open for longer than a number of days",
    population: "Disputes about who is responsible.",
    numerator: "Open for longer.",
    denominator: "Open.",
    direction: "LOWER_IS_BETTER",
    reason: "PARTIES_ONLY",
    detail:
      "A dispute is seen by its parties alone; no assessment can be delayed by one, since no record of care reads one.",
  }),
  notEvaluated({
    id: "K23",
    name: "Care leavers with an offer taken up",
    population: "Care leavers.",
    numerator: "An offer was issued.",
    denominator: "Eligible for it.",
    detail: "Offers taken up are not counted here yet.",
  }),
];
