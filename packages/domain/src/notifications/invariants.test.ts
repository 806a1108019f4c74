import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LegalBasis } from "../commissioning/facts.ts";
import { addDays, day } from "../dates.ts";
import { calendarFrom2011 as calendar } from "../working-days.fixture.ts";
import { makeHolidayCalendar } from "../working-days.ts";
import { camden, cardiff, derby, evaluated, facts, fife, islington, unknownArea } from "./notice.fixture.ts";
import { noticeDuties } from "./notice-duties.ts";
import {
  type EndingException,
  type EndingFacts,
  NOTICE_EVENTS,
  type NoticeFacts,
  RECIPIENTS,
  type Reach,
} from "./notice-facts.ts";
import { NOTICE_RULE_IDS, type NoticeRuleId } from "./notice-rules.ts";
import { NOTICE_STATUSES, type NoticeSent, type NoticeStatus, noticeStatus } from "./notice-status.ts";

const fact = fc.constantFrom("YES", "NO", "NOT_KNOWN");
const area = fc.constantFrom(camden, islington, derby, cardiff, fife, unknownArea);
const reach = fc.constantFrom("IN_AREA", "OUT_OF_AREA", "AT_A_DISTANCE", "OUT_OF_AREA_OR_FARTHER", null);
const legalBasis = fc.constantFrom<(LegalBasis | null)[]>(
  ...(["S20", "S31_FULL", "S31_INTERIM", "PLACEMENT_ORDER", "EPO", "REMAND_LA", "REMAND_YDA", "S25_SECURE"] as const),
  ...(["SHORT_BREAK_V3", "SHORT_BREAK_V4", null] as const),
);
const exception = fc.constantFrom<(EndingException | null)[]>(null, null, null, "PARENT_NOT_CONFIRMED");
const someRecipients = fc.subarray([...RECIPIENTS]);
const ending: fc.Arbitrary<EndingFacts> = fc.record({
  byAuthority: fact,
  exception,
  immediateRisk: fc.boolean(),
  priorNoticePracticable: fact,
  notifiedOfStart: fc.option(someRecipients),
  reach,
});
const shortBreaks = fc.oneof(
  fc.constantFrom("NONE" as const, null),
  fc.record({
    samePersonOrPlace: fact,
    longestDays: fc.constantFrom(null, 17, 18, 28, 29),
    returnsHome: fact,
    daysInTwelveMonths: fc.constantFrom(null, 75, 76, 120, 121),
  }),
);
const someFacts: fc.Arbitrary<NoticeFacts> = fc.record({
  event: fc.constantFrom(...NOTICE_EVENTS),
  on: fc.integer({ min: 0, max: 365 * 15 }).map((offset) => addDays(day("2011-04-01"), offset)),
  placingNation: fc.constantFrom("ENGLAND", "ENGLAND", "WALES"),
  legalBasis,
  stay: fc.constantFrom(
    "PLACEMENT",
    "PLACEMENT",
    "PLACEMENT",
    "TEMPORARY",
    "TEMPORARY_IN_HOSPITAL",
    "FOR_ADOPTION",
    null,
  ),
  shortBreaks,
  emergency: fact,
  reach,
  living: area,
  placed: area,
  contactUnderSection34: fact,
  contactUnderSection8: fact,
  previousCarer: fact,
  registeredWithGp: fact,
  practiceCode: fc.constant(null),
  changesGp: fact,
  newPracticeCode: fc.constant(null),
  inEducation: fact,
  carer: fc.constantFrom("CONNECTED_PERSON", "AUTHORITY_FOSTER_CARER", "OTHER", null),
  notAppropriateForChild: fc.boolean(),
  withheld: fc.array(
    fc.record({
      about: fc.constantFrom("START", "END"),
      recipient: fc.constantFrom(...RECIPIENTS),
      ground: fc.constantFrom("RISK_OF_SIGNIFICANT_HARM", "OTHER"),
    }),
    { maxLength: 3 },
  ),
  ending,
});
const runs = { numRuns: 400 };

test("every line has an answer with its rules; not known asks, and is never no; every rule is used somewhere", () => {
  const used = new Set<NoticeRuleId>();
  fc.assert(
    fc.property(someFacts, (given) => {
      const duties = noticeDuties(given, calendar);
      if (duties.kind === "notEvaluated") {
        expect(given.placingNation).toBe("WALES");
        return;
      }
      const wrong: unknown[] = [];
      for (const each of [...duties.notices, ...duties.steps]) {
        const { required, certainty, because, reasons, deadlines, missing, rules } = each;
        const right =
          (certainty === "NOT_EVALUATED") === (required === "UNKNOWN") &&
          (certainty === "PROVISIONAL") === (required !== "UNKNOWN" && reasons.length > 0) &&
          (because !== null) === (required === "NO") &&
          (deadlines.length === 0) === (required === "NO") &&
          (required !== "UNKNOWN" || missing.length > 0) &&
          rules.length > 0;
        if (!right) wrong.push(each);
        for (const rule of rules) used.add(rule);
      }
      for (const notice of duties.notices) {
        for (const { rule } of notice.content) if (rule !== null) used.add(rule);
        if (notice.withheld === "LAWFULLY" && !/^(PARENT|PERSON|PREVIOUS)/.test(notice.recipient)) wrong.push(notice);
      }
      expect(wrong).toEqual([]);
      const lines = duties.notices.map(({ about, recipient }) => `${about} ${recipient}`);
      expect(new Set(lines).size).toBe(lines.length);
      for (const { rule } of [...duties.guidance, ...duties.alerts]) used.add(rule);
    }),
    { numRuns: 2500 },
  );
  expect([...used].sort()).toEqual([...NOTICE_RULE_IDS].sort());
});

