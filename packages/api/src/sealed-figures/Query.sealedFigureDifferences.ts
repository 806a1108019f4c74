import { definitionHash } from "@cic/db/indicators/definition-hash";
import { findSealedFigure, type SealedFigureRow } from "@cic/db/sealed-figures/sealed-figure.queries";
import { recordNotFound } from "@cic/domain/refusals";
import { differences, readContent } from "@cic/domain/sealed-figures/sealed-content";
import type { NotComparableReason, QueryResolvers } from "../generated/types.ts";
import { readQuestion } from "../indicators/ask.ts";
import { figureOf } from "../indicators/load-figure.ts";
import { refused } from "../refused.ts";
import { shownTo } from "./shown-to.ts";

const WORDS: Record<NotComparableReason, string> = {
  DEFINITION_CHANGED: "The figure was made by another definition than the catalogue has today.",
  POLICY_CHANGED: "Small numbers are hidden by another policy today: what differs could tell of them.",
  NOT_ANSWERED: "The question is not answered to this caller today.",
};
const notComparable = (figure: SealedFigureRow, notComparableBecause: NotComparableReason) => ({
  __typename: "SealedFigureNotComparable" as const,
  figure,
  notComparableBecause,
  message: WORDS[notComparableBecause],
});

export const sealedFigureDifferences: NonNullable<QueryResolvers["sealedFigureDifferences"]> = async (
  _,
  { id },
  context,
) => {
  context.require("indicator:read");
  const figure = await context.read((db) => findSealedFigure(db, id));
  if (figure === undefined) return refused(recordNotFound("id"));
  const sealed = readContent(figure.content);
  const question = readQuestion(context, {
    id: sealed.indicator,
    ...sealed,
    hideSmallNumbers: !sealed.forRecordReaders,
  });
  if (question.kind === "refused" && question.answer.refusal === "NO_SUCH_INDICATOR") {
    return notComparable(figure, "DEFINITION_CHANGED");
  }
  // Of another audience nothing is compared: it has another table.
  if (question.kind !== "asked" || shownTo(question.showing) !== sealed.shownTo) {
    return notComparable(figure, "NOT_ANSWERED");
  }
  if (definitionHash(question.asked.definition) !== sealed.definitionHash) {
    return notComparable(figure, "DEFINITION_CHANGED");
  }
  const { cells, policy, asOf } = await figureOf(context, question);
  if (JSON.stringify(policy) !== JSON.stringify(sealed.policy)) return notComparable(figure, "POLICY_CHANGED");
  return {
    __typename: "SealedFigureDifferences",
    figure,
    asOf,
    cells: differences(sealed.cells, cells).map(({ at, ...cell }) => ({ categories: [...at], ...cell })),
  };
};
