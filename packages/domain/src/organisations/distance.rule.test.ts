import { expect, test } from "vitest";
import { placeAt } from "./directory.fixture.ts";
import { distanceBetween } from "./distance.rule.ts";
import type { Place } from "./place.ts";

const home = placeAt({ easting: 400_000, northing: 300_000 });
const metresEast = (metres: number) => placeAt({ easting: 400_000 + metres, northing: 300_000 });

test.each([
  ["the same postcode", 0, 0, false, false],
  ["exactly 20 miles", 32_186, 20, false, false],
  ["a metre over 20 miles, stated as 20.0", 32_187, 20, true, false],
  ["the most that is stated as 20.0", 32_266, 20, true, false],
  ["the least that is stated as 20.1", 32_267, 20.1, true, true],
])("%s", (_, metres, miles, over20Miles, over20MilesAsStated) => {
  expect(distanceBetween(home, metresEast(metres))).toMatchObject({
    kind: "known",
    miles,
    over20Miles,
    over20MilesAsStated,
  });
});

const irish = { country: "NORTHERN_IRELAND" as const, districtCode: "N09000003", authorityId: null };
test.each<[string, Place, Place, string]>([
  ["home unknown", { kind: "unknown", reason: "NO_HOME" }, home, "NO_HOME"],
  ["placement unknown", home, { kind: "unknown", reason: "POSTCODE_NOT_LOADED" }, "POSTCODE_NOT_LOADED"],
  ["home comes first", { kind: "unknown", reason: "NO_HOME" }, { kind: "unknown", reason: "NO_POSTCODE" }, "NO_HOME"],
  ["home without easting", placeAt({ easting: null }), home, "NO_GRID_REFERENCE"],
  ["placement without northing", home, placeAt({ northing: null }), "NO_GRID_REFERENCE"],
  ["over the sea to Northern Ireland", home, placeAt(irish), "OTHER_GRID"],
  ["over the sea from Northern Ireland", placeAt(irish), home, "OTHER_GRID"],
])("%s", (_, from, to, reason) => {
  expect(distanceBetween(from, to)).toEqual({ kind: "unknown", reason });
});

test("both in Northern Ireland share a grid", () => {
  expect(distanceBetween(placeAt(irish), placeAt(irish))).toMatchObject({ kind: "known", miles: 0 });
});
