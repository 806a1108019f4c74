import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeIn } from "../commissioning/commissioning.fixture.ts";
import { addDays, type Day, day } from "../dates.ts";
import { contains } from "../periods.ts";
import { daysBetweenPeriods } from "./days-covered.ts";
import { factsOfRecord, type RecordForRules } from "./facts-of-record.ts";
import { placementKindOf } from "./placement-kinds.ts";
import { fosteredInB, inCare, period, record, registeredAt, spans, stay } from "./record.fixture.ts";

const unknown = (over: Partial<RecordForRules>, what: string) =>
  spans(factsOfRecord(record(over)).notKnown.filter((row) => row.what === what));

describe("what nobody has told is not known, never none", () => {
  // biome-ignore format: a table is read by its columns
  const registrations: [what: string, rows: RecordForRules["gpRegistrations"], notKnown: string[]][] = [
    ["nothing on record",                         [],                                                          ["2015-01-01.."]],
    ["registered from birth on",                  [registeredAt("A", "2015-01-01")],                           []],
    ["registered later",                          [registeredAt("A", "2016-01-01")],                           ["2015-01-01..2016-01-01"]],
    ["a gap",                                     [registeredAt("A", "2015-01-01", "2016-01-01"), registeredAt("B", "2016-02-01")], ["2016-01-01..2016-02-01"]],
    ["no gap: one begins as the other ends",      [registeredAt("A", "2015-01-01", "2016-01-01"), registeredAt("B", "2016-01-01")], []],
    ["an end and nothing after",                  [registeredAt("A", "2015-01-01", "2016-01-01")],             ["2016-01-01.."]],
    ["known to be registered with none",          [registeredAt(null, "2015-01-01")],                          []],
  ];
  test.each(registrations)("GP registration: %s", (_what, gpRegistrations, expected) => {
    expect(unknown({ gpRegistrations }, "GP_REGISTRATION")).toEqual(expected);
  });

  test("a registration with none is no registration", () => {
    const facts = factsOfRecord(record({ gpRegistrations: [registeredAt(null, "2015-01-01")] }));
    expect(facts.gpRegistrations).toEqual([]);
  });

  test("days of care without a placement", () => {
    const care = { carePeriods: [inCare("2023-02-20", "2023-06-01", "E4A")] };
    expect(unknown(care, "PLACEMENT")).toEqual(["2023-02-20..2023-06-01"]);
    const placements = [stay("U6", "B", "2023-03-01", "2023-05-01")];
    expect(unknown({ ...care, placements }, "PLACEMENT")).toEqual(["2023-02-20..2023-03-01", "2023-05-01..2023-06-01"]);
    expect(unknown({ ...care, placements: [stay("U6", "B", "2023-02-20", "2023-06-01")] }, "PLACEMENT")).toEqual([]);
  });
});

describe("homes", () => {
  const homes = (over: Partial<RecordForRules>) =>
    factsOfRecord(record(over)).residences.map((row) => [...spans([row]), row.place]);
  const care = {
    carePeriods: [inCare("2023-02-20")],
    placements: [stay("U6", "B", "2023-02-20", null, "A")],
  };

  test("where the return says that home was counts for the day before care began", () => {
    expect(homes(care)).toEqual([["2023-02-19..2023-02-20", placeIn("A")]]);
  });
  test("also of a child taken into care on the day of birth", () => {
    expect(homes({ ...care, born: day("2023-02-20") })).toEqual([["2023-02-19..2023-02-20", placeIn("A")]]);
  });
  test("a home on record for that day counts instead", () => {
    const residences = [{ ...period("2022-01-01", "2023-02-20"), kind: "USUAL", place: placeIn("C") } as const];
    expect(homes({ ...care, residences })).toEqual([["2022-01-01..2023-02-20", placeIn("C")]]);
  });
  test("so does the knowledge that there was none", () => {
    expect(homes({ ...care, residences: [{ ...period("2023-01-01"), kind: "NONE", place: placeIn("C") }] })).toEqual(
      [],
    );
  });
  test("a home that ended before does not", () => {
    const residences = [{ ...period("2022-01-01", "2023-02-19"), kind: "USUAL", place: placeIn("C") } as const];
    expect(homes({ ...care, residences })).toHaveLength(2);
  });
  test("no home is taken from a placement of another care period", () => {
    expect(
      homes({ ...care, carePeriods: [inCare("2021-01-01", "2021-02-01", "E4A"), inCare("2023-02-20")] }),
    ).toHaveLength(1);
  });
});

