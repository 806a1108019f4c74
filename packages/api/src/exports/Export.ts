import type { FigureQuestion, SubjectAccessQuestion } from "@cic/domain/exports/export-question";
import type { ExportResolvers, ResolversParentTypes } from "../generated/types.ts";
import { instant } from "../instant.ts";

type Row = ResolversParentTypes["Export"];
const ofFigures = ({ question }: Row): FigureQuestion | null => ("childId" in question ? null : question);
const ofPerson = ({ question }: Row): SubjectAccessQuestion | null => ("childId" in question ? question : null);

export const Export: ExportResolvers = {
  layout: ({ question }) => question.layout,
  indicatorId: (row) => ofFigures(row)?.indicator ?? null,
  period: (row) => ofFigures(row)?.period ?? null,
  subjectId: (row) => ofPerson(row)?.childId ?? null,
  state: (row) => (row.expired ? "EXPIRED" : row.state),
  metadata: ({ metadata }) =>
    metadata === null || !("columns" in metadata) ? null : { ...metadata, columns: [...metadata.columns] },
  copy: ({ metadata }) => (metadata === null || "columns" in metadata ? null : metadata),
  requestedAt: ({ requestedAt }) => instant(requestedAt),
  finishedAt: ({ finishedAt }) => (finishedAt === null ? null : instant(finishedAt)),
  expiresAt: ({ expiresAt }) => (expiresAt === null ? null : instant(expiresAt)),
};
