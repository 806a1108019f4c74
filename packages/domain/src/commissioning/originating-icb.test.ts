import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { placeAt } from "../organisations/directory.fixture.ts";
import {
  ask,
  care,
  directory,
  legal,
  lives,
  PRACTICES,
  person,
  placed,
  placedInB,
  placeIn,
  practice,
  registered,
  short,
  UNKNOWN_PLACE,
} from "./commissioning.fixture.ts";
import type { CommissioningFacts } from "./facts.ts";

/** Born in April 2023 and placed out of area, in B, at once; nothing else is known. */
const newborn = (over: Partial<CommissioningFacts> = {}) =>
  person("2023-04-01", {
    careStatuses: [care("LOOKED_AFTER", null, "2023-04-01")],
    placements: [placed("FOSTER", "B", "2023-04-01", null, { arrangedBy: { kind: "LA", authority: null } })],
    ...over,
  });
const gps = (...rows: readonly [string, string][]) =>
  rows.map(([code, from], index) => registered(code, from, rows[index + 1]?.[1] ?? null));
const stays = (...rows: readonly [Parameters<typeof placed>[0], Parameters<typeof placed>[1], string][]) =>
  rows.map(([kind, place, from], index) => placed(kind, place, from, rows[index + 1]?.[2] ?? null));
const by = (letter: "A" | "B" | "C") => ({
  kind: "LA" as const,
  authority: { country: "ENGLAND" as const, id: `LA:${letter}` },
});