describe("care and what comes after", () => {
  const status = (over: Partial<RecordForRules>) =>
    factsOfRecord(record(over)).careStatuses.map((row) => `${row.status} ${spans([row])}`);

  test("looked after while the care period lasts, by the authority", () => {
    const facts = factsOfRecord(record({ carePeriods: [inCare("2023-02-20")] }));
    expect(facts.careStatuses).toMatchObject([
      { status: "LOOKED_AFTER", authority: { country: "ENGLAND", id: "LA:A" }, from: "2023-02-20", until: null },
    ]);
  });

  // biome-ignore format: a table is read by its columns
  const ends: [reason: string, born: string, endedOn: string, statuses: string[], notKnown: string[]][] = [
    ["E4A", "2015-01-01", "2024-01-01", ["CEASED 2024-01-01.."],  []],
    ["E11", "2015-01-01", "2024-01-01", ["ADOPTED 2024-01-01.."], []],
    ["E12", "2015-01-01", "2024-01-01", ["ADOPTED 2024-01-01.."], []],
    ["E41", "2015-01-01", "2024-01-01", ["SGO 2024-01-01.."],     []],
    ["E43", "2015-01-01", "2024-01-01", ["SGO 2024-01-01.."],     []],
    ["E48", "2015-01-01", "2024-01-01", ["SGO 2024-01-01.."],     []],
    ["E2",  "2015-01-01", "2024-01-01", [],                       []],
    ["E3",  "2015-01-01", "2024-01-01", [],                       ["2024-01-01..2033-01-01"]],
    ["E4A", "2008-01-02", "2024-01-01", ["CEASED 2024-01-01.."],  []],
    ["E4A", "2008-01-01", "2024-01-01", [],                       ["2024-01-01..2026-01-01"]],
    ["E5",  "2006-01-02", "2024-01-01", [],                       ["2024-01-01..2024-01-02"]],
    ["E17", "2006-01-01", "2024-01-01", [],                       []],
    ["",    "2015-01-01", "2024-01-01", ["CEASED 2024-01-01.."],  []],
  ];
  test.each(ends)("ended with %s, born %s, on %s", (reason, born, endedOn, statuses, notKnown) => {
    const over = { born: day(born), carePeriods: [inCare("2023-02-20", endedOn, reason || null)] };
    expect(status(over).slice(1)).toEqual(statuses);
    expect(unknown(over, "CARE_STATUS")).toEqual(notKnown);
  });

  test("until the next care period", () => {
    const carePeriods = [inCare("2023-02-20", "2023-06-01", "E4A"), inCare("2024-01-01")];
    expect(status({ carePeriods })).toEqual([
      "LOOKED_AFTER 2023-02-20..2023-06-01",
      "LOOKED_AFTER 2024-01-01..",
      "CEASED 2023-06-01..2024-01-01",
    ]);
  });

  test("an adoption is known with its day and the authority that placed the child", () => {
    const facts = factsOfRecord(record({ carePeriods: [inCare("2023-02-20", "2024-01-01", "E11")] }));
    expect(facts.adoptionOrders).toEqual([{ madeOn: "2024-01-01", placingAuthorityId: "LA:A" }]);
  });

  test("series of short breaks: not looked after, and the unit is no placement", () => {
    const facts = factsOfRecord(
      record({
        carePeriods: [inCare("2023-02-20")],
        legalStatuses: [{ ...period("2023-02-20"), code: "V4" }],
        placements: [stay("K2", "B", "2023-02-20")],
      }),
    );
    expect([facts.careStatuses, facts.placements]).toEqual([[], []]);
    expect(facts.legalStatuses).toMatchObject([{ basis: "SHORT_BREAK_V4" }]);
    expect(facts.shortBreaks).toHaveLength(1);
    expect(facts.notKnown.filter((row) => row.what === "PLACEMENT")).toEqual([]);
  });
});

