import { definitionHash } from "@cic/db/indicators/definition-hash";
import { findSealBeside, type SealedFigureRow } from "@cic/db/sealed-figures/sealed-figure.queries";
import { questionHash } from "@cic/db/sealed-figures/sealed-figure.writes";
import { recordNotFound } from "@cic/domain/refusals";
import { differences, readContent } from "@cic/domain/sealed-figures/sealed-content";
import type { NotComparableReason, QueryResolvers } from "../generated/types.ts";
import { readQuestion } from "../indicators/ask.ts";
import { figureOf } from "../indicators/load-figure.ts";
import { sealedQuestion } from "../indicators/question-said.ts";
import { refused } from "../refused.ts";

const WORDS: Record<NotComparableReason, string> = {
  DEFINITION_CHANGED: "The figure was made by another definition than the catalogue has today.",
  POLICY_CHANGED: "Small numbers are hidden by another policy today: what differs could tell of them.",
};
const notComparable = (figure: SealedFigureRow, notComparableBecause: NotComparableReason) => ({
  __typename: "SealedFigureNotComparable" as const,
  figure,
  notComparableBecause,
  message: WORDS[notComparableBecause],
});

export const sealedFigureDifferences: NonNullable<QueryResolvers["sealedFigureDifferences"]> = async (
  _,
  { indicatorId, number, ...args },
  context,
) => {
  const question = readQuestion(context, { id: indicatorId, ...args });
  if (question.kind !== "asked") return question.answer;
  const of = {
    organisationId: question.asker.organisationId,
    questionHash: questionHash(sealedQuestion(question)),
    number: number ?? null,
  };
  const found: (SealedFigureRow | null)[] = [];
  // The seal, and what the question is answered with today, are one statement.
  const told = await figureOf(context, question, undefined, async (statements) => {
    const read = await context.read((db) => findSealBeside(db, of, statements));
    found.push(read.seal);
    return read.answers;
  });
  const figure = found.at(-1);
  if (figure == null) return refused(recordNotFound(number == null ? "indicatorId" : "number"));
  const sealed = readContent(figure.content);
  if (definitionHash(question.asked.definition) !== sealed.definitionHash) {
    return notComparable(figure, "DEFINITION_CHANGED");
  }
  if (JSON.stringify(told.policy) !== JSON.stringify(sealed.policy)) return notComparable(figure, "POLICY_CHANGED");
  return {
    __typename: "SealedFigureDifferences",
    figure,
    asOf: told.asOf,
    cells: differences(sealed.cells, told.cells).map(({ at, ...cell }) => ({ categories: [...at], ...cell })),
  };
};
