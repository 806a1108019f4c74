import { describe, expect, test } from "vitest";
import { directory, short, TODAY } from "../commissioning/commissioning.fixture.ts";
import { day } from "../dates.ts";
import { factsOfRecord, type RecordForRules } from "./facts-of-record.ts";
import { originatingGrants, type PlannedDetermination, planDeterminations } from "./plan-determinations.ts";
import { fosteredInB, inCare, period, record, registeredAt, spans, stay } from "./record.fixture.ts";

const plan = (given: RecordForRules, before?: readonly PlannedDetermination[]) =>
  planDeterminations(
    factsOfRecord(given),
    given.carePeriods,
    (before ?? []).map(({ from, until, said }, index) => ({ id: `old ${index}`, from, until, said })),
    TODAY,
    directory,
  );
const lines = (planned: readonly PlannedDetermination[]) =>
  planned.map((row) =>
    [...spans([row]), row.answer.outcome, short(row.answer.commissioner.onTheDay), row.answer.rule?.id].join(" "),
  );
const grants = (given: RecordForRules) =>
  originatingGrants(plan(given), given.carePeriods, given.born).map((row) => `${row.organisationId} ${spans([row])}`);

test("from the first day in care on, through the move out of area, each edition and the eighteenth birthday", () => {
  expect(lines(plan(fosteredInB()))).toEqual([
    "2023-02-20..2023-03-01 DETERMINED A GEN-1",
    "2023-03-01..2024-04-01 DETERMINED A CHILD-OOA-LA",
    "2024-04-01..2025-08-01 DETERMINED A CHILD-OOA-LA",
    "2025-08-01..2033-01-01 DETERMINED A CHILD-OOA-LA",
    "2033-01-01.. DETERMINED B GEN-1",
  ]);
});

test("no determination of a child who was never in care, and none after a death", () => {
  expect(plan(record())).toEqual([]);
  const died = fosteredInB({ carePeriods: [inCare("2023-02-20", "2024-05-01", "E2")] });
  expect(plan(died).at(-1)?.until).toBe("2024-05-01");
});

test("days in care are told from days after it, also where the answer is the same", () => {
  const given = record({
    carePeriods: [inCare("2023-02-20", "2024-01-01", "E4A")],
    placements: [stay("U6", "A", "2023-02-20", "2024-01-01", "A")],
    gpRegistrations: [registeredAt("A", "2015-01-01")],
  });
  expect(plan(given).map((row) => [...spans([row]), row.inCare])).toEqual([
    ["2023-02-20..2024-01-01", true],
    ["2024-01-01..2024-04-01", false],
    ["2024-04-01..2025-08-01", false],
    ["2025-08-01..", false],
  ]);
});

test("without a registration on record the home of the return proposes, and says what is missing", () => {
  const [, placed] = plan(fosteredInB({ gpRegistrations: [] }));
  expect(placed?.answer).toMatchObject({
    outcome: "PROVISIONAL",
    commissioner: { onTheDay: { kind: "ICB", id: "ICB:A" } },
    reasonCodes: ["FACTS_MISSING"],
    originating: { rule: "ORIG-2" },
  });
  expect(placed?.answer.interimPayer).not.toBeNull();
});

describe("against what stood", () => {
  test("the same facts change nothing", () => {
    const before = plan(fosteredInB());
    const after = plan(fosteredInB(), before);
    expect(after.flatMap((row) => row.changes)).toEqual([]);
    expect(after.map((row) => row.supersedesId)).toEqual(before.map((_, index) => `old ${index}`));
  });

  test("only the GP registration moves, while the child is placed out of area: nothing before eighteen changes", () => {
    const before = plan(fosteredInB());
    const moved = fosteredInB({
      gpRegistrations: [registeredAt("A", "2015-01-10", "2023-03-08"), registeredAt("C", "2023-03-08")],
    });
    const after = plan(moved, before);
    expect(after.filter((row) => row.changes.length > 0).map((row) => row.from)).toEqual(["2033-01-01"]);
  });

  test("a late correction of the registration before the placement changes the days from the placement on", () => {
    const before = plan(fosteredInB());
    const corrected = fosteredInB({
      gpRegistrations: [registeredAt("C", "2015-01-10", "2023-03-08"), registeredAt("B", "2023-03-08")],
    });
    const after = plan(corrected, before);
    expect(after[1]).toMatchObject({ from: "2023-03-01", supersedesId: "old 1" });
    expect(after[1]?.changes).toContainEqual({ field: "commissioner", before: "ICB:A", after: "ICB:C" });
    expect(after.at(-1)?.changes).toEqual([]);
  });

  test("one answer in the place of two is cut where the change is another", () => {
    const before = plan(fosteredInB());
    const stayed = fosteredInB({ placements: [stay("U6", "A", "2023-02-20", null, "A")] });
    const after = plan({ ...stayed, gpRegistrations: [registeredAt("A", "2015-01-01")] }, before);
    expect(after.slice(0, 2).map((row) => [...spans([row]), row.supersedesId, row.changes.length > 0])).toEqual([
      ["2023-02-20..2023-03-01", "old 0", false],
      ["2023-03-01..2024-04-01", "old 1", true],
    ]);
  });
});

describe("who sees the child as the ICB they come from", () => {
  test("the responsible ICB in area, the originating ICB out of area, until eighteen", () => {
    expect(grants(fosteredInB())).toEqual(["ICB:A 2023-02-20..2033-01-02"]);
  });
  test("through the day on which care ends", () => {
    expect(grants(fosteredInB({ carePeriods: [inCare("2023-02-20", "2024-05-01", "E4A")] }))).toEqual([
      "ICB:A 2023-02-20..2024-05-02",
    ]);
  });
  test("nobody between care periods, and in the next one the ICB that is responsible then", () => {
    const given = fosteredInB({
      carePeriods: [inCare("2023-02-20", "2023-06-01", "E4A"), inCare("2024-01-01")],
      legalStatuses: [],
      placements: [stay("U6", "B", "2023-02-20", "2023-06-01", "A"), stay("U6", "B", "2024-01-01", null, "A")],
    });
    expect(grants(given)).toEqual(["ICB:A 2023-02-20..2023-06-02", "ICB:B 2024-01-01..2033-01-02"]);
  });
  test("nobody when no ICB can be named", () => {
    const given = record({ carePeriods: [inCare("2023-02-20")], authorityId: "LA:none" });
    expect(grants(given)).toEqual([]);
  });
  test("an ICB that was merged stops on that day, and its successor begins", () => {
    const given = record({
      carePeriods: [inCare("2025-01-01")],
      placements: [stay("U6", "B", "2025-01-01")],
      gpRegistrations: [{ ...period("2015-01-01"), practiceCode: "QMJ", source: "SPINE" }],
      practices: [
        {
          odsCode: "QMJ",
          country: "ENGLAND",
          defence: false,
          place: null,
          associations: [{ icbId: "ICB:QMJ", from: day("2022-07-01"), until: null, source: null }],
        },
      ],
    });
    expect(grants(given).slice(0, 2)).toEqual(["ICB:QMJ 2025-01-01..2026-04-01", "ICB:Z9B2Z 2026-04-01..2033-01-02"]);
  });
});
