import { may } from "@cic/auth/actor";
import { type ExportAndChildren, findExportAndChildren } from "@cic/db/exports/export.queries";
import { readByOf } from "@cic/domain/indicators/population";
import { recordNotFound } from "@cic/domain/refusals";
import type { Context } from "../context.ts";
import type { NoExportLinkReason, QueryResolvers } from "../generated/types.ts";
import { refused } from "../refused.ts";
import { allowedQuestion } from "./allowed-question.ts";
import { requireExports } from "./require-exports.ts";

const WORDS: Record<NoExportLinkReason, string> = {
  NOT_READY: "The file is not ready.",
  EXPIRED: "The file was kept for a week. Ask for another.",
  NOT_ALLOWED: "The caller may not have the file any more.",
  CHILD_NOT_VISIBLE: "The file names a child whom the caller may not see any more. Ask for another.",
};

export const exportLink: NonNullable<QueryResolvers["exportLink"]> = async (_, { id }, context) => {
  requireExports(context);
  const row = await context.read((db) => findExportAndChildren(db, id));
  if (row === undefined) return refused(recordNotFound("id"));
  const because = whyNoLink(context, row);
  if (because !== undefined) {
    return { __typename: "NoExportLink", noLinkBecause: because, message: WORDS[because] };
  }
  const { question, contentHash } = row;
  const name =
    "childId" in question
      ? `record-copy.${question.layout.toLowerCase()}`
      : `${question.indicator}-${question.period}${row.kind === "MEMBERS" ? "-members" : ""}.csv`;
  return { __typename: "ExportLink", ...(await context.exports.link(row.id, contentHash as string, name)) };
};

function whyNoLink(context: Context, row: ExportAndChildren): NoExportLinkReason | undefined {
  if (row.expired) return "EXPIRED";
  if (row.state !== "READY") return "NOT_READY";
  if ("childId" in row.question) return whyNoCopy(context, row.question.childId, row.governed === true);
  const question = allowedQuestion(context, row.kind, row.question);
  if (typeof question === "string") return "NOT_ALLOWED";
  if (row.kind === "FIGURE") return undefined;
  const { population, outcome } = question.asked.definition.measure;
  const readBy: readonly string[] = readByOf(population, outcome);
  const readable = new Set(row.seen.filter(({ basis }) => readBy.includes(basis)).map(({ childId }) => childId));
  if (readable.size !== row.children) return "CHILD_NOT_VISIBLE";
  context.saw(readable);
  return undefined;
}

/** A copy is given to who governs the child's record still, and to the child. */
function whyNoCopy(context: Context, childId: string, isGoverned: boolean): NoExportLinkReason | undefined {
  if (context.actor === null || !may(context.actor, "rights:ask")) return "NOT_ALLOWED";
  if (!isGoverned) return "CHILD_NOT_VISIBLE";
  context.saw([childId]);
  return undefined;
}
