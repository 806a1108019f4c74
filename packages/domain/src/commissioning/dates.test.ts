import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { commissionerTimeline } from "./commissioner-timeline.ts";
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
} from "./commissioning.fixture.ts";
import { compareAnswers } from "./compare-answers.ts";
import { resolveIcbCode } from "./icb-succession.rule.ts";
import { requestFor } from "./service.ts";

const old = person("2014-01-01", {
  gpRegistrations: [registered("A", "2014-01-10")],
  residences: [lives("A", "2014-01-01")],
});
const camden = person("2015-01-01", {
  practices: [...PRACTICES, practice("NCL", "ICB:QMJ"), practice("NWL", "ICB:QRV")],
  gpRegistrations: [registered("NCL", "2015-01-10")],
});

describe("the edition of the day", () => {
  test.each([
    ["2013-03-31", null, null],
    ["2013-04-01", "WP-2013", "WP-2013"],
    ["2020-08-31", "WP-2013", "WP-2013"],
    ["2020-09-01", "WP-2020", "WP-2020"],
    ["2022-06-30", "WP-2020", "WP-2020"],
    ["2022-07-01", "WP-2022", "WP-2022"],
    ["2022-07-02", "WP-2022", "WP-2022"],
    ["2024-03-31", "WP-2022", "WP-2022"],
    ["2024-04-01", "WP-2024", "WP-2024"],
    ["2025-07-31", "WP-2024", "WP-2024"],
    ["2025-08-01", "WP-2025", "WP-2024"],
    ["2026-11-22", "WP-2025", "WP-2024"],
  ])("%s: %s, evaluated as %s", (on, id, evaluatedAs) => {
    const { edition, warnings } = ask(old, on);
    expect([edition?.id ?? null, edition?.evaluatedAs ?? null]).toEqual([id, evaluatedAs]);
    expect(warnings.includes("EDITION_UNVERIFIED")).toBe(id === "WP-2025");
  });

  test("an inpatient spell keeps the ICB of admission only since the edition of 2020", () => {
    const facts = person("2010-01-01", {
      gpRegistrations: [registered("A", "2010-02-01", "2020-08-20"), registered("B", "2020-08-20")],
      inpatientSpells: [{ from: day("2020-08-01"), until: null }],
    });
    expect(["2020-08-31", "2020-09-01"].map((on) => ask(facts, on).rule?.id)).toEqual(["GEN-1", "SPELL-1"]);
  });
});

describe("that day's organisations", () => {
  test.each([
    // the day of ICBs: before, a commissioning group was responsible, and this directory holds none
    ["2022-06-30", old, "-", "A", "BEFORE_ICBS"],
    ["2022-07-01", old, "A", "A", ""],
    ["2022-06-30", camden, "-", "Z9B2Z", "BEFORE_ICBS"],
    ["2022-07-01", camden, "QMJ", "Z9B2Z", ""],
    // a merger
    ["2026-03-31", camden, "QMJ", "Z9B2Z", ""],
    ["2026-04-01", camden, "Z9B2Z", "Z9B2Z", ""],
    ["2026-04-02", camden, "Z9B2Z", "Z9B2Z", ""],
  ])("%s", (on, facts, who, today, reasons) => {
    const answer = ask(facts, on);
    expect([
      short(answer.commissioner.onTheDay),
      short(answer.commissioner.today),
      answer.reasonCodes.join(" "),
    ]).toEqual([who, today, reasons]);
  });

  test("a placement fixed before there were ICBs: the ICB of 1 July 2022 stands for the group", () => {
    const facts = placedInB({
      gpRegistrations: [registered("A", "2015-01-10", "2021-03-08"), registered("B", "2021-03-08")],
      careStatuses: [care("LOOKED_AFTER", "A", "2021-02-20")],
      placements: [placed("FOSTER", "B", "2021-03-01")],
    });
    const answer = ask(facts, "2024-06-01");
    expect([short(answer.commissioner.onTheDay), answer.outcome, answer.warnings]).toEqual([
      "A",
      "DETERMINED",
      ["FROM_BEFORE_ICBS"],
    ]);
  });

  test("two ICBs that merge put an out-of-area placement in area", () => {
    const facts = {
      ...camden,
      careStatuses: [care("LOOKED_AFTER", "A", "2024-01-01")],
      placements: [
        placed("FOSTER", { ...placeIn("A"), districtCode: null, authorityId: null, icbIds: ["ICB:QRV"] }, "2024-01-10"),
      ],
    };
    const rules = ["2026-03-31", "2026-04-01"].map((on) => [
      ask(facts, on).rule?.id,
      short(ask(facts, on).commissioner.onTheDay),
    ]);
    expect(rules).toEqual([
      ["CHILD-OOA-LA", "QMJ"],
      ["GEN-1", "Z9B2Z"],
    ]);
  });

  test.each([
    ["QMJ", "2026-03-31", "ICB:QMJ"],
    ["QMJ", "2026-04-01", "ICB:Z9B2Z"],
    ["ICB:QMJ", "2026-11-22", "ICB:Z9B2Z"],
    ["QNQ", "2026-04-01", "ICB_SPLIT_NEEDS_FACTS"],
    ["QNQ", "2026-03-31", "ICB:QNQ"],
    ["QMJ", "2022-06-30", "BEFORE_ICBS"],
    ["NONSUCH", "2024-01-01", undefined],
  ])("the code %s on %s", (code, on, expected) => {
    const found = resolveIcbCode(code, day(on), { practice: null, place: null }, directory);
    expect(found?.kind === "known" ? found.icbId : found?.reason).toBe(expected);
  });
});

