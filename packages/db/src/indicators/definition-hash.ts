import { createHash } from "node:crypto";
import { day } from "@cic/domain/dates";
import type { IndicatorDefinition } from "@cic/domain/indicators/definition";
import { POPULATIONS } from "@cic/domain/indicators/population";
import { PgDialect } from "drizzle-orm/pg-core";
import { populationSql } from "./population-sql.ts";

const moments = {
  days: [day("2026-03-31")],
  from: day("2025-04-01"),
  until: day("2026-04-01"),
  asOf: day("2026-04-01"),
};

/**
 * Of all that makes a figure: the definition, the categories of its population, and the statement that counts them. White space in the
 * statement does not count.
 */
export function definitionHash(definition: IndicatorDefinition): string {
  const { measure } = definition;
  const counted =
    measure.kind === "notEvaluated"
      ? null
      : {
          population: POPULATIONS[measure.population],
          statement: new PgDialect()
            .sqlToQuery(populationSql(measure.population, moments, [measure.outcome]))
            .sql.replaceAll(/\s+/g, " "),
        };
  return createHash("sha256").update(JSON.stringify({ definition, counted })).digest("hex");
}