describe("the originating ICB (rules 1.4)", () => {
  test.each<[string, CommissioningFacts, string, string, string]>([
    ["ORIG-1: registered immediately before", placedInB(), "A", "ORIG-1", "DETERMINED"],
    [
      "ORIG-1: the practice's association, not the home",
      placedInB({ residences: [lives("D", "2015-01-01")] }),
      "A",
      "ORIG-1",
      "DETERMINED",
    ],
    [
      "ORIG-2: not registered, home in D",
      placedInB({ gpRegistrations: [], residences: [lives("D", "2015-01-01", "2023-03-01")] }),
      "D",
      "ORIG-2",
      "DETERMINED",
    ],
    [
      "ORIG-2: the most recent address",
      placedInB({ gpRegistrations: [], residences: [lives("D", "2015-01-01", "2022-03-01")] }),
      "D",
      "ORIG-2",
      "DETERMINED",
    ],
    [
      "ORIG-2: a home in no known ICB",
      placedInB({ gpRegistrations: [], residences: [lives(UNKNOWN_PLACE, "2015-01-01")] }),
      "-",
      "ORIG-2",
      "INDETERMINATE",
    ],
    [
      "ORIG-3: the mother's registration",
      newborn({ mother: { gpRegistrations: gps(["D", "2020-01-01"]), residences: [lives("C", "2020-01-01")] } }),
      "D",
      "ORIG-3",
      "PROVISIONAL",
    ],
    [
      "ORIG-3: the mother's home",
      newborn({ mother: { gpRegistrations: [], residences: [lives("C", "2020-01-01")] } }),
      "C",
      "ORIG-3",
      "PROVISIONAL",
    ],
    [
      "ORIG-3: where the child was",
      newborn({ presences: [{ place: placeIn("D"), from: day("2023-04-01"), until: day("2023-04-02") }] }),
      "D",
      "ORIG-3",
      "PROVISIONAL",
    ],
    [
      "ORIG-3: where the authority took responsibility",
      newborn({
        careStatuses: [care("LOOKED_AFTER", null, "2023-04-01", null, { tookResponsibilityAt: placeIn("D") })],
      }),
      "D",
      "ORIG-3",
      "PROVISIONAL",
    ],
    [
      "ORIG-4: a second move",
      placedInB({ placements: stays(["FOSTER", "B", "2023-03-01"], ["FOSTER", "C", "2023-09-01"]) }),
      "A",
      "ORIG-4",
      "PROVISIONAL",
    ],
    [
      "ORIG-4: a third move within one area",
      placedInB({
        placements: stays(["FOSTER", "B", "2023-03-01"], ["FOSTER", "C", "2023-06-01"], ["FOSTER", "C", "2023-09-01"]),
      }),
      "A",
      "ORIG-4",
      "PROVISIONAL",
    ],
    [
      "ORIG-4: back in A, but registered in B all along",
      placedInB({
        placements: stays(["FOSTER", "B", "2023-03-01"], ["FOSTER", "A", "2023-06-01"], ["FOSTER", "C", "2023-09-01"]),
      }),
      "A",
      "ORIG-4",
      "PROVISIONAL",
    ],
    [
      "ORIG-4: through custody",
      placedInB({
        placements: stays(
          ["FOSTER", "B", "2023-03-01"],
          ["SECURE_CHILDRENS_HOME", "D", "2023-06-01"],
          ["FOSTER", "C", "2023-09-01"],
        ),
      }),
      "A",
      "ORIG-4",
      "PROVISIONAL",
    ],
    [
      "ORIG-5: back in A and registered there",
      placedInB({
        gpRegistrations: gps(["A", "2015-01-10"], ["B", "2023-03-08"], ["A", "2023-06-08"], ["C", "2023-09-08"]),
        placements: stays(["FOSTER", "B", "2023-03-01"], ["FOSTER", "A", "2023-06-01"], ["FOSTER", "C", "2023-09-01"]),
      }),
      "A",
      "ORIG-5",
      "DETERMINED",
    ],
    [
      "ORIG-4: a status recorded a day late is no gap",
      placedInB({
        careStatuses: [care("LOOKED_AFTER", "A", "2023-03-02")],
        legalStatuses: [],
        placements: stays(["FOSTER", "B", "2023-03-01"], ["FOSTER", "C", "2023-09-01"]),
      }),
      "A",
      "ORIG-4",
      "PROVISIONAL",
    ],
    [
      "ORIG-5: the status ended, home in D, then placed again",
      placedInB({
        gpRegistrations: gps(["A", "2015-01-10"], ["B", "2023-03-08"], ["D", "2023-06-08"]),
        careStatuses: [care("LOOKED_AFTER", "A", "2023-02-20", "2023-06-01"), care("LOOKED_AFTER", "A", "2023-09-01")],
        legalStatuses: [legal("S20", "2023-09-01")],
        placements: [placed("FOSTER", "B", "2023-03-01", "2023-06-01"), placed("FOSTER", "C", "2023-09-01")],
      }),
      "D",
      "ORIG-5",
      "DETERMINED",
    ],
    [
      "ORIG-5: from a parent's home in D, unsure",
      placedInB({
        gpRegistrations: gps(["A", "2015-01-10"], ["B", "2023-03-08"], ["D", "2023-06-08"]),
        placements: stays(
          ["FOSTER", "B", "2023-03-01"],
          ["WITH_PARENTS", "D", "2023-06-01"],
          ["FOSTER", "C", "2023-09-01"],
        ),
      }),
      "D",
      "ORIG-5",
      "PROVISIONAL",
    ],
    [
      "ORIG-6: one authority in one ICB only proposes it",
      newborn({ careStatuses: [care("LOOKED_AFTER", "A", "2023-04-01")] }),
      "A",
      "ORIG-6",
      "PROVISIONAL",
    ],
    [
      "ORIG-6: an authority in several ICBs proposes none",
      newborn({ careStatuses: [care("LOOKED_AFTER", "942", "2023-04-01")] }),
      "-",
      "ORIG-6",
      "INDETERMINATE",
    ],
    ["ORIG-6: no authority either", newborn(), "-", "ORIG-6", "INDETERMINATE"],
    [
      "ORIG-7: another authority, registered before: that registration",
      placedInB({
        careStatuses: [care("LOOKED_AFTER", "B", "2023-02-20", "2023-06-01"), care("LOOKED_AFTER", "C", "2023-06-01")],
        gpRegistrations: gps(["B", "2023-02-25"]),
        placements: [
          placed("FOSTER", "B", "2023-02-20", "2023-06-01", { arrangedBy: by("B") }),
          placed("FOSTER", "C", "2023-06-01", null, { arrangedBy: by("C") }),
        ],
      }),
      "B",
      "ORIG-7",
      "PROVISIONAL",
    ],
    [
      "ORIG-8: a week old, from temporary housing",
      placedInB({
        gpRegistrations: gps(["A", "2015-01-10"], ["D", "2023-02-22"]),
        residences: [lives("D", "2023-02-20", "2023-03-01", { kind: "TEMPORARY" })],
      }),
      "D",
      "ORIG-8",
      "PROVISIONAL",
    ],
    [
      "from custody: the facts before it",
      placedInB({
        gpRegistrations: gps(["A", "2015-01-10"], ["B", "2023-03-08"]),
        placements: stays(["SECURE_CHILDRENS_HOME", "B", "2023-03-01"], ["FOSTER", "C", "2023-09-01"]),
      }),
      "A",
      "ORIG-1",
      "DETERMINED",
    ],
  ])("%s", (_case, facts, who, rule, outcome) => {
    const answer = ask(facts, "2024-06-01");
    expect([short(answer.originating?.onTheDay), answer.originating?.rule, answer.outcome]).toEqual([
      who,
      rule,
      outcome,
    ]);
    expect(answer.originating?.tried.length).toBeGreaterThan(0);
  });

  test("back in the originating area but still registered away: the general rule, provisionally", () => {
    const facts = placedInB({ placements: stays(["FOSTER", "B", "2023-03-01"], ["FOSTER", "A", "2023-06-01"]) });
    const answer = ask(facts, "2024-06-01");
    expect([short(answer.commissioner.onTheDay), answer.rule?.id, answer.outcome]).toEqual([
      "B",
      "GEN-1",
      "PROVISIONAL",
    ]);
    const moved = { ...facts, gpRegistrations: [...facts.gpRegistrations.slice(0, 1), registered("A", "2023-06-08")] };
    expect(ask(moved, "2024-06-01").outcome).toBe("DETERMINED");
  });

  test("what was tried before is told", () => {
    const { originating } = ask(placedInB({ gpRegistrations: [] }), "2024-06-01");
    expect(originating?.tried).toEqual([
      { rule: "ORIG-1", matched: false, why: "The child was registered with no GP practice then." },
      { rule: "ORIG-2", matched: true, why: "The child lived in the area of A ICB (A)." },
    ]);
    expect([originating?.fixedOn, originating?.fixedBy]).toEqual(["2023-02-28", "placements[0]"]);
  });

  test("boarding: consecutive schools keep the ICB of the first", () => {
    const school = (place: "B" | "C", from: string, until: string | null) => ({
      schoolPlace: placeIn(place),
      boards: "YES" as const,
      arrangedOn: null,
      from: day(from),
      until: until === null ? null : day(until),
    });
    const facts = person("2012-01-01", {
      gpRegistrations: gps(["A", "2012-01-10"], ["B", "2022-09-10"]),
      ehcPlans: [school("B", "2022-09-01", "2023-09-01"), school("C", "2023-09-01", null)],
    });
    const answer = ask(facts, "2024-06-01");
    expect([short(answer.commissioner.onTheDay), answer.rule?.id, answer.originating?.rule, answer.outcome]).toEqual([
      "A",
      "CHILD-EHCP",
      "ORIG-4",
      "PROVISIONAL",
    ]);
  });
});

