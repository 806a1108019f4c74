import { describe, expect, test } from "vitest";
import { type CommissioningFacts, type Practice, personBorn } from "../commissioning/facts.ts";
import { day } from "../dates.ts";
import type { Place } from "../organisations/place.ts";
import { changeFacts, type FactsChange } from "./change-facts.ts";

const nowhere: Place = { kind: "unknown", reason: "NO_POSTCODE" };
const elsewhere: Place = { kind: "unknown", reason: "POSTCODE_NOT_LOADED" };
const practice = (odsCode: string): Practice => ({
  odsCode,
  country: "ENGLAND",
  defence: false,
  place: null,
  associations: [],
});
const authority = { country: "ENGLAND", id: "LA:202" } as const;
const arrangedBy = { kind: "LA", authority } as const;
const period = (from: string, until: string | null = null) => ({
  from: day(from),
  until: until === null ? null : day(until),
});
const stay = (from: string, until: string | null = null) => ({
  kind: "FOSTER" as const,
  place: nowhere,
  arrangedBy,
  arrangedOn: null,
  ...period(from, until),
});
const inCare = (from: string, until: string | null = null) => ({
  status: "LOOKED_AFTER" as const,
  authority,
  tookResponsibilityAt: null,
  lhbCode: null,
  ...period(from, until),
});

/** In care and registered since 2020; a move of home and practice is on record for 2024. */
const facts = personBorn(day("2014-05-01"), {
  practices: [practice("A1"), practice("A2")],
  gpRegistrations: [
    { practiceCode: "A1", source: "SPINE", ...period("2020-01-01", "2024-01-01") },
    { practiceCode: "A2", source: "SPINE", ...period("2024-01-01") },
  ],
  residences: [
    { place: nowhere, kind: "USUAL", lhbCode: null, ...period("2014-05-01", "2020-01-01") },
    { place: nowhere, kind: "USUAL", lhbCode: null, ...period("2024-01-01") },
  ],
  careStatuses: [inCare("2020-01-01")],
  legalStatuses: [{ basis: "S20", ...period("2020-01-01") }],
  placements: [stay("2020-01-01", "2022-01-01"), stay("2022-01-01")],
  notKnown: [
    { what: "GP_REGISTRATION", ...period("2014-05-01", "2020-01-01") },
    { what: "RESIDENCE", ...period("2020-01-01", "2024-01-01") },
  ],
});

const changed = (change: FactsChange, of: CommissioningFacts = facts): CommissioningFacts => {
  const outcome = changeFacts(of, change, "LA:202");
  if (outcome.kind !== "changed") throw new Error(JSON.stringify(outcome.problems));
  return outcome.facts;
};
const days = (rows: readonly { readonly from: string; readonly until: string | null }[]) =>
  rows.map(({ from, until }) => `${from}/${until ?? ""}`);

test("no change changes nothing", () => {
  expect(changed({})).toEqual(facts);
  expect(changed({ gpRegistration: null, residence: null, placement: null, careEndsOn: null })).toEqual(facts);
});

describe("another registration from a day on", () => {
  test.each<[string, string, string[]]>([
    ["in the middle of one", "2022-06-01", ["2020-01-01/2022-06-01", "2022-06-01/"]],
    ["on the first day of one", "2024-01-01", ["2020-01-01/2024-01-01", "2024-01-01/"]],
    ["the day before that", "2023-12-31", ["2020-01-01/2023-12-31", "2023-12-31/"]],
    ["the day after that", "2024-01-02", ["2020-01-01/2024-01-01", "2024-01-01/2024-01-02", "2024-01-02/"]],
    ["before all", "2015-01-01", ["2015-01-01/"]],
    ["from birth", "2014-05-01", ["2014-05-01/"]],
  ])("%s", (_, from, expected) => {
    const { gpRegistrations, practices } = changed({ gpRegistration: { practice: practice("B1"), from: day(from) } });
    expect(days(gpRegistrations)).toEqual(expected);
    expect(gpRegistrations.at(-1)).toMatchObject({ practiceCode: "B1", source: null });
    expect(practices.map(({ odsCode }) => odsCode)).toEqual(["A1", "A2", "B1"]);
  });

  test("with a practice that is known already", () => {
    const { practices, gpRegistrations } = changed({
      gpRegistration: { practice: practice("A1"), from: day("2025-01-01") },
    });
    expect(practices).toEqual(facts.practices);
    expect(gpRegistrations.at(-1)).toMatchObject({ practiceCode: "A1", from: "2025-01-01", until: null });
  });

  test("with none: that is known, also of days of which nobody knew", () => {
    const { gpRegistrations, notKnown } = changed({ gpRegistration: { practice: null, from: day("2016-05-01") } });
    expect(gpRegistrations).toEqual([]);
    expect(notKnown).toEqual([
      { what: "RESIDENCE", ...period("2020-01-01", "2024-01-01") },
      { what: "GP_REGISTRATION", ...period("2014-05-01", "2016-05-01") },
    ]);
  });
});

