import { describe, expect, test } from "vitest";
import { carePeriod, childInCare, codes, placement, today } from "../children/care.fixture.ts";
import { day } from "../dates.ts";
import { endPlacement } from "./end-placement.ts";
import { movePlacement } from "./move-placement.ts";
import { type RecordPlacement, recordPlacement } from "./record-placement.ts";

const later = day("2030-01-01");
const refused = (code: string, field: string) => ({ kind: "inputRefused", code, field });
const outOfOrder = (reason: string, field: string) => ({ kind: "daysOutOfOrder", reason, field });
const notFound = (field: string) => ({ kind: "recordNotFound", field });
const endedCare = { carePeriods: [carePeriod("care", "2024-01-10", "2025-01-10")] };

describe("a placement is recorded", () => {
  const record = (startedOn: string, more: Partial<RecordPlacement> = {}, child = childInCare(), on = today) =>
    recordPlacement(
      child,
      { carePeriodId: "care", startedOn: day(startedOn), type: "U4", expectedVersion: 3, ...more },
      on,
      codes,
    );
  const before = childInCare({ placements: [placement("p", "2024-01-10", "2024-03-10")] });
  const recorded = { kind: "recorded" };

  test.each<[string, ReturnType<typeof record>, unknown]>([
    [
      "with what must be known",
      record("2024-01-10"),
      {
        kind: "recorded",
        placement: {
          carePeriodId: "care",
          startedOn: "2024-01-10",
          endedOn: null,
          endReason: null,
          type: "U4",
          provider: null,
          urn: null,
          postcode: null,
          homePostcode: null,
          madeInEmergency: "NOT_KNOWN",
        },
      },
    ],
    [
      "with all",
      record("2025-01-10", {
        type: "K3",
        provider: "PR4",
        urn: " SC012345 ",
        postcode: "nw1 2ba",
        homePostcode: "NW34TZ",
        madeInEmergency: "YES",
      }),
      {
        kind: "recorded",
        placement: {
          provider: "PR4",
          urn: "SC012345",
          postcode: "NW12BA",
          homePostcode: "NW34TZ",
          madeInEmergency: "YES",
        },
      },
    ],
    ["the day before the care period", record("2024-01-09"), outOfOrder("OUTSIDE_CARE_PERIOD", "startedOn")],
    [
      "in a care period that has ended",
      record("2025-01-09", {}, childInCare(endedCare)),
      outOfOrder("OUTSIDE_CARE_PERIOD", "startedOn"),
    ],
    [
      "on the day a care period ended",
      record("2025-01-10", {}, childInCare(endedCare)),
      outOfOrder("OUTSIDE_CARE_PERIOD", "startedOn"),
    ],
    ["today", record("2026-11-22"), recorded],
    ["tomorrow", record("2026-11-23"), refused("DAY_IN_FUTURE", "startedOn")],
    ["the day before the eighteenth birthday", record("2028-05-31", {}, childInCare(), later), recorded],
    [
      "the eighteenth birthday",
      record("2028-06-01", {}, childInCare(), later),
      refused("DAY_OUTSIDE_CHILDHOOD", "startedOn"),
    ],
    ["on the day another ended", record("2024-03-10", {}, before), recorded],
    [
      "on the last day of another",
      record("2024-03-09", {}, before),
      { kind: "periodOverlaps", conflictingId: "p", from: "2024-01-10", until: "2024-03-10" },
    ],
    [
      "while another lasts",
      record("2026-01-10", {}, childInCare({ placements: [placement("p", "2024-01-10")] })),
      { kind: "periodOverlaps", conflictingId: "p", from: "2024-01-10", until: null },
    ],
    [
      "before another, into which it would last",
      record("2024-01-10", {}, childInCare({ placements: [placement("p", "2024-02-10", "2024-03-10")] })),
      { kind: "periodOverlaps", conflictingId: "p" },
    ],
    ["type on the last day of its year", record("2024-03-31", { type: "H5" }), recorded],
    ["type the day after its last year", record("2024-04-01", { type: "H5" }), refused("CODE_NOT_IN_SET", "type")],
    ["type the day before its first year", record("2024-03-31", { type: "K3" }), refused("CODE_NOT_IN_SET", "type")],
    ["type on the first day of its first year", record("2024-04-01", { type: "K3" }), recorded],
    ["type in small letters", record("2024-04-01", { type: "k3" }), refused("CODE_NOT_IN_SET", "type")],
    ["type in a year whose set is not known", record("2027-04-01", { type: "NEW1" }, childInCare(), later), recorded],
    [
      "no code at all in such a year",
      record("2027-04-01", { type: "foster care" }, childInCare(), later),
      refused("CODE_NOT_IN_SET", "type"),
    ],
    ["provider not in the set", record("2024-04-01", { provider: "PR9" }), refused("CODE_NOT_IN_SET", "provider")],
    ["URN of 20 characters", record("2024-04-01", { urn: "1".repeat(20) }), recorded],
    ["URN of 21", record("2024-04-01", { urn: "1".repeat(21) }), refused("TEXT_LENGTH", "urn")],
    ["URN of nothing", record("2024-04-01", { urn: "" }), refused("TEXT_LENGTH", "urn")],
    ["part of a postcode", record("2024-04-01", { postcode: "NW1" }), refused("POSTCODE_MALFORMED", "postcode")],
    ["empty postcode", record("2024-04-01", { postcode: "" }), refused("POSTCODE_MALFORMED", "postcode")],
    ["no postcode", record("2024-04-01", { postcode: null }), recorded],
    [
      "nonsense for a home",
      record("2024-04-01", { homePostcode: "home" }),
      refused("POSTCODE_MALFORMED", "homePostcode"),
    ],
    ["version passed by", record("2024-04-01", { expectedVersion: 2 }), { kind: "versionConflict", currentVersion: 3 }],
    ["another care period", record("2024-04-01", { carePeriodId: "other" }), notFound("carePeriodId")],
  ])("%s", (_name, decision, expected) => {
    expect(decision).toMatchObject(expected as object);
  });
});

