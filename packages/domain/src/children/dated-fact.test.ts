import { describe, expect, test } from "vitest";
import { day } from "../dates.ts";
import {
  type CorrectFact,
  correctFact,
  type DatedFact,
  type RecordFact,
  recordFact,
  takeBackFact,
} from "./dated-fact.ts";

interface Liking extends DatedFact {
  readonly of: string;
}
const today = day("2026-11-22");
const liking = (id: string, from: string, until: string | null = null): Liking => ({
  id,
  startedOn: day(from),
  endedOn: until === null ? null : day(until),
  source: "CHILD",
  version: 3,
  of: id,
});
const born = day("2010-06-01");
const ended = liking("a", "2012-01-10", "2013-01-10");
const lasting = liking("b", "2014-01-10");
const known = (...recorded: Liking[]) => ({ dateOfBirth: born, recorded });
const read = { kind: "fields", fields: { of: "new" } } as const;
const wrong = { kind: "wrong" } as const;

const refused = (code: string, field: string) => ({ kind: "inputRefused", code, field });
const overlap = ({ id, startedOn, endedOn }: Liking) => ({
  kind: "periodOverlaps",
  conflictingId: id,
  from: startedOn,
  until: endedOn,
});

describe("a fact is recorded", () => {
  const record = (more: Partial<RecordFact>, of = known(ended, lasting), fields: typeof read | typeof wrong = read) =>
    recordFact<Liking, typeof wrong>(of, { from: today, source: "SPINE", endsPrevious: false, ...more }, today, fields);
  const recorded = (from: string, until: string | null, endsNow?: Liking) => ({
    kind: "recorded",
    fact: { of: "new", startedOn: from, endedOn: until, source: "SPINE" },
    ended: endsNow,
  });

  test.each<[string, unknown, unknown]>([
    ["on the day of birth", record({ from: born, until: day("2012-01-10") }), recorded(born, "2012-01-10")],
    ["before birth", record({ from: day("2010-05-31") }), refused("DAY_BEFORE_BIRTH", "from")],
    ["today, when nothing is known", record({}, known()), recorded(today, null)],
    ["tomorrow", record({ from: day("2026-11-23") }, known()), refused("DAY_IN_FUTURE", "from")],
    ["until today", record({ from: day("2026-11-21"), until: today }, known()), recorded("2026-11-21", today)],
    [
      "until tomorrow",
      record({ from: day("2026-11-21"), until: day("2026-11-23") }, known()),
      refused("DAY_IN_FUTURE", "until"),
    ],
    [
      "for no day",
      record({ from: day("2013-02-10"), until: day("2013-02-10") }),
      { kind: "daysOutOfOrder", reason: "ENDS_BEFORE_START", field: "until" },
    ],
    [
      "between two others, from end to start",
      record({ from: day("2013-01-10"), until: day("2014-01-10") }),
      recorded("2013-01-10", "2014-01-10"),
    ],
    ["from the last day of another", record({ from: day("2013-01-09"), until: day("2013-02-10") }), overlap(ended)],
    [
      "until beyond the start of another",
      record({ from: day("2013-02-10"), until: day("2014-01-11") }),
      overlap(lasting),
    ],
    ["without end before another", record({ from: day("2013-02-10") }), overlap(lasting)],
    ["while another lasts", record({}), overlap(lasting)],
    [
      "while another lasts, which it ends",
      record({ endsPrevious: true }),
      recorded(today, null, { ...lasting, endedOn: today }),
    ],
    [
      "on the day after another began, which it ends",
      record({ from: day("2014-01-11"), endsPrevious: true }),
      recorded("2014-01-11", null, { ...lasting, endedOn: day("2014-01-11") }),
    ],
    ["on the day another began", record({ from: day("2014-01-10"), endsPrevious: true }), overlap(lasting)],
    ["before the one that lasts", record({ from: day("2013-02-10"), endsPrevious: true }), overlap(lasting)],
    ["on days of one that has ended", record({ from: day("2012-06-10"), endsPrevious: true }), overlap(ended)],
    ["with none to end", record({ endsPrevious: true }, known(ended)), recorded(today, null)],
    [
      "at nineteen",
      record({ from: day("2026-11-01") }, { ...known(), dateOfBirth: day("2007-06-01") }),
      recorded("2026-11-01", null),
    ],
    ["with a field that is refused", record({}, known(), wrong), wrong],
  ])("%s", (_, decision, expected) => {
    expect(decision).toEqual(expected);
  });
});

