import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import { calendar } from "../working-days.fixture.ts";
import { makeHolidayCalendar } from "../working-days.ts";
import { assessmentClocks, type Clock } from "./assessment-clocks.ts";
import { attempt, care, facts } from "./clock.fixture.ts";
import type { ClockFacts } from "./clock-facts.ts";

const clocks = (of: ClockFacts, asOf: string) => assessmentClocks(of, day(asOf), calendar);
const initial = (of: ClockFacts, asOf: string) => clocks(of, asOf)[0] as Clock;
const legs = ({ legs }: Clock) => legs.map(({ leg, from, until, workingDays }) => [leg, from, until, workingDays]);

describe("legs", () => {
  test("each begins where the one before ends, and the last lasts", () => {
    const booked = attempt({ acceptedOn: "2026-03-06", bookedOn: "2026-03-10" });
    const clock = initial(facts({ assessments: [booked] }), "2026-03-20");
    expect(legs(clock)).toEqual([
      ["NOTIFY", "2026-03-02", "2026-03-02", 0],
      ["CONSENT", "2026-03-02", "2026-03-02", 0],
      ["REQUEST", "2026-03-02", "2026-03-04", 2],
      ["ACCEPT", "2026-03-04", "2026-03-06", 2],
      ["BOOK", "2026-03-06", "2026-03-10", 2],
      ["ASSESS", "2026-03-10", null, 8],
    ]);
    expect(clock).toMatchObject({ leg: "ASSESS", workingDays: 14, state: "OPEN", dueOn: "2026-03-30", overdue: false });
    expect(clock.legs.map(({ owner, organisationId }) => [owner, organisationId])).toEqual([
      ["AUTHORITY", "LA:A"],
      ["AUTHORITY", "LA:A"],
      ["AUTHORITY", "LA:A"],
      ["HEALTH", "ICB:A"],
      ["HEALTH", "ICB:A"],
      ["PROVIDER", "PROVIDER:P"],
    ]);
  });

  test("who measures whom: the law for the assessment, a local standard for the authority, none where there is none", () => {
    const booked = attempt({ acceptedOn: "2026-03-06", bookedOn: "2026-03-10" });
    const clock = initial(facts({ assessments: [booked], consentSince: "2026-03-03" }), "2026-04-02");
    expect(clock.legs.map(({ leg, target, overTarget }) => [leg, target?.on, target?.standard, overTarget])).toEqual([
      ["NOTIFY", "2026-03-09", "LOCAL", 0],
      ["CONSENT", "2026-03-09", "LOCAL", 0],
      ["REQUEST", "2026-03-09", "LOCAL", 0],
      ["ACCEPT", undefined, undefined, null],
      ["BOOK", undefined, undefined, null],
      ["ASSESS", "2026-03-30", "STATUTORY", 3],
    ]);
  });

  test.each([
    ["nothing", facts({ consentSince: null, carePeriods: [care({ notifiedOn: null })] }), "NOTIFY"],
    ["notified", facts({ consentSince: null }), "CONSENT"],
    ["with consent", facts(), "REQUEST"],
    ["requested without consent", facts({ consentSince: null, assessments: [attempt()] }), "CONSENT"],
    [
      "requested, without a notice: the request told health",
      facts({ carePeriods: [care({ notifiedOn: null })], assessments: [attempt()] }),
      "ACCEPT",
    ],
    ["accepted", facts({ assessments: [attempt({ acceptedOn: "2026-03-05" })] }), "BOOK"],
    ["booked", facts({ assessments: [attempt({ acceptedOn: "2026-03-05", bookedOn: "2026-03-05" })] }), "ASSESS"],
    ["assessed", facts({ assessments: [attempt({ assessedOn: "2026-03-09" })] }), "REPORT"],
    ["cancelled", facts({ assessments: [attempt({ cancelledOn: "2026-03-09" })] }), "REQUEST"],
    [
      "done by a nurse",
      facts({
        assessments: [attempt({ assessedOn: "2026-03-09", assessedBy: "NURSE", reportReturnedOn: "2026-03-10" })],
      }),
      "REQUEST",
    ],
  ] as const)("%s: waits for it", (_, of, leg) => {
    expect(initial(of, "2026-03-12")).toMatchObject({ leg, state: "OPEN" });
  });

  test("consent withdrawn after somebody accepted leaves the leg where it is", () => {
    const of = facts({ consentSince: null, assessments: [attempt({ acceptedOn: "2026-03-05" })] });
    expect(initial(of, "2026-03-12").leg).toBe("BOOK");
  });
});

