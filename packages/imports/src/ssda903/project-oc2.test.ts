import { day } from "@cic/domain/dates";
import type { HealthLineKind, HealthLineRecord, HealthLineValue } from "@cic/domain/health-records/health-line";
import { expect, test } from "vitest";
import { type Oc2Facts, projectOc2, type RecordedAssessment } from "./project-oc2.ts";

const line = (
  kind: HealthLineKind,
  value: HealthLineValue,
  on: string | number,
  more: Partial<HealthLineRecord> = {},
): HealthLineRecord => ({
  ...{
    id: `${kind} ${on}`,
    authorityId: "LA:202",
    recordedById: "ICB:QMJ",
    version: 1,
    kind,
    value,
    source: "HEALTH_TEAM",
  },
  ...{ on: typeof on === "string" ? day(on) : null, ofYear: typeof on === "number" ? on : null, sdq: null, ...more },
});
const sdq = (on: string, total: number | null, reason: "OTHER" | null = null, rater: "CARER" | "TEACHER" = "CARER") =>
  line("SDQ", total === null ? "NOT_DONE" : "SCORED", on, {
    sdq: { rater, total, reason, emotional: null, conduct: null, hyperactivity: null, peer: null, prosocial: null },
  });
const assessed = (assessedOn: string | null, declinedOn: string | null = null): RecordedAssessment => ({
  ...{ id: "a", providerId: "PROVIDER:X9901", assessedOn: assessedOn as never, declinedOn: declinedOn as never },
});
const facts = (more: Partial<Oc2Facts> = {}): Oc2Facts => ({
  ...{ localId: "1", born: day("2013-05-14"), year: 2026, today: day("2026-05-01"), continuous: true },
  ...{ lines: [], assessments: [], told: null, ...more },
});
/** A cell in short: its value, or why it is blank; and what was told otherwise. */
const cell = (column: string, of: Oc2Facts): string => {
  const found = projectOc2(of).find((one) => one.column === column);
  const blank =
    found?.blank == null ? "" : [found.blank.reason, found.blank.rule].filter((part) => part !== null).join(" ");
  return `${found?.value || blank}${found?.told == null ? "" : ` told ${found.told}`}`;
};

