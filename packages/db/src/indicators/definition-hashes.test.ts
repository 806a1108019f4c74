import { CATALOGUE, definitionOf } from "@cic/domain/indicators/catalogue";
import type { IndicatorDefinition } from "@cic/domain/indicators/definition";
import { documentationOf } from "@cic/domain/indicators/documentation";
import { describe, expect, test } from "vitest";
import { definitionHash } from "./definition-hash.ts";
import { DEFINITION_HASHES } from "./definition-hashes.ts";

const nameOf = ({ id, version }: IndicatorDefinition) => `${id}@${version}`;

/** The versions whose content is not the one that was given this number. */
const changed = (catalogue: readonly IndicatorDefinition[]): string[] =>
  catalogue.filter((one) => DEFINITION_HASHES[nameOf(one)] !== definitionHash(one)).map(nameOf);

describe("a definition", () => {
  test("is what its version was given for: whoever changes one gives it a new version, and adds that one's hash", () => {
    expect(changed(CATALOGUE)).toEqual([]);
    expect(Object.keys(DEFINITION_HASHES).sort()).toEqual(CATALOGUE.map(nameOf).sort());
  });

  test("that is changed without a new version is found", () => {
    const k03 = definitionOf("K03") as IndicatorDefinition;
    const inWords = { ...k03, denominator: `${k03.denominator} ` };
    const inRule = { ...k03, measure: { ...k03.measure, numerator: "REPORTED" } as IndicatorDefinition["measure"] };
    expect(changed([inWords, inRule])).toEqual(["K03@1", "K03@1"]);
    expect(changed([{ ...inRule, version: 2 }])).toEqual(["K03@2"]);
  });

  test("has the measures that were asked for", () => {
    const ids = new Set(CATALOGUE.map(({ id }) => id));
    const asked = Array.from({ length: 23 }, (_, i) => `K${String(i + 1).padStart(2, "0")}`);
    for (const id of [...asked, "K02A", "K02B", "K03D", "K15A", "K15B"]) expect([id, ids.has(id)]).toEqual([id, true]);
    expect(new Set(CATALOGUE.map(nameOf)).size).toBe(CATALOGUE.length);
    expect(definitionOf("K03", 2)).toBeUndefined();
  });

  test.each(CATALOGUE.map((one) => [nameOf(one), one] as const))("%s has a page", (_, definition) => {
    const page = documentationOf(definition);
    for (const said of [definition.name, definition.population, definition.numerator, definition.source]) {
      expect(page).toContain(said);
    }
    expect(page.includes("Not evaluated")).toBe(definition.measure.kind === "notEvaluated");
    expect(page).not.toMatch(/undefined|null/);
  });
});
