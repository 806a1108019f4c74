import { describe, expect, test } from "vitest";
import { type Day, day } from "../dates.ts";
import { calendar } from "../working-days.fixture.ts";
import { addWorkingDays } from "../working-days.ts";
import { type ClassifiedInitialAssessment, classifyInitialAssessment } from "./classify-initial-assessment.ts";
import { attempt, care, facts } from "./clock.fixture.ts";
import type { ClockFacts } from "./clock-facts.ts";

const start = day("2026-03-02");
const workingDay = (count: number): Day => {
  const after = addWorkingDays(start, count, calendar);
  if (after.kind !== "day") throw new Error("the calendar ends too early");
  return after.day;
};
const assessed = (on: number, reported: number | null) =>
  facts({
    assessments: [
      attempt({ assessedOn: workingDay(on), reportReturnedOn: reported === null ? null : workingDay(reported) }),
    ],
  });
const reportDay = day("2026-04-20");
const classify = (of: ClockFacts, asOf = reportDay) =>
  classifyInitialAssessment(of, asOf, calendar)[0] as ClassifiedInitialAssessment;

/** The worked example of rules 6.3. */
const tenStarts: [string, ClockFacts, string][] = [
  ["a series of short breaks", facts({ carePeriods: [care({ shortBreaks: true })] }), "SHORT_BREAK"],
  [
    "assessed shortly before",
    facts({
      assessments: [
        attempt({
          carePeriodId: "earlier",
          requestedOn: "2026-01-12",
          assessedOn: "2026-01-20",
          reportReturnedOn: "2026-01-26",
        }),
      ],
    }),
    "RECENT_ASSESSMENT",
  ],
  ["home on working day 12", facts({ carePeriods: [care({ endedOn: workingDay(12) })] }), "LEFT_CARE_BEFORE_DUE"],
  [
    "declined, fifteen years old",
    facts({ dateOfBirth: "2010-09-01", assessments: [attempt({ declinedOn: "2026-03-16" })] }),
    "DECLINED",
  ],
  ["assessed and back in time, 1", assessed(20, 20), "ASSESSED_AND_REPORTED_IN_TIME"],
  ["assessed and back in time, 2", assessed(10, 12), "ASSESSED_AND_REPORTED_IN_TIME"],
  ["assessed and back in time, 3", assessed(15, 20), "ASSESSED_AND_REPORTED_IN_TIME"],
  ["assessed in time, back late", assessed(20, 21), "ASSESSED_IN_TIME"],
  ["assessed on working day 24", assessed(24, 26), "ASSESSED_LATE"],
  [
    "the last days of March",
    facts({ carePeriods: [care({ startedOn: "2026-03-31", notifiedOn: null })] }),
    "NOT_YET_DUE",
  ],
];

describe("ten starts in March 2026", () => {
  test.each(tenStarts)("%s", (_, of, expected) => {
    expect(classify(of).class).toBe(expected);
  });

  test("K03 is 4 of 6, K04 3 of 6, declined 1 of 6", () => {
    const all = tenStarts.map(([, of]) => classify(of));
    const counted = all.filter(({ counts }) => counts);
    expect([counted.length, counted.filter((one) => one.assessedInTime).length]).toEqual([6, 4]);
    expect(counted.filter((one) => one.reportedInTime)).toHaveLength(3);
    expect(counted.filter((one) => one.class === "DECLINED")).toHaveLength(1);
  });
});

test.each([
  ["on the due day there is time", facts(), "2026-03-30", "NOT_YET_DUE"],
  ["the day after there is none", facts(), "2026-03-31", "NOT_ASSESSED"],
  ["done and not yet due counts nowhere", assessed(3, 4), "2026-03-30", "NOT_YET_DUE"],
  [
    "a nurse's does not satisfy",
    facts({
      assessments: [attempt({ assessedOn: "2026-03-10", assessedBy: "NURSE", reportReturnedOn: "2026-03-11" })],
    }),
    "2026-04-20",
    "NOT_ASSESSED",
  ],
  [
    "who declined and was then assessed was assessed",
    facts({
      assessments: [
        attempt({ declinedOn: "2026-03-05" }),
        attempt({ id: "a2", requestedOn: "2026-03-09", assessedOn: "2026-03-20" }),
      ],
    }),
    "2026-04-20",
    "ASSESSED_IN_TIME",
  ],
  ["left after the due day", facts({ carePeriods: [care({ endedOn: "2026-03-31" })] }), "2026-04-20", "NOT_ASSESSED"],
  [
    "left before, and had been assessed",
    facts({
      carePeriods: [care({ endedOn: "2026-03-25" })],
      assessments: [attempt({ assessedOn: "2026-03-20", reportReturnedOn: "2026-03-24" })],
    }),
    "2026-04-20",
    "ASSESSED_AND_REPORTED_IN_TIME",
  ],
  [
    "no holidays loaded",
    facts({ carePeriods: [care({ startedOn: "2028-12-20", notifiedOn: null })] }),
    "2029-06-01",
    "NOT_EVALUATED",
  ],
] as const)("%s", (_, of, asOf, expected) => {
  expect(classify(of, day(asOf)).class).toBe(expected);
});
