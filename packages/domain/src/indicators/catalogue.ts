import { assessmentIndicators } from "./assessment-indicators.ts";
import { careIndicators } from "./care-indicators.ts";
import type { IndicatorDefinition, IndicatorDimension } from "./definition.ts";
import type { PopulationId } from "./population.ts";
import { returnIndicators } from "./return-indicators.ts";
import { withoutRecords } from "./without-records.ts";

/** Every version of every indicator, by id. */
export const CATALOGUE: readonly IndicatorDefinition[] = [
  ...assessmentIndicators,
  ...careIndicators,
  ...returnIndicators,
  ...withoutRecords,
].sort((a, b) => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1));

/** The version asked for, or the newest. */
export function definitionOf(id: string, version?: number | null): IndicatorDefinition | undefined {
  return CATALOGUE.findLast(
    (definition) => definition.id === id && (version == null || definition.version === version),
  );
}

/** The one breakdown of a population's table for those who do not see the records: every indicator of it has this one or none. */
export const declaredOf = (population: PopulationId): IndicatorDimension | null =>
  CATALOGUE.find(
    ({ measure, declared }) =>
      measure.kind !== "notEvaluated" && measure.population === population && declared !== null,
  )?.declared ?? null;
