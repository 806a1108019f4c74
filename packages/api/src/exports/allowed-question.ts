import { may } from "@cic/auth/actor";
import type { ExportKind, FigureQuestion } from "@cic/domain/exports/export-question";
import type { Context } from "../context.ts";
import { type Question, readQuestion } from "../indicators/ask.ts";
import { shownTo } from "../indicators/question-said.ts";

/**
 * The question of an export, asked anew: whether it is still answered to the caller, and to no other audience than the file was asked
 * for. Rights may have ended since.
 */
export function allowedQuestion(
  context: Context,
  kind: ExportKind,
  asked: FigureQuestion,
): Extract<Question, { kind: "asked" }> | "NOT_ALLOWED" | "NOT_ANSWERED" {
  const { actor } = context;
  if (actor === null || !may(actor, kind === "MEMBERS" ? "indicator:members" : "indicator:read")) return "NOT_ALLOWED";
  const { indicator, version, period, area, groupBy, filter } = asked;
  const question = readQuestion(context, { id: indicator, version, period, area, groupBy, filter });
  if (question.kind !== "asked") {
    const shown = question.kind !== "refused" || !NOT_SHOWN.has(question.answer.refusal);
    return shown ? "NOT_ANSWERED" : "NOT_ALLOWED";
  }
  return shownTo(question.showing) === asked.shownTo ? question : "NOT_ALLOWED";
}

const NOT_SHOWN: ReadonlySet<string> = new Set(["AREA_NOT_SHOWN", "BREAKDOWN_NOT_DECLARED"]);
