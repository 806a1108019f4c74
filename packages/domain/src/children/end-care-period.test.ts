import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { carePeriod, childInCare, codes, legalStatus, placement, today } from "./care.fixture.ts";
import { endCarePeriod } from "./end-care-period.ts";

const refused = (code: string, field: string) => ({ kind: "inputRefused", code, field });
const outOfOrder = (reason: string) => ({ kind: "daysOutOfOrder", reason, field: "endedOn" });

const end = (endedOn: string, more = {}, child = childInCare(), on = today) =>
  endCarePeriod(
    child,
    { carePeriodId: "care", endedOn: day(endedOn), endReason: "E4A", expectedVersion: 3, ...more },
    on,
    codes,
  );
const ended = { kind: "ended", placements: [], legalStatuses: [] };
const withPlacement = (from: string, until: string | null) =>
  childInCare({ placements: [placement("p", from, until)] });
const withStatus = (from: string, until: string | null) => childInCare({ legalStatuses: [legalStatus(from, until)] });

describe("care ends", () => {
  test.each<[string, ReturnType<typeof end>, unknown]>([
    [
      "after a day",
      end("2024-01-11"),
      { ...ended, carePeriod: { id: "care", endedOn: "2024-01-11" }, endReason: "E4A" },
    ],
    ["on the day it started", end("2024-01-10"), outOfOrder("ENDS_BEFORE_START")],
    ["before it started", end("2024-01-09"), outOfOrder("ENDS_BEFORE_START")],
    ["today", end("2026-11-22"), ended],
    ["tomorrow", end("2026-11-23"), refused("DAY_IN_FUTURE", "endedOn")],
    ["on the eighteenth birthday", end("2028-06-01", {}, childInCare(), day("2030-01-01")), ended],
    [
      "the day after the eighteenth birthday",
      end("2028-06-02", {}, childInCare(), day("2030-01-01")),
      refused("DAY_OUTSIDE_CHILDHOOD", "endedOn"),
    ],
    ["a new episode is no end", end("2025-01-10", { endReason: "X1" }), refused("CODE_NOT_IN_SET", "endReason")],
    ["a reason of placements", end("2025-01-10", { endReason: "CARPL" }), refused("CODE_NOT_IN_SET", "endReason")],
    ["version passed by", end("2025-01-10", { expectedVersion: 2 }), { kind: "versionConflict", currentVersion: 3 }],
    [
      "another care period",
      end("2025-01-10", { carePeriodId: "other" }),
      { kind: "recordNotFound", field: "carePeriodId" },
    ],
    [
      "it has ended, whatever the version",
      end(
        "2025-01-10",
        { expectedVersion: 2 },
        childInCare({ carePeriods: [carePeriod("care", "2024-01-10", "2024-02-10")] }),
      ),
      { kind: "alreadyEnded", endedOn: "2024-02-10" },
    ],
    [
      "and with it the placement that lasts",
      end("2025-01-10", {}, withPlacement("2025-01-09", null)),
      { ...ended, placements: [{ id: "p", endedOn: "2025-01-10", endReason: "E4A" }] },
    ],
    [
      "a placement that started that day",
      end("2025-01-10", {}, withPlacement("2025-01-10", null)),
      outOfOrder("PLACEMENT_LASTS_LONGER"),
    ],
    ["a placement that ended that day", end("2025-01-10", {}, withPlacement("2024-01-10", "2025-01-10")), ended],
    [
      "a placement that ended the day after",
      end("2025-01-10", {}, withPlacement("2024-01-10", "2025-01-11")),
      outOfOrder("PLACEMENT_LASTS_LONGER"),
    ],
    [
      "and with it the legal status that lasts",
      end("2025-01-10", {}, withStatus("2025-01-09", null)),
      { ...ended, legalStatuses: [{ id: "status 2025-01-09", endedOn: "2025-01-10" }] },
    ],
    [
      "a legal status that started that day",
      end("2025-01-10", {}, withStatus("2025-01-10", null)),
      outOfOrder("PLACEMENT_LASTS_LONGER"),
    ],
    [
      "a legal status that ended the day after",
      end("2025-01-10", {}, withStatus("2024-01-10", "2025-01-11")),
      outOfOrder("PLACEMENT_LASTS_LONGER"),
    ],
    [
      "placements of another care period",
      end(
        "2025-01-10",
        {},
        childInCare({ placements: [placement("p", "2025-02-01", null, { carePeriodId: "other" })] }),
      ),
      ended,
    ],
  ])("%s", (_name, decision, expected) => {
    expect(decision).toMatchObject(expected as object);
  });
});
