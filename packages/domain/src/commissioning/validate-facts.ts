import type { Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import { overlaps, type Period } from "../periods.ts";
import type { CommissioningFacts } from "./facts.ts";
import type { ServiceRequest } from "./service.ts";

export type InputProblemCode =
  | "UNKNOWN_PRACTICE"
  | "UNKNOWN_ICB"
  | "UNKNOWN_AUTHORITY"
  | "DATES_OUT_OF_ORDER"
  | "BORN_AFTER_DETERMINATION"
  | "TWO_REGISTRATIONS_AT_ONCE"
  | "TWO_ASSOCIATIONS_AT_ONCE"
  | "PRACTICE_TWICE";

export interface InputProblem {
  readonly code: InputProblemCode;
  /** Where in the input: `gpRegistrations[1].practiceCode`. Never holds a value. */
  readonly path: string;
}

/** What makes facts unusable for a determination on `on`. None: they may still be incomplete, which the answer says. */
export function validateFacts(
  facts: CommissioningFacts,
  on: Day,
  directory: Directory,
  service: ServiceRequest | null = null,
): InputProblem[] {
  const problems: InputProblem[] = [];
  const add = (code: InputProblemCode, path: string) => problems.push({ code, path });

  if (facts.born > on) add("BORN_AFTER_DETERMINATION", "born");
  for (const [path, period] of periodsOf(facts)) {
    if (period.until !== null && period.until <= period.from) add("DATES_OUT_OF_ORDER", `${path}.until`);
  }
  for (const [path, before, after] of orderedDaysOf(facts)) {
    if (before !== null && after !== null && after < before) add("DATES_OUT_OF_ORDER", path);
  }
  const codes = facts.practices.map((practice) => practice.odsCode);
  facts.practices.forEach((practice, index) => {
    if (codes.indexOf(practice.odsCode) !== index) add("PRACTICE_TWICE", `practices[${index}].odsCode`);
    for (const at of overlapping(practice.associations)) {
      add("TWO_ASSOCIATIONS_AT_ONCE", `practices[${index}].associations[${at}]`);
    }
  });
  for (const at of overlapping(facts.gpRegistrations)) add("TWO_REGISTRATIONS_AT_ONCE", `gpRegistrations[${at}]`);
  const registrations = {
    gpRegistrations: facts.gpRegistrations,
    "mother.gpRegistrations": facts.mother?.gpRegistrations ?? [],
  };
  for (const [name, rows] of Object.entries(registrations)) {
    rows.forEach((row, index) => {
      if (!codes.includes(row.practiceCode)) add("UNKNOWN_PRACTICE", `${name}[${index}].practiceCode`);
    });
  }
  for (const [path, id] of icbsOf(facts, service)) {
    if (directory.byId(id)?.kind !== "ICB") add("UNKNOWN_ICB", path);
  }
  for (const [path, id] of authoritiesOf(facts)) {
    if (id !== null && directory.byId(id)?.kind !== "LOCAL_AUTHORITY") add("UNKNOWN_AUTHORITY", path);
  }
  return problems;
}

/** The rows that share a day with an earlier row. */
function overlapping(rows: readonly Period[]): number[] {
  return rows.flatMap((row, index) => (rows.slice(0, index).some((other) => overlaps(row, other)) ? [index] : []));
}

const located = <Row>(name: string, rows: readonly Row[]): readonly (readonly [string, Row])[] =>
  rows.map((row, index) => [`${name}[${index}]`, row] as const);

function periodsOf(facts: CommissioningFacts): readonly (readonly [string, Period])[] {
  return [
    ...located("gpRegistrations", facts.gpRegistrations),
    ...located("residences", facts.residences),
    ...located("presences", facts.presences),
    ...located("careStatuses", facts.careStatuses),
    ...located("legalStatuses", facts.legalStatuses),
    ...located("placements", facts.placements),
    ...located("detentions", facts.detentions),
    ...located("inpatientSpells", facts.inpatientSpells),
    ...located("continuingCare", facts.continuingCare),
    ...located("ehcPlans", facts.ehcPlans),
    ...located("shortBreaks", facts.shortBreaks),
    ...located("payments", facts.payments),
    ...located("notKnown", facts.notKnown),
    ...located("mother.gpRegistrations", facts.mother?.gpRegistrations ?? []),
    ...located("mother.residences", facts.mother?.residences ?? []),
    ...facts.practices.flatMap((row, index) => located(`practices[${index}].associations`, row.associations)),
  ];
}

/** Pairs of days of which the second may not come first. */
function orderedDaysOf(facts: CommissioningFacts): readonly (readonly [string, Day | null, Day | null])[] {
  return [
    ...located("gpRegistrations", facts.gpRegistrations).map(
      ([path, row]) => [`${path}.from`, facts.born, row.from] as const,
    ),
    ...located("placements", facts.placements).flatMap(([path, row]) => [
      [`${path}.from`, facts.born, row.from] as const,
      [`${path}.arrangedOn`, row.arrangedOn, row.from] as const,
    ]),
    ...located("careStatuses", facts.careStatuses).map(
      ([path, row]) => [`${path}.from`, facts.born, row.from] as const,
    ),
    ...located("ehcPlans", facts.ehcPlans).map(
      ([path, row]) => [`${path}.arrangedOn`, row.arrangedOn, row.from] as const,
    ),
    ...located("detentions", facts.detentions).flatMap(([path, row]) => [
      [`${path}.appliedOn`, row.appliedOn, row.from] as const,
      [`${path}.aftercareEndedOn`, row.from, row.aftercareEndedOn] as const,
    ]),
    ...located("adoptionOrders", facts.adoptionOrders).map(
      ([path, row]) => [`${path}.madeOn`, facts.born, row.madeOn] as const,
    ),
  ];
}

function icbsOf(facts: CommissioningFacts, service: ServiceRequest | null): readonly (readonly [string, string])[] {
  return [
    ...facts.practices.flatMap((practice, index) =>
      located(`practices[${index}].associations`, practice.associations).map(
        ([path, row]) => [`${path}.icbId`, row.icbId] as const,
      ),
    ),
    ...located("placements", facts.placements).flatMap(([path, { arrangedBy }]) =>
      arrangedBy.kind === "ICB" || arrangedBy.kind === "LA_WITH_ICB"
        ? [[`${path}.arrangedBy.icbId`, arrangedBy.icbId] as const]
        : [],
    ),
    ...located("continuingCare", facts.continuingCare).map(([path, row]) => [`${path}.icbId`, row.icbId] as const),
    ...located("payments", facts.payments).map(([path, row]) => [`${path}.icbId`, row.icbId] as const),
    ...(service?.contractHolderIcbId == null
      ? []
      : [["service.contractHolderIcbId", service.contractHolderIcbId] as const]),
  ];
}

function authoritiesOf(facts: CommissioningFacts): readonly (readonly [string, string | null])[] {
  return [
    ...located("careStatuses", facts.careStatuses).map(
      ([path, row]) => [`${path}.authority.id`, row.authority?.id ?? null] as const,
    ),
    ...located("placements", facts.placements).flatMap(([path, { arrangedBy }]) =>
      arrangedBy.kind === "LA" || arrangedBy.kind === "LA_WITH_ICB"
        ? [[`${path}.arrangedBy.authority.id`, arrangedBy.authority?.id ?? null] as const]
        : [],
    ),
    ...located("adoptionOrders", facts.adoptionOrders).map(
      ([path, row]) => [`${path}.placingAuthorityId`, row.placingAuthorityId] as const,
    ),
  ];
}
