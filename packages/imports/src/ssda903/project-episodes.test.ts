import { describe, expect, it } from "vitest";
import { episode } from "./plan-child.testkit.ts";
import { type Episode, projectEpisodes, readEpisode } from "./project-episodes.ts";

const read = (...args: Parameters<typeof episode>): Episode => {
  const days = readEpisode(episode(...args).cells);
  if (days.kind !== "episode") throw new Error(days.column);
  return days.episode;
};

describe("readEpisode", () => {
  it.each([
    [{ DECOM: "" }, "DECOM"],
    [{ DECOM: "30/02/2024" }, "DECOM"],
    [{ DEC: "x" }, "DEC"],
    [{ DEC: "01/05/2023" }, "DEC"],
    [{ DEC: "30/04/2023" }, "DEC"],
    [{ LS: " " }, "LS"],
    [{ PLACE: "" }, "PLACE"],
  ])("with %o cannot be stored: %s", (cells, column) => {
    expect(readEpisode(episode("01/05/2023", "", cells).cells)).toEqual({ kind: "unusable", column });
  });

  it("lasts a day at least, and an empty DEC leaves it open", () => {
    expect(read("01/05/2023", "02/05/2023")).toMatchObject({ from: "2023-05-01", until: "2023-05-02", lasting: false });
    expect(read("01/05/2023")).toMatchObject({ until: null, lasting: true });
  });
});

describe("projectEpisodes", () => {
  /** Two episodes that follow one another, the second with this RNE and these cells. */
  const two = (rne: string, cells = {}, from = "10/09/2023") =>
    projectEpisodes([read("01/05/2023", "10/09/2023", { REC: "X1" }), read(from, "", { RNE: rne, ...cells })]);

  it.each([
    ["L", { LS: "C1" }, 1, 2, 1],
    ["L", {}, 1, 1, 1],
    ["L", { LS: "C1", PLACE: "K2" }, 1, 2, 2],
    ["P", { PLACE: "K2" }, 1, 1, 2],
    ["P", {}, 1, 1, 2],
    ["B", { LS: "C1", PLACE: "K2" }, 1, 2, 2],
    ["T", { PLACE: "T1" }, 1, 1, 2],
    ["U", { LS: "C1", PLACE: "T3" }, 1, 2, 2],
    ["S", {}, 2, 2, 2],
  ])(
    "RNE %s with %o: %i care periods, %i legal statuses, %i placements",
    (rne, cells, periods, statuses, placements) => {
      const found = two(rne, cells);
      expect(found).toHaveLength(periods);
      expect(found.flatMap((one) => one.legalStatuses)).toHaveLength(statuses);
      expect(found.flatMap((one) => one.placements)).toHaveLength(placements);
    },
  );

  it("a gap of a day ends the care period, whatever RNE says", () => {
    expect(two("P", {}, "11/09/2023").map(({ startedOn, endedOn }) => [startedOn, endedOn])).toEqual([
      ["2023-05-01", "2023-09-10"],
      ["2023-09-11", null],
    ]);
  });

  it("X1 is no reason for leaving care, another REC is; a placement ends for its own reason", () => {
    const [period] = projectEpisodes([
      read("01/05/2023", "10/09/2023", { REC: "X1", REASON_PLACE_CHANGE: "CARPL" }),
      read("10/09/2023", "11/09/2023", { RNE: "P", REC: "E4A" }),
    ]);
    expect(period).toMatchObject({ endedOn: "2023-09-11", endReason: "E4A" });
    expect(period?.placements.map((one) => one.endReason)).toEqual(["CARPL", "E4A"]);
    const [open] = projectEpisodes([read("01/05/2023", "10/09/2023", { REC: "X1" })]);
    expect(open).toMatchObject({ endedOn: "2023-09-10", endReason: null });
  });

  it("an open episode has no reason for its end, though the file has one", () => {
    const [period] = projectEpisodes([read("01/05/2023", "", { REC: "E2", REASON_PLACE_CHANGE: "CARPL" })]);
    expect(period).toMatchObject({ endedOn: null, endReason: null, placements: [{ endReason: null }] });
  });

  it("each short break is a care period of its own", () => {
    const breaks = projectEpisodes([
      read("01/05/2023", "03/05/2023", { LS: "V3", REC: "E8" }),
      read("08/05/2023", "10/05/2023", { LS: "V3", REC: "E8" }),
    ]);
    expect(breaks.map((one) => [one.startedOn, one.endedOn, one.endReason])).toEqual([
      ["2023-05-01", "2023-05-03", "E8"],
      ["2023-05-08", "2023-05-10", "E8"],
    ]);
  });
});
