import { commissionerKey } from "./commissioner.ts";
import type { CommissionerAnswer, Party } from "./determine-commissioner.ts";

export const COMPARED = [
  "outcome",
  "commissioner",
  "successorToday",
  "rule",
  "decidedBy",
  "edition",
  "originatingIcb",
  "alongside",
  "alternatives",
  "reasonCodes",
  "warnings",
  "factsMissing",
  "interimPayer",
] as const;
export type Compared = (typeof COMPARED)[number];

export interface Difference {
  readonly field: Compared;
  /** As text: codes and ids, joined by spaces; `null` when there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** In what two answers differ. Not compared: the day, the wording, and which facts were read or rules tried on the way. */
export function compareAnswers(before: CommissionerAnswer, after: CommissionerAnswer): Difference[] {
  const [left, right] = [textsOf(before), textsOf(after)];
  return COMPARED.filter((field) => left[field] !== right[field]).map((field) => ({
    field,
    before: left[field],
    after: right[field],
  }));
}

const key = (party: Party, when: keyof Party): string | null => {
  const commissioner = party[when];
  return commissioner === null ? null : commissionerKey(commissioner);
};
const joined = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join(" "));

function textsOf(answer: CommissionerAnswer): Record<Compared, string | null> {
  const { originating, interimPayer } = answer;
  return {
    outcome: answer.outcome,
    commissioner: key(answer.commissioner, "onTheDay"),
    successorToday: key(answer.commissioner, "today"),
    rule: answer.rule?.id ?? null,
    decidedBy: joined(answer.decidedBy.map((rule) => rule.id)),
    edition: answer.edition?.id ?? null,
    originatingIcb: originating === null ? null : key(originating, "onTheDay"),
    alongside: joined(answer.alongside.map((row) => `${row.role}:${key(row, "onTheDay")}`)),
    alternatives: joined(answer.alternatives.map((row) => `${key(row, "onTheDay")}`)),
    reasonCodes: joined([...answer.reasonCodes].sort()),
    warnings: joined([...answer.warnings].sort()),
    factsMissing: joined(answer.factsMissing.map((row) => row.path).sort()),
    interimPayer: interimPayer === null ? null : `${commissionerKey(interimPayer.commissioner)} ${interimPayer.basis}`,
  };
}