describe("the due day", () => {
  test.each([
    ["2026-03-29", false, "RUNNING", null],
    ["2026-03-30", false, "RUNNING", null],
    ["2026-03-31", true, "MISSED", 1],
    ["2026-04-07", true, "MISSED", 4],
  ])("on %s", (asOf, overdue, state, lateByWorkingDays) => {
    const clock = initial(facts(), asOf);
    expect(clock).toMatchObject({ overdue, assessed: { state, lateByWorkingDays } });
  });

  test("assessed and report back are two measures, and 28 days are a third day", () => {
    const one = (assessedOn: string, reportReturnedOn: string | null) =>
      initial(facts({ assessments: [attempt({ assessedOn, reportReturnedOn })] }), "2026-04-30");
    const states = ({ assessed, reported }: Clock) => [assessed.state, reported.state];
    expect(states(one("2026-03-30", "2026-03-30"))).toEqual(["MET", "MET"]);
    expect(states(one("2026-03-30", "2026-03-31"))).toEqual(["MET", "MISSED"]);
    expect(states(one("2026-03-31", "2026-03-31"))).toEqual(["MISSED", "MISSED"]);
    expect(states(one("2026-03-30", null))).toEqual(["MET", "MISSED"]);
    expect(one("2026-03-30", null)).toMatchObject({ state: "OPEN", leg: "REPORT", overdue: false });
    expect(one("2026-03-30", "2026-03-31")).toMatchObject({
      state: "DONE",
      leg: null,
      twentyEightDaysOn: "2026-03-30",
    });
  });

  test("bank holidays of a year that are not loaded: not evaluated, never overdue", () => {
    const of = facts({ carePeriods: [care({ startedOn: "2028-12-20", notifiedOn: null })] });
    const clock = assessmentClocks(of, day("2029-03-01"), calendar)[0];
    expect(clock).toMatchObject({
      ...{ dueOn: null, calendarGap: 2029, overdue: false, workingDays: null },
      assessed: { state: "NOT_EVALUATED", lateByWorkingDays: null },
    });
  });
});

describe("what needs none", () => {
  const before = attempt({
    id: "before",
    carePeriodId: "earlier",
    requestedOn: "2026-01-05",
    assessedOn: "2026-01-20",
  });
  test("a report of the three months before care", () => {
    const of = facts({ assessments: [{ ...before, reportReturnedOn: day("2026-01-30") }] });
    const [iha, rha] = clocks(of, "2026-05-01");
    expect(iha).toMatchObject({ state: "EXEMPT", reason: "RECENT_ASSESSMENT", exemptById: "before", overdue: false });
    expect(iha?.assessed.state).toBe("NOT_REQUIRED");
    expect(rha).toMatchObject({ kind: "RHA", causeId: "before", dueOn: "2027-01-20", state: "OPEN" });
  });

  test.each([
    ["without a report", before],
    ["by a nurse", { ...before, assessedBy: "NURSE" as const, reportReturnedOn: day("2026-01-30") }],
    [
      "more than three months before",
      { ...before, assessedOn: day("2025-12-01"), reportReturnedOn: day("2026-01-30") },
    ],
  ])("not one %s", (_, one) => {
    expect(initial(facts({ assessments: [one] }), "2026-05-01")).toMatchObject({ state: "OPEN", overdue: true });
  });

  test("a series of short breaks, and no review either", () => {
    const made = clocks(facts({ carePeriods: [care({ shortBreaks: true })] }), "2026-05-01");
    expect(made).toMatchObject([{ state: "EXEMPT", reason: "SHORT_BREAKS", legs: [], overdue: false }]);
  });

  test.each([
    ["2026-03-18", "EXEMPT", "LEFT_CARE_BEFORE_DUE", "NOT_REQUIRED"],
    ["2026-03-30", "EXEMPT", "LEFT_CARE_BEFORE_DUE", "NOT_REQUIRED"],
    ["2026-03-31", "ENDED", "LEFT_CARE", "MISSED"],
  ])("care that ended on %s", (endedOn, state, reason, measure) => {
    const clock = initial(facts({ carePeriods: [care({ endedOn })] }), "2026-05-01");
    expect(clock).toMatchObject({ state, reason, overdue: false, leg: null, assessed: { state: measure } });
  });

  test("a child who declined pauses it, until it is asked for again", () => {
    const declined = attempt({ declinedOn: "2026-03-11" });
    const paused = initial(facts({ assessments: [declined] }), "2026-04-20");
    expect(paused).toMatchObject({ state: "PAUSED", reason: "CHILD_DECLINED", pausedOn: "2026-03-11", overdue: false });
    const again = attempt({ id: "a2", requestedOn: "2026-04-10" });
    expect(initial(facts({ assessments: [declined, again] }), "2026-04-20")).toMatchObject({
      ...{ state: "OPEN", leg: "ACCEPT", overdue: true },
      assessment: { id: "a2" },
    });
    expect(initial(facts({ assessments: [declined, again] }), "2026-04-09").state).toBe("PAUSED");
  });
});