describe("a child moves", () => {
  const child = childInCare({ placements: [placement("p", "2024-01-10")] });
  const move = (movedOn: string, more = {}, of = child, on = today) =>
    movePlacement(
      of,
      { placementId: "p", movedOn: day(movedOn), reason: "CARPL", type: "K2", expectedVersion: 2, ...more },
      on,
      codes,
    );
  const moved = { kind: "moved" };

  test.each<[string, ReturnType<typeof move>, unknown]>([
    [
      "the day after it started; home is where it was",
      move("2024-01-11", { postcode: "NW3 4TZ" }),
      {
        kind: "moved",
        from: { id: "p", startedOn: "2024-01-10", endedOn: "2024-01-11", endReason: "CARPL", type: "U4" },
        to: {
          startedOn: "2024-01-11",
          endedOn: null,
          endReason: null,
          type: "K2",
          provider: null,
          postcode: "NW34TZ",
          homePostcode: "NW12BB",
          madeInEmergency: "NOT_KNOWN",
        },
      },
    ],
    ["the day it started", move("2024-01-10"), outOfOrder("ENDS_BEFORE_START", "movedOn")],
    ["the day before", move("2024-01-09"), outOfOrder("ENDS_BEFORE_START", "movedOn")],
    ["today", move("2026-11-22"), moved],
    ["tomorrow", move("2026-11-23"), refused("DAY_IN_FUTURE", "movedOn")],
    ["the day before the eighteenth birthday", move("2028-05-31", {}, child, later), moved],
    ["the eighteenth birthday", move("2028-06-01", {}, child, later), refused("DAY_OUTSIDE_CHILDHOOD", "movedOn")],
    ["for a reason that ends care", move("2024-02-10", { reason: "E4A" }), refused("CODE_NOT_IN_SET", "reason")],
    ["to a type not in the set", move("2024-02-10", { type: "XX" }), refused("CODE_NOT_IN_SET", "type")],
    ["version passed by", move("2024-02-10", { expectedVersion: 1 }), { kind: "versionConflict", currentVersion: 2 }],
    ["from another placement", move("2024-02-10", { placementId: "q" }), notFound("placementId")],
    [
      "it has ended, whatever the version",
      move(
        "2024-02-10",
        { expectedVersion: 1 },
        childInCare({ placements: [placement("p", "2024-01-10", "2024-01-20")] }),
      ),
      { kind: "alreadyEnded", endedOn: "2024-01-20" },
    ],
  ])("%s", (_name, decision, expected) => {
    expect(decision).toMatchObject(expected as object);
  });
});

describe("a placement ends", () => {
  const child = childInCare({ placements: [placement("p", "2024-01-10")] });
  const end = (endedOn: string, more = {}, of = child, on = today) =>
    endPlacement(
      of,
      { placementId: "p", endedOn: day(endedOn), reason: "CARPL", expectedVersion: 2, ...more },
      on,
      codes,
    );
  const ended = { kind: "ended" };

  test.each<[string, ReturnType<typeof end>, unknown]>([
    [
      "after a day",
      end("2024-01-11"),
      { kind: "ended", placement: { id: "p", endedOn: "2024-01-11", endReason: "CARPL" } },
    ],
    ["the day it started", end("2024-01-10"), outOfOrder("ENDS_BEFORE_START", "endedOn")],
    ["today", end("2026-11-22"), ended],
    ["tomorrow", end("2026-11-23"), refused("DAY_IN_FUTURE", "endedOn")],
    ["on the eighteenth birthday", end("2028-06-01", {}, child, later), ended],
    ["the day after", end("2028-06-02", {}, child, later), refused("DAY_OUTSIDE_CHILDHOOD", "endedOn")],
    ["because care ended", end("2025-01-10", { reason: "E4A" }), ended],
    ["a new episode is no end", end("2025-01-10", { reason: "X1" }), refused("CODE_NOT_IN_SET", "reason")],
    [
      "nor in a year whose codes are not known",
      end("2027-05-10", { reason: "X1" }, child, later),
      refused("CODE_NOT_IN_SET", "reason"),
    ],
    ["version passed by", end("2025-01-10", { expectedVersion: 1 }), { kind: "versionConflict", currentVersion: 2 }],
    ["another placement", end("2025-01-10", { placementId: "q" }), notFound("placementId")],
    [
      "it has ended, whatever the version",
      end(
        "2025-01-10",
        { expectedVersion: 1 },
        childInCare({ placements: [placement("p", "2024-01-10", "2024-01-20")] }),
      ),
      { kind: "alreadyEnded", endedOn: "2024-01-20" },
    ],
  ])("%s", (_name, decision, expected) => {
    expect(decision).toMatchObject(expected as object);
  });
});
