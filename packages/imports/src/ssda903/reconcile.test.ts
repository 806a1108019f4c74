import { day } from "@cic/domain/dates";
import { describe, expect, it } from "vitest";
import type { ProjectedCarePeriod } from "./project-episodes.ts";
import { type RecordedCare, reconcile } from "./reconcile.ts";

const yearEnd = day("2024-03-31");
const on = (text: string | null) => (text === null ? null : day(text));

/** A care period with one placement and one legal status over all of it, as a return tells it. */
function told(from: string, until: string | null, typeCode = "U4"): ProjectedCarePeriod {
  const days = { startedOn: day(from), endedOn: on(until), lasting: until === null };
  const placement = { typeCode, providerCode: null, urn: null, postcode: null, homePostcode: null };
  return {
    ...days,
    endReason: null,
    legalStatuses: [{ code: "C2", ...days }],
    placements: [{ ...placement, ...days, endReason: null }],
  };
}

/** The same as recorded; `placements` instead of its own one where given. */
function recorded(from: string, until: string | null, source: "API" | "SSDA903" = "SSDA903"): RecordedCare {
  const days = { startedOn: day(from), endedOn: on(until) };
  const place = { typeCode: "U4", providerCode: null, urn: null, postcode: null, homePostcode: null };
  return {
    carePeriods: [{ id: "period", ...days, endReason: null }],
    legalStatuses: [{ id: "status", carePeriodId: "period", code: "C2", ...days }],
    placements: [{ id: "placement", carePeriodId: "period", ...place, ...days, endReason: null, source }],
  };
}

const nothing: RecordedCare = { carePeriods: [], legalStatuses: [], placements: [] };
const changesOf = (...args: Parameters<typeof reconcile>) => {
  const changes = reconcile(...args);
  if (changes.kind === "conflict") throw new Error("conflict");
  return changes;
};

describe("reconcile", () => {
  it("makes what is not recorded", () => {
    const changes = changesOf([told("2023-05-01", null)], [], nothing, yearEnd);
    expect(changes).toMatchObject({
      carePeriods: [{ id: null, startedOn: "2023-05-01" }],
      legalStatuses: [{ id: null, carePeriodFrom: "2023-05-01" }],
      placements: [{ id: null, carePeriodFrom: "2023-05-01" }],
    });
  });

  it("finds what is recorded by the day it began, and changes only what differs", () => {
    const changes = changesOf(
      [told("2023-05-01", null, "K2")],
      [told("2023-05-01", null)],
      recorded("2023-05-01", null),
      yearEnd,
    );
    expect(changes).toMatchObject({
      carePeriods: [],
      legalStatuses: [],
      placements: [{ id: "placement", typeCode: "K2" }],
    });
  });

  it("changes nothing that is told as before, also where the record says otherwise since", () => {
    const before = [told("2023-05-01", null)];
    const changes = changesOf(before, before, recorded("2023-05-01", "2023-12-01"), yearEnd);
    expect(changes).toMatchObject({ carePeriods: [], legalStatuses: [], placements: [] });
  });

  it.each([
    ["2024-03-31", "for the first time", [], null],
    ["2024-04-01", "for the first time", [], "2024-04-01"],
    ["2024-03-31", "as before", [told("2023-05-01", null)], "2024-03-31"],
  ])("what ended on %s, and a return tells to last, %s", (ended, _, before, expected) => {
    const care = recorded("2023-05-01", ended);
    const changes = changesOf([told("2023-05-01", null, "K2")], before, care, yearEnd);
    expect(changes.placements).toMatchObject([{ id: "placement", typeCode: "K2", endedOn: expected }]);
  });

  it.each([
    ["SSDA903", ["placement"]],
    ["API", []],
  ] as const)("a placement from %s that is not told any more: taken back are %o", (source, voided) => {
    const care = recorded("2023-05-01", "2023-06-01", source);
    const changes = changesOf([told("2023-07-01", null)], [told("2023-05-01", "2023-06-01")], care, yearEnd);
    expect(changes.voided.placements).toEqual(voided);
    expect(changes.voided.carePeriods).toEqual(source === "API" ? [] : ["period"]);
  });

  it.each([
    [
      "a care period over a recorded one that stays",
      told("2023-04-01", null),
      recorded("2023-05-01", "2023-06-01", "API"),
      "changes",
    ],
    [
      "a care period that starts in one that stays",
      told("2023-05-15", "2023-07-01"),
      recorded("2023-05-01", "2023-06-01", "API"),
      "conflict",
    ],
    [
      "a care period that ends before a placement in it does",
      told("2023-05-01", "2023-05-20"),
      { ...recorded("2023-05-01", null), placements: recorded("2023-05-10", null, "API").placements },
      "conflict",
    ],
    [
      "a care period that starts when one that stays ends",
      told("2023-06-01", null),
      recorded("2023-05-01", "2023-06-01", "API"),
      "changes",
    ],
  ] as const)("%s", (_, projected, care, kind) => {
    // An overlap of placements is a conflict too: these have the told one out of the way of the recorded.
    const own = projected.startedOn === "2023-04-01" ? { ...projected, placements: [], legalStatuses: [] } : projected;
    expect(reconcile([own], [], care, yearEnd).kind).toBe(kind);
  });
});