describe("reviews", () => {
  const iha = attempt({ assessedOn: "2026-03-20", reportReturnedOn: "2026-03-25" });
  test("the clock of the next runs from the last, whichever kind it was", () => {
    const rha = attempt({
      id: "r1",
      kind: "RHA",
      requestedOn: "2027-02-01",
      assessedOn: "2027-03-22",
      reportReturnedOn: "2027-03-24",
    });
    const made = clocks(facts({ assessments: [iha, rha] }), "2027-04-01");
    expect(
      made.map(({ kind, causeId, state, dueOn, assessed }) => [kind, causeId, state, dueOn, assessed.state]),
    ).toEqual([
      ["IHA", "care", "DONE", "2026-03-30", "MET"],
      ["RHA", "a1", "DONE", "2027-03-20", "MISSED"],
      ["RHA", "r1", "OPEN", "2028-03-22", "RUNNING"],
    ]);
    expect(made[1]?.reported.state).toBe("NOT_REQUIRED");
    expect(made[1]?.legs.map(({ leg }) => leg)).not.toContain("NOTIFY");
  });

  test("a nurse may do one", () => {
    const rha = attempt({
      id: "r1",
      kind: "RHA",
      requestedOn: "2027-02-01",
      assessedOn: "2027-03-01",
      assessedBy: "NURSE",
    });
    expect(clocks(facts({ assessments: [iha, rha] }), "2027-04-01")[1]).toMatchObject({
      leg: "REPORT",
      assessed: { state: "MET" },
    });
  });

  test("a review without an initial assessment on record ends the wait for one, and does not count as one", () => {
    const rha = attempt({ id: "r1", kind: "RHA", requestedOn: "2026-06-01", assessedOn: "2026-07-01" });
    const [clock, next] = clocks(facts({ assessments: [rha] }), "2026-08-01");
    expect(clock).toMatchObject({
      state: "ENDED",
      reason: "REVIEWED_WITHOUT_INITIAL",
      overdue: false,
      assessed: { state: "MISSED" },
    });
    expect(next).toMatchObject({ kind: "RHA", causeId: "r1", state: "OPEN" });
  });

  test("a move to another placement in the same care starts none, a new period of care does", () => {
    const again = care({ id: "again", startedOn: "2026-09-01", notifiedOn: null });
    const of = facts({ carePeriods: [care({ endedOn: "2026-06-01" }), again], assessments: [iha] });
    expect(clocks(of, "2026-09-02").filter(({ state }) => state === "OPEN")).toMatchObject([
      { kind: "IHA", causeId: "again" },
    ]);
  });

  test("the crossing of the fifth birthday is flagged", () => {
    const of = facts({ dateOfBirth: "2021-06-15", assessments: [iha] });
    expect(clocks(of, "2026-04-01")[1]).toMatchObject({
      crossover: true,
      dueOn: "2027-03-20",
      stricterDueOn: "2026-09-20",
    });
  });
});

test("an adoption medical: a month from its request, a local measure", () => {
  const one = attempt({ id: "m", kind: "ADOPTION_MEDICAL", requestedOn: "2026-05-31", acceptedOn: "2026-06-02" });
  const of = facts({ assessments: [one] });
  const medical = (asOf: string, all = of) => clocks(all, asOf).find(({ kind }) => kind === "ADOPTION_MEDICAL");
  expect(medical("2026-06-30")).toMatchObject({
    dueOn: "2026-06-30",
    overdue: false,
    leg: "BOOK",
    reported: { state: "NOT_REQUIRED" },
  });
  expect(medical("2026-07-01")).toMatchObject({ overdue: true });
  const booked = facts({ assessments: [{ ...one, bookedOn: day("2026-06-05") }] });
  expect(medical("2026-06-30", booked)?.legs.at(-1)?.target).toMatchObject({ standard: "LOCAL", on: "2026-06-30" });
  const cancelled = facts({ assessments: [{ ...one, cancelledOn: day("2026-06-03") }] });
  expect(medical("2026-07-30", cancelled)).toMatchObject({ state: "ENDED", reason: "CANCELLED", overdue: false });
});

test("what happened later has not happened", () => {
  const of = facts({ assessments: [attempt({ acceptedOn: "2026-03-06", assessedOn: "2026-03-20" })] });
  expect(clocks(of, "2026-03-01")).toEqual([]);
  expect(initial(of, "2026-03-05").leg).toBe("ACCEPT");
  expect(initial(of, "2026-03-19").leg).toBe("BOOK");
});

test("a holiday that is added moves what is due", () => {
  const more = makeHolidayCalendar([...calendar.holidays, day("2026-03-17")]);
  expect(assessmentClocks(facts(), day("2026-03-10"), more)[0]?.dueOn).toBe("2026-03-31");
});
