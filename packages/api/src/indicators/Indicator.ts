import { definitionHash } from "@cic/db/indicators/definition-hash";
import { documentationOf } from "@cic/domain/indicators/documentation";
import { POPULATIONS } from "@cic/domain/indicators/population";
import type { IndicatorResolvers } from "../generated/types.ts";

export const Indicator: IndicatorResolvers = {
  timing: ({ measure }) => (measure.kind === "notEvaluated" ? null : POPULATIONS[measure.population].timing),
  declaredDimension: ({ declared }) => declared,
  notEvaluated: ({ measure }) => (measure.kind === "notEvaluated" ? measure.reason : null),
  contentHash: (definition) => definitionHash(definition),
  documentation: (definition) => documentationOf(definition),
};
