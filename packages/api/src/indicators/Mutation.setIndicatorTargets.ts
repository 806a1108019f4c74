import { listTargets, setTargets } from "@cic/db/indicators/target.queries";
import { definitionOf } from "@cic/domain/indicators/catalogue";
import { inputRefused } from "@cic/domain/refusals";
import { readText } from "@cic/domain/text";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";

const MOST_POINTS = 60;
const LONGEST_SOURCE = 500;

export const setIndicatorTargets: MutationResolvers["setIndicatorTargets"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const request = { action: "indicator:write", operation: "setIndicatorTargets", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, { organisationId }) => {
    const source = readText(input.source, LONGEST_SOURCE);
    if (source === undefined) return inputRefused("TEXT_LENGTH", "source");
    if (definitionOf(input.indicatorId) === undefined) return inputRefused("CODE_NOT_IN_SET", "indicatorId");
    if (input.points.length > MOST_POINTS) return inputRefused("LIST_TOO_LONG", "points");
    if (input.points.length === 0) return inputRefused("VALUE_NEEDED", "points");
    const wrong = input.points.findIndex(({ value }) => !(value >= 0 && value <= 100));
    if (wrong !== -1) return inputRefused("NUMBER_OUT_OF_RANGE", `points.${wrong}.value`);
    await setTargets(db, organisationId, input.indicatorId, input.points, source);
    return { kind: "set" } as const;
  });
  if (outcome.kind !== "set") return refused(outcome);
  const { organisationId } = context.require("indicator:write");
  const targets = await context.read((db) => listTargets(db, organisationId, input.indicatorId));
  return { __typename: "SetIndicatorTargetsOk", targets };
};
