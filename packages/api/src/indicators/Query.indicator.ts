import { lastDayOf, readPeriod } from "@cic/domain/indicators/reporting-period";
import { ragOf, targetOn } from "@cic/domain/indicators/trajectory";
import type { QueryResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { readQuestion } from "./ask.ts";
import { asksFor } from "./asks-for.ts";
import { figureOf } from "./load-figure.ts";

export const indicator: NonNullable<QueryResolvers["indicator"]> = async (_, args, context, info) => {
  const question = readQuestion(context, args);
  if (question.kind !== "asked") return question.answer;
  const { asked, asker } = question;
  const { definition, period, area, groupBy } = asked;
  const { cells, policy, asOf, targets } = await figureOf(context, question, {
    feedMonths: asksFor(info, "feedMonths"),
    // A trajectory is of the area of whoever set it.
    targets: area === asker.organisationId && asksFor(info, "target", "rag"),
  });
  return {
    __typename: "IndicatorFigure",
    definition,
    period,
    area: area === null ? null : organisationOf(context, area),
    policy,
    asOf,
    cells: cells.map((cell) => {
      const time = cell.at[groupBy.findIndex((dimension) => dimension === "MONTH" || dimension === "QUARTER")];
      const last = () => lastDayOf((time === undefined ? undefined : readPeriod(time)) ?? period);
      const target = targets.length === 0 ? null : targetOn(targets, last());
      return {
        ...cell,
        at: groupBy.map((dimension, i) => ({
          dimension,
          category: cell.at[i] as string,
          organisation: dimension === "AREA" ? (context.directory().byId(cell.at[i] as string) ?? null) : null,
        })),
        target,
        rag: target === null || cell.value === null ? null : ragOf(cell.value, target, definition.direction),
      };
    }),
  };
};
