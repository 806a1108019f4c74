import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import {
  care,
  detained,
  directory,
  lives,
  PRACTICES,
  person,
  placed,
  placedInB,
  placeIn,
  practice,
  registered,
} from "./commissioning.fixture.ts";
import type { CommissioningFacts } from "./facts.ts";
import { requestFor } from "./service.ts";
import { type InputProblemCode, validateFacts } from "./validate-facts.ts";

const on = day("2024-06-01");
const PRACTICES_OF_ICBS = PRACTICES.filter((row) => row.associations.length > 0);

describe("facts that cannot be used", () => {
  test("good facts have no problem", () => {
    expect(validateFacts(placedInB(), on, directory, requestFor("COMMUNITY"))).toEqual([]);
  });

  test.each<[InputProblemCode, string, CommissioningFacts]>([
    [
      "UNKNOWN_PRACTICE",
      "gpRegistrations[0].practiceCode",
      placedInB({ gpRegistrations: [registered("Z99999", "2020-01-01")] }),
    ],
    [
      "UNKNOWN_PRACTICE",
      "mother.gpRegistrations[0].practiceCode",
      placedInB({ mother: { gpRegistrations: [registered("Z99999", "2020-01-01")], residences: [] } }),
    ],
    [
      "UNKNOWN_ICB",
      "practices[4].associations[0].icbId",
      placedInB({ practices: [...PRACTICES_OF_ICBS, practice("E", "ICB:NONE")] }),
    ],
    [
      "UNKNOWN_ICB",
      "practices[4].associations[0].icbId",
      placedInB({ practices: [...PRACTICES_OF_ICBS, practice("E", "LA:A")] }),
    ],
    [
      "UNKNOWN_ICB",
      "placements[0].arrangedBy.icbId",
      placedInB({
        placements: [placed("FOSTER", "B", "2023-03-01", null, { arrangedBy: { kind: "ICB", icbId: "" } })],
      }),
    ],
    ["UNKNOWN_ICB", "payments[0].icbId", placedInB({ payments: [{ icbId: "QZZ", from: on, until: null }] })],
    [
      "UNKNOWN_AUTHORITY",
      "careStatuses[0].authority.id",
      placedInB({ careStatuses: [care("LOOKED_AFTER", "NONE", "2023-02-20")] }),
    ],
    [
      "DATES_OUT_OF_ORDER",
      "placements[0].until",
      placedInB({ placements: [placed("FOSTER", "B", "2023-03-01", "2023-02-28")] }),
    ],
    ["DATES_OUT_OF_ORDER", "residences[0].until", placedInB({ residences: [lives("A", "2023-03-01", "2023-03-01")] })],
    [
      "DATES_OUT_OF_ORDER",
      "placements[0].arrangedOn",
      placedInB({ placements: [placed("FOSTER", "B", "2023-03-01", null, { arrangedOn: day("2023-03-02") })] }),
    ],
    [
      "DATES_OUT_OF_ORDER",
      "detentions[0].appliedOn",
      placedInB({ detentions: [detained("2024-01-01", null, { appliedOn: day("2024-01-02") })] }),
    ],
    ["DATES_OUT_OF_ORDER", "gpRegistrations[0].from", placedInB({ gpRegistrations: [registered("A", "2014-12-31")] })],
    ["BORN_AFTER_DETERMINATION", "born", person("2024-06-02")],
    [
      "TWO_REGISTRATIONS_AT_ONCE",
      "gpRegistrations[1]",
      placedInB({ gpRegistrations: [registered("A", "2020-01-01", "2023-03-09"), registered("B", "2023-03-08")] }),
    ],
    [
      "TWO_ASSOCIATIONS_AT_ONCE",
      "practices[0].associations[1]",
      person("2015-01-01", {
        practices: [
          practice("A", "ICB:A", {
            associations: [
              { icbId: "ICB:A", from: day("2022-07-01"), until: null, source: null },
              { icbId: "ICB:B", from: day("2023-07-01"), until: null, source: null },
            ],
          }),
        ],
      }),
    ],
    [
      "PRACTICE_TWICE",
      "practices[1].odsCode",
      person("2015-01-01", { practices: [practice("A", "ICB:A"), practice("A", "ICB:A")] }),
    ],
  ])("%s at %s", (code, path, facts) => {
    expect(validateFacts(facts, on, directory)).toContainEqual({ code, path });
  });

  test("born on the day, registered on the day on which another ended: no problem", () => {
    expect(validateFacts(person("2024-06-01"), on, directory)).toEqual([]);
    const facts = placedInB({
      gpRegistrations: [registered("A", "2020-01-01", "2023-03-08"), registered("B", "2023-03-08")],
    });
    expect(validateFacts(facts, on, directory)).toEqual([]);
  });

  test("the holder of a contract must be an ICB", () => {
    const service = requestFor("PRIMARY_CARE", { contractHolderIcbId: "NONE", deliveredAt: placeIn("B") });
    expect(validateFacts(placedInB(), on, directory, service)).toEqual([
      { code: "UNKNOWN_ICB", path: "service.contractHolderIcbId" },
    ]);
  });
});
