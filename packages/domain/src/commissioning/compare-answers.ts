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

/** What an answer says, each thing as text: what answers are compared by, and what is kept of one. */
export type Said = Readonly<Record<Compared, string | null>>;

/** In what two answers differ. Not compared: the day, the wording, and which facts were read or rules tried on the way. */
export const compareAnswers = (before: CommissionerAnswer, after: CommissionerAnswer): Difference[] =>
  compareSaid(saidBy(before), saidBy(after));

export const compareSaid = (before: Said, after: Said): Difference[] =>
  COMPARED.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));

const key = (party: Party, when: keyof Party): string | null => {
  const commissioner = party[when];
  return commissioner === null ? null : commissionerKey(commissioner);
};
const joined = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join(" "));

export function saidBy(answer: CommissionerAnswer): Said {
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