describe("the interim payer (rules 1.8)", () => {
  const unsure = { placements: stays(["FOSTER", "B", "2023-03-01"], ["FOSTER", "C", "2023-09-01"]) };
  test.each<[string, CommissioningFacts, string, string]>([
    [
      "who is already paying",
      placedInB({ ...unsure, payments: [{ icbId: "ICB:D", from: day("2024-01-01"), until: null }] }),
      "D",
      "ALREADY_PAYING",
    ],
    [
      "payments that ended do not count",
      placedInB({ ...unsure, payments: [{ icbId: "ICB:D", from: day("2024-01-01"), until: day("2024-06-01") }] }),
      "B",
      "GP_REGISTRATION",
    ],
    ["else the registration of the day", placedInB(unsure), "B", "GP_REGISTRATION"],
    [
      "else where the child is",
      placedInB({ ...unsure, gpRegistrations: [registered("A", "2015-01-10", "2023-03-08")] }),
      "C",
      "PRESENT",
    ],
  ])("%s", (_case, facts, who, basis) => {
    const { interimPayer } = ask(facts, "2024-06-01");
    expect([short(interimPayer?.commissioner), interimPayer?.basis, interimPayer?.fundingWithoutPrejudice]).toEqual([
      who,
      basis,
      true,
    ]);
  });

  test("an answer that is determined needs none", () => {
    expect(ask(placedInB(), "2024-06-01").interimPayer).toBeNull();
  });
});

test("a split that only the practice's small area can settle", () => {
  const farnham = placeAt({ districtCode: "E07000216", authorityId: "LA:936", icbIds: ["ICB:QNQ"] });
  const facts = person("2015-01-01", {
    practices: [...PRACTICES, practice("FARNHAM", "ICB:QNQ", { place: farnham })],
    gpRegistrations: [registered("FARNHAM", "2015-01-10")],
  });
  const days = ["2026-03-31", "2026-04-01"].map((on) => short(ask(facts, on).commissioner.onTheDay));
  expect(days).toEqual(["QNQ", "S9B9J"]);
  expect(directory.wasSplit("ICB:QNQ")).toBe(true);
});