test("another home from a day on, also of days of which nobody knew", () => {
  const { residences, notKnown, gpRegistrations } = changed({
    residence: { place: elsewhere, from: day("2021-01-01") },
  });
  expect(days(residences)).toEqual(["2014-05-01/2020-01-01", "2021-01-01/"]);
  expect(residences[1]).toMatchObject({ place: elsewhere, kind: "USUAL", lhbCode: null });
  expect(days(notKnown)).toEqual(["2014-05-01/2020-01-01", "2020-01-01/2021-01-01"]);
  expect(gpRegistrations).toEqual(facts.gpRegistrations);
});

describe("a move to another placement", () => {
  const moved = (type: string, from: string) => changed({ placement: { type, place: elsewhere, from: day(from) } });

  test.each<[string, string, string[], string]>([
    ["K2", "2023-01-01", ["2020-01-01/2022-01-01", "2022-01-01/2023-01-01", "2023-01-01/"], "CHILDRENS_HOME"],
    ["U4", "2022-01-01", ["2020-01-01/2022-01-01", "2022-01-01/"], "FOSTER"],
    ["U4", "2021-01-01", ["2020-01-01/2021-01-01", "2021-01-01/"], "FOSTER"],
    ["P1", "2015-01-01", ["2015-01-01/"], "WITH_PARENTS"],
    ["Z1", "2023-01-01", ["2020-01-01/2022-01-01", "2022-01-01/2023-01-01", "2023-01-01/"], "OTHER"],
  ])("%s on %s", (type, from, expected, kind) => {
    const { placements, inpatientSpells } = moved(type, from);
    expect(days(placements)).toEqual(expected);
    expect(placements.at(-1)).toMatchObject({ kind, place: elsewhere, arrangedBy, arrangedOn: null });
    expect(inpatientSpells).toEqual([]);
  });

  test("a temporary stay is none: the placement goes on", () => {
    const { placements, inpatientSpells } = moved("T0", "2023-01-01");
    expect(placements).toEqual(facts.placements);
    expect(inpatientSpells).toEqual([]);
  });

  test("a temporary stay before any placement is one", () => {
    const { placements } = moved("T0", "2019-01-01");
    expect(placements).toMatchObject([{ kind: "OTHER", from: "2019-01-01", until: null }]);
  });

  test.each(["T1", "R2"])("%s is a stay in hospital", (type) => {
    const { placements, inpatientSpells } = moved(type, "2023-01-01");
    expect(placements).toEqual(facts.placements);
    expect(inpatientSpells).toEqual([period("2023-01-01")]);
  });

  test("of days of which nobody knew where the child was", () => {
    const unplaced = { ...facts, placements: [], notKnown: [{ what: "PLACEMENT" as const, ...period("2020-01-01") }] };
    const change = { placement: { type: "U4", place: elsewhere, from: day("2021-01-01") } };
    expect(days(changed(change, unplaced).notKnown)).toEqual(["2020-01-01/2021-01-01"]);
  });
});

