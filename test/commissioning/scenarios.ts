import { SCENARIOS as TABLE } from "@cic/domain/commissioning/scenarios.fixture";
import { authority, type Facts, icb, LETTERS, type Letter, placeIn } from "./facts.ts";

/** The worked scenarios of the engine's own table (rules 1.10), as a caller writes them: with the real directory's codes. */
export const SCENARIOS = TABLE.map(({ facts, service, ...scenario }) => ({
  ...scenario,
  facts: asInput(facts) as Facts,
  service: typeof service === "string" ? { category: service } : (asInput(service) as object),
}));

function asInput(value: unknown): unknown {
  if (typeof value === "string") return coded(value);
  if (Array.isArray(value)) return value.map(asInput);
  if (typeof value !== "object" || value === null) return value;
  if ("reason" in value) return {};
  if ("icbIds" in value) return placed(value as unknown as Place);
  // Where a fact was read is not asked of a caller.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== "source")
      .map(([name, inner]) => [name, asInput(inner)]),
  );
}

interface Place {
  readonly country: string;
  readonly districtCode: string | null;
  readonly icbIds: readonly string[];
}

function placed({ country, districtCode, icbIds }: Place): object {
  if (districtCode === null) return { country };
  const letter = LETTERS.find((each) => `E-${each}` === districtCode);
  return letter === undefined ? { districtCode, icbId: coded(icbIds[0] ?? "") } : placeIn(letter);
}

/** The engine's table knows ICBs and authorities A to D. */
function coded(text: string): string {
  const [, kind, code = ""] = /^(ICB|LA):(.*)$/.exec(text) ?? [];
  if (kind === undefined) return text;
  const letter = LETTERS.find((each) => each === code) as Letter | undefined;
  if (letter === undefined) return kind === "ICB" ? code : text;
  return kind === "ICB" ? icb(letter) : authority(letter);
}
