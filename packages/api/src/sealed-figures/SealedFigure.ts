import { sha256 } from "@cic/db/sealed-figures/sealed-figure.writes";
import { definitionOf } from "@cic/domain/indicators/catalogue";
import { readPeriod } from "@cic/domain/indicators/reporting-period";
import { readContent } from "@cic/domain/sealed-figures/sealed-content";
import type { SealedFigureResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";

export const SealedFigure: SealedFigureResolvers = {
  definition: ({ indicatorId, definitionVersion }) => definitionOf(indicatorId, definitionVersion) ?? null,
  period({ periodId }) {
    const period = readPeriod(periodId);
    if (period === undefined) throw new Error("a seal is of a period of the grid");
    return period;
  },
  area: ({ areaId }, _, context) => (areaId === null ? null : organisationOf(context, areaId)),
  groupBy: ({ content }) => [...readContent(content).groupBy],
  filter: ({ content }) => [...readContent(content).filter],
  hideSmallNumbers: ({ forRecordReaders }) => !forRecordReaders,
  policy: ({ content }) => readContent(content).policy,
  cells: ({ content }) => [...readContent(content).cells],
  verified: ({ content, contentHash }) => sha256(content) === contentHash,
  sealedAt: ({ sealedAt }) => instant(sealedAt),
};
