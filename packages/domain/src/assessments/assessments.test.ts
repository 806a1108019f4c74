import { describe, expect, test } from "vitest";
import type { ChildInCare } from "../children/child-in-care.ts";
import { day } from "../dates.ts";
import { type ChecklistAnswer, checkQuality, QUALITY_CHECKLIST } from "./quality-checklist.ts";
import { requestAssessment } from "./request-assessment.ts";

describe("the quality checklist", () => {
  const { questions } = QUALITY_CHECKLIST;
  const answered = (but: Readonly<Record<string, ChecklistAnswer["answer"]>> = {}) =>
    checkQuality(
      "1",
      questions.map(({ id }) => ({ question: id, answer: but[id] ?? "YES" })),
    );

  test("its critical questions are those of the audit", () => {
    expect(questions.filter(({ critical }) => critical).map(({ id }) => id)).toEqual([
      ...["Q01", "Q02", "Q03", "Q04", "Q05", "Q07", "Q10", "Q12", "Q15", "Q20", "Q21"],
    ]);
  });

  test.each(questions.map(({ id, critical }) => [id, critical] as const))(
    "%s answered no, critical: %s",
    (id, critical) => {
      expect(answered({ [id]: "NO" })).toMatchObject({ passed: !critical, failed: critical ? [id] : [] });
      expect(answered({ [id]: "NOT_APPLICABLE" })).toMatchObject({ passed: true, failed: [] });
    },
  );

  test("all that failed is named in the order of the questions, and what is no matter is not", () => {
    expect(answered({ Q21: "NO", Q01: "NO", Q08: "NO" })).toMatchObject({ passed: false, failed: ["Q01", "Q21"] });
    const everyNo = Object.fromEntries(questions.map(({ id }) => [id, "NO" as const]));
    expect(answered(everyNo)).toMatchObject({ failed: questions.filter((one) => one.critical).map(({ id }) => id) });
  });

  test("a question that nobody answered is not one that does not apply", () => {
    const answers = questions.slice(1).map(({ id }) => ({ question: id, answer: "YES" as const }));
    expect(checkQuality("1", answers)).toMatchObject({ code: "VALUE_MISSING", field: "answers" });
    expect(checkQuality("1", [])).toMatchObject({ code: "VALUE_MISSING", field: "answers" });
    expect(checkQuality("0", answers)).toMatchObject({ code: "CODE_NOT_IN_SET", field: "checklistVersion" });
  });
});

describe("a request", () => {
  const today = day("2026-06-01");
  const child = (born: string, ...periods: [from: string, until: string | null][]) =>
    ({
      ...{ id: "child", authorityId: "LA:202", dateOfBirth: day(born), version: 1, legalStatuses: [], placements: [] },
      carePeriods: periods.map(([from, until], i) => ({
        ...{ id: `care-${i}`, version: 1, startedOn: day(from), endedOn: until === null ? null : day(until) },
      })),
    }) as ChildInCare;
  const nothing = { underWayId: null, sdqInYear: false };
  const lasting: [string, null] = ["2026-03-02", null];

  test.each<[string, ChildInCare, string | null, object]>([
    ["today, when no day is said", child("2014-05-14", lasting), null, { kind: "requested", requestedOn: today }],
    ["on an earlier day", child("2014-05-14", lasting), "2026-03-02", { kind: "requested" }],
    ["six months before care began", child("2014-05-14", lasting), "2025-09-02", { kind: "requested" }],
    ["a day before that", child("2014-05-14", lasting), "2025-09-01", { code: "DAY_OUTSIDE_CARE" }],
    ["tomorrow", child("2014-05-14", lasting), "2026-06-02", { code: "DAY_IN_FUTURE", field: "requestedOn" }],
    ["before birth", child("2026-05-14", ["2026-05-14", null]), "2026-05-13", { field: "requestedOn" }],
    ["out of care", child("2014-05-14", ["2026-03-02", "2026-06-01"]), null, { because: "NOT_IN_CARE" }],
    ["on the last day of care", child("2014-05-14", ["2026-03-02", "2026-06-02"]), null, { carePeriodId: "care-0" }],
    ["before care", child("2014-05-14", ["2026-06-02", null]), null, { because: "NOT_IN_CARE" }],
    ["never in care", child("2014-05-14"), null, { because: "NOT_IN_CARE" }],
    [
      "in the second period of care",
      child("2014-05-14", ["2025-03-02", "2025-06-01"], lasting),
      null,
      { carePeriodId: "care-1" },
    ],
  ])("%s", (_name, of, requestedOn, expected) => {
    const input = { kind: "IHA", requestedOn: requestedOn === null ? null : day(requestedOn) } as const;
    expect(requestAssessment(of, input, nothing, today)).toMatchObject(expected);
  });

  test("while one of the kind is under way names it", () => {
    const decision = requestAssessment(
      child("2014-05-14", lasting),
      { kind: "IHA" },
      { ...nothing, underWayId: "a" },
      today,
    );
    expect(decision).toEqual({ kind: "notRequestable", because: "UNDER_WAY", assessmentId: "a" });
  });

  test.each([
    ["RHA", "2022-06-02", false, false],
    ["RHA", "2022-06-01", false, true],
    ["RHA", "2009-06-02", false, true],
    ["RHA", "2009-06-01", false, false],
    ["RHA", "2014-05-14", true, false],
    ["IHA", "2014-05-14", false, false],
    ["ADOPTION_MEDICAL", "2014-05-14", false, false],
  ] as const)(
    "%s of a child born on %s, scored in the year: %s, lacks a score: %s",
    (kind, born, sdqInYear, missing) => {
      const decision = requestAssessment(child(born, lasting), { kind }, { underWayId: null, sdqInYear }, today);
      expect(decision).toMatchObject({ kind: "requested", sdqMissing: missing });
    },
  );
});
