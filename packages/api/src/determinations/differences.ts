import type { Compared, Difference } from "@cic/domain/commissioning/compare-answers";
import type { CommissionerComparedField, CommissionerDifference } from "../generated/types.ts";

const fields: Readonly<Record<Compared, CommissionerComparedField>> = {
  outcome: "OUTCOME",
  commissioner: "COMMISSIONER",
  successorToday: "SUCCESSOR_TODAY",
  rule: "RULE",
  decidedBy: "DECIDED_BY",
  edition: "EDITION",
  originatingIcb: "ORIGINATING_ICB",
  alongside: "ALONGSIDE",
  alternatives: "ALTERNATIVES",
  reasonCodes: "REASON_CODES",
  warnings: "WARNINGS",
  factsMissing: "FACTS_MISSING",
  interimPayer: "INTERIM_PAYER",
};

/** Differences as the contract names them. */
export const differencesOf = (differences: readonly Difference[]): CommissionerDifference[] =>
  differences.map(({ field, before, after }) => ({ field: fields[field], before, after }));
