import type { IndicatorDefinition } from "./definition.ts";
import { inside } from "./figure.ts";
import { POPULATIONS } from "./population.ts";

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
const row = (name: string, value: string | number | null) => `| ${name} | ${value ?? "none"} |`;

/** The definition as a page in Markdown. It says what the definition says, and is made from nothing else. */
export function documentationOf(definition: IndicatorDefinition): string {
  const { measure } = definition;
  const parts = [
    `# ${definition.id}: ${definition.name}`,
    [
      "| | |",
      "|---|---|",
      row("version", `${definition.version}, for periods that end on or after ${definition.from}`),
      row("population", definition.population),
      row("numerator", definition.numerator),
      row("denominator", definition.denominator),
      row("date", definition.anchor),
      row("geography", GEOGRAPHY[definition.geography]),
      row("direction", DIRECTION[definition.direction]),
      row("breakdowns for who sees the records", definition.dimensions.join(", ") || null),
      row("breakdown for everybody else, beside area and time", definition.declared),
      row("NICE QS31 statement", definition.niceQs31),
      row("data expected month by month", definition.feed),
      row("source", definition.source),
      row("not verified", definition.provisional),
    ].join("\n"),
  ];
  if (definition.exclusions.length > 0) parts.push(`Not counted:\n\n${list(definition.exclusions)}`);
  if (measure.kind === "notEvaluated") {
    parts.push(`**Not evaluated.** ${measure.detail}`);
    return `${parts.join("\n\n")}\n`;
  }
  const population = POPULATIONS[measure.population];
  const outcome = population.outcomes[measure.outcome];
  if (outcome === undefined) throw new Error(`${definition.id} has no outcome`);
  const numerator = measure.kind === "share" ? inside(outcome.dimension, measure.numerator) : [];
  const of = inside(outcome.dimension, measure.of);
  const classes = Object.entries(outcome.words).map(([code, words]) => {
    const where = numerator.includes(code) ? "numerator" : of.includes(code) ? "denominator" : "neither";
    return `| ${code} | ${where} | ${words} |`;
  });
  const excluded = Object.entries(population.excluded).map(([code, words]) => `| ${code} | excluded | ${words} |`);
  parts.push(["| class | counted in | what it says |", "|---|---|---|", ...classes, ...excluded].join("\n"));
  if (outcome.sensitive === true) parts.push("Tells more of a child: hidden up to the higher threshold.");
  return `${parts.join("\n\n")}\n`;
}

const GEOGRAPHY = {
  RESPONSIBLE: "responsible: whoever is responsible for the child, wherever they live",
  RESIDENT: "resident: where the child lives, whoever is responsible",
} as const;

const DIRECTION = {
  HIGHER_IS_BETTER: "higher is better",
  LOWER_IS_BETTER: "lower is better",
  NEITHER: "told, and not judged",
} as const;
