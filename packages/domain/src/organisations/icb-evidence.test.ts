import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { directory } from "./directory.fixture.ts";
import { addEvidence, evidenceByCode, type IcbEvidence } from "./icb-evidence.ts";

const named = (icbId: string, from: string | null = null): IcbEvidence => ({
  icbId: `ICB:${icbId}`,
  from: from === null ? null : day(from),
});
const grown = "2026-04-01";

describe("one more edition of the postcode directory", () => {
  test.each<[string, IcbEvidence[], IcbEvidence | null, IcbEvidence[]]>([
    ["the first", [], named("QMJ"), [named("QMJ")]],
    ["the same again", [named("QMJ")], named("QMJ"), [named("QMJ")]],
    ["no ICB", [named("QMJ")], null, [named("QMJ")]],
    ["a correction at the same time", [named("QHM")], named("QE1"), [named("QE1")]],
    ["the successor of a merger", [named("QMJ")], named("Z9B2Z"), [named("QMJ"), named("Z9B2Z")]],
    ["an older edition later", [named("Z9B2Z")], named("QMJ"), [named("QMJ"), named("Z9B2Z")]],
    ["a corrected successor", [named("QMJ"), named("Z9B2Z")], named("S0E4D"), [named("QMJ"), named("S0E4D")]],
    ["ground gained by an ICB that lasts", [named("QNQ")], named("QRL", grown), [named("QNQ"), named("QRL", grown)]],
    ["a correction before the gain", [named("QNQ")], named("QRL"), [named("QRL")]],
    ["known before, named since the gain", [named("QRL")], named("QRL", grown), [named("QRL")]],
    ["known since the gain, named before", [named("QRL", grown)], named("QRL"), [named("QRL")]],
    [
      "known since the gain, elsewhere before",
      [named("QRL", grown)],
      named("QNQ"),
      [named("QNQ"), named("QRL", grown)],
    ],
  ])("%s", (_, known, next, expected) => {
    expect(addEvidence(known, next, directory)).toEqual(expected);
  });
});

describe("what a code says in a file of a day", () => {
  test.each([
    ["the ONS code before the gain", "E54000042", "2025-11-01", named("QRL")],
    ["the ONS code since the gain", "E54000067", "2026-05-01", named("QRL", grown)],
    ["the ODS code before the gain", "QRL", "2026-03-31", named("QRL")],
    ["the ODS code on the day of the gain", "QRL", "2026-04-01", named("QRL", grown)],
  ])("%s", (_, code, on, expected) => {
    expect(evidenceByCode(directory, day(on)).get(code)).toEqual(expected);
  });

  test("codes of other kinds of organisation are no ICB", () => {
    expect(evidenceByCode(directory, day("2025-11-01")).get("E10000014")).toBeUndefined();
  });
});
