import { createHash } from "node:crypto";
import type { CommissionerAnswer } from "@cic/domain/commissioning/determine-commissioner";
import type { CommissioningFacts } from "@cic/domain/commissioning/facts";

/** Of facts as they were put together from the record, not as JSONB gives them back: that keeps no order of fields. */
export const factsDigest = (facts: CommissioningFacts): string => digestOf(facts);

/** Of every word of an answer. */
export const answerDigest = (answer: CommissionerAnswer, said: Readonly<Record<string, string | null>>): string =>
  digestOf([
    Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)),
    answer.rulesTried.map(({ rule, result, code, why }) => [rule.id, rule.citation, result, code, why]),
    answer.factsUsed.map(({ path, says }) => [path, says]),
    answer.factsMissing.map(({ path, ask }) => [path, ask]),
    answer.explanation.map(({ rule, text }) => [rule, text]),
  ]);

const digestOf = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("base64url");