describe("placements", () => {
  // biome-ignore format: a table is read by its columns
  test.each([
    ["U1", "FOSTER"], ["U6", "FOSTER"], ["A3", "FOR_ADOPTION"], ["A6", "FOR_ADOPTION"], ["K1", "SECURE_CHILDRENS_HOME"],
    ["K2", "CHILDRENS_HOME"], ["K3", "SUPPORTED_ACCOMMODATION"], ["H5", "SUPPORTED_ACCOMMODATION"], ["P1", "WITH_PARENTS"],
    ["P2", "OTHER"], ["R1", "CARE_HOME"], ["R3", "OTHER"], ["R5", "YOUNG_OFFENDER_INSTITUTION"], ["S1", "RESIDENTIAL_SCHOOL"],
    ["Z1", "OTHER"], ["Z12", "OTHER"],
  ])("%s is %s", (code, kind) => expect(placementKindOf(code)).toBe(kind));

  const of = (...placements: RecordForRules["placements"]) => {
    const facts = factsOfRecord(record({ carePeriods: [inCare("2023-01-01")], placements }));
    return { placements: spans(facts.placements), spells: spans(facts.inpatientSpells) };
  };

  test("a temporary stay is no change: the placement before it goes on", () => {
    expect(
      of(
        stay("U6", "B", "2023-01-01", "2023-02-01"),
        stay("T2", "C", "2023-02-01", "2023-02-08"),
        stay("U6", "B", "2023-02-08"),
      ),
    ).toEqual({ placements: ["2023-01-01..2023-02-08", "2023-02-08.."], spells: [] });
  });
  test("a stay in hospital is an inpatient spell as well", () => {
    expect(of(stay("U6", "B", "2023-01-01", "2023-02-01"), stay("T1", "C", "2023-02-01"))).toEqual({
      placements: ["2023-01-01.."],
      spells: ["2023-02-01.."],
    });
  });
  test("a hospital as the first placement is a spell and no accommodation that anybody arranged", () => {
    expect(of(stay("R2", "B", "2023-01-01"))).toEqual({ placements: [], spells: ["2023-01-01.."] });
  });
  test("a temporary stay with nothing before it is what there is", () => {
    expect(of(stay("T3", "B", "2023-01-01")).placements).toEqual(["2023-01-01.."]);
  });
  test("each is arranged by the authority", () => {
    const arranged = factsOfRecord(fosteredInB()).placements.map((row) => row.arrangedBy);
    const byA = { kind: "LA", authority: { country: "ENGLAND", id: "LA:A" } };
    expect(arranged).toEqual([byA, byA]);
  });
});

test("gaps and the periods between them cover every day once", () => {
  const start = day("2024-01-01");
  const periods = fc.array(
    fc.tuple(fc.integer({ min: -20, max: 40 }), fc.option(fc.integer({ min: 1, max: 30 }))).map(([at, length]) => ({
      from: addDays(start, at),
      until: length === null ? null : addDays(start, at + length),
    })),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(periods, fc.option(fc.integer({ min: 1, max: 40 })), (taken, length) => {
      const whole = { from: start, until: length === null ? null : addDays(start, length) };
      const gaps = daysBetweenPeriods(whole, taken);
      for (let at = -25; at < 75; at += 1) {
        const on: Day = addDays(start, at);
        const free = contains(whole, on) && !taken.some((one) => contains(one, on));
        expect(gaps.filter((gap) => contains(gap, on))).toHaveLength(free ? 1 : 0);
      }
    }),
    { numRuns: 300 },
  );
});