test("what is required in the area is required out of it, and what out of it at a distance", () => {
  const NEARER: readonly [Reach, Reach][] = [
    ["IN_AREA", "OUT_OF_AREA"],
    ["OUT_OF_AREA", "AT_A_DISTANCE"],
  ];
  const all = (given: NoticeFacts, placement: Reach) => {
    const duties = evaluated({ ...given, reach: placement, ending: { ...given.ending, reach: placement } }, calendar);
    return [
      ...duties.notices.map(({ about, recipient, required }) => ({ what: `${about} ${recipient}`, required })),
      ...duties.steps.map(({ step, required }) => ({ what: step as string, required })),
    ].flatMap(({ what, required }) => (required === "YES" ? [what] : []));
  };
  fc.assert(
    fc.property(someFacts, (given) => {
      if (noticeDuties(given, calendar).kind === "notEvaluated") return;
      for (const [nearer, farther] of NEARER) {
        const required = new Set(all(given, farther));
        expect(all(given, nearer).filter((what) => !required.has(what))).toEqual([]);
      }
    }),
    runs,
  );
  const many = NEARER.map(([nearer]) => all(facts(), nearer).length);
  expect(many[0]).toBeLessThan(many[1] as number);
});

test("what was evaluated without knowing a fact stays so when the fact is learnt", () => {
  const unknown = { contactUnderSection8: "NOT_KNOWN", previousCarer: "NOT_KNOWN", inEducation: "NOT_KNOWN" } as const;
  fc.assert(
    fc.property(someFacts, (given) => {
      const before = noticeDuties({ ...given, ...unknown }, calendar);
      const after = noticeDuties(given, calendar);
      if (before.kind === "notEvaluated" || after.kind === "notEvaluated") return;
      const turned = before.notices.filter(
        (line, at) => line.required !== "UNKNOWN" && after.notices[at]?.required !== line.required,
      );
      expect(turned).toEqual([]);
    }),
    runs,
  );
});

describe("the standing of a notice", () => {
  /** From the best to the worst. */
  const worse = (status: NoticeStatus) => NOTICE_STATUSES.indexOf(status);
  const someSent: fc.Arbitrary<Omit<NoticeSent, "sentOn">> = fc.record({
    sentBeforeEvent: fact,
    notPracticable: fc.boolean(),
  });
  const offset = fc.integer({ min: -20, max: 40 });

  test("sending later, or never, never betters it on any reading", () => {
    fc.assert(
      fc.property(someFacts, someSent, offset, offset, fc.boolean(), (given, sent, a, b, never) => {
        const duties = noticeDuties(given, calendar);
        if (duties.kind === "notEvaluated") return;
        const today = addDays(given.on, 60);
        const [sooner, later] = a <= b ? [a, b] : [b, a];
        for (const duty of duties.notices) {
          if (duty.deadlines.some(({ kind }) => kind === "PROMPTLY")) continue;
          const at = (days: number | null) => {
            const sentOn = days === null ? null : addDays(given.on, days);
            return noticeStatus(duty, { ...sent, sentOn }, today, calendar)?.readings ?? [];
          };
          const then = at(never ? null : later);
          at(sooner).forEach((reading, index) => {
            const other = then[index];
            if (other === undefined) throw new Error("the readings differ");
            expect(worse(reading.status)).toBeLessThanOrEqual(worse(other.status));
            if (reading.status === "LATE" && other.status === "LATE") {
              expect(reading.lateByWorkingDays).toBeLessThanOrEqual(other.lateByWorkingDays as number);
            }
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  test("another holiday never brings a deadline forward", () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 1, max: 20 }), (given, offset) => {
        const more = makeHolidayCalendar([...calendar.holidays, addDays(given.on, offset)]);
        const [before, after] = [noticeDuties(given, calendar), noticeDuties(given, more)];
        if (before.kind === "notEvaluated" || after.kind === "notEvaluated") return;
        const days = (duties: typeof before) =>
          duties.notices.flatMap(({ deadlines }) => deadlines.map(({ day: on }) => on));
        const [were, are] = [days(before), days(after)];
        expect(are).toHaveLength(were.length);
        expect(were.filter((was, at) => (was === null ? are[at] !== null : was > (are[at] ?? "")))).toEqual([]);
      }),
      runs,
    );
  });
});
