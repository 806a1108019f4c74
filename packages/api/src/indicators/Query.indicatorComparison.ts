import { POLICIES } from "@cic/domain/disclosure/policies";
import { controlLimits, standingOf } from "@cic/domain/indicators/compare";
import type { QueryResolvers } from "../generated/types.ts";
import { readQuestion, refusalOf } from "./ask.ts";
import { figuresOf } from "./load-figure.ts";

export const indicatorComparison: NonNullable<QueryResolvers["indicatorComparison"]> = async (_, args, context) => {
  const whole = readQuestion(context, args);
  const byArea = readQuestion(context, { ...args, groupBy: ["AREA"] });
  if (whole.kind !== "asked") return whole.answer;
  if (byArea.kind !== "asked") return byArea.answer;
  const { definition, period } = whole.asked;
  if (definition.measure.kind !== "share" || whole.showing.kind === "EXACT") return refusalOf("NOT_A_SHARE", "id");
  const [nation, { cells, asOf }] = await figuresOf(context, [whole, byArea]);
  // Limits are made of what is shown, and of nothing else: they tell no more than it does.
  const centre = nation.cells[0]?.value ?? null;
  return {
    __typename: "IndicatorComparison",
    definition,
    period,
    policy: POLICIES[whole.showing.audience],
    asOf,
    centre,
    areas: cells.map(({ at, ...cell }) => {
      const { value, denominator } = cell;
      const limits =
        centre === null || value === null || denominator === null || denominator === 0
          ? null
          : controlLimits(centre, denominator);
      return {
        ...cell,
        category: at[0] as string,
        organisation: context.directory().byId(at[0] as string) ?? null,
        limits,
        standing: limits === null || value === null ? null : standingOf(value, limits),
      };
    }),
  };
};
