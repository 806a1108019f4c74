import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { calendar } from "../working-days.fixture.ts";
import { assessmentClocks, type Clock } from "./assessment-clocks.ts";
import { proposedBreaches } from "./breach.rule.ts";
import { attempt, care, facts } from "./clock.fixture.ts";
import type { ClockFacts } from "./clock-facts.ts";

const proposed = (of: ClockFacts, asOf = "2026-04-30", kind = "IHA") =>
  proposedBreaches(assessmentClocks(of, day(asOf), calendar).find((clock) => clock.kind === kind) as Clock);

const done = {
  acceptedOn: "2026-03-05",
  bookedOn: "2026-03-06",
  assessedOn: "2026-04-08",
  reportReturnedOn: "2026-04-09",
};

describe("an initial assessment", () => {
  test.each([
    [
      "nothing but silence",
      facts({ consentSince: null, carePeriods: [care({ notifiedOn: null })] }),
      "NOTIFY",
      "AUTHORITY",
      "LATE_NOTIFICATION",
    ],
    ["told and no consent", facts({ consentSince: null }), "CONSENT", "AUTHORITY", "CONSENT_LATE"],
    ["consent and no request", facts(), "REQUEST", "AUTHORITY", "REQUEST_LATE"],
    ["requested and not accepted", facts({ assessments: [attempt()] }), "ACCEPT", "HEALTH", "NO_CAPACITY"],
    [
      "placed out of area, and not accepted",
      facts({ assessments: [attempt({ outOfArea: true })] }),
      "ACCEPT",
      "HEALTH",
      "PLACED_OOA_AWAITING",
    ],
    ["a slow provider", facts({ assessments: [attempt(done)] }), "ASSESS", "PROVIDER", "NO_CAPACITY"],
    [
      "the child was not brought",
      facts({ assessments: [attempt({ ...done, notBrought: 1 })] }),
      "ASSESS",
      "PROVIDER",
      "WAS_NOT_BROUGHT",
    ],
    [
      "the carer cancelled",
      facts({ assessments: [attempt({ ...done, cancelledByCarer: 1 })] }),
      "ASSESS",
      "PROVIDER",
      "CARER_CANCELLED",
    ],
    [
      "consent eleven days beyond, then health four",
      facts({
        consentSince: "2026-03-24",
        assessments: [attempt({ ...done, acceptedOn: "2026-03-25", bookedOn: "2026-03-26" })],
      }),
      "CONSENT",
      "AUTHORITY",
      "CONSENT_LATE",
    ],
  ] as const)("%s", (_, of, leg, owner, reason) => {
    expect(proposed(of)).toMatchObject([
      { measure: "ASSESSED", dueOn: "2026-03-30", leg, owner, reason, by: "BEYOND_OWN_SHARE" },
    ]);
  });

  test("as far beyond their shares: the one that came first", () => {
    // Seven working days until the request, then seventeen.
    const of = facts({
      consentSince: "2026-03-11",
      assessments: [
        attempt({
          requestedOn: "2026-03-11",
          acceptedOn: "2026-03-11",
          bookedOn: "2026-03-11",
          assessedOn: "2026-04-07",
        }),
      ],
    });
    expect(proposed(of)).toMatchObject([{ leg: "CONSENT", owner: "AUTHORITY" }]);
  });

  test("in time, paused or not required: none", () => {
    expect(proposed(facts(), "2026-03-30")).toEqual([]);
    expect(proposed(facts({ assessments: [attempt({ declinedOn: "2026-03-10" })] }), "2026-03-20")).toEqual([]);
    expect(proposed(facts({ carePeriods: [care({ shortBreaks: true })] }))).toEqual([]);
  });

  test("assessed in time and the report late: the provider's; both late are one breach", () => {
    const late = { ...done, assessedOn: "2026-03-27", reportReturnedOn: "2026-04-10" };
    expect(proposed(facts({ assessments: [attempt(late)] }))).toMatchObject([
      { measure: "REPORTED", leg: expect.stringMatching(/ASSESS|REPORT/), owner: "PROVIDER" },
    ]);
    expect(proposed(facts({ assessments: [attempt(done)] }))).toHaveLength(1);
  });
});

describe("a review", () => {
  const iha = attempt({ assessedOn: "2026-03-20", reportReturnedOn: "2026-03-25" });
  test.each([
    ["nobody asked for it", null, "REQUEST", "AUTHORITY"],
    ["asked for late", { requestedOn: "2027-03-29" }, "REQUEST", "AUTHORITY"],
    [
      "booked for later",
      { requestedOn: "2027-02-01", acceptedOn: "2027-02-02", bookedOn: "2027-02-03", assessedOn: "2027-04-01" },
      "ASSESS",
      "PROVIDER",
    ],
  ] as const)("%s: the leg that lasted on the due day", (_, said, leg, owner) => {
    const rha = said === null ? [] : [attempt({ id: "r", kind: "RHA", ...said })];
    expect(proposed(facts({ assessments: [iha, ...rha] }), "2027-05-01", "RHA")).toMatchObject([
      { measure: "ASSESSED", dueOn: "2027-03-20", leg, owner, by: "LEG_ON_DUE_DAY" },
    ]);
  });
});