// biome-ignore format: a table is read by its columns
const cases: readonly [what: string, column: string, facts: Partial<Oc2Facts>, says: string][] = [
  ["nothing told",                      "IMMUNISATIONS",  {},                                                             "NOT_RECEIVED"],
  ["up to date on the last day",        "IMMUNISATIONS",  { lines: [line("IMMUNISATIONS", "UP_TO_DATE", "2026-03-31")] },  "1"],
  ["on the day after the year",         "IMMUNISATIONS",  { lines: [line("IMMUNISATIONS", "UP_TO_DATE", "2026-04-01")] },  "NOT_RECEIVED"],
  ["on the first day",                  "IMMUNISATIONS",  { lines: [line("IMMUNISATIONS", "UP_TO_DATE", "2025-04-01")] },  "1"],
  ["on the day before the year",        "IMMUNISATIONS",  { lines: [line("IMMUNISATIONS", "UP_TO_DATE", "2025-03-31")] },  "NOT_RECEIVED"],
  ["of the year, without a day",        "IMMUNISATIONS",  { lines: [line("IMMUNISATIONS", "NOT_UP_TO_DATE", 2026)] },      "0"],
  ["of another year",                   "IMMUNISATIONS",  { lines: [line("IMMUNISATIONS", "NOT_UP_TO_DATE", 2025)] },      "NOT_RECEIVED"],
  ["on a schedule to catch up",         "IMMUNISATIONS",  { lines: [line("IMMUNISATIONS", "CATCH_UP_SCHEDULE", 2026)] },   "0"],
  ["not known",                         "IMMUNISATIONS",  { lines: [line("IMMUNISATIONS", "NOT_KNOWN", "2025-09-01")] },   "NOT_KNOWN"],
  ["not known, and then known",         "IMMUNISATIONS",  { lines: [line("IMMUNISATIONS", "UP_TO_DATE", "2025-08-01"), line("IMMUNISATIONS", "NOT_KNOWN", "2025-09-01")] }, "1"],
  ["checked once, later not",           "TEETH_CHECK",    { lines: [line("DENTAL_CHECK", "YES", "2025-06-01"), line("DENTAL_CHECK", "NO", "2026-01-01")] }, "1"],
  ["not checked",                       "TEETH_CHECK",    { lines: [line("DENTAL_CHECK", "NO", "2026-01-01")] },           "0"],
  ["five years old on 31 March",        "HEALTH_CHECK",   { born: day("2021-03-31") },                                     "NOT_APPLICABLE 546"],
  ["four years old on 31 March",        "HEALTH_CHECK",   { born: day("2021-04-01"), lines: [line("DEVELOPMENT_CHECK", "UP_TO_DATE", 2026)] }, "1"],
  ["nine on 31 March",                  "CONVICTED",      { born: day("2016-04-01") },                                     "NOT_APPLICABLE 542"],
  ["ten on 31 March",                   "CONVICTED",      { born: day("2016-03-31") },                                     "NOT_HELD"],
  ["the latest carer's score",          "SDQ_SCORE",      { lines: [sdq("2025-05-01", 12), sdq("2026-02-01", 17), sdq("2026-03-01", 30, null, "TEACHER")] }, "17"],
  ["a score, and so no reason",         "SDQ_REASON",     { lines: [sdq("2025-05-01", 12)] },                              "NOT_APPLICABLE 197a"],
  ["why there is none",                 "SDQ_REASON",     { lines: [sdq("2025-05-01", null, "OTHER")] },                   "SDQ4"],
  ["a reason, and so no score",         "SDQ_SCORE",      { lines: [sdq("2025-05-01", null, "OTHER")] },                   "NOT_APPLICABLE 197a"],
  ["a teacher's alone",                 "SDQ_SCORE",      { lines: [sdq("2026-03-01", 30, null, "TEACHER")] },             "NOT_RECEIVED"],
  ["three on 31 March",                 "SDQ_SCORE",      { born: day("2022-04-01") },                                     "NOT_APPLICABLE 188"],
  ["four on 31 March",                  "SDQ_SCORE",      { born: day("2022-03-31") },                                     "NOT_RECEIVED"],
  ["seventeen on 1 April",              "SDQ_REASON",     { born: day("2008-04-01") },                                     "NOT_APPLICABLE 189"],
  ["seventeen on 2 April",              "SDQ_REASON",     { born: day("2008-04-02") },                                     "NOT_RECEIVED"],
  ["assessed once at twelve",           "HEALTH_ASSESSMENT", { assessments: [assessed("2025-06-01")] },                    "1"],
  ["assessed before the year",          "HEALTH_ASSESSMENT", { assessments: [assessed("2025-03-31")] },                    "NOT_RECEIVED"],
  ["assessed once under five",          "HEALTH_ASSESSMENT", { born: day("2023-01-01"), assessments: [assessed("2025-06-01")] }, "NOT_VERIFIED"],
  ["assessed twice under five",         "HEALTH_ASSESSMENT", { born: day("2023-01-01"), assessments: [assessed("2025-06-01"), assessed("2025-12-01")] }, "1"],
  ["declined",                          "HEALTH_ASSESSMENT", { assessments: [assessed(null, "2025-06-01")] },              "0"],
  ["not assessed so far",               "HEALTH_ASSESSMENT", { today: day("2026-03-31") },                                 "NOT_YET"],
  ["what has not come yet",             "HEALTH_ASSESSMENT", { today: day("2025-06-01"), assessments: [assessed("2025-07-01")] }, "NOT_YET"],
  ["no problem",                        "INTERVENTION_RECEIVED", { lines: [line("SUBSTANCE_MISUSE", "NO", 2026)] },        "NOT_APPLICABLE 193"],
  ["a problem, nothing told of help",   "INTERVENTION_RECEIVED", { lines: [line("SUBSTANCE_MISUSE", "YES", 2026)] },       "NOT_RECEIVED"],
  ["nobody told of a problem",          "INTERVENTION_OFFERED", {},                                                       "DEPENDS_ON_BLANK"],
  ["help received",                     "INTERVENTION_OFFERED", { lines: [line("SUBSTANCE_MISUSE", "YES", 2026), line("SUBSTANCE_MISUSE_INTERVENTION", "RECEIVED", 2026)] }, "NOT_APPLICABLE 158"],
  ["help offered",                      "INTERVENTION_OFFERED", { lines: [line("SUBSTANCE_MISUSE", "YES", 2026), line("SUBSTANCE_MISUSE_INTERVENTION", "OFFERED", 2026)] }, "1"],
  ["no problem, as told",               "INTERVENTION_OFFERED", { told: { SUBSTANCE_MISUSE: "0" } },                       "NOT_APPLICABLE 193"],
  ["help received, as told",            "INTERVENTION_OFFERED", { told: { SUBSTANCE_MISUSE: "1", INTERVENTION_RECEIVED: "1" } }, "NOT_APPLICABLE 158"],
  ["a score, as told",                  "SDQ_REASON",     { told: { SDQ_SCORE: "12" } },                                  "NOT_APPLICABLE 197a"],
  ["a reason, as told",                 "SDQ_SCORE",      { told: { SDQ_REASON: "SDQ2" } },                               "NOT_APPLICABLE 197a"],
  ["told the same, as it was written",  "IMMUNISATIONS",  { told: { IMMUNISATIONS: "1.0" }, lines: [line("IMMUNISATIONS", "UP_TO_DATE", 2026)] }, "1.0"],
  ["told otherwise",                    "IMMUNISATIONS",  { told: { IMMUNISATIONS: "0" }, lines: [line("IMMUNISATIONS", "UP_TO_DATE", 2026)] }, "1 told 0"],
  ["told, and nothing on record",       "IMMUNISATIONS",  { told: { IMMUNISATIONS: "0" } },                                "0"],
  ["told blank, and on record",         "IMMUNISATIONS",  { told: { IMMUNISATIONS: "" }, lines: [line("IMMUNISATIONS", "UP_TO_DATE", 2026)] }, "1"],
  ["told where it must be blank",       "HEALTH_CHECK",   { told: { HEALTH_CHECK: "1" } },                                 "1"],
  ["not in care all year",              "IMMUNISATIONS",  { continuous: false, lines: [line("IMMUNISATIONS", "UP_TO_DATE", 2026)] }, "NOT_APPLICABLE 190"],
  ["not in care all year, and told",    "SDQ_SCORE",      { continuous: false, told: { SDQ_SCORE: "12" } },                "12"],
  ["the birth as it was told",          "DOB",            { told: { DOB: "14/5/2013" } },                                  "14/5/2013"],
  ["the birth as it is recorded",       "DOB",            {},                                                              "14/05/2013"],
];

test.each(cases)("%s: %s", (_, column, more, says) => {
  expect(cell(column, facts(more))).toBe(says);
});

test("a value says which record it is from, and whose that is", () => {
  const cells = projectOc2(
    facts({ lines: [line("DENTAL_CHECK", "YES", "2025-06-01")], assessments: [assessed("2025-06-01")] }),
  );
  const by = (column: string) => cells.find((one) => one.column === column)?.by;
  expect(by("TEETH_CHECK")).toEqual({ record: "HEALTH_LINE", id: "DENTAL_CHECK 2025-06-01", ownerId: "ICB:QMJ" });
  expect(by("HEALTH_ASSESSMENT")).toEqual({ record: "ASSESSMENT", id: "a", ownerId: "PROVIDER:X9901" });
  expect(by("IMMUNISATIONS")).toBeNull();
});