describe("a fact is corrected", () => {
  const correct = (more: Partial<CorrectFact>, fields: typeof read | typeof wrong = read, of = known(ended, lasting)) =>
    correctFact<Liking, typeof wrong>(
      of,
      { id: "a", correctionReason: " typing ", expectedVersion: 3, ...more },
      today,
      () => fields,
    );
  const corrected = (more: Partial<Record<keyof Liking, unknown>>) => ({
    kind: "corrected",
    fact: { ...ended, of: "new", ...more },
    reason: "typing",
  });

  test.each<[string, unknown, unknown]>([
    ["what is absent stays", correct({}), corrected({})],
    ["another source", correct({ source: "SPINE" }), corrected({ source: "SPINE" })],
    ["no source", correct({ source: null }), refused("VALUE_NEEDED", "source")],
    ["another first day", correct({ from: born }), corrected({ startedOn: born })],
    ["no first day", correct({ from: null }), refused("VALUE_NEEDED", "from")],
    ["before birth", correct({ from: day("2010-05-31") }), refused("DAY_BEFORE_BIRTH", "from")],
    ["in the future", correct({ from: day("2026-11-23") }), refused("DAY_IN_FUTURE", "from")],
    ["an end in the future", correct({ until: day("2026-11-23") }), refused("DAY_IN_FUTURE", "until")],
    ["up to the next", correct({ until: day("2014-01-10") }), corrected({ endedOn: "2014-01-10" })],
    ["into the next", correct({ until: day("2014-01-11") }), overlap(lasting)],
    ["that lasts again, into the next", correct({ until: null }), overlap(lasting)],
    ["that lasts again", correct({ until: null }, read, known(ended)), corrected({ endedOn: null })],
    [
      "an end before the start",
      correct({ until: day("2012-01-10") }),
      { kind: "daysOutOfOrder", reason: "ENDS_BEFORE_START", field: "until" },
    ],
    [
      "a start after the end",
      correct({ from: day("2013-01-10") }),
      { kind: "daysOutOfOrder", reason: "ENDS_BEFORE_START", field: "from" },
    ],
    ["without a reason", correct({ correctionReason: " " }), refused("TEXT_LENGTH", "correctionReason")],
    [
      "for 500 characters",
      correct({ correctionReason: "x".repeat(500) }),
      { ...corrected({}), reason: "x".repeat(500) },
    ],
    ["for 501", correct({ correctionReason: "x".repeat(501) }), refused("TEXT_LENGTH", "correctionReason")],
    ["of another version", correct({ expectedVersion: 2 }), { kind: "versionConflict", currentVersion: 3 }],
    ["that is not there", correct({ id: "c" }), { kind: "recordNotFound", field: "id" }],
    ["with a field that is refused", correct({}, wrong), wrong],
  ])("%s", (_, decision, expected) => {
    expect(decision).toEqual(expected);
  });

  test("a day that stays is not judged again", () => {
    const early = liking("a", "2010-05-01", "2013-01-10");
    expect(correct({}, read, known(early))).toMatchObject({ kind: "corrected", fact: { startedOn: "2010-05-01" } });
  });
});

describe("a fact is taken back", () => {
  const takeBack = (more: object) =>
    takeBackFact([ended, lasting], { id: "b", reason: " a namesake ", expectedVersion: 3, ...more });
  test.each<[string, unknown, unknown]>([
    ["with a reason", takeBack({}), { kind: "takenBack", fact: lasting, reason: "a namesake" }],
    ["without one", takeBack({ reason: "" }), refused("TEXT_LENGTH", "reason")],
    ["for 501 characters", takeBack({ reason: "x".repeat(501) }), refused("TEXT_LENGTH", "reason")],
    ["of another version", takeBack({ expectedVersion: 4 }), { kind: "versionConflict", currentVersion: 3 }],
    ["that is not there", takeBack({ id: "c" }), { kind: "recordNotFound", field: "id" }],
  ])("%s", (_, decision, expected) => {
    expect(decision).toEqual(expected);
  });
});