describe("care ends on a day", () => {
  test("at nine: the child was in care and is not", () => {
    const { careStatuses, legalStatuses, placements, notKnown } = changed({ careEndsOn: day("2023-06-01") });
    expect(careStatuses).toEqual([inCare("2020-01-01", "2023-06-01"), { ...inCare("2023-06-01"), status: "CEASED" }]);
    expect(days(legalStatuses)).toEqual(["2020-01-01/2023-06-01"]);
    expect(days(placements)).toEqual(["2020-01-01/2022-01-01", "2022-01-01/2023-06-01"]);
    expect(notKnown).toEqual(facts.notKnown);
  });

  test("at sixteen: what the young person is then is not known", () => {
    const { careStatuses, notKnown } = changed({ careEndsOn: day("2030-05-01") });
    expect(careStatuses).toEqual([inCare("2020-01-01", "2030-05-01")]);
    expect(notKnown.slice(2)).toEqual([
      { what: "CARE_STATUS", ...period("2030-05-01", "2032-05-01") },
      { what: "PLACEMENT", ...period("2030-05-01", "2032-05-01") },
    ]);
  });

  test("later care and an adoption order are left out", () => {
    const later: CommissioningFacts = {
      ...facts,
      careStatuses: [inCare("2020-01-01", "2021-01-01"), inCare("2022-01-01")],
      adoptionOrders: [{ madeOn: day("2025-01-01"), placingAuthorityId: "LA:202" }],
    };
    const { careStatuses, adoptionOrders } = changed({ careEndsOn: day("2021-01-01") }, later);
    expect(careStatuses.map(({ status, from }) => [status, from])).toEqual([
      ["LOOKED_AFTER", "2020-01-01"],
      ["CEASED", "2021-01-01"],
    ]);
    expect(adoptionOrders).toEqual([]);
  });

  test("after a move that would be", () => {
    const { placements } = changed({
      placement: { type: "K2", place: elsewhere, from: day("2023-01-01") },
      careEndsOn: day("2023-02-01"),
    });
    expect(days(placements).at(-1)).toBe("2023-01-01/2023-02-01");
  });
});

const outOfOrder = (path: string) => ({ code: "DATES_OUT_OF_ORDER", path: `change.${path}` });
const doesNotApply = (path: string) => ({ code: "FIELD_DOES_NOT_APPLY", path: `change.${path}` });
const early = day("2014-04-30");
const ended = { ...facts, careStatuses: [inCare("2020-01-01", "2021-01-01")] };
test.each<[string, FactsChange, object[], CommissioningFacts?]>([
  [
    "a registration before birth",
    { gpRegistration: { practice: null, from: early } },
    [outOfOrder("gpRegistration.from")],
  ],
  ["a home before birth", { residence: { place: nowhere, from: early } }, [outOfOrder("residence.from")]],
  [
    "a placement before birth",
    { placement: { type: "U4", place: nowhere, from: early } },
    [outOfOrder("placement.from")],
  ],
  ["care that ends when it begins", { careEndsOn: day("2020-01-01") }, [outOfOrder("careEndsOn")]],
  ["care that ends before birth", { careEndsOn: early }, [outOfOrder("careEndsOn")]],
  [
    "care that ends when the placement would begin",
    { placement: { type: "U4", place: nowhere, from: day("2024-01-01") }, careEndsOn: day("2024-01-01") },
    [outOfOrder("careEndsOn")],
  ],
  ["care that had ended", { careEndsOn: day("2021-01-02") }, [doesNotApply("careEndsOn")], ended],
  ["care that never was", { careEndsOn: day("2021-01-02") }, [doesNotApply("careEndsOn")], personBorn(facts.born)],
  [
    "all of them at once",
    {
      gpRegistration: { practice: null, from: early },
      residence: { place: nowhere, from: early },
      placement: { type: "U4", place: nowhere, from: early },
      careEndsOn: early,
    },
    ["gpRegistration.from", "residence.from", "placement.from", "careEndsOn"].map(outOfOrder),
  ],
])("refused: %s", (_, change, problems, of = facts) => {
  expect(changeFacts(of, change, "LA:202")).toEqual({ kind: "problems", problems });
});
