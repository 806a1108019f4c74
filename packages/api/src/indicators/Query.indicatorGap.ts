import { gapBetween } from "@cic/domain/indicators/compare";
import type { SettledCell } from "@cic/domain/indicators/settle";
import type { QueryResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { readQuestion, refusalOf } from "./ask.ts";
import { figureOf } from "./load-figure.ts";

export const indicatorGap: NonNullable<QueryResolvers["indicatorGap"]> = async (_, args, context) => {
  const question = readQuestion(context, { ...args, groupBy: ["PLACED"] });
  if (question.kind !== "asked") return question.answer;
  const { definition, period, area } = question.asked;
  if (definition.measure.kind !== "share") return refusalOf("NOT_A_SHARE", "id");
  const { cells, policy, asOf } = await figureOf(context, question);
  const side = (category: string) => cells.find(({ at }) => at[0] === category) as SettledCell;
  const [inside, outside] = [side("IN_AREA"), side("OUT_OF_AREA")];
  const told = {
    __typename: "IndicatorGap",
    definition,
    period,
    area: area === null ? null : organisationOf(context, area),
    policy,
    asOf,
  } as const;
  const [inArea, outOfArea] = [shownSide(inside), shownSide(outside)];
  if (inArea === null || outOfArea === null) {
    const hidden = [inside, outside].filter((cell) => shownSide(cell) === null);
    const status = hidden.some((cell) => cell.status === "SUPPRESSED")
      ? "SUPPRESSED"
      : (hidden[0] as SettledCell).status;
    return { ...told, status, inArea: null, outOfArea: null, points: null, lower: null, upper: null };
  }
  return { ...told, status: "VALUE", inArea, outOfArea, ...gapBetween(outOfArea, inArea) };
};

function shownSide({ status, numerator, denominator, value }: SettledCell) {
  if (status !== "VALUE" || numerator === null || denominator === null || value === null) return null;
  return { numerator, denominator, value };
}
