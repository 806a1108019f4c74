import { type ExportRow, findChildrenOfExports } from "@cic/db/exports/export.queries";
import { childrenReadBy } from "@cic/db/indicators/member.queries";
import { POPULATIONS } from "@cic/domain/indicators/population";
import type { Context } from "../context.ts";
import type { ExportResolvers, NoExportLinkReason } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { allowedQuestion } from "./allowed-question.ts";

const WORDS: Record<NoExportLinkReason, string> = {
  NOT_READY: "The file is not ready.",
  EXPIRED: "The file was kept for a week. Ask for another.",
  NOT_ALLOWED: "The caller may not have the file any more.",
  CHILD_NOT_VISIBLE: "The file names a child whom the caller may not see any more. Ask for another.",
};

export const Export: ExportResolvers = {
  layout: ({ question }) => question.layout,
  indicatorId: ({ question }) => question.indicator,
  period: ({ question }) => question.period,
  state: (row) => (row.expired ? "EXPIRED" : row.state),
  metadata: ({ metadata }) => (metadata === null ? null : { ...metadata, columns: [...metadata.columns] }),
  requestedAt: ({ requestedAt }) => instant(requestedAt),
  finishedAt: ({ finishedAt }) => (finishedAt === null ? null : instant(finishedAt)),
  expiresAt: ({ expiresAt }) => (expiresAt === null ? null : instant(expiresAt)),
  async link(row, _, context) {
    const because = await whyNoLink(context, row);
    if (because !== undefined) {
      return { __typename: "NoExportLink", noLinkBecause: because, message: WORDS[because] };
    }
    const { question, contentHash } = row;
    const name = `${question.indicator}-${question.period}${row.kind === "MEMBERS" ? "-members" : ""}.csv`;
    return { __typename: "ExportLink", ...(await context.exports.link(row.id, contentHash as string, name)) };
  },
};

async function whyNoLink(context: Context, row: ExportRow): Promise<NoExportLinkReason | undefined> {
  if (row.expired) return "EXPIRED";
  if (row.state !== "READY") return "NOT_READY";
  const question = allowedQuestion(context, row.kind, row.question);
  if (typeof question === "string") return "NOT_ALLOWED";
  if (row.kind === "FIGURE") return undefined;
  const { readBy } = POPULATIONS[question.asked.definition.measure.population];
  const named = await context.loader("children of exports", findChildrenOfExports).load(row.id);
  const readable = await context.read((db) => childrenReadBy(db, named, readBy));
  return readable.size === row.children ? undefined : "CHILD_NOT_VISIBLE";
}
