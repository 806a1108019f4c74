import { describe, expect, it } from "vitest";
import type { StagedRow } from "./compare-row.ts";
import { absent, d, episode, header, load, row, says } from "./plan-child.testkit.ts";
import { planChild, type RecordedChild } from "./plan-child.ts";

const plan = (staged: readonly StagedRow[], recorded: RecordedChild | null = null, year = 2024) =>
  planChild(staged, recorded, year).rows.map((one) => [one.status, one.reason, one.applies]);
const loaded = (staged: readonly StagedRow[], recorded: RecordedChild | null = null, year = 2024): RecordedChild => {
  const child = load(staged, recorded, year);
  if (child === null) throw new Error("nothing was recorded");
  return child;
};
const open = episode("01/05/2023");
const known = loaded([header(), open]);
const placements = (child: RecordedChild | null) =>
  child?.care.placements.map((one) => [one.startedOn, one.endedOn, one.typeCode]).sort();

describe("how rows compare", () => {
  it.each<[string, StagedRow[], RecordedChild | null, unknown[]]>([
    [
      "a new child",
      [header(), open],
      null,
      [
        ["NEW", null, true],
        ["NEW", null, true],
      ],
    ],
    [
      "the same again",
      [header(), open],
      known,
      [
        ["UNCHANGED", null, false],
        ["UNCHANGED", null, false],
      ],
    ],
    ["another cell", [episode("01/05/2023", "", { PLACE: "K2" })], known, [["CHANGED", null, true]]],
    ["no Header and no child", [open], null, [["ERROR", "CHILD_NOT_KNOWN", false]]],
    [
      "a Header in error",
      [header({ DOB: "" }), open],
      null,
      [
        ["ERROR", "CELL_INVALID", false],
        ["ERROR", "HEADER_NOT_APPLIED", false],
      ],
    ],
    [
      "a Header rejected",
      [header({}, { review: "REJECTED" }), open],
      null,
      [
        ["NEW", null, false],
        ["ERROR", "HEADER_NOT_APPLIED", false],
      ],
    ],
    [
      "a Header in error of a recorded child",
      [header({ DOB: "" }), episode("01/05/2023", "", { PLACE: "K2" })],
      known,
      [
        ["ERROR", "CELL_INVALID", false],
        ["CHANGED", null, true],
      ],
    ],
    ["another date of birth", [header({ DOB: "02/02/2010" })], known, [["DECISION", "DATE_OF_BIRTH_DIFFERS", false]]],
    [
      "another date of birth, accepted",
      [header({ DOB: "02/02/2010" }, { review: "ACCEPTED" })],
      known,
      [["DECISION", "DATE_OF_BIRTH_DIFFERS", true]],
    ],
    ["another sex", [header({ SEX: "M" })], known, [["DECISION", "SEX_DIFFERS", false]]],
    ["the same sex in the codes of before 2025", [header({ SEX: "2" })], known, [["CHANGED", null, true]]],
    ["a row lacking", [absent(open)], known, [["DECISION", "ABSENT_FROM_RETURN", false]]],
    ["no CHILD", [row("Header", { CHILD: " ", DOB: "01/02/2010" })], null, [["ERROR", "CELL_INVALID", false]]],
    [
      "the same row twice",
      [header(), open, open],
      null,
      [
        ["NEW", null, true],
        ["NEW", null, true],
        ["UNCHANGED", "REPEATED_IN_FILES", false],
      ],
    ],
    [
      "an overlap",
      [header(), episode("01/05/2023", "10/06/2023"), episode("09/06/2023")],
      null,
      [
        ["NEW", null, true],
        ["NEW", null, true],
        ["ERROR", "EPISODES_OVERLAP", false],
      ],
    ],
    [
      "one after the other",
      [header(), episode("01/05/2023", "10/06/2023"), episode("10/06/2023")],
      null,
      [
        ["NEW", null, true],
        ["NEW", null, true],
        ["NEW", null, true],
      ],
    ],
    ["an overlap with what is recorded", [episode("02/05/2023")], known, [["ERROR", "EPISODES_OVERLAP", false]]],
  ])("%s", (_, staged, recorded, expected) => {
    expect(plan(staged, recorded)).toEqual(expected);
  });

  it("names the column at fault", () => {
    expect(planChild([header(), episode("01/05/2023", "01/05/2023")], null, 2024).rows[1]?.column).toBe("DEC");
  });

  it("of rows that differ under one key the accepted one applies, and two accepted ones do not", () => {
    const pair = (a: StagedRow["review"], b: StagedRow["review"]) =>
      plan([
        header(),
        episode("01/05/2023", "", {}, { review: a }),
        episode("01/05/2023", "", { PLACE: "K2" }, { review: b }),
      ])
        .slice(1)
        .map(([, , applies]) => applies);
    expect(pair("PENDING", "PENDING")).toEqual([false, false]);
    expect(pair("REJECTED", "ACCEPTED")).toEqual([false, true]);
    expect(pair("ACCEPTED", "ACCEPTED")).toEqual([false, false]);
  });
});

