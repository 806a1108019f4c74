import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../dates.ts";
import {
  effectiveOn,
  HEALTH_LINE_KINDS,
  HEALTH_LINE_VALUES,
  type HealthLineDraft,
  type HealthLineRecord,
  VALUES_OF,
} from "./health-line.ts";
import { healthStandings, latestSdq, sdqTrends } from "./health-standing.ts";
import { correctHealthLine, type RecordHealthLine, recordHealthLine, takeBackHealthLine } from "./record-line.ts";
import { readSdq, type SaySdq, sdqBand } from "./sdq.ts";

const today = day("2026-11-22");
const born = day("2018-06-01");
const saying: RecordHealthLine = { kind: "DENTAL_CHECK", value: "YES", on: day("2026-03-01"), source: "DENTIST" };
const record = (over: Partial<RecordHealthLine> = {}, birth = born) =>
  recordHealthLine(birth, { ...saying, ...over }, today);

describe("a questionnaire", () => {
  const read = (said: Omit<SaySdq, "rater">) => readSdq({ rater: "CARER", ...said });
  const scales = { emotional: 5, conduct: 4, hyperactivity: 10, peer: 1 };

  test.each<[string, Omit<SaySdq, "rater">, object]>([
    ["the least", { total: 0 }, { total: 0, emotional: null }],
    ["the most", { total: 40 }, { total: 40 }],
    ["sub-scales make the total", scales, { total: 20, peer: 1, prosocial: null }],
    ["and agree with it", { ...scales, total: 20 }, { total: 20 }],
    ["the prosocial scale is no part of it", { ...scales, prosocial: 10, total: 20 }, { total: 20, prosocial: 10 }],
    ["a whole number, as a number with a point", { total: 20.0 }, { total: 20 }],
    ["not done, for a reason", { notDoneBecause: "CARER_REFUSED" }, { total: null, reason: "CARER_REFUSED" }],
  ])("%s", (_, said, sdq) => {
    expect(read(said)).toMatchObject({ kind: "sdq", sdq });
  });

  test.each<[string, string, Omit<SaySdq, "rater">]>([
    ["NUMBER_OUT_OF_RANGE", "sdq.total", { total: 41 }],
    ["NUMBER_OUT_OF_RANGE", "sdq.total", { total: -1 }],
    ["NUMBER_NOT_WHOLE", "sdq.total", { total: 39.5 }],
    ["NUMBER_NOT_WHOLE", "sdq.total", { total: Number.NaN }],
    ["NUMBER_OUT_OF_RANGE", "sdq.hyperactivity", { ...scales, hyperactivity: 11 }],
    ["NUMBER_NOT_WHOLE", "sdq.peer", { ...scales, peer: 1.5 }],
    ["NUMBER_OUT_OF_RANGE", "sdq.prosocial", { total: 3, prosocial: -1 }],
    ["SUB_SCALES_DO_NOT_ADD_UP", "sdq.total", { ...scales, total: 21 }],
    ["SUB_SCALES_DO_NOT_ADD_UP", "sdq.total", { ...scales, prosocial: 1, total: 21 }],
    ["VALUE_MISSING", "sdq.conduct", { ...scales, conduct: null }],
    ["VALUE_MISSING", "sdq.total", {}],
    ["VALUE_MISSING", "sdq.total", { prosocial: 3 }],
    ["FIELD_DOES_NOT_APPLY", "sdq.total", { total: 3, notDoneBecause: "OTHER" }],
    ["FIELD_DOES_NOT_APPLY", "sdq.prosocial", { prosocial: 3, notDoneBecause: "OTHER" }],
  ])("%s at %s: %j", (code, field, said) => {
    expect(read(said)).toEqual({ kind: "inputRefused", code, field });
  });

  test("is accepted just when the total is whole, from 0 to 40, and the sum of what is given", () => {
    const scale = fc.integer({ min: -1, max: 11 });
    fc.assert(
      fc.property(
        fc.tuple(scale, scale, scale, scale),
        fc.option(fc.integer({ min: -2, max: 44 })),
        ([e, c, h, p], total) => {
          const all = [e, c, h, p];
          const sum = e + c + h + p;
          const ok = all.every((one) => one >= 0 && one <= 10) && (total === null || total === sum);
          const answer = read({ emotional: e, conduct: c, hyperactivity: h, peer: p, total });
          expect(answer.kind === "sdq").toBe(ok);
          if (answer.kind === "sdq") expect(answer.sdq.total).toBe(sum);
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each([
    [0, "CLOSE_TO_AVERAGE"],
    [13, "CLOSE_TO_AVERAGE"],
    [14, "BORDERLINE"],
    [16, "BORDERLINE"],
    [17, "CAUSE_FOR_CONCERN"],
    [40, "CAUSE_FOR_CONCERN"],
    [null, null],
  ] as const)("%s is %s, in the carer's version alone", (total, band) => {
    expect(sdqBand({ rater: "CARER", total })).toBe(band);
    expect(sdqBand({ rater: "TEACHER", total })).toBeNull();
    expect(sdqBand({ rater: "SELF", total })).toBeNull();
  });
});

describe("a line", () => {
  test("of each kind takes its own values, and no other", () => {
    for (const kind of HEALTH_LINE_KINDS) {
      for (const value of HEALTH_LINE_VALUES) {
        const told = record({ kind, value, on: day("2022-06-01") });
        const fits =
          kind === "SDQ" ? value === "NOT_KNOWN" : kind !== "HEALTH_ASSESSMENT" && VALUES_OF[kind].includes(value);
        expect([kind, value, told.kind]).toEqual([kind, value, fits ? "recorded" : "inputRefused"]);
      }
    }
  });

  test.each<[string, string, Partial<RecordHealthLine>]>([
    ["DAY_IN_FUTURE", "on", { on: day("2026-11-23") }],
    ["DAY_BEFORE_BIRTH", "on", { on: day("2018-05-31") }],
    ["VALUE_MISSING", "on", { on: null }],
    ["FIELD_DOES_NOT_APPLY", "ofYear", { ofYear: 2026 }],
    ["DAY_IN_FUTURE", "ofYear", { on: null, ofYear: 2028 }],
    ["DAY_BEFORE_BIRTH", "ofYear", { on: null, ofYear: 2018 }],
    ["NUMBER_OUT_OF_RANGE", "ofYear", { on: null, ofYear: 1989 }],
    ["NUMBER_OUT_OF_RANGE", "ofYear", { on: null, ofYear: 2201 }],
    ["VALUE_MISSING", "value", { value: null }],
    ["FIELD_DOES_NOT_APPLY", "value", { value: "UP_TO_DATE" }],
    ["FIELD_DOES_NOT_APPLY", "source", { source: "SSDA903" }],
    ["FIELD_DOES_NOT_APPLY", "kind", { kind: "HEALTH_ASSESSMENT" }],
    ["FIELD_DOES_NOT_APPLY", "sdq", { sdq: { rater: "CARER", total: 3 } }],
    ["VALUE_MISSING", "sdq", { kind: "SDQ", value: null }],
    ["FIELD_DOES_NOT_APPLY", "value", { kind: "SDQ", value: "SCORED", sdq: { rater: "CARER", total: 3 } }],
    ["NOT_FOR_AGE", "kind", { kind: "DEVELOPMENT_CHECK", value: "UP_TO_DATE", on: day("2023-06-01") }],
    ["NOT_FOR_AGE", "sdq.notDoneBecause", { kind: "SDQ", value: null, sdq: { rater: "CARER", notDoneBecause: "AGE" } }],
  ])("%s at %s: %j", (code, field, over) => {
    expect(record(over)).toEqual({ kind: "inputRefused", code, field });
  });

  test("on each side of a boundary", () => {
    expect(record({ on: today })).toMatchObject({ kind: "recorded" });
    expect(record({ on: born })).toMatchObject({ kind: "recorded" });
    expect(record({ on: null, ofYear: 2027 })).toMatchObject({ line: { on: null, ofYear: 2027 } });
    expect(record({ on: null, ofYear: 2019 })).toMatchObject({ kind: "recorded" });
    const checked = { kind: "DEVELOPMENT_CHECK", value: "UP_TO_DATE" } as const;
    expect(record({ ...checked, on: day("2023-05-31") })).toMatchObject({ kind: "recorded" });
    // Four on 31 March 2023, five on 31 March 2024.
    expect(record({ ...checked, on: null, ofYear: 2023 })).toMatchObject({ kind: "recorded" });
    expect(record({ ...checked, on: null, ofYear: 2024 })).toMatchObject({ code: "NOT_FOR_AGE" });
    const tooYoung = { kind: "SDQ", value: null, sdq: { rater: "CARER", notDoneBecause: "AGE" } } as const;
    expect(record({ ...tooYoung, on: day("2022-05-31") })).toMatchObject({ line: { value: "NOT_DONE" } });
    expect(record({ ...tooYoung, on: day("2022-06-01") })).toMatchObject({ code: "NOT_FOR_AGE" });
    // Four in the course of the year: it depends on the day.
    expect(record({ ...tooYoung, on: null, ofYear: 2023 })).toMatchObject({ kind: "recorded" });
    expect(record({ ...tooYoung, on: null, ofYear: 2024 })).toMatchObject({ code: "NOT_FOR_AGE" });
    expect(record({ ...tooYoung, on: day("2025-06-01") }, day("2008-06-01"))).toMatchObject({ kind: "recorded" });
    expect(record({ ...tooYoung, on: day("2025-05-31") }, day("2008-06-01"))).toMatchObject({ code: "NOT_FOR_AGE" });
  });
});

const stored = (over: Partial<HealthLineRecord> = {}): HealthLineRecord => ({
  ...{ id: "l", kind: "DENTAL_CHECK", value: "YES", on: day("2026-03-01"), ofYear: null, source: "DENTIST", sdq: null },
  ...{ authorityId: "LA:A", recordedById: "ICB:A", version: 3, ...over },
});

describe("changing", () => {
  const expectedVersion = 3;
  const correct = (over: object, by = "ICB:A", line = stored()) =>
    correctHealthLine(line, { correctionReason: "x", expectedVersion, ...over }, by, born, today);
  const sdq = {
    rater: "CARER",
    total: 12,
    reason: null,
    emotional: null,
    conduct: null,
    hyperactivity: null,
    peer: null,
    prosocial: null,
  } as const;

  test("a correction is judged as a new line is, and made by its recorder or the authority", () => {
    expect(correct({ value: "NO" })).toMatchObject({
      kind: "corrected",
      line: { value: "NO", on: "2026-03-01" },
      reason: "x",
    });
    expect(correct({ ofYear: 2026 }, "LA:A")).toMatchObject({ line: { on: null, ofYear: 2026 } });
    expect(correct({ on: day("2026-04-01") }, "LA:A", stored({ on: null, ofYear: 2026 }))).toMatchObject({
      line: { on: "2026-04-01", ofYear: null },
    });
    expect(correct({ value: null })).toMatchObject({ code: "VALUE_MISSING", field: "value" });
    expect(correct({ source: null })).toMatchObject({ code: "VALUE_NEEDED", field: "source" });
    expect(correct({ on: null })).toMatchObject({ code: "VALUE_MISSING", field: "on" });
    expect(correct({ correctionReason: " " })).toMatchObject({ code: "TEXT_LENGTH", field: "correctionReason" });
    expect(correct({ expectedVersion: 2 })).toEqual({ kind: "versionConflict", currentVersion: 3 });
    expect(correct({}, "ICB:B")).toMatchObject({ code: "RECORDED_BY_ANOTHER", field: "lineId" });
    expect(correct({}, "LA:A", stored({ source: "SSDA903" }))).toMatchObject({ code: "OF_A_RETURN", field: "lineId" });
  });

  test("a score is corrected whole, and becomes not known", () => {
    const scored = stored({ kind: "SDQ", value: "SCORED", sdq });
    expect(correct({ source: "SCHOOL" }, "ICB:A", scored)).toMatchObject({
      line: { value: "SCORED", sdq: { total: 12 } },
    });
    expect(correct({ sdq: { rater: "SELF", total: 9 } }, "ICB:A", scored)).toMatchObject({
      line: { sdq: { total: 9, rater: "SELF" } },
    });
    expect(correct({ value: "NOT_KNOWN" }, "ICB:A", scored)).toMatchObject({ line: { value: "NOT_KNOWN", sdq: null } });
    expect(correct({ sdq: { rater: "CARER", total: 41 } }, "ICB:A", scored)).toMatchObject({ field: "sdq.total" });
  });

  test("one that never was is taken back", () => {
    const takeBack = (reason: string, by = "LA:A", line = stored()) =>
      takeBackHealthLine(line, { reason, expectedVersion }, by);
    expect(takeBack(" x ")).toEqual({ kind: "takenBack", reason: "x" });
    expect(takeBack("")).toMatchObject({ code: "TEXT_LENGTH" });
    expect(takeBack("x", "ICB:B")).toMatchObject({ code: "RECORDED_BY_ANOTHER" });
    expect(takeBack("x", "LA:A", stored({ source: "SSDA903" }))).toMatchObject({ code: "OF_A_RETURN" });
  });
});

let ids = 0;
const line = (over: Partial<HealthLineDraft>): HealthLineDraft & { id: string } => {
  ids += 1;
  return { ...stored(), id: String(ids).padStart(6, "0"), ...over };
};
const dated = (value: HealthLineDraft["value"], on: string) => line({ value, on: day(on) });
const score = (
  total: number,
  on: string | null,
  more: Partial<HealthLineDraft> & { rater?: "CARER" | "SELF" } = {},
) => {
  const { rater = "CARER", ...over } = more;
  const sdq = {
    rater,
    total,
    reason: null,
    emotional: null,
    conduct: null,
    hyperactivity: null,
    peer: null,
    prosocial: null,
  } as const;
  return line({ kind: "SDQ", value: "SCORED", on: on === null ? null : day(on), sdq, ...over });
};

describe("where a kind stands", () => {
  const dental = (...lines: HealthLineDraft[]) =>
    healthStandings(lines as (HealthLineDraft & { id: string })[], true).find(({ kind }) => kind === "DENTAL_CHECK");

  test("by its latest line, since the first that says the same", () => {
    const [a, b, c, d] = [
      dated("YES", "2024-01-10"),
      dated("NO", "2024-07-10"),
      dated("YES", "2025-01-10"),
      dated("YES", "2025-07-10"),
    ];
    expect(dental(d, b, a, c)).toMatchObject({ knowledge: "KNOWN", line: { id: d.id }, since: { id: c.id } });
    expect(dental(a)).toMatchObject({ line: { id: a.id }, since: { id: a.id } });
  });

  test("not known, not recorded, hidden and no are four things", () => {
    expect(dental(dated("YES", "2024-01-10"), dated("NOT_KNOWN", "2025-01-10"))).toMatchObject({
      knowledge: "NOT_KNOWN",
    });
    expect(dental(dated("NO", "2025-01-10"))).toMatchObject({ knowledge: "KNOWN", line: { value: "NO" } });
    expect(dental()).toMatchObject({ knowledge: "NOT_RECORDED", line: null });
    expect(healthStandings([], false).map(({ knowledge }) => knowledge)).toEqual(HEALTH_LINE_KINDS.map(() => "HIDDEN"));
  });

  test("what is undated gives way to what is dated in its year; a state is that of the year's end", () => {
    const ofYear = (kind: HealthLineDraft["kind"]) => effectiveOn({ kind, on: null, ofYear: 2026 });
    expect([ofYear("DENTAL_CHECK"), ofYear("IMMUNISATIONS")]).toEqual(["2025-04-01", "2026-03-31"]);
    const undated = line({ value: "NO", on: null, ofYear: 2026 });
    expect(dental(undated, dated("YES", "2025-04-02"))).toMatchObject({ line: { value: "YES" } });
    expect(dental(undated, dated("YES", "2025-03-31"))).toMatchObject({ line: { value: "NO" } });
  });

  test("scores of several raters stand side by side, each with the one before", () => {
    const [a, b, own] = [score(12, "2025-01-10"), score(18, "2026-01-10"), score(9, "2026-02-10", { rater: "SELF" })];
    expect(sdqTrends([own, b, a])).toMatchObject([
      { rater: "CARER", latest: { id: b.id }, previous: { id: a.id }, change: 6 },
      { rater: "SELF", latest: { id: own.id }, previous: null, change: null },
    ]);
  });
});

describe("the latest score in twelve months", () => {
  test.each([
    ["on the day", "2026-11-22", "2026-11-22", true],
    ["after it", "2026-11-23", "2026-11-22", false],
    ["a year before, less a day", "2025-11-23", "2026-11-22", true],
    ["a year before", "2025-11-22", "2026-11-22", false],
    ["from 29 February", "2027-03-01", "2028-02-29", true],
  ])("%s", (_, scoredOn, on, found) => {
    expect(latestSdq([score(3, scoredOn)], day(on)) !== undefined).toBe(found);
  });

  test("an undated one is uncertain, and given only where none is dated", () => {
    const undated = score(20, null, { ofYear: 2026 });
    const one = score(3, "2025-12-01");
    expect(latestSdq([undated, one], today)).toEqual({ line: one, certain: true });
    expect(latestSdq([undated], today)).toEqual({ line: undated, certain: false });
    expect(latestSdq([undated], day("2027-03-30"))).toMatchObject({ certain: false });
    expect(latestSdq([undated], day("2027-03-31"))).toBeUndefined();
    expect(latestSdq([line({ kind: "SDQ", value: "NOT_DONE", on: today })], today)).toBeUndefined();
  });

  test("more scores never make it older", () => {
    const days = fc.integer({ min: 0, max: 800 }).map((n) => addDays(day("2024-12-01"), n));
    fc.assert(
      fc.property(fc.array(days, { maxLength: 6 }), days, (scored, on) => {
        const lines = scored.map((one) => score(1, one));
        const found = latestSdq(lines, on)?.line.on ?? "";
        for (let n = 0; n < lines.length; n += 1) {
          expect((latestSdq(lines.slice(0, n), on)?.line.on ?? "") <= found).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