describe("birthdays", () => {
  test.each([
    ["2006-07-15", "2024-07-14", "CHILD-OOA-LA"],
    ["2006-07-15", "2024-07-15", "GEN-1"],
    ["2006-07-15", "2024-07-16", "GEN-1"],
    // born on 29 February: an adult on 1 March in a common year
    ["2008-02-29", "2026-02-28", "CHILD-OOA-LA"],
    ["2008-02-29", "2026-03-01", "GEN-1"],
    ["2008-02-29", "2026-03-02", "GEN-1"],
  ])("born %s, on %s: %s", (born, on, rule) => {
    expect(ask(placedInB({ born: day(born) }), on).rule?.id).toBe(rule);
  });
});

describe("the moment before the arrangement", () => {
  const fixed = (gpRegistrations: ReturnType<typeof registered>[], arrangedOn: string | null = null) =>
    short(
      ask(
        placedInB({
          gpRegistrations,
          placements: [
            placed("FOSTER", "B", "2023-03-01", null, { arrangedOn: arrangedOn === null ? null : day(arrangedOn) }),
          ],
        }),
        "2024-06-01",
      ).originating?.onTheDay,
    );
  test("a registration that ended on the day still held before it; one that began on it did not", () => {
    expect(fixed([registered("C", "2015-01-10", "2023-03-01"), registered("D", "2023-03-01")])).toBe("C");
    expect(fixed([registered("C", "2015-01-10", "2023-02-28"), registered("D", "2023-02-28")])).toBe("D");
  });
  test("the day of the arrangement counts, not the day on which it began", () => {
    expect(fixed([registered("C", "2015-01-10", "2023-02-20"), registered("D", "2023-02-20")], "2023-02-20")).toBe("C");
    expect(fixed([registered("C", "2015-01-10", "2023-02-19"), registered("D", "2023-02-19")], "2023-02-20")).toBe("D");
  });
  test("the placement counts from the day it began", () => {
    const rules = ["2023-02-28", "2023-03-01", "2023-03-02"].map((on) => ask(placedInB(), on).rule?.id);
    expect(rules).toEqual(["GEN-1", "CHILD-OOA-LA", "CHILD-OOA-LA"]);
  });
  test("leaving care ends it on the day care ends", () => {
    const facts = placedInB({
      careStatuses: [care("LOOKED_AFTER", "A", "2023-02-20", "2024-06-01")],
      legalStatuses: [legal("S20", "2023-02-20", "2024-06-01")],
    });
    expect(["2024-05-31", "2024-06-01"].map((on) => short(ask(facts, on).commissioner.onTheDay))).toEqual(["A", "B"]);
  });
});

describe("comparing and following", () => {
  test("moving only the GP registration of a child placed out of area changes nothing", () => {
    for (const to of ["A", "B", "C", "D"]) {
      const moved = placedInB({
        gpRegistrations: [registered("A", "2015-01-10", "2023-03-08"), registered(to, "2023-03-08")],
      });
      expect(compareAnswers(ask(placedInB(), "2024-06-01"), ask(moved, "2024-06-01"))).toEqual([]);
    }
  });

  test("differences name the field and both values", () => {
    const home = placedInB({ placements: [placed("FOSTER", "A", "2023-03-01")] });
    expect(compareAnswers(ask(placedInB(), "2024-06-01"), ask(home, "2024-06-01"))).toEqual([
      { field: "commissioner", before: "ICB:A", after: "ICB:B" },
      { field: "successorToday", before: "ICB:A", after: "ICB:B" },
      { field: "rule", before: "CHILD-OOA-LA", after: "GEN-1" },
      { field: "decidedBy", before: "CHILD-OOA-LA ORIG-1", after: "GEN-1" },
    ]);
  });

  test("a timeline has a segment for each answer, half-open and without gaps", () => {
    const segments = commissionerTimeline(
      placedInB(),
      day("2022-07-01"),
      day("2034-01-01"),
      requestFor("COMMUNITY"),
      day("2026-11-22"),
      directory,
    );
    expect(
      segments.map(({ from, until, answer }) => [
        from,
        until,
        short(answer.commissioner.onTheDay),
        answer.rule?.id,
        answer.edition?.id,
      ]),
    ).toEqual([
      ["2022-07-01", "2023-03-01", "A", "GEN-1", "WP-2022"],
      ["2023-03-01", "2024-04-01", "A", "CHILD-OOA-LA", "WP-2022"],
      ["2024-04-01", "2025-08-01", "A", "CHILD-OOA-LA", "WP-2024"],
      ["2025-08-01", "2033-01-01", "A", "CHILD-OOA-LA", "WP-2025"],
      ["2033-01-01", "2034-01-01", "B", "GEN-1", "WP-2025"],
    ]);
    expect(
      commissionerTimeline(
        placedInB(),
        day("2024-01-01"),
        day("2024-01-01"),
        requestFor("COMMUNITY"),
        day("2026-11-22"),
        directory,
      ),
    ).toEqual([]);
  });
});
