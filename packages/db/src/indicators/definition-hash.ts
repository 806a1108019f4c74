import { createHash } from "node:crypto";
import { day } from "@cic/domain/dates";
import type { IndicatorDefinition } from "@cic/domain/indicators/definition";
import { POPULATIONS, type PopulationId } from "@cic/domain/indicators/population";
import { PgDialect } from "drizzle-orm/pg-core";
import { populationSql } from "./population-sql.ts";

const moments = {
  days: [day("2026-03-31")],
  from: day("2025-04-01"),
  until: day("2026-04-01"),
  asOf: day("2026-04-01"),
};

/**
 * Of all that makes a figure: the definition, the categories of its outcome, and the statement that counts them. White space in the
 * statement does not count, and neither does what the population has of other outcomes.
 */
export function definitionHash(definition: IndicatorDefinition): string {
  const { measure } = definition;
  const counted = measure.kind === "notEvaluated" ? null : countedBy(measure.population, [measure.outcome]);
  return sha256({ definition, counted });
}

const populationHashes = new Map<PopulationId, string>();

/** Of all that counts a population, with all of its outcomes. */
export function populationHash(population: PopulationId): string {
  const known = populationHashes.get(population);
  if (known !== undefined) return known;
  const hash = sha256(countedBy(population, Object.keys(POPULATIONS[population].outcomes)));
  populationHashes.set(population, hash);
  return hash;
}

const countedBy = (population: PopulationId, outcomes: readonly string[]) => {
  const { outcomes: all, ...rest } = POPULATIONS[population];
  return {
    population: { ...rest, outcomes: Object.fromEntries(outcomes.map((id) => [id, all[id]])) },
    statement: new PgDialect()
      .sqlToQuery(populationSql(population, moments, outcomes))
      .sql.replaceAll(/,\s*null::text as (?!excluded)\w+/g, "")
      .replaceAll(/\s+/g, " "),
  };
};

const sha256 = (content: unknown): string => createHash("sha256").update(JSON.stringify(content)).digest("hex");
