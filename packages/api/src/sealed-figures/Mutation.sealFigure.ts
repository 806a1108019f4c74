import { definitionHash } from "@cic/db/indicators/definition-hash";
import { findSeal, findSealedFigure } from "@cic/db/sealed-figures/sealed-figure.queries";
import { insertSealedFigure, questionHash } from "@cic/db/sealed-figures/sealed-figure.writes";
import { inputRefused } from "@cic/domain/refusals";
import type { SealedContent } from "@cic/domain/sealed-figures/sealed-content";
import { readText } from "@cic/domain/text";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { readQuestion } from "../indicators/ask.ts";
import { figureOf } from "../indicators/load-figure.ts";
import { sealedQuestion } from "../indicators/question-said.ts";
import { refused } from "../refused.ts";

const LONGEST_NOTE = 1_000;

export const sealFigure: MutationResolvers["sealFigure"] = async (_, { idempotencyKey, input }, context) => {
  context.require("indicator:seal");
  const { indicatorId, version, period, area, groupBy, filter, hideSmallNumbers } = input;
  const question = readQuestion(context, { id: indicatorId, version, period, area, groupBy, filter, hideSmallNumbers });
  if (question.kind !== "asked") return question.answer;
  const { asked, asker } = question;
  // Counted before the transaction that writes it: an operation holds one connection at a time.
  const { cells, policy, asOf } = await figureOf(context, question);
  const sealed: SealedContent = {
    ...sealedQuestion(question),
    definitionHash: definitionHash(asked.definition),
    policy,
    asOf,
    cells,
  };
  const request = { action: "indicator:seal", operation: "sealFigure", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db) => {
    const note = input.note == null ? null : readText(input.note, LONGEST_NOTE);
    if (note === undefined) return inputRefused("TEXT_LENGTH", "note");
    const of = { organisationId: asker.organisationId, questionHash: questionHash(sealed), number: null };
    const before = await findSeal(db, of);
    if (before !== undefined && before.id !== input.replacesId?.toLowerCase()) {
      return { kind: "sealedBefore", id: before.id } as const;
    }
    if (before === undefined && input.replacesId != null) return inputRefused("FIELD_DOES_NOT_APPLY", "replacesId");
    const id = await insertSealedFigure(db, asker.organisationId, sealed, before, note);
    return { kind: "sealed", id } as const;
  });
  if (outcome.kind === "inputRefused") return refused(outcome);
  const figure = await context.read((db) => findSealedFigure(db, outcome.id));
  if (figure === undefined) throw new Error("a seal is there for whoever made it");
  return outcome.kind === "sealed"
    ? { __typename: "SealFigureOk", figure }
    : {
        __typename: "FigureSealedBefore",
        before: figure,
        message: "The question is sealed already. Name the latest seal to make one that follows it.",
      };
};
