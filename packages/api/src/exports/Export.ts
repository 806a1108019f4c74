import type { ExportResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const Export: ExportResolvers = {
  layout: ({ question }) => question.layout,
  indicatorId: ({ question }) => question.indicator,
  period: ({ question }) => question.period,
  state: (row) => (row.expired ? "EXPIRED" : row.state),
  metadata: ({ metadata }) => (metadata === null ? null : { ...metadata, columns: [...metadata.columns] }),
  requestedAt: ({ requestedAt }) => instant(requestedAt),
  finishedAt: ({ finishedAt }) => (finishedAt === null ? null : instant(finishedAt)),
  expiresAt: ({ expiresAt }) => (expiresAt === null ? null : instant(expiresAt)),
};