describe("years", () => {
  const ended = episode("01/05/2023", "10/06/2024", { REC: "E4A" });

  it("the same content a year later is unchanged, and is kept as that year's", () => {
    const rows = planChild([header(), open], known, 2025).rows;
    expect(rows.map((one) => [one.status, one.applies])).toEqual([
      ["UNCHANGED", true],
      ["UNCHANGED", true],
    ]);
    expect(says(loaded([header(), open], known, 2025))?.care).toEqual(says(known)?.care);
  });

  it("an earlier year's return does not undo a later one's", () => {
    const later = loaded([header(), ended], known, 2025);
    const again = loaded([episode("01/05/2023", "", { PLACE: "K2" })], later, 2024);
    expect(placements(again)).toEqual([["2023-05-01", "2024-06-10", "U4"]]);
    expect(again.rows.filter((one) => one.year === 2024 && one.module === "Episodes")).toMatchObject([
      { cells: { PLACE: "K2" } },
    ]);
  });

  it("a row taken back is gone, and comes back as new", () => {
    const without = loaded([absent(open, "ACCEPTED")], known);
    expect(without.care).toEqual({ carePeriods: [], legalStatuses: [], placements: [] });
    expect(plan([open], without)).toEqual([["NEW", null, true]]);
  });
});

describe("what was made through the API", () => {
  /** The child moved on this day, as the API records it. */
  function moved(on: string): RecordedChild {
    const [first] = known.care.placements;
    if (first === undefined) throw new Error("no placement");
    const to = { ...first, id: "made", startedOn: d(on), source: "API" as const, typeCode: "K1" };
    return { ...known, care: { ...known.care, placements: [{ ...first, endedOn: d(on), endReason: "CARPL" }, to] } };
  }

  it.each(["2024-04-01", "2025-01-01"])("a move on %s, after the year, stays when the year's row changes", (on) => {
    const after = loaded([episode("01/05/2023", "", { PLACE: "K2" })], moved(on));
    expect(placements(after)).toEqual([
      ["2023-05-01", on, "K2"],
      [on, null, "K1"],
    ]);
  });

  it("a move on the last day of the year is contradicted by a row that lasts beyond it", () => {
    expect(plan([episode("01/05/2023", "", { PLACE: "K2" })], moved("2024-03-31"))).toEqual([
      ["ERROR", "EPISODES_OVERLAP", false],
    ]);
  });

  it("the next return tells of the move itself: the placement made through the API becomes the return's", () => {
    const told = [
      episode("01/05/2023", "01/06/2024", { REC: "X1" }),
      episode("01/06/2024", "", { RNE: "P", PLACE: "K1" }),
    ];
    const after = loaded(told, moved("2024-06-01"), 2025);
    expect(placements(after)).toEqual([
      ["2023-05-01", "2024-06-01", "U4"],
      ["2024-06-01", null, "K1"],
    ]);
    expect(after.care.placements.find((one) => one.id === "made")).toMatchObject({ source: "API", typeCode: "K1" });
  });

  it("what a row says as it said before stays corrected", () => {
    const corrected = {
      ...known,
      ethnicity: "MWBC",
      care: { ...known.care, placements: known.care.placements.map((one) => ({ ...one, postcode: "ZZ9 9ZZ" })) },
    };
    const after = loaded(
      [header({ UPN: "A123456789012" }), open, episode("01/02/2020", "01/03/2020", { REC: "E8" })],
      corrected,
    );
    expect(after).toMatchObject({ ethnicity: "MWBC", upn: "A123456789012" });
    expect(after.care.placements.find((one) => one.startedOn === "2023-05-01")?.postcode).toBe("ZZ9 9ZZ");
  });

  it("silence does not take back what is known", () => {
    const knownUasc = { ...known, uasc: "NO" as const, upn: "A123456789012" };
    expect(loaded([header({ ETHNIC: "", UPN: "UN4", SEX: "" })], knownUasc)).toMatchObject({
      uasc: "NO",
      ethnicity: "WBRI",
      upn: "A123456789012",
      sex: "FEMALE",
    });
    expect(loaded([row("UASC", { DUC: "01/01/2024" })], known)).toMatchObject({ uasc: "YES", uascUntil: "2024-01-01" });
  });
});
